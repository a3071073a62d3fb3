import type { Interval } from '../types'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Clocks on earth run from UTC−12 to UTC+14: a local day begins 14 h before and ends 12 h after the day of UTC. */
const EAST = 14 * 60 * MINUTE
const WEST = 12 * 60 * MINUTE

/** When it can have been, from one time to another on a clock of which the zone is not known. */
export function local(from: number, to: number): Interval {
  return { earliest: from - EAST, latest: to + WEST }
}

/**
 * The bounds as they were said, read as UTC: what `local` did is undone where the interval shows that it was done. It shows where
 * it ends with a minute (a day, a month or a time without seconds), spans one instant in all zones, or begins as a local day does.
 */
export function asSaid({ earliest, latest }: Interval): Interval {
  const [from, to] = [earliest + EAST, latest - WEST]
  if (from === to || (from < to && (to + 1) % MINUTE === 0)) return { earliest: from, latest: to }
  return { earliest: from % DAY === 0 && from <= latest ? from : earliest, latest }
}

/** Whether bounds as said are those of one day. */
export function isDay({ earliest, latest }: Interval): boolean {
  return earliest % DAY === 0 && latest - earliest === DAY - 1
}
