import { parseHtml } from './document'
import { readLines } from './lines'
import type { MainText } from './main-text'

/** A page that shows a third of the text that it declares, or less, is the shell of a program, or sells the rest. */
const LITTLE = 3

/** What a page shows, or the text that its JSON-LD holds where it shows little of one: no program is run that would show it. */
export function shownOrLinked(shown: MainText, body: string): MainText {
  const size = shown.lines.reduce((sum, { text }) => sum + text.length, 0)
  if (body.length <= LITTLE * size) return shown
  const source = /<(?:p|br|div)\b/i.test(body) ? body : `<pre>${body}</pre>`
  return { lines: readLines(parseHtml(source).documentElement).lines, headline: -1 }
}
