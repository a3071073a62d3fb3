/** The twelve months of a language, folded, in order; Russian ones in the case that dates use. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
}

export interface Month {
  /** The month's full name. */
  readonly form: string
  /** A short form or a word with other meanings: a month only next to a figure. */
  readonly short: boolean
}

/** Folded names of the months of one language and all their beginnings of three to five letters; empty where unknown. */
export function monthNames(language: string): Map<string, Month> {
  const months = new Map<string, Month>()
  const names = NAMES[language]?.split(' ') ?? []
  for (const form of names) {
    for (const short of [form.slice(0, 3), form.slice(0, 4), form.slice(0, 5)]) {
      if (!months.has(short)) months.set(short, { form, short: true })
    }
  }
  for (const form of names) months.set(form, { form, short: /^(?:may|march|mars|mai)$/.test(form) })
  return months
}
