import type { FingerprintData } from '../types'
import { byCodeUnits } from '../util/order'
import { invert } from './postings'

/** Two articles worth aligning, as indices into the fingerprints given; `a` has the lower id. */
export interface CandidatePair {
  readonly a: number
  readonly b: number
  /** Keys that both hold, those left out by the rule below not counted. */
  readonly shared: number
}

/**
 * A key held by more distinct bodies than this is boilerplate ("White House" with "President"): it would pair each with
 * each. The number is absolute, so that wording common to all of a small set counts.
 */
export const BOILERPLATE = 200

/**
 * Yields every pair that shares a retrieval key, in the order of their ids: the same pairs for every order of input.
 *
 * Give one fingerprint for each distinct body (`identicalClasses`). Work is linear in the keys and the pairs that come out
 * of keys of at most `BOILERPLATE` holders.
 */
export function* candidatePairs(fingerprints: readonly Pick<FingerprintData, 'id' | 'keys'>[]): Generator<CandidatePair> {
  const order = Array.from(fingerprints, (_, i) => i)
  order.sort((i, j) => byCodeUnits(fingerprints[i]!.id, fingerprints[j]!.id))
  const { starts, holders, offsets, keys } = invert(order.map((i) => fingerprints[i]!.keys))
  const counts = new Uint32Array(order.length)
  for (let a = 0; a < order.length; a++) {
    const met: number[] = []
    for (let k = offsets[a] as number; k < (offsets[a + 1] as number); k++) {
      const from = starts[keys[k] as number] as number
      let at = starts[(keys[k] as number) + 1] as number
      if (at - from > BOILERPLATE) continue
      // Holders ascend, so those behind `a` are at the end.
      while (--at >= from && (holders[at] as number) > a) {
        const b = holders[at] as number
        if (counts[b]!++ === 0) met.push(b)
      }
    }
    met.sort((x, y) => x - y)
    for (const b of met) {
      yield { a: order[a] as number, b: order[b] as number, shared: counts[b] as number }
      counts[b] = 0
    }
  }
}
