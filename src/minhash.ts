import { Minhash as PackageMinhash } from 'minhash'
import { describe, outOfRange, wrongType } from './errors'
import { fingerprint } from './fingerprint'
import { shingles } from './fingerprint/sketch'
import type { Article, FingerprintData } from './types'
import { hex32 } from './util/mix'

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

const KNOWN = ['numPerm', 'seed']

/**
 * Gives an article the signature of the npm package `minhash`, over the word 3-shingles of its folded body, so that an
 * existing index of such signatures can hold it. A bridge, not an engine: it takes some seventy times as long as the
 * signature of a fingerprint. Plain and keyed fingerprints give signatures that do not compare.
 *
 * @throws TypeError or RangeError `ERR_OPTION`, `ERR_ARTICLE`
 * @example
 * const text = 'The dam failed at dawn. Nobody was hurt.'
 * const [a, b] = [toMinhash({ id: 'a', text }), toMinhash({ id: 'b', text })]
 * a.jaccard(b) // => 1
 */
export function toMinhash(article: Article | FingerprintData, options: MinhashOptions = {}): Minhash {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('ERR_OPTION', `options: expected an object, got ${describe(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      throw outOfRange('ERR_OPTION', `option ${describe(name)} is not known; toMinhash takes ${KNOWN.join(', ')}`)
    }
  }
  const numPerm = whole('numPerm', options.numPerm ?? 128, 4096)
  const seed = whole('seed', options.seed ?? 1, 2 ** 31)
  const print = isFingerprint(article) ? article : fingerprint(article)
  const minhash = new PackageMinhash({ numPerm, seed })
  for (const shingle of new Set(shingles(print.tokens, print.hashes))) minhash.update(hex32(shingle))
  return minhash
}

function isFingerprint(value: Article | FingerprintData): value is FingerprintData {
  return typeof value === 'object' && value !== null && 'tokens' in value && value.tokens instanceof Uint32Array
}

function whole(name: string, value: unknown, most: number): number {
  if (typeof value !== 'number') throw wrongType('ERR_OPTION', `option ${name}: expected a number, got ${describe(value)}`)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw outOfRange('ERR_OPTION', `option ${name}: expected a whole number from 1 to ${most}, got ${value}`)
}
