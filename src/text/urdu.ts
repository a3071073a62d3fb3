/** Finite verbs and auxiliaries: the language puts them last, so that a comma after one ends a whole statement. */
const FINITE = 'ہ(?:ے|یں|وں|وا|وئ(?:ے|یں?))|(?:تھ|گ|رہ|سک|چک)(?:[اے]|یں?)|گیا|[دلک]ی[اےں]?|[دلکگ]ئ(?:ے|یں?)'

/** The comma after a finite verb: reports run on through such commas where others put a stop. */
export const STATEMENT_END = `[،,](?<=\\s(?:${FINITE})\\s?.)(?!\\p{Nd})`

/** Letters that only end a word: what follows them has lost its blank. */
export const FINAL_LETTERS = 'ںے'

/**
 * Stem of a folded Urdu word: plural and oblique endings off, then the letters for vowels, which loans and names are written
 * with or without (ٹوئٹر, ٹوئیٹر), unless fewer than three letters would be left.
 */
export function stemUrdu(word: string): string {
  const base = word.replace(/(?<=...)[وي]ں$/, '').replace(/(?<=..)ے$/, '')
  const consonants = base.slice(0, 1) + base.slice(1).replace(/[اويے]/g, '')
  return consonants.length < 3 ? base : consonants
}
