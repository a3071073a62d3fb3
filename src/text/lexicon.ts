import { FUNCTION_WORDS } from './function-words'
import { monthNames } from './months'
import { numberWords } from './numbers'

export const FUNCTION = 1
export const NUMBER_WORD = 2
export const MONTH = 3
export const SHORT_MONTH = 4
export const PERCENT = 5
export const PER = 6
export const HUNDREDTH = 7
export const AND = 8
export const ONE = 9

/** What one folded word is apart from a word; a number word has its value, a month its full name (value: its other role). */
export interface Entry {
  readonly role: number
  readonly value: number
  readonly form: string
}

const PERCENT_WORDS = 'percent pct prozent procent процент процента процентов проценты відсотків відсотка'
const PER_WORDS = 'per por pour pro'
const HUNDREDTHS = 'cent ciento cento cien'
const AND_WORDS: Readonly<Record<string, string>> = { en: 'and', es: 'y', fr: 'et' }
const ONES = 'one un uno una une ein eine um uma'

/** Every language's words that the reader treats apart, by folded form; of a word with two roles the later one holds. */
export const LEXICONS: ReadonlyMap<string, ReadonlyMap<string, Entry>> = /* @__PURE__ */ readLexicons()

function readLexicons(): Map<string, Map<string, Entry>> {
  const lexicons = new Map<string, Map<string, Entry>>()
  for (const language of [...FUNCTION_WORDS.keys(), 'und']) {
    const entries = new Map<string, Entry>()
    const put = (word: string, role: number, form = word, value = -1) => entries.set(word, { role, value, form })
    for (const word of FUNCTION_WORDS.get(language) ?? []) put(word, FUNCTION)
    for (const [word, month] of monthNames(language)) {
      put(word, month.short ? SHORT_MONTH : MONTH, month.form, entries.has(word) ? FUNCTION : -1)
    }
    for (const [word, value] of numberWords(language)) put(word, NUMBER_WORD, String(value), value)
    for (const word of PERCENT_WORDS.split(' ')) put(word, PERCENT, '%')
    for (const word of PER_WORDS.split(' ')) if (entries.has(word) || word === 'per') put(word, PER)
    for (const word of HUNDREDTHS.split(' ')) if (!entries.has(word)) put(word, HUNDREDTH)
    for (const word of ONES.split(' ')) if (entries.has(word)) put(word, ONE, word, 1)
    if (AND_WORDS[language] !== undefined) put(AND_WORDS[language], AND)
    lexicons.set(language, entries)
  }
  return lexicons
}
