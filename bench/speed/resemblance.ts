import { mix32, shingles } from './library'
import type { SyntheticSentence } from './synthetic'

/** Hash of every word, as a fingerprint would have it. */
export function hashesOf(body: readonly SyntheticSentence[]): Uint32Array {
  return Uint32Array.from(
    body.flatMap(({ words }) => words),
    (word) => mix32(word + 1),
  )
}

export function shinglesOf(body: readonly SyntheticSentence[]): Uint32Array {
  const hashes = hashesOf(body)
  return shingles(
    hashes.map((_, i) => i),
    hashes,
  )
}

/** Exact Jaccard resemblance of two lists as sets, by definition. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const [x, y] = [new Set(a), new Set(b)]
  let both = 0
  for (const it of x) if (y.has(it)) both++
  return both / (x.size + y.size - both || 1)
}

/** Distinct values, ascending. */
export const asSet = (list: Uint32Array): Uint32Array =>
  list
    .slice()
    .sort()
    .filter((x, i, all) => i === 0 || x !== all[i - 1])

/** The same of two lists that are sorted and distinct, by merging them. */
export function jaccardOfSets(a: Uint32Array, b: Uint32Array): number {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i], b[j]]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  return both / (a.length + b.length - both || 1)
}
