import type { ArticleNode, Derivation, Interval, Node } from '../types'
import { oneLine } from '../util/one-line'
import { chance, level, odds, percent } from '../util/words'
import { asSaid } from '../util/zones'

/** The outlet of an article, else its id. */
export function outletOf({ publisher, id }: ArticleNode): string {
  return oneLine(publisher || id, 80)
}

/** "2025-03-04 09:10" in UTC; where the hour is not known a day, "2025-03", "2025", or a span of days. */
export function dateOf(published: Interval | undefined): string {
  if (published === undefined) return ''
  const { earliest, latest } = asSaid(published)
  const [from, to] = [day(earliest), day(latest)]
  if (from === '' || to === '') return from === '' ? (to === '' ? '' : `until ${to}`) : `from ${from}`
  if (published.earliest === published.latest) return new Date(earliest).toISOString().slice(0, -8).replace('T', ' ')
  if (from === to) return from
  const next = day(latest + 1)
  for (const start of ['-01-01', '-01']) {
    const whole = from.slice(0, -start.length)
    if (from.endsWith(start) && next.endsWith(start) && to.startsWith(whole)) return whole
  }
  return `${from} – ${to}`
}

/** The day in UTC; none of an open side, or past what a Date holds. */
function day(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().split('T')[0] : ''
}

/** The day, month or year with which a date begins. */
export function sinceOf(published: Interval): string {
  return dateOf(published).replace('from ', '').split(' ')[0]
}

/** "rewritten, 78 % of it, likely". */
export function derivedAs(edge: Derivation): string {
  return `${edge.kind}, ${percent(edge.share)} of it, ${level(edge).length > 0 ? 'either of two or more' : chance(edge.confidence)}`
}

/** "likely (.83)". */
export function rated(confidence: number): string {
  return `${chance(confidence)} (${odds(confidence)})`
}

export function nameOf(node: Node): string {
  if (node.kind === 'lost') return node.versionOf === undefined ? 'a text not in the set' : 'an earlier version, lost'
  return node.kind === 'cited' ? oneLine(node.name, 80) : outletOf(node)
}
