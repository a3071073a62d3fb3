import { type FingerprintData, FLAG } from '../types'
import { BottomK } from './bottom-k'
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
  const names = new BottomK(LIMIT.names)
  const figures = new BottomK(LIMIT.figures)
  const nameStems = new BottomK(NAMES_PER_SENTENCE)
  const numberStems = new BottomK(FIGURES_PER_SENTENCE)
  const { offsets, tokens, stems, flags } = parts
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
    const named = nameStems.take()
    for (let i = 0; i < named.length; i++) {
      for (let j = i + 1; j < named.length; j++) names.add(mixPair(named[i], named[j], SALT.names))
    }
    for (const number of numberStems.take()) {
      for (const name of named) figures.add(mixPair(number, name, SALT.figures))
    }
  }
  const lists = [bandHashes(sketch), names.take(), figures.take(), quotes(parts)]
  lists.push(neighbours(parts, distinctNames(parts) < WORDS.belowNames ? WORDS.many : WORDS.few))
  // A short body has few features, and its bands miss what lost a word or two.
  if (tokens.length < SHORT.tokens) {
    const kept = new BottomK(SHORT.shingles)
    for (const shingle of shingles) kept.add(mix32(shingle ^ SALT.shingles))
    lists.push(kept.take())
  }
  return union(lists)
}

function distinctNames({ stems, flags }: Parts): number {
  const names = new Set<number>()
  flags.forEach((flag, type) => {
    if (flag & FLAG.name) names.add(stems[type])
  })
  return names.size
}

/** Pairs of content words with at most one other between them, function words not counted, within a sentence. */
function neighbours({ offsets, tokens, stems, flags }: Parts, limit: number): Uint32Array {
  const kept = new BottomK(limit)
  for (let s = 0; s + 1 < offsets.length; s++) {
    let last = 0
    let beforeLast = 0
    for (let t = offsets[s]; t < offsets[s + 1]; t++) {
      const type = tokens[t]
      if (flags[type] & FLAG.function) continue
      const stem = stems[type]
      if (last !== 0) kept.add(mixUnordered(last, stem, SALT.words))
      if (beforeLast !== 0) kept.add(mixUnordered(beforeLast, stem, SALT.words))
      beforeLast = last
      last = stem
    }
  }
  return kept.take()
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts): Uint32Array {
  const kept = new BottomK(LIMIT.quotes)
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < QUOTE) continue
    let hash: number = SALT.quotes
    for (let i = t - QUOTE + 1; i <= t; i++) hash = mixPair(hash, stems[tokens[i]], 0)
    kept.add(hash)
  }
  return kept.take()
}

function union(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((n, list) => n + list.length, 0))
  let n = 0
  for (const list of lists) {
    all.set(list, n)
    n += list.length
  }
  all.sort()
  return all.filter((key, i) => i === 0 || key !== all[i - 1])
}
