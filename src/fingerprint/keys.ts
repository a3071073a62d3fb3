import { type FingerprintData, FLAG } from '../types'
import { mix32, mixPair } from '../util/mix'
import { words } from '../util/scratch'
import { Bag, Least } from './sample'
import { BANDS, bandHashes } from './sketch'

type Parts = Pick<FingerprintData, 'offsets' | 'tokens' | 'quoted' | 'stems' | 'flags'>

/**
 * How many keys of each kind an article may hold: at most 336 with the 32 bands and the 32 shingles of a short one. What
 * exceeds a limit is sampled by least hash, so that what two articles share is kept or dropped in both. The limits are wide
 * enough that nothing of a common article is sampled, so that a key changes nothing about which articles pair.
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

/** Where the keys of one page after the other are gathered; each begins with what is empty. */
const KEYS = /* @__PURE__ */ new Bag(512)
const FIGURES = /* @__PURE__ */ new Bag(512)
const NAMES = /* @__PURE__ */ new Least(NAMES_PER_SENTENCE)
const NUMBERS = /* @__PURE__ */ new Least(FIGURES_PER_SENTENCE)
const CONTENT = /* @__PURE__ */ words()
const OF_BANDS = new Uint32Array(BANDS)

const SALT = { names: 0x6e616d65, quotes: 0x71756f74, figures: 0x66696775, words: 0x776f7264, shingles: 0x73686e67 } as const

/**
 * Retrieval keys, ascending and distinct: two articles worth aligning share some.
 *
 * Bands of the sketch find copies. A heavy rewrite shares no run of words with its source, so the rest are features that
 * a rewrite keeps: two names in one sentence, five words within quotation marks, a figure with a name or with the word
 * behind it; and neighbouring content words, more of them where there are few names, as in scripts without capitals.
 */
export function retrievalKeys(parts: Parts, shingles: Uint32Array, sketch: Uint32Array): Uint32Array {
  const keys = KEYS
  keys.clear()
  const bands = sketch.length === 0 ? sketch : bandHashes(sketch, OF_BANDS)
  keys.addAll(bands, bands.length)
  namesAndFigures(parts, keys)
  quotes(parts, keys)
  neighbours(parts, keys)
  // A short body has few features, and its bands miss what lost a word or two.
  if (parts.tokens.length < SHORT.tokens) {
    const least = new Least(SHORT.shingles)
    for (let i = 0; i < shingles.length; i++) least.add(mix32(shingles[i] ^ SALT.shingles))
    keys.addAll(least.kept, least.count)
  }
  return keys.sorted()
}

/** Two names of one sentence; a figure and the word behind it, or a name of its sentence. */
function namesAndFigures({ offsets, tokens, stems, flags }: Parts, keys: Bag): void {
  const from = keys.size
  const figures = FIGURES
  figures.clear()
  const names = NAMES
  const numbers = NUMBERS
  names.clear()
  numbers.clear()
  for (let s = 0; s + 1 < offsets.length; s++) {
    const to = offsets[s + 1]
    for (let t = offsets[s]; t < to; t++) {
      const type = tokens[t]
      const flag = flags[type] & (FLAG.name | FLAG.number)
      if (flag === 0) continue
      const stem = stems[type]
      if (flag === FLAG.name) names.add(stem)
      else {
        numbers.add(stem)
        if (t + 1 < to) figures.add(mixPair(stem, stems[tokens[t + 1]], SALT.figures))
      }
    }
    for (let i = 0; i < names.count; i++) {
      const name = names.kept[i]
      for (let j = i + 1; j < names.count; j++) keys.add(mixPair(name, names.kept[j], SALT.names))
      for (let j = 0; j < numbers.count; j++) figures.add(mixPair(name, numbers.kept[j], SALT.figures))
    }
    names.clear()
    numbers.clear()
  }
  keys.keepLeast(LIMIT.names, from)
  figures.keepLeast(LIMIT.figures, 0)
  keys.addAll(figures.values, figures.size)
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts, keys: Bag): void {
  const from = keys.size
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < QUOTE) continue
    let hash: number = SALT.quotes
    for (let i = t - QUOTE + 1; i <= t; i++) hash = (Math.imul(hash, 0x9e3779b1) + stems[tokens[i]]) | 0
    keys.add(mix32(hash))
  }
  keys.keepLeast(LIMIT.quotes, from)
}

/** Pairs of content words with at most one other between them, function words not counted, within a sentence. */
function neighbours({ offsets, tokens, stems, flags }: Parts, keys: Bag): void {
  const names = new Least(WORDS.belowNames)
  for (let type = 0; type < flags.length; type++) if (flags[type] & FLAG.name) names.add(stems[type])
  const least = new Least(names.count < WORDS.belowNames ? WORDS.many : WORDS.few)
  const content = CONTENT.of(tokens.length + 1)
  let { limit } = least
  for (let s = 0; s + 1 < offsets.length; s++) {
    // Put down without a branch, which would be foretold wrongly at every third word.
    let count = 0
    for (let t = offsets[s]; t < offsets[s + 1]; t++) {
      const type = tokens[t]
      content[count] = stems[type]
      count += +((flags[type] & FLAG.function) === 0)
    }
    for (let apart = 1; apart <= 2; apart++) {
      for (let k = apart; k < count; k++) {
        const key = mixPair(content[k - apart], content[k], SALT.words) | 0
        if (key >= limit) continue
        least.add(key)
        limit = least.limit
      }
    }
  }
  keys.addAll(least.kept, least.count)
}
