import { bandHashes } from '../../src/fingerprint/sketch'
import { type FingerprintData, FLAG } from '../../src/types'
import { mix32, mixPair } from '../../src/util/mix'

type Parts = Pick<FingerprintData, 'offsets' | 'tokens' | 'quoted' | 'stems' | 'flags'>

const SALT = { names: 0x6e616d65, quotes: 0x71756f74, figures: 0x66696775, words: 0x776f7264, shingles: 0x73686e67 } as const

/** Retrieval keys with sets and sorts of everything; see `src/fingerprint/keys.ts`. */
export function keysBySets(parts: Parts, shingles: Uint32Array, sketch: Uint32Array): number[] {
  const names: number[] = []
  const figures: number[] = []
  const { offsets, tokens, stems, flags } = parts
  for (let s = 0; s + 1 < offsets.length; s++) {
    const nameStems: number[] = []
    const numberStems: number[] = []
    const to = offsets[s + 1]
    for (let t = offsets[s]; t < to; t++) {
      const type = tokens[t]
      const flag = flags[type]
      if (flag & FLAG.name) nameStems.push(stems[type])
      if (flag & FLAG.number) {
        numberStems.push(stems[type])
        if (t + 1 < to) figures.push(mixPair(stems[type], stems[tokens[t + 1]], SALT.figures))
      }
    }
    const named = least(nameStems, 24)
    named.forEach((name, i) => {
      for (let j = i + 1; j < named.length; j++) names.push(mixPair(name, named[j], SALT.names))
    })
    for (const number of least(numberStems, 8)) {
      for (const name of named) figures.push(mixPair(number, name, SALT.figures))
    }
  }
  const known = new Set(stems.filter((_, type) => flags[type] & FLAG.name))
  const keys = [
    ...bandHashes(sketch),
    ...least(names, 160),
    ...least(figures, 64),
    ...least(quotes(parts), 32),
    ...least(neighbours(parts), known.size < 6 ? 96 : 16),
    // A short body has few features, and its bands miss what lost a word or two.
    ...(tokens.length < 64
      ? least(
          shingles.map((shingle) => mix32(shingle ^ SALT.shingles)),
          32,
        )
      : []),
  ]
  return distinct(keys.map((key) => key >>> 0))
}

/** The distinct values, ascending. */
export function distinct(values: ArrayLike<number>): number[] {
  return [...new Set(Array.from(values))].sort((a, b) => a - b)
}

/** The k least distinct values as signed numbers, ascending. */
export function least(values: ArrayLike<number>, k: number): number[] {
  return distinct(Array.from(values, (value) => value | 0)).slice(0, k)
}

/** Pairs of content words with at most one other between them, function words not counted, within a sentence. */
function neighbours({ offsets, tokens, stems, flags }: Parts): number[] {
  const found: number[] = []
  for (let s = 0; s + 1 < offsets.length; s++) {
    const content = Array.from(tokens.subarray(offsets[s], offsets[s + 1])).filter((type) => !(flags[type] & FLAG.function))
    content.forEach((type, k) => {
      for (const before of content.slice(Math.max(0, k - 2), k)) found.push(mixPair(stems[before], stems[type], SALT.words))
    })
  }
  return found
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts): number[] {
  const found: number[] = []
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < 5) continue
    let hash: number = SALT.quotes
    for (let i = t - 5 + 1; i <= t; i++) hash = Math.imul(hash, 0x9e3779b1) + stems[tokens[i]]
    found.push(mix32(hash))
  }
  return found
}
