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
  const some = new Sample(512)
  const keep = (values: Uint32Array): void => {
    for (let i = 0; i < values.length; i++) keys.add(values[i])
  }
  keep(bandHashes(sketch))
  const figures = new Sample()
  namesAndFigures(parts, some, figures)
  keep(some.least(LIMIT.names))
  keep(figures.least(LIMIT.figures))
  quotes(parts, some)
  keep(some.least(LIMIT.quotes))
  for (let type = 0; type < flags.length; type++) if (flags[type] & FLAG.name) some.add(stems[type])
  const few = some.least(WORDS.belowNames).length < WORDS.belowNames
  neighbours(parts, some)
  keep(some.least(few ? WORDS.many : WORDS.few))
  // A short body has few features, and its bands miss what lost a word or two.
  if (tokens.length < SHORT.tokens) {
    for (let i = 0; i < shingles.length; i++) some.add(mix32(shingles[i] ^ SALT.shingles))
    keep(some.least(SHORT.shingles))
  }
  return keys.least(Infinity).slice()
}

/** Two names of one sentence; a figure and the word behind it, or a name of its sentence. */
function namesAndFigures({ offsets, tokens, stems, flags }: Parts, names: Sample, figures: Sample): void {
  const nameStems = new Sample(32)
  const numberStems = new Sample(32)
  for (let s = 0; s + 1 < offsets.length; s++) {
    const to = offsets[s + 1]
    for (let t = offsets[s]; t < to; t++) {
      const type = tokens[t]
      const flag = flags[type]
      if (flag & FLAG.name) nameStems.add(stems[type])
      if (flag & FLAG.number) {
        numberStems.add(stems[type])
        if (t + 1 < to) figures.add(mixPair(stems[type], stems[tokens[t + 1]], SALT.figures))
      }
    }
    const named = nameStems.least(NAMES_PER_SENTENCE)
    const numbers = numberStems.least(FIGURES_PER_SENTENCE)
    for (let i = 0; i < named.length; i++) {
      for (let j = i + 1; j < named.length; j++) names.add(mixPair(named[i], named[j], SALT.names))
      for (let j = 0; j < numbers.length; j++) figures.add(mixPair(numbers[j], named[i], SALT.figures))
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
