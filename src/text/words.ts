import { fold } from './fold'
import { isFunctionWord } from './function-words'
import { type Entry, lexiconOf, PERCENT } from './lexicon'
import { skeleton } from './names'
import { plainNumber } from './numbers'
import { stem } from './stem'
import { hashUnit, WordTable } from './word-table'

export const LOWER = 0
export const CAPITAL = 1
export const CAPITALS = 2

/** What a word's spelling says, wherever it stands. */
export interface Word {
  /** As it is written. */
  readonly raw: string
  readonly form: string
  readonly stem: string
  /** What stands for the stem if it is a name. */
  readonly name: string
  /** What it is if no name. */
  readonly kind: 'word' | 'function' | 'name' | 'number'
  readonly entry: Entry | undefined
  readonly shape: number
  /** Number of its form among all of the reader. */
  readonly number: number
}

/** Reads each word as it is written. */
function wordReader(language: string): (raw: string) => Word {
  const lexicon = lexiconOf(language)
  const numbers = new Map<string, number>()

  const put = (raw: string, form: string, shape: number, kind: Word['kind'], root = form, entry?: Entry): Word => {
    const number = numbers.get(form) ?? numbers.size
    numbers.set(form, number)
    return { raw, form, stem: root, name: shape > LOWER ? skeleton(form) : form, kind, entry, shape, number }
  }
  return (raw) => {
    let form = raw
    let uppers = 0
    if (!/^[a-z]+$/.test(raw)) {
      form = fold(raw)
      uppers = raw.replace(/[^\p{Lu}\p{Lt}]+/gu, '').length
      const shape = uppers > 0 ? CAPITALS : LOWER
      if (/\p{Nd}/u.test(raw)) {
        // The ending of an ordinal goes; the s of decades, and letters and digits in one, stay as they are written.
        const figure = /^(\P{L}+)(?!s$)\P{Nd}{0,3}$/u.exec(raw)
        if (figure !== null && uppers === 0) return put(raw, plainNumber(figure[1], language), shape, 'number')
        const digits = raw.replace(/\P{Nd}+/gu, '').length
        return put(raw, form, shape, digits * 2 > raw.length ? 'number' : uppers > 0 ? 'name' : 'word')
      }
      if (raw.includes('.')) {
        const joined = form.replaceAll('.', '')
        // "U.S." must not become the pronoun, nor "a.m." the verb.
        return put(raw, isFunctionWord(joined, language) ? form : joined, shape, 'word')
      }
    }
    const entry = lexicon.get(form)
    if (entry?.role === PERCENT) return put(raw, '%', LOWER, 'word')
    const small = form.length - uppers
    // PMs is in capitals, McKay and iOS are not.
    const capitals = form.length > 1 && uppers > 1 && (small < 1 || (small === 1 && uppers > 2))
    const isFunction = isFunctionWord(form, language) || (language === 'und' && /^[a-z]{1,2}$/.test(form))
    return put(
      raw,
      form,
      capitals ? CAPITALS : uppers > 0 ? CAPITAL : LOWER,
      isFunction ? 'function' : 'word',
      isFunction ? form : stem(form, language),
      entry,
    )
  }
}

/** Most units of words that are kept from page to page, some 30,000 words, and languages of which there are any. */
const MOST_UNITS = 1 << 18
const MOST_LANGUAGES = 8

/**
 * The one state that the core keeps between two calls: what the words of pages read before are, by language. Reading a word
 * is a pure function of its spelling and the language, so no answer depends on what is found here; the vocabulary of news
 * is small, and this makes a page three times as fast. What is too much is forgotten whole. No hash of a word is kept.
 */
const kept = /* @__PURE__ */ new Map<string, Words>()

/** Words of one language, each read once. */
export class Words {
  private readonly table = new WordTable<Word>()
  private readonly read: (raw: string) => Word
  private units = 0

  private constructor(readonly language: string) {
    this.read = wordReader(language)
  }

  /** Those of the pages before, until they are given back. */
  static take(language: string): Words {
    const words = kept.get(language) ?? new Words(language)
    kept.delete(language)
    return words
  }

  giveBack(): void {
    if (kept.size >= MOST_LANGUAGES) kept.clear()
    if (this.units < MOST_UNITS) kept.set(this.language, this)
  }

  /** The word that stands from `start` to `end`. */
  at(text: string, start: number, end: number): Word {
    let hash = 0
    for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i))
    const known = this.table.get(text, start, end, hash)
    if (known !== undefined) return known
    // An engine's slice may keep alive all that it was cut from, and a word outlives its page.
    const raw = ` ${text.slice(start, end)}`.slice(1)
    const word = this.read(raw)
    this.table.put(word, hash)
    this.units += raw.length
    return word
  }
}
