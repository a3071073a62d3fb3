import { articlesOf, type Source } from '../data'
import { bandHashes, fingerprint, indexOf, shingles, sketch } from '../library'
import { serve } from '../process'

export interface IndexRound {
  readonly build: number
  readonly queries: readonly number[]
  /** How many share with a query, on average. */
  readonly found: number
  /** How many share with keys that nobody holds. */
  readonly unseen: number
  /** Queries whose own article was not among those found. */
  readonly lost: number
}

/** Queries stop after so many milliseconds. */
const BUDGET = 3000

// The index of `Corpus` alone: over all retrieval keys, or over the bands of the signature as an index of MinHash is.
serve(({ source, queries, of }: { source: Source; queries: number; of: 'keys' | 'bands' }) => {
  const lists = articlesOf(source).map((article) => {
    const { keys, tokens, hashes } = fingerprint(article)
    return of === 'keys' ? keys : bandHashes(sketch(shingles(tokens, hashes)))
  })
  return (): IndexRound => {
    const start = performance.now()
    const index = indexOf(lists)
    const built = performance.now()
    const times: number[] = []
    let lost = 0
    let found = 0
    for (let k = 0; k < queries; k++) {
      const slot = Math.floor((k * lists.length) / queries)
      const from = performance.now()
      const { slots } = index.sharers(lists[slot])
      const to = performance.now()
      times.push((to - from) * 1000)
      found += slots.length
      if (!slots.includes(slot)) lost++
      if (to - built > BUDGET) break
    }
    const unseen = index.sharers(Uint32Array.of(1, 2, 3)).slots.length
    return { build: (built - start) / 1000, queries: times, found: found / times.length, unseen, lost }
  }
})
