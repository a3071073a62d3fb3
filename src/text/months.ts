/** Twelve months a line: full name, then its abbreviations after a slash. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  es: 'enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic',
  fr: 'janvier/janv fevrier/fevr mars avril/avr mai juin juillet/juil aout septembre/sept octobre/oct novembre/nov decembre/dec',
  de: 'januar/janner/jan februar/febr/feb marz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez',
  pt: 'janeiro/jan fevereiro/fev marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez',
  it: 'gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic',
  nl: 'januari/jan februari/febr maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept oktober/okt november/nov december/dec',
  ru: 'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
}

export interface Month {
  /** The month's full name. */
  readonly form: string
  /** A short form or a word with other meanings: a month only next to a figure. */
  readonly short: boolean
}

const AMBIGUOUS = new Set(['may', 'march', 'mars', 'mai'])

/** Folded names of the months of one language; empty where none are known. */
export function monthNames(language: string): Map<string, Month> {
  const months = new Map<string, Month>()
  for (const line of (NAMES[language] ?? '').normalize('NFD').replace(/\u0306/g, '').normalize('NFC').split(' ')) {
    const names = line.split('/')
    for (const name of names) {
      if (name !== '') months.set(name, { form: names[0], short: name.length <= 5 && (name !== names[0] || AMBIGUOUS.has(name)) })
    }
  }
  return months
}
