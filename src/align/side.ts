import type { FingerprintData } from '../types'
import type { Terms } from './terms'

/** One article of a pair, its sentences as lists of distinct terms; flat arrays, sentence s at at[s] … at[s+1]. */
export interface Side {
  readonly sentences: number
  readonly at: Uint32Array
  readonly terms: Int32Array
  /** By entry: exact form of the term's first token in the sentence; 1 where any of its tokens is quoted. */
  readonly forms: Uint32Array
  readonly quoted: Uint8Array
  /** By sentence: weight of its distinct terms. */
  readonly mass: Float64Array
  /** Term sequence of the sentence with repetitions, at `f.offsets`. */
  readonly sequence: Int32Array
  readonly exact: Uint32Array
  readonly offsets: Uint32Array
}

/** Lays out one article of the pair for comparison. */
export function layOut(f: FingerprintData, term: Int32Array, all: Terms): Side {
  const n = f.offsets.length - 1
  const at = new Uint32Array(n + 1)
  const terms = new Int32Array(f.tokens.length)
  const forms = new Uint32Array(f.tokens.length)
  const quoted = new Uint8Array(f.tokens.length)
  const sequence = new Int32Array(f.tokens.length)
  const exact = new Uint32Array(f.tokens.length)
  const mass = new Float64Array(n)
  const entry = new Int32Array(all.count).fill(-1)
  let fill = 0
  for (let s = 0; s < n; s++) {
    at[s] = fill
    for (let k = f.offsets[s]; k < f.offsets[s + 1]; k++) {
      const type = f.tokens[k]
      const t = term[type]
      sequence[k] = t
      exact[k] = f.hashes[type]
      if (entry[t] < at[s]) {
        entry[t] = fill
        terms[fill] = t
        forms[fill] = f.hashes[type]
        mass[s] += all.weight[t]
        fill++
      }
      quoted[entry[t]] |= f.quoted[k]
    }
  }
  at[n] = fill
  return { sentences: n, at, terms, forms, quoted, mass, sequence, exact, offsets: f.offsets }
}
