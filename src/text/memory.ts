import { readWord, type Word } from './words'

/** Bounds of what is kept from page to page: some megabytes. Longer words are read anew wherever they stand. */
const MOST_WORDS = 1 << 15
const MOST_LANGUAGES = 8
const LONGEST = 32
/** Places for the words met last: nine in ten are found there, without a string or the hash of one being made. */
const PLACES = 1 << 14

/** What the page at hand shows of one folded form. Words spelt otherwise share it; of another page nothing is taken over. */
export interface Form {
  page: number
  /** Seen in lower case. */
  lower: boolean
  /** Seen with a capital where none was due. */
  capital: boolean
  /** The first of the page's types that have this form, -1 for none. */
  type: number
}

/** A word with what the page shows of its form. */
export interface Known extends Word {
  readonly raw: string
  readonly use: Form
}

/** What one page asks of the words of its language. */
export interface Words {
  /** The word that stands there. */
  readonly wordAt: (text: string, from: number, to: number) => Known
  readonly useOf: (form: string) => Form
}

interface Memory {
  page: number
  readonly words: Map<string, Known>
  readonly forms: Map<string, Form>
  readonly places: (Known | undefined)[]
}

/**
 * The one state that the core keeps between two calls: what the words of pages read before are, by language and spelling.
 * Reading a word is a pure function of these two, so no answer depends on what is found here; the vocabulary of news is small,
 * and without this a page takes half as long again. What is too much is forgotten whole. Nothing made with a key is here.
 */
const kept = /* @__PURE__ */ new Map<string, Memory>()

const begin = (): Memory => ({ page: 0, words: new Map(), forms: new Map(), places: new Array(PLACES).fill(undefined) })

/** Lends the words of a language for one page: each is read once. */
export function withWords<T>(language: string, use: (words: Words) => T): T {
  const memory = kept.get(language) ?? begin()
  const { words, forms, places } = memory
  const page = ++memory.page
  /** Forms of this page alone: of long words, of numbers put together. */
  const others = new Map<string, Form>()
  const useOf = (form: string): Form => {
    let found = forms.get(form) ?? others.get(form)
    if (found === undefined) {
      found = { page: 0, lower: false, capital: false, type: -1 }
      others.set(form, found)
    }
    return seen(found)
  }
  const seen = (form: Form): Form => {
    if (form.page !== page) {
      form.page = page
      form.lower = form.capital = false
      form.type = -1
    }
    return form
  }
  const read = (text: string, from: number, to: number): Known => {
    const raw = text.slice(from, to)
    const known = words.get(raw)
    if (known !== undefined) return known
    // An engine's slice may keep alive all that it was cut from, and a word outlives its page.
    const own = ` ${raw}`.slice(1)
    const { form, stem, name, kind, entry, shape } = readWord(own, language)
    const fresh: Known = { form, stem, name, kind, entry, shape, raw: own, use: useOf(form) }
    if (own.length <= LONGEST) {
      words.set(own, fresh)
      forms.set(form, fresh.use)
    }
    return fresh
  }
  const wordAt = (text: string, from: number, to: number): Known => {
    const length = to - from
    let hash = length
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1)
    let word = places[place]
    if (word === undefined || !isAt(text, from, length, word.raw)) {
      word = read(text, from, to)
      if (length <= LONGEST) places[place] = word
    }
    seen(word.use)
    return word
  }
  kept.delete(language)
  const result = use({ wordAt, useOf })
  if (kept.size >= MOST_LANGUAGES) kept.clear()
  if (words.size <= MOST_WORDS) kept.set(language, memory)
  return result
}

function isAt(text: string, from: number, length: number, raw: string): boolean {
  if (raw.length !== length) return false
  for (let i = 0; i < length; i++) if (text.charCodeAt(from + i) !== raw.charCodeAt(i)) return false
  return true
}
