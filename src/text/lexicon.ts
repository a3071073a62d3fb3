import { FUNCTION_WORDS } from './function-words'
import { monthNames } from './months'
import { numberWords } from './numbers'

export const FUNCTION = 1
export const NUMBER_WORD = 2
export const MONTH = 3
/** A short name of a month or one that is a word as well; its value is 1 if that word is a function word. */
export const SHORT_MONTH = 4
export const PERCENT = 5
/** "cent" of "per cent". */
export const HUNDREDTH = 6

/** What one folded word is apart from a word: its role, a number's value, the form it is given. */
export interface Entry {
  readonly role: number
  readonly value: number
  readonly form: string
}

/** Every language's words that the reader treats apart, by folded form; of a word with two roles the later one holds. */
const LEXICONS: ReadonlyMap<string, ReadonlyMap<string, Entry>> = /* @__PURE__ */ new Map(
  [...FUNCTION_WORDS.keys(), 'und'].map((language) => [language, readLexicon(language)]),
)

function readLexicon(language: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const put = (word: string, role: number, form = word, value = 0) => entries.set(word, { role, value, form })
  for (const word of 'cent ciento cento cien'.split(' ')) put(word, HUNDREDTH)
  for (const word of FUNCTION_WORDS.get(language) ?? []) put(word, FUNCTION)
  for (const [word, { form, short }] of monthNames(language)) {
    put(word, short ? SHORT_MONTH : MONTH, form, entries.has(word) ? 1 : 0)
  }
  for (const [word, value] of numberWords(language)) put(word, NUMBER_WORD, String(value), value)
  for (const word of 'percent pct prozent procent процент процента процентов'.split(' ')) put(word, PERCENT, '%')
  entries.delete('')
  return entries
}

export function lexiconOf(language: string): ReadonlyMap<string, Entry> {
  return (LEXICONS.get(language) ?? LEXICONS.get('und')) as ReadonlyMap<string, Entry>
}

/** Function words, "one" and "may" among them. */
export function isFunctionEntry(entry: Entry | undefined): boolean {
  if (entry === undefined) return false
  const { role, value } = entry
  return role === FUNCTION || value === 1
}
