import { type FingerprintData, FLAG } from '../types'
import { mix32, mixPair, mixUnordered } from './mix'
import { Sample } from './sample'
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
  const { tokens, stems, flags } = parts
  const keys = new Sample(512)
  const found = new Sample(512)
  const figures = new Sample()
  const take = (from: Sample, k: number): void => {
    const count = from.keep(k)
    for (let i = 0; i < count; i++) keys.add(from.kept[i])
  }
  const bands = bandHashes(sketch)
  for (let band = 0; band < bands.length; band++) keys.add(bands[band])
  namesAndFigures(parts, found, figures)
  take(found, LIMIT.names)
  take(figures, LIMIT.figures)
  quotes(parts, found)
  take(found, LIMIT.quotes)
  for (let type = 0; type < flags.length; type++) if (flags[type] & FLAG.name) found.add(stems[type])
  const few = found.keep(WORDS.belowNames) < WORDS.belowNames
  neighbours(parts, found)
  take(found, few ? WORDS.many : WORDS.few)
  // A short body has few features, and its bands miss what lost a word or two.
  if (tokens.length < SHORT.tokens) {
    for (let i = 0; i < shingles.length; i++) found.add(mix32(shingles[i] ^ SALT.shingles))
    take(found, SHORT.shingles)
  }
  const count = keys.keep(Infinity)
  return keys.kept.slice(0, count)
}

/** Two names of one sentence; a figure and the word behind it, or a name of its sentence. */
function namesAndFigures({ offsets, tokens, stems, flags }: Parts, names: Sample, figures: Sample): void {
  const named = new Sample(16)
  const numbers = new Sample(16)
  for (let s = 0; s + 1 < offsets.length; s++) {
    const to = offsets[s + 1]
    for (let t = offsets[s]; t < to; t++) {
      const type = tokens[t]
      const flag = flags[type]
      if (flag & FLAG.name) named.add(stems[type])
      if (flag & FLAG.number) {
        numbers.add(stems[type])
        if (t + 1 < to) figures.add(mixPair(stems[type], stems[tokens[t + 1]], SALT.figures))
      }
    }
    const count = named.keep(NAMES_PER_SENTENCE)
    const numberCount = numbers.keep(FIGURES_PER_SENTENCE)
    for (let i = 0; i < count; i++) {
      const name = named.kept[i]
      for (let j = i + 1; j < count; j++) names.add(mixPair(name, named.kept[j], SALT.names))
      for (let j = 0; j < numberCount; j++) figures.add(mixPair(numbers.kept[j], name, SALT.figures))
    }
  }
}

/** Pairs of content words with at most one other between them, function words not counted, within a sentence. */
function neighbours({ offsets, tokens, stems, flags }: Parts, found: Sample): void {
  for (let s = 0; s + 1 < offsets.length; s++) {
    let last = 0
    let beforeLast = 0
    for (let t = offsets[s]; t < offsets[s + 1]; t++) {
      const type = tokens[t]
      if (flags[type] & FLAG.function) continue
      const stem = stems[type]
      if (last !== 0) found.add(mixUnordered(last, stem, SALT.words))
      if (beforeLast !== 0) found.add(mixUnordered(beforeLast, stem, SALT.words))
      beforeLast = last
      last = stem
    }
  }
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts, found: Sample): void {
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < QUOTE) continue
    let hash: number = SALT.quotes
    for (let i = t - QUOTE + 1; i <= t; i++) hash = mixPair(hash, stems[tokens[i]], 0)
    found.add(hash)
  }
}
