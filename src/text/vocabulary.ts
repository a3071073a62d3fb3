import { FLAG } from '../types'
import { Lexemes } from './lexemes'
import type { Entry } from './lexicon'
import { skeleton } from './names'
import { LOWER, readWord } from './words'

/** In the traits of a word: its shape, and what of it decides more than its own reading. */
export const SHAPE = 3
export const NUMBER = 4
export const FUNCTION = 8
/** Of one unit. */
export const SHORT = 16
/** The lexicon has something to say of it. */
export const ENTRY = 32

/** A word's record: hash, length and place of its spelling; then what it is. */
export const RECORD = 8
const HASH = 0
const LENGTH = 1
const FROM = 2
export const TRAITS = 3
export const LEXEME = 4
const NAME = 5
/** The next word of the same form, in a ring. */
const NEXT = 6
/** The last page that showed it, with a capital only where none was due. */
export const SEEN = 7

/** So many places are looked at for a word; whoever makes words of one hash is sent to a map, which he cannot foresee. */
const PROBES = 32
/** 2³² over the golden ratio (Knuth, The Art of Computer Programming, vol. 3, section 6.4). */
const SPREAD = 0x9e3779b1
/** Bits of the number in an entry of the table; above them are the low bits of the hash. The words beyond are in the map. */
const NUMBER_BITS = 20
const MOST_NUMBERED = (1 << NUMBER_BITS) - 1
const TAG = ~MOST_NUMBERED

/**
 * The words that pages of one language have shown, by their spelling. To read a word is a pure function of language and spelling,
 * so no answer depends on what is found here. What depends on the page at hand is stamped with the number of that page.
 */
export class Vocabulary {
  readonly language: string
  readonly lexemes = new Lexemes()
  /** By word, its record; flat, so that what is asked of a word lies in one line of the cache. */
  records = new Int32Array(RECORD << 8)
  #words = 0
  /**
   * By hash, at that place or behind it: the number of a word plus one and, above it, bits of its hash, so that of other words
   * hardly a record is looked at. Half as many places again as words, and no more, so that it stays in the cache.
   */
  #table = new Int32Array(1 << 10)
  #shift = 22
  readonly #crowded = new Map<string, number>()
  /** The spellings, one behind the other. */
  #spelt = new Uint16Array(1 << 12)
  #units = 0
  readonly #entries = new Map<number, Entry>()
  /** By form, the word read last. */
  readonly #ofForm = new Map<string, number>()

  constructor(language: string) {
    this.language = language
  }

  /** Units of all spellings together. */
  get units(): number {
    return this.#units
  }

  form(word: number): string {
    return this.lexemes.types[this.records[word * RECORD + LEXEME]].form
  }

  /** Whether the page shows the form of a word in lower case. */
  showsLower(word: number, page: number): boolean {
    return this.#shows(word, page, true)
  }

  /** Whether the page shows the form of a word with a capital where none was due. */
  showsCapital(word: number, page: number): boolean {
    return this.#shows(word, page, false)
  }

  #shows(word: number, page: number, inLower: boolean): boolean {
    const { records } = this
    let other = word
    do {
      const at = other * RECORD
      if (records[at + SEEN] === page && ((records[at + TRAITS] & SHAPE) === LOWER) === inLower) return true
      other = records[at + NEXT]
    } while (other !== word)
    return false
  }

  entry(word: number): Entry | undefined {
    return this.#entries.get(word)
  }

  /** Its lexeme as a name: one stem for all spellings. */
  name(word: number): number {
    const at = word * RECORD
    if (this.records[at + NAME] < 0) {
      const form = this.form(word)
      // "US" and "IT" in capitals are not the pronouns.
      const dotted = this.records[at + TRAITS] & FUNCTION ? form.split('').join('.') : undefined
      this.records[at + NAME] = this.lexemes.of(dotted ?? form, dotted ?? skeleton(form), FLAG.name)
    }
    return this.records[at + NAME]
  }

  /** The number of the word at some units of a page, whose hash this is; negative for one never seen. */
  find(page: Uint16Array, from: number, to: number, hash: number): number {
    const table = this.#table
    const records = this.records
    const spelt = this.#spelt
    const length = to - from
    const tag = hash << NUMBER_BITS
    let place = Math.imul(hash, SPREAD) >>> this.#shift
    for (let probe = 0; probe < PROBES; probe++) {
      const entry = table[place]
      if (entry === 0) break
      if ((entry & TAG) === tag) {
        const word = (entry & MOST_NUMBERED) - 1
        const at = word * RECORD
        if (records[at + HASH] === hash && records[at + LENGTH] === length) {
          let i = 0
          for (let start = records[at + FROM]; i < length && spelt[start + i] === page[from + i]; ) i++
          if (i === length) return word
        }
      }
      place = (place + 1) & (table.length - 1)
    }
    return this.#crowded.size > 0 ? (this.#crowded.get(spelling(page, from, to)) ?? -1) : -1
  }

  /** Reads a word never seen and gives its number. */
  add(page: Uint16Array, from: number, to: number, hash: number): number {
    const { form, stem, flags, entry, shape } = readWord(spelling(page, from, to), this.language)
    const word = this.#words++
    this.#room(to - from)
    if (entry !== undefined) this.#entries.set(word, entry)
    const record = this.records.subarray(word * RECORD)
    record[HASH] = hash
    record[LENGTH] = to - from
    record[FROM] = this.#units
    record[TRAITS] =
      shape |
      (flags & FLAG.number ? NUMBER : 0) |
      (flags & FLAG.function ? FUNCTION : 0) |
      (form.length < 2 ? SHORT : 0) |
      (entry !== undefined ? ENTRY : 0)
    record[LEXEME] = this.lexemes.of(form, stem, flags)
    record[NAME] = -1
    record[NEXT] = this.#join(word, form)
    record[SEEN] = 0
    this.#spelt.set(page.subarray(from, to), this.#units)
    this.#units += to - from
    if (3 * this.#words > 2 * this.#table.length && this.#words <= MOST_NUMBERED) this.#widen()
    else this.#place(word)
    return word
  }

  /** Puts a word into the ring of its form; gives the one behind it. */
  #join(word: number, form: string): number {
    const last = this.#ofForm.get(form)
    this.#ofForm.set(form, word)
    if (last === undefined) return word
    const next = this.records[last * RECORD + NEXT]
    this.records[last * RECORD + NEXT] = word
    return next
  }

  /** Room for one more word of so many units. */
  #room(units: number): void {
    if (this.#words * RECORD > this.records.length) {
      const records = new Int32Array(2 * this.records.length)
      records.set(this.records)
      this.records = records
    }
    if (this.#units + units <= this.#spelt.length) return
    const spelt = new Uint16Array(2 * (this.#units + units))
    spelt.set(this.#spelt)
    this.#spelt = spelt
  }

  #widen(): void {
    this.#shift--
    this.#table = new Int32Array(2 * this.#table.length)
    for (let word = 0; word < this.#words; word++) this.#place(word)
  }

  #place(word: number): void {
    const table = this.#table
    const hash = this.records[word * RECORD + HASH]
    let place = Math.imul(hash, SPREAD) >>> this.#shift
    let probe = word < MOST_NUMBERED ? 0 : PROBES
    for (; probe < PROBES && table[place] !== 0; probe++) place = (place + 1) & (table.length - 1)
    if (probe < PROBES) table[place] = (hash << NUMBER_BITS) | (word + 1)
    else this.#crowded.set(this.#spelling(word), word)
  }

  #spelling(word: number): string {
    const at = word * RECORD
    const from = this.records[at + FROM]
    return spelling(this.#spelt, from, from + this.records[at + LENGTH])
  }
}

function spelling(units: Uint16Array, from: number, to: number): string {
  let raw = ''
  for (let i = from; i < to; i++) raw += String.fromCharCode(units[i])
  return raw
}
