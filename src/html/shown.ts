import { isText, walk } from './walk'

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

/** A mark of notes has a few figures and links. */
const MOST_NODES = 20

/** "resigned¹" and "resigned[1]": the sign of a note, which is no figure of the text, leads to it; "km²" leads nowhere. */
function isNoteMark(sup: Element): boolean {
  const link = sup.firstElementChild ?? sup.parentElement
  if (link?.localName !== 'a' || !/#./.test(link.getAttribute('href') ?? '')) return false
  let text = ''
  let nodes = 0
  walk(sup, (node) => {
    if (isText(node)) text += node.data
    return ++nodes > MOST_NODES ? 'stop' : true
  })
  return nodes <= MOST_NODES && (/^\P{L}{1,12}$/u.test(text) || /^[^\p{L}]?\p{Ll}[^\p{L}]?$/u.test(text))
}

/** Whether the content of an element is text that a reader of the page sees. */
export function isShown(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false
  if (element.localName === 'sup' && isNoteMark(element)) return false
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return false
  const style = element.getAttribute('style')
  if (style && CONCEALED.test(style)) return false
  const names = element.getAttribute('class')
  return !(names && UNSHOWN.test(names))
}
