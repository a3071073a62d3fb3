import type { FingerprintData } from '../types'
import { byCodeUnits } from '../util/order'
import { invert } from './postings'

/** Two articles worth aligning, as indices into the fingerprints given; `a` has the lower id. */
export interface CandidatePair {
  readonly a: number
  readonly b: number
  /** Keys that both hold, each counted by `keyWeight`. */
  readonly shared: number
}

/** A key that no more distinct bodies than this hold counts whole, so that hundreds of articles added elsewhere change no pair. */
export const COMMON = 256
const BOILERPLATE = 4 * COMMON
const PARTS = 1 << 16

/**
 * What a key counts that `holders` distinct bodies hold: 1 up to 256, then less by the square, and past 1,024 nothing: it
 * would pair each of them with each. "New York" with "Reuters" says little where thousands have it, yet copies share so many
 * keys that they still pair. In whole parts of 1 / `PARTS`, whose sums are exact in any order.
 */
export function keyWeight(holders: number): number {
  const part = COMMON / holders
  return holders > BOILERPLATE ? 0 : holders > COMMON ? Math.round(PARTS * part * part) / PARTS : 1
}

/** What a pair must share: four keys, fewer where either body has so few that it is a line or two. */
function leastShared(keysOfA: number, keysOfB: number): number {
  return Math.min(4, 1 + (Math.min(keysOfA, keysOfB) >> 5))
}

/**
 * Yields every pair that shares enough retrieval keys, in the order of their ids: the same pairs for every order of input.
 *
 * Give one fingerprint for each distinct body (`identicalClasses`). Work is linear in the keys and, for each key that is
 * not boilerplate, in the pairs of its holders.
 */
export function* candidatePairs(fingerprints: readonly Pick<FingerprintData, 'id' | 'keys'>[]): Generator<CandidatePair> {
  const order = Array.from(fingerprints, (_, i) => i)
  order.sort((i, j) => byCodeUnits(fingerprints[i].id, fingerprints[j].id))
  const { starts, holders, offsets, keys } = invert(order.map((i) => fingerprints[i].keys))
  const scores = new Float64Array(order.length)
  const met = new Uint32Array(order.length)
  for (let a = 0; a < order.length; a++) {
    let count = 0
    for (let k = offsets[a]; k < offsets[a + 1]; k++) {
      const from = starts[keys[k]]
      let at = starts[keys[k] + 1]
      const weight = keyWeight(at - from)
      if (weight === 0) continue
      // Holders ascend, so those behind `a` are at the end.
      while (--at >= from && holders[at] > a) {
        const b = holders[at]
        if (scores[b] === 0) met[count++] = b
        scores[b] += weight
      }
    }
    const size = fingerprints[order[a]].keys.length
    for (const b of met.subarray(0, count).sort()) {
      const shared = scores[b]
      scores[b] = 0
      if (shared < leastShared(size, fingerprints[order[b]].keys.length)) continue
      yield { a: order[a], b: order[b], shared }
    }
  }
}
