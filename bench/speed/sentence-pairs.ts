import { rewrite } from './edits'
import { mix32 } from './library'
import { seeded } from './random'
import { type SyntheticSentence, synthetic, textOf } from './synthetic'

export interface SentencePair {
  readonly a: string
  readonly b: string
  readonly hashesOfA: Uint32Array
  readonly hashesOfB: Uint32Array
}

/** A third with half of the words said otherwise, a third with a few in another place, a third unrelated; 150 characters each. */
export function sentencePairs(count: number): SentencePair[] {
  const articles = synthetic({ seed: 11, copies: 0, edited: 0, rewritten: 0 })
  const random = seeded(12)
  return Array.from({ length: count }, (_, i) => {
    const body = articles.sentences(i).map((s) => ({ ...s, words: s.words.slice(0, 25) }))
    const [a] = body
    const words = a.words.slice()
    words.unshift(...words.splice(4 + Math.floor(random() * 8), 5))
    const b = [rewrite([a], random)[0], { ...a, words }, body[1]][i % 3]
    return { a: textOf([a]), b: textOf([b]), hashesOfA: hashes(a), hashesOfB: hashes(b) }
  })
}

const hashes = ({ words }: SyntheticSentence): Uint32Array => Uint32Array.from(words, (word) => mix32(word + 1))

/** One round over all pairs: microseconds a pair, and the sum of what was found. */
export function overPairs(
  pairs: readonly SentencePair[],
  compare: (pair: SentencePair) => number,
): () => { microseconds: number; sum: number } {
  return () => {
    let sum = 0
    const start = performance.now()
    for (const pair of pairs) sum += compare(pair)
    return { microseconds: ((performance.now() - start) * 1000) / pairs.length, sum }
  }
}
