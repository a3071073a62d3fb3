import { Minhash as PackageMinhash } from 'minhash'
import { shingles } from './fingerprint/sketch'
import { asFingerprint } from './gather'
import type { ArticleInput, FingerprintData } from './types'
import { number, type Read } from './util/check'
import { hex32 } from './util/mix'
import { optionsOf } from './util/options'

/** The `Minhash` of the npm package `minhash`, as far as its README describes it. */
export interface Minhash {
  readonly numPerm: number
  /** Moves on while the permutations are drawn: two signatures compare only if made with the same options. */
  readonly seed: number
  readonly hashvalues: number[]
  update(value: string): void
  jaccard(other: { readonly hashvalues: number[]; readonly seed: number }): number
}

export interface MinhashOptions {
  /** Values in the signature, 1…4096; 128 when left out. */
  readonly numPerm?: number | undefined
  /** Whole number from 1, as the package takes 0 for 1; 1 when left out. */
  readonly seed?: number | undefined
}

const whole = (most: number): Read =>
  number(`a whole number from 1 to ${most}`, (n) => Number.isInteger(n) && n >= 1 && n <= most)
const OPTIONS = { 'numPerm?': whole(4096), 'seed?': whole(2 ** 31) }

/**
 * Gives an article the signature of the npm package `minhash`, over the word 3-shingles of its folded body, so that an
 * existing index of such signatures can hold it. A bridge, not an engine: it takes many times as long as the signature
 * of a fingerprint (`npm run bench`). Plain and keyed fingerprints give signatures that do not compare.
 *
 * @throws TypeError or RangeError `ERR_OPTION`, `ERR_ARTICLE`, `ERR_FINGERPRINT`
 * @example
 * const text = 'The dam failed at dawn. Nobody was hurt.'
 * const [a, b] = [toMinhash({ id: 'a', text }), toMinhash({ id: 'b', text })]
 * a.jaccard(b) // => 1
 */
export function toMinhash(article: ArticleInput | FingerprintData, options?: MinhashOptions): Minhash {
  const { numPerm = 128, seed = 1 } = optionsOf('toMinhash', OPTIONS, options)
  const print = asFingerprint(article)
  const minhash = new PackageMinhash({ numPerm, seed })
  for (const shingle of new Set(shingles(print.tokens, print.hashes))) minhash.update(hex32(shingle))
  return minhash
}
