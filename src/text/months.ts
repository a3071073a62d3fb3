/** The twelve months of a language, folded, in order. Russian ones in both cases that dates use. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
}
/** Full names that are words as well. */
const AMBIGUOUS = new Set(['may', 'march', 'mars', 'mai'])
const SHORTEST = 3
const LONGEST_SHORT = 5

export interface Month {
  /** The month's full name. */
  readonly form: string
  /** A short form or a word with other meanings: a month only next to a figure. */
  readonly short: boolean
}

/** Folded names of the months of one language and all their beginnings of three to five letters; empty where unknown. */
export function monthNames(language: string): Map<string, Month> {
  const months = new Map<string, Month>()
  const names = (NAMES[language] ?? '').split(' ')
  for (const form of names) {
    for (let n = SHORTEST; n <= LONGEST_SHORT && n < form.length; n++) {
      if (!months.has(form.slice(0, n))) months.set(form.slice(0, n), { form, short: true })
    }
  }
  for (const form of names) if (form !== '') months.set(form, { form, short: AMBIGUOUS.has(form) })
  if (months.size > 0 && language === 'nl') months.set('mrt', { form: 'maart', short: true })
  return months
}
