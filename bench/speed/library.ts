// All that the workers take from the library: where a name or a signature changes, it changes here.
import { identicalClasses } from '../../src/candidates/classes'
import { candidatePairs } from '../../src/candidates/pairs'
import { invert, type Postings } from '../../src/candidates/postings'
import type { FingerprintData } from '../../src/types'

export { grid } from '../../src/align/align'
export { commonSubsequence } from '../../src/align/overlap'
export { hex32, mix32 } from '../../src/fingerprint/mix'
export { bandHashes, estimateResemblance, quantise, shingles, sketch } from '../../src/fingerprint/sketch'
export { Corpus, DerivationGraph, Fingerprint, fingerprint, sharedSentences, trace } from '../../src/index'

/** Which articles hold which key: the index itself, without the fingerprints. */
export const postingsOf = (lists: readonly Uint32Array[]): Postings => invert(lists)

/** Holders of every key that two or more hold. */
export function* holdersOf({ starts, holders }: Postings): Generator<Uint32Array> {
  for (let key = 0; key + 1 < starts.length; key++) yield holders.subarray(starts[key], starts[key + 1])
}

/**
 * Pairs worth aligning, as numbers of classes of identical bodies, which the library compares by one of each; and the class
 * of every fingerprint.
 */
export function candidatesOf(prints: readonly FingerprintData[]): {
  classOf: Int32Array
  pairs: Iterable<{ readonly a: number; readonly b: number }>
} {
  const classes = identicalClasses(prints)
  const classOf = new Int32Array(prints.length)
  for (const [k, { members }] of classes.entries()) for (const member of members) classOf[member] = k
  return { classOf, pairs: candidatePairs(classes.map(({ representative }) => prints[representative])) }
}
