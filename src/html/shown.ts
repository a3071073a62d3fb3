/** Their content is no text of the page: code, fallbacks, controls, the reading of ruby, and captions, which credit pictures. */
const SKIPPED = new Set(
  (
    'head title meta link base script style template noscript noframes iframe frame object embed applet canvas svg audio video map ' +
    'picture select option datalist button input textarea progress meter rp rt rtc figcaption caption'
  ).split(' '),
)
/** What only a screen reader says ("opens in a new window"), and legends under pictures, by the class names of the trade. */
const UNSHOWN =
  /(?:^|[\s_-])(?:sr-only|screen-?reader(?:-text)?|visually-?hidden|visuallyhidden|u-hidden-visually|caption(?:-text)?|legend)(?:$|\s)/i
const CONCEALED = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Whether the content of an element is text that a reader of the page sees. */
export function isShown(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return false
  const style = element.getAttribute('style')
  if (style && CONCEALED.test(style)) return false
  const names = element.getAttribute('class')
  return !(names && UNSHOWN.test(names))
}
