import type { ArticleNode, Derivation, Interval, Node } from '../types'
import { oneLine } from '../util/one-line'
import { chance, level, odds, percent } from '../util/words'

/** The outlet of an article, else its id. */
export function outletOf({ publisher, id }: ArticleNode): string {
  return oneLine(publisher || id, 80)
}

/** "2025-03-04 09:10" in UTC; a span of days where the hour is not known. */
export function dateOf(published: Interval | undefined): string {
  if (published === undefined) return ''
  const { earliest, latest } = published
  const day = (time: number): string => (Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : '')
  const [from, to] = [day(earliest), day(latest)]
  if (from === '' || to === '') return from === '' ? (to === '' ? '' : `until ${to.slice(0, 10)}`) : `from ${from.slice(0, 10)}`
  if (earliest === latest) return `${from.slice(0, 10)} ${from.slice(11, 16)}`
  // A local day without a zone spans fifty hours; its own date is the one in the middle.
  const middle = day((earliest + latest) / 2).slice(0, 10)
  return latest - earliest <= 51 * 3600e3 ? middle : `${from.slice(0, 10)} – ${to.slice(0, 10)}`
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
