// All that the workers take from the library: where a name or a signature changes, it changes here.
import { KeyIndex } from '../../src/candidates/key-index'
import type { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { Holdings } from '../../src/holdings'

export { grid } from '../../src/align/align'
export { deskFor } from '../../src/align/desk'
export { layWords, meetSentence, take, wording } from '../../src/align/order'
export { layOut } from '../../src/align/side'
export { BANDS, bandHashes, estimateResemblance, quantise, SKETCH, shingles, sketch } from '../../src/fingerprint/sketch'
export { Corpus, DerivationGraph, Fingerprint, fingerprint, sharedSentences, trace } from '../../src/index'
export { fingerprintAll, traceAll } from '../../src/node/threads'
export { hex32, mix32 } from '../../src/util/mix'
export { words } from '../../src/util/scratch'

/** The index alone, without the fingerprints; slots are the numbers of the lists. */
export function indexOf(lists: readonly Uint32Array[]): KeyIndex {
  const index = new KeyIndex()
  for (const keys of lists) index.add(keys)
  // What was added is sorted when somebody asks.
  index.sharers(new Uint32Array(0))
  return index
}

/** Pairs that the library aligns, by id, a before b; of every article the one that stands for its class, and the largest family's size. */
export function candidatesOf(prints: readonly Fingerprint[]): {
  firstOf: Map<string, string>
  pairs: (readonly [a: string, b: string])[]
  largest: number
} {
  const holdings = new Holdings()
  for (const print of prints) holdings.add(print)
  const firstOf = new Map<string, string>()
  const pairs: (readonly [string, string])[] = []
  let largest = 0
  for (const { articles, classes, pairs: own } of holdings.families()) {
    for (const { representative, members } of classes) {
      for (const member of members) firstOf.set(articles[member].id, articles[representative].id)
    }
    largest = Math.max(largest, articles.length)
    for (const [a, b] of own) pairs.push([articles[a].id, articles[b].id])
  }
  return { firstOf, pairs, largest }
}
