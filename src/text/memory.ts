import { readWord, type Word } from './words'

/** Bounds of what is kept from page to page: some megabytes. Longer words are read anew wherever they stand. */
const MOST_WORDS = 1 << 15
const MOST_LANGUAGES = 8
const LONGEST = 32

/**
 * The one state that the core keeps between two calls: what the words of pages read before are, by language and spelling.
 * Reading a word is a pure function of these two, so no answer depends on what is found here; the vocabulary of news is small,
 * and without this a page takes half as long again. What is too much is forgotten whole. Nothing made with a key is here.
 */
const kept = /* @__PURE__ */ new Map<string, Map<string, Word>>()

/** Lends a reader of words that reads each word of the language once. */
export function withWords<T>(language: string, use: (wordOf: (raw: string) => Word) => T): T {
  const words = kept.get(language) ?? new Map<string, Word>()
  kept.delete(language)
  const result = use((raw) => {
    let word = words.get(raw)
    if (word === undefined) {
      // An engine's slice may keep alive all that it was cut from, and a word outlives its page.
      const own = ` ${raw}`.slice(1)
      word = readWord(own, language)
      if (own.length <= LONGEST) words.set(own, word)
    }
    return word
  })
  if (kept.size >= MOST_LANGUAGES) kept.clear()
  if (words.size <= MOST_WORDS) kept.set(language, words)
  return result
}
