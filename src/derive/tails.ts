import { type FingerprintData, FLAG } from '../types'
import { type AlignedPair, relatives } from './family'

/** A sentence that a relative has at least this probably counts for the text above it, any other as much against it. */
const SHARED = 0.5
/** Fewer sentences are no tail. */
const FEWEST = 7
/**
 * Of the words of a text above another the other has less than this part of what its own sentences have of each other's words. Chosen on
 * reports beside their own first sentences, which are to stay whole, and with another's text behind them.
 */
const BOUND = 0.45
/** A name that neither has counts so much against a paragraph's being the article's own as one that they have for it. */
const STRANGE = 0.7
/** From this probability on a sentence is surely a relative's; of another text at most one is, or this part. */
const SURE = 0.9
const STRAY = 0.1
/** So many sentences at the head may be all that a short copy has before it cuts, so that one more below shows it to be the same text. */
const HEAD = 2

/**
 * Where another text hangs behind an article, as pages load the next one and as one is padded to look longer than its source: a long
 * end of which no relative has more than a sentence here and there, in words of its own. It begins at the paragraph from which on others
 * are named. Gives by article how many sentences stand above it. An article that only goes on by itself goes on in its words.
 */
export function aboveTails(articles: readonly FingerprintData[], pairs: readonly AlignedPair[]): Uint32Array {
  const best = articles.map((f) => new Float64Array(f.offsets.length - 1))
  const kin = relatives(articles.length, pairs)
  for (const { a, b, matches } of pairs) {
    for (const { i, j, probability } of matches) {
      best[a][i] = Math.max(best[a][i], probability)
      best[b][j] = Math.max(best[b][j], probability)
    }
  }
  const known: (ReadonlySet<number> | undefined)[] = []
  const all = (x: number) => (known[x] ??= new Set(names(articles[x], 0, best[x].length)))
  return Uint32Array.from(articles, (f, x) => {
    const count = best[x].length
    const end = endOfShared(best[x])
    if (end === 0 || count - end < FEWEST || goesOn(best[x], end)) return count
    const above = new Set(names(f, 0, end))
    const isKnown = (name: number): boolean => above.has(name) || kin[x].some((y) => all(y).has(name))
    const strange = new Set([...new Set(names(f, end, count))].filter((name) => !isKnown(name)))
    const split = endOfKnown(f, end, strange)
    return count - split < FEWEST || bond(f, split) > BOUND ? count : split
  })
}

/** Behind which sentence more were for the text than against it, as many more as anywhere; 0 where that is nowhere. */
function endOfShared(best: Float64Array): number {
  let [sum, most, end] = [0, 0, 0]
  for (let i = 0; i < best.length; i++) {
    sum += best[i] - SHARED
    if (sum > most) [most, end] = [sum, i + 1]
  }
  return end
}

/** Behind which paragraph, from `end` on, more was of whom the article spoke before, and less of others, than behind any other. */
function endOfKnown(f: FingerprintData, end: number, strange: ReadonlySet<number>): number {
  const { paragraphs } = f
  let [sum, most, split] = [0, 0, end]
  while (split < paragraphs.length && paragraphs[split] === paragraphs[end - 1]) split++
  for (let i = split; i < paragraphs.length; i++) {
    if (sum >= most && paragraphs[i] !== paragraphs[i - 1]) [most, split] = [sum, i]
    for (const name of names(f, i, i + 1)) sum += strange.has(name) ? -STRANGE : 1
  }
  return sum > most ? paragraphs.length : split
}

/** Whether below there relatives surely have more than a sentence here and there: they cut amid the text, and it is one. */
function goesOn(best: Float64Array, end: number): boolean {
  const sure = best.subarray(end).reduce((sum, p) => sum + +(p > SURE), 0)
  return sure > Math.max(1, STRAY * (best.length - end)) || (sure > 0 && end <= HEAD)
}

/**
 * How far the sentences below a place take up the words of those above, as a part of how far they take up each other's: about 1
 * where one text goes on, whatever its language and its field, and little where another begins (after Hearst 1997, who compares blocks
 * on both sides of every gap).
 */
function bond({ offsets, tokens, flags, stems }: FingerprintData, split: number): number {
  const sentences = Array.from({ length: offsets.length - 1 }, (_, i) => {
    const types = tokens.subarray(offsets[i], offsets[i + 1]).filter((type) => !(flags[type] & FLAG.function))
    return new Set(Array.from(types, (type) => stems[type]))
  })
  const [above, below] = [sentences.slice(0, split), sentences.slice(split)].map((some) => some.flatMap((words) => [...words]))
  const times = new Map<number, number>()
  for (const word of below) times.set(word, (times.get(word) ?? 0) + 1)
  const found = (words: readonly number[], least: number): number =>
    words.filter((word) => (times.get(word) ?? 0) >= least).length / Math.max(words.length, 1)
  const within = found(below, 2)
  return within === 0 ? 1 : found(above, 1) / within
}

/** Stems of the names in some sentences. */
function names({ offsets, tokens, flags, stems }: FingerprintData, from: number, to: number): number[] {
  const types = Array.from(tokens.subarray(offsets[from], offsets[to]))
  return types.flatMap((type) => (flags[type] & FLAG.name ? [stems[type]] : []))
}
