import type { Interval } from '../types'

interface Dated {
  readonly published?: Interval | undefined
}

const ALWAYS: Interval = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY }

/** Whether two may have been published within so many milliseconds of each other; true where one has no date. */
export function within(window: number, a: Dated, b: Dated): boolean {
  return a.published === undefined || b.published === undefined || gap(a.published, b.published) <= window
}

/** Milliseconds that lie between two intervals at the least. */
function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest)
}

/** Cuts where more than the window lies between one date and the next; those without a date go with the first part. */
export function splitByGaps<T extends Dated>(window: number, members: readonly T[]): T[][] {
  if (window === Number.POSITIVE_INFINITY) return [[...members]]
  const date = ({ published = ALWAYS }: T) => published
  const parts: T[][] = []
  let latest: number | undefined
  for (const member of [...members].sort((x, y) => date(x).earliest - date(y).earliest)) {
    const cut = latest !== undefined && date(member).earliest - latest > window
    if (parts.length === 0 || cut) parts.push([])
    parts[parts.length - 1].push(member)
    if (member.published) latest = Math.max(latest ?? Number.NEGATIVE_INFINITY, member.published.latest)
  }
  return parts
}
