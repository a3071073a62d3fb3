import type { Interval } from '../types'

interface Dated {
  readonly published?: Interval | undefined
}

/** Whether two may have been published within so many milliseconds of each other; true where one has no date. */
export function within(window: number, a: Dated, b: Dated): boolean {
  return a.published === undefined || b.published === undefined || gap(a.published, b.published) <= window
}

/** Milliseconds that lie between two intervals at the least. */
function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest)
}

/** The interval that holds those of all; undefined where one has no date. */
export function hull(dated: readonly Dated[]): Interval | undefined {
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { published } of dated) {
    if (published === undefined) return undefined
    if (published.earliest < earliest) earliest = published.earliest
    if (published.latest > latest) latest = published.latest
  }
  return { earliest, latest }
}

/** Cuts where more than the window lies between one date and the next; not at all where one has no date, which is near to all. */
export function splitByGaps<T extends Dated>(window: number, members: readonly T[]): T[][] {
  const dates = new Map(members.flatMap((member) => (member.published ? [[member, member.published] as const] : [])))
  if (window === Number.POSITIVE_INFINITY || dates.size < members.length) return [[...members]]
  const parts: T[][] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const [member, date] of [...dates].sort(([, x], [, y]) => x.earliest - y.earliest)) {
    if (parts.length === 0 || date.earliest - latest > window) parts.push([])
    parts[parts.length - 1].push(member)
    latest = Math.max(latest, date.latest)
  }
  return parts
}
