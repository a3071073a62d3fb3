import { numberWords } from './numbers'

export const NUMBER_WORD = 1
export const MONTH = 2
/** A short name of a month or one that is a word as well: a month only next to a figure. */
export const SHORT_MONTH = 3
export const PERCENT = 4
/** "cent" of "per cent". */
export const HUNDREDTH = 5

/** What one folded word is apart from a word: its role, a number's value, the form it is given. */
export interface Entry {
  readonly role: number
  readonly value: number
  readonly form: string
}

/** The twelve months of a language, folded, in order. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
}

/** Words that the reader treats apart, by folded form; of a word with two roles the later one holds. */
const LEXICONS: ReadonlyMap<string, ReadonlyMap<string, Entry>> = /* @__PURE__ */ new Map(
  [...Object.keys(MONTHS), 'ur', 'und'].map((language) => [language, readLexicon(language)]),
)

function readLexicon(language: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const put = (word: string, role: number, form: string, value = 0) => entries.set(word, { role, value, form })
  for (const word of ['cent', 'cento']) put(word, HUNDREDTH, '%')
  for (const word of ['percent', 'prozent']) put(word, PERCENT, '%')
  for (const form of MONTHS[language]?.split(' ') ?? []) {
    for (const length of [3, 4, 5]) put(form.slice(0, length), SHORT_MONTH, form)
    if (!/^(?:may|march|mars|mai)$/.test(form)) put(form, MONTH, form)
  }
  for (const [word, value] of numberWords(language)) put(word, NUMBER_WORD, String(value), value)
  return entries
}

export function lexiconOf(language: string): ReadonlyMap<string, Entry> {
  return (LEXICONS.get(language) ?? LEXICONS.get('und')) as ReadonlyMap<string, Entry>
}
