import { type FingerprintData, FLAG } from '../types'

/** The words of a family on one numbering, stems and forms alike, so that to ask for one is to look at one place. */
export interface Words {
  readonly count: number
  readonly ofArticle: readonly ArticleWords[]
}

export interface ArticleWords {
  /** By type, the number of its stem and of its form. */
  readonly stems: Uint32Array
  readonly forms: Uint32Array
  /** By token, the number of its stem. */
  readonly byToken: Uint32Array
  /** Stems of its figures and names, and of its quoted words but for function words, with repetitions. */
  readonly facts: BySentence
  readonly quotes: BySentence
  /** Stems of all its quoted words. */
  readonly quoted: Uint32Array
}

/** Sentence i has words[at[i]] … words[at[i + 1]]. */
export interface BySentence {
  readonly at: Uint32Array
  readonly words: Uint32Array
}

export function numberWords(articles: readonly FingerprintData[]): Words {
  const numbers = new Map<number, number>()
  const number = (hashes: Uint32Array): Uint32Array => {
    const out = new Uint32Array(hashes.length)
    for (let type = 0; type < out.length; type++) {
      // Signed, a hash is a small integer to the engine, and twice as fast a key.
      const key = hashes[type] | 0
      const n = numbers.get(key) ?? numbers.size
      numbers.set(key, n)
      out[type] = n
    }
    return out
  }
  const ofArticle = articles.map(({ stems, hashes, flags, tokens, offsets, quoted }): ArticleWords => {
    const own = number(stems)
    const byToken = tokens.map((type) => own[type])
    const pick = (wanted: (k: number) => unknown): BySentence => {
      const at = new Uint32Array(offsets.length)
      const words = new Uint32Array(tokens.length)
      let count = 0
      for (let s = 0; s + 1 < offsets.length; s++) {
        for (let k = offsets[s]; k < offsets[s + 1]; k++) if (wanted(k)) words[count++] = byToken[k]
        at[s + 1] = count
      }
      return { at, words: words.slice(0, count) }
    }
    return {
      stems: own,
      byToken,
      forms: number(hashes),
      facts: pick((k) => flags[tokens[k]] & (FLAG.number | FLAG.name)),
      quotes: pick((k) => quoted[k] && !(flags[tokens[k]] & FLAG.function)),
      quoted: pick((k) => quoted[k]).words,
    }
  })
  return { count: numbers.size, ofArticle }
}

/** A set of words of a family that another list replaces at once. */
export class WordSet {
  readonly #stamps: Uint32Array
  #stamp = 0
  #held: Uint32Array | undefined

  constructor({ count }: Words) {
    this.#stamps = new Uint32Array(count)
  }

  /** Itself, holding these words and no others. */
  of(words: Uint32Array): this {
    if (words === this.#held) return this
    this.#held = words
    this.#stamp++
    for (let k = 0; k < words.length; k++) this.#stamps[words[k]] = this.#stamp
    return this
  }

  has(word: number): boolean {
    return this.#stamps[word] === this.#stamp
  }
}
