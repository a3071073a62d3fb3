import { FLAG, type FingerprintData } from '../types'
import { BottomK } from './bottom-k'
import { mix32, mixPair, mixUnordered } from './mix'
import { bandHashes } from './sketch'

type Parts = Pick<FingerprintData, 'offsets' | 'tokens' | 'quoted' | 'stems' | 'flags'>

/**
 * How many keys of each kind an article may hold: at most 256 with the 32 bands. What exceeds a limit is sampled
 * by least hash, so that what two articles share is kept or dropped in both.
 */
const LIMIT = { names: 104, quotes: 24, figures: 40, words: 56 } as const
const SHORT = { tokens: 64, shingles: 32 } as const
/** Distinct names, figures of one sentence that are paired: a list of a thousand names must not make a million pairs. */
const NAMES_PER_SENTENCE = 24
const FIGURES_PER_SENTENCE = 8
const QUOTE = 5

const SALT = { names: 0x6e616d65, quotes: 0x71756f74, figures: 0x66696775, words: 0x776f7264, shingles: 0x73686e67 } as const

/**
 * Retrieval keys, ascending and distinct: two articles worth aligning share one.
 *
 * Bands of the sketch find copies. A heavy rewrite shares no run of words with its source, so the rest are features that
 * a rewrite keeps: two names in one sentence, five words within quotation marks, a figure with a name or with the word
 * behind it, and neighbouring content words, which also serve languages whose names cannot be told from words.
 */
export function retrievalKeys(parts: Parts, shingles: Uint32Array, sketch: Uint32Array): Uint32Array {
  const names = new BottomK(LIMIT.names)
  const figures = new BottomK(LIMIT.figures)
  const words = new BottomK(LIMIT.words)
  const { offsets } = parts
  for (let s = 0; s + 1 < offsets.length; s++) {
    addSentence(parts, offsets[s] as number, offsets[s + 1] as number, names, figures, words)
  }
  const lists = [bandHashes(sketch), names.values(), figures.values(), words.values(), quotes(parts)]
  // A short body has few features, and its bands miss what lost a word or two.
  if (parts.tokens.length < SHORT.tokens) {
    const kept = new BottomK(SHORT.shingles)
    for (const shingle of shingles) kept.add(mix32(shingle ^ SALT.shingles))
    lists.push(kept.values())
  }
  return union(lists)
}

function addSentence(parts: Parts, from: number, to: number, names: BottomK, figures: BottomK, words: BottomK): void {
  const { tokens, stems, flags } = parts
  const nameStems = new BottomK(NAMES_PER_SENTENCE)
  const numberStems = new BottomK(FIGURES_PER_SENTENCE)
  let last = 0
  let beforeLast = 0
  for (let t = from; t < to; t++) {
    const type = tokens[t] as number
    const flag = flags[type] as number
    const stem = stems[type] as number
    if (flag & FLAG.name) nameStems.add(stem)
    if (flag & FLAG.number) {
      numberStems.add(stem)
      if (t + 1 < to) figures.add(mixPair(stem, stems[tokens[t + 1] as number] as number, SALT.figures))
    }
    if (flag & FLAG.function) continue
    if (last !== 0) words.add(mixUnordered(last, stem, SALT.words))
    if (beforeLast !== 0) words.add(mixUnordered(beforeLast, stem, SALT.words))
    beforeLast = last
    last = stem
  }
  const named = nameStems.values()
  for (let i = 0; i < named.length; i++) {
    for (let j = i + 1; j < named.length; j++) names.add(mixPair(named[i] as number, named[j] as number, SALT.names))
  }
  for (const number of numberStems.values()) {
    for (const name of named) figures.add(mixPair(number, name, SALT.figures))
  }
}

/** Every five stems in a row within quotation marks, sentence borders ignored: cutting a quotation keeps them. */
function quotes({ tokens, quoted, stems }: Parts): Uint32Array {
  const kept = new BottomK(LIMIT.quotes)
  let run = 0
  for (let t = 0; t < tokens.length; t++) {
    run = quoted[t] === 1 ? run + 1 : 0
    if (run < QUOTE) continue
    let hash: number = SALT.quotes
    for (let i = t - QUOTE + 1; i <= t; i++) hash = mixPair(hash, stems[tokens[i] as number] as number, 0)
    kept.add(hash)
  }
  return kept.values()
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
