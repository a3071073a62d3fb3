import { type FingerprintData, FLAG } from '../types'
import { mix32, mixPair, mixUnordered } from './mix'
import { bandHashes } from './sketch'

type Parts = Pick<FingerprintData, 'offsets' | 'tokens' | 'quoted' | 'stems' | 'flags'>

/**
 * How many keys of each kind an article may hold: at most 304 with the 32 bands, 150 on average. What exceeds a limit is
 * sampled by least hash, so that what two articles share is kept or dropped in both. The limits are wide enough that
 * nothing of a common article is sampled, so that a key changes nothing about which articles pair.
 */
const LIMIT = { names: 160, quotes: 32, figures: 64 } as const
/**
 * Neighbouring words are the keys of last resort: 96 for every body doubled the false pairs of the stories, none left a
 * true pair two keys under some key, between a body of four names and one of many.
 */
const WORDS = { few: 16, many: 96, belowNames: 6 } as const
const SHORT = { tokens: 64, shingles: 32 } as const
/** Distinct names and figures of one sentence that are paired: a list of a thousand names must not make a million pairs. */
const NAMES_PER_SENTENCE = 24
const FIGURES_PER_SENTENCE = 8
const QUOTE = 5

const SALT = { names: 0x6e616d65, quotes: 0x71756f74, figures: 0x66696775, words: 0x776f7264, shingles: 0x73686e67 } as const

/**
 * Retrieval keys, ascending and distinct: two articles worth aligning share some.
 *
 * Bands of the sketch find copies. A heavy rewrite shares no run of words with its source, so the rest are features that
 * a rewrite keeps: two names in one sentence, five words within quotation marks, a figure with a name or with the word
 * behind it; and neighbouring content words, more of them where there are few names, as in scripts without capitals.
 */
export function retrievalKeys(parts: Parts, shingles: Uint32Array, sketch: Uint32Array): Uint32Array {
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
    const named = least(nameStems, NAMES_PER_SENTENCE)
    named.forEach((name, i) => {
      for (let j = i + 1; j < named.length; j++) names.push(mixPair(name, named[j], SALT.names))
    })
    for (const number of least(numberStems, FIGURES_PER_SENTENCE)) {
      for (const name of named) figures.push(mixPair(number, name, SALT.figures))
    }
  }
  const known = new Set(stems.filter((_, type) => flags[type] & FLAG.name))
  return least([
    ...bandHashes(sketch),
    ...least(names, LIMIT.names),
    ...least(figures, LIMIT.figures),
    ...least(quotes(parts), LIMIT.quotes),
    ...least(neighbours(parts), known.size < WORDS.belowNames ? WORDS.many : WORDS.few),
    // A short body has few features, and its bands miss what lost a word or two.
    ...(tokens.length < SHORT.tokens
      ? least(
          shingles.map((shingle) => mix32(shingle ^ SALT.shingles)),
          SHORT.shingles,
        )
      : []),
  ])
}

/**
 * The k least distinct values, ascending (the bottom-k sample, Bar-Yossef et al. 2002): two texts that share values keep the
 * same ones of them, which a sample by position would not.
 */
function least(values: ArrayLike<number>, k?: number): Uint32Array {
  const sorted = Uint32Array.from(values).sort()
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]).slice(0, k)
}

/** Pairs of content words with at most one other between them, function words not counted, within a sentence. */
function neighbours({ offsets, tokens, stems, flags }: Parts): number[] {
  const found: number[] = []
  for (let s = 0; s + 1 < offsets.length; s++) {
    let last = 0
    let beforeLast = 0
    for (let t = offsets[s]; t < offsets[s + 1]; t++) {
      const type = tokens[t]
      if (flags[type] & FLAG.function) continue
      const stem = stems[type]
      if (last !== 0) found.push(mixUnordered(last, stem, SALT.words))
      if (beforeLast !== 0) found.push(mixUnordered(beforeLast, stem, SALT.words))
      beforeLast = last
      last = stem
    }
  }
  return found
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts): number[] {
  const found: number[] = []
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < QUOTE) continue
    let hash: number = SALT.quotes
    for (let i = t - QUOTE + 1; i <= t; i++) hash = mixPair(hash, stems[tokens[i]], 0)
    found.push(hash)
  }
  return found
}
