import type { Line } from './lines'
import type { MainText } from './main-text'

/** So many lines from the headline on the author may be named. */
const NEAR = 8

/** What stands between a headline and the name of an outlet. */
const BEHIND = /^\s*[|»›·•]|^\s[-–—]\s/u
const BEFORE = /[|«»›·•]\s*$|\s[-–—]\s$/u

/**
 * The headline that the page shows, where a title is that with the outlet's name beside it. `isOnly`: the page declares no
 * other, so that the name may stand there in any form.
 */
export function withoutOutlet(title: string, shown: string | undefined, isOnly: boolean): string {
  if (shown === undefined) return title
  const isHead = title.startsWith(shown) && BEHIND.test(title.slice(shown.length))
  const isTail = title.endsWith(shown) && BEFORE.test(title.slice(0, -shown.length))
  return isHead || isTail || (isOnly && title.includes(shown)) ? shown : title
}

/**
 * The text of the page, its paragraphs parted by blank lines. Headline and byline that the page does not show come from its
 * metadata: at the head of a text is where credits are looked for.
 */
export function pageText({ lines, headline }: MainText, title: string | undefined, authors: readonly string[]): string {
  if (lines.length === 0) return ''
  const near = lines.slice(0, Math.max(headline, 0) + NEAR)
  const isSigned = near.some(({ text, byline }) => byline || authors.some((author) => text.includes(author)))
  const byline = isSigned || authors.length === 0 ? [] : [authors.join(', ')]
  const above = headline < 0 ? (title === undefined ? [] : [title]) : [joined(lines.slice(0, headline + 1))]
  const below = joined(lines.slice(headline + 1))
  return [...above, ...byline, below].filter((part) => part !== '').join('\n\n')
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ text, follows }, i) => (i === 0 ? text : `${follows ? '\n' : '\n\n'}${text}`)).join('')
}
