// How rare in other texts is what two have in common: set phrases of the trade are shared without being copied.

import type { FingerprintData } from '../../../src/types'
import { runs, share } from './pair-features'

const LENGTHS = [1, 2, 3] as const

/** Two texts, b perhaps made from a, and the group of pairs that go back to the same text. */
export interface Pair {
  readonly a: FingerprintData
  readonly b: FingerprintData
  readonly group: string | number
}

interface Counts {
  readonly texts: number
  readonly withRun: ReadonlyMap<number, number>
}

/**
 * Reads off the known pairs how many texts hold a stem, two stems, three; gives for a pair the share of b's in a and of
 * a's in b by the logarithm of rarity, and the weight of what is shared. A pair's own group is never counted.
 */
export function rarityFeatures(known: readonly Pair[]): (pair: Pair) => number[] {
  const all = count(known)
  const groups = new Map([...new Set(known.map((pair) => pair.group))].map((g) => [g, count(known.filter((p) => p.group === g))]))
  return (pair) => {
    const own = groups.get(pair.group)
    const texts = all.texts - (own?.texts ?? 0)
    const weight = (run: number): number =>
      Math.log((texts + 1) / ((all.withRun.get(run) ?? 0) - (own?.withRun.get(run) ?? 0) + 1))
    return LENGTHS.flatMap((n) => {
      const [a, b] = [runsOf(pair.a, n), runsOf(pair.b, n)]
      let shared = 0
      for (const run of b) if (a.has(run)) shared += weight(run)
      return [share(b, a, weight), share(a, b, weight), Math.log(1 + shared)]
    })
  }
}

function count(pairs: readonly Pair[]): Counts {
  const texts = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const withRun = new Map<number, number>()
  for (const text of texts) {
    for (const n of LENGTHS) for (const run of runsOf(text, n)) withRun.set(run, (withRun.get(run) ?? 0) + 1)
  }
  return { texts: texts.size, withRun }
}

const runsOf = (f: FingerprintData, n: number): Set<number> =>
  runs(
    Array.from(f.tokens, (type) => f.stems[type]),
    n,
  )
