/** Letters that no decomposition takes apart; Arabic and Persian keyboards write the same yeh and kaf differently. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
}
const SPECIAL = /[đðþøæœßłıħŋςىیکہھە]/g
/**
 * Accents, Arabic harakat and hamza, tatweel, Hebrew points, and what does not print. The vowel signs of Indic and
 * Thai script are letters of their words and stay.
 */
const DROPPED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g
const APOSTROPHES = /['\u2019\u02bc\uff07]/g
const POSSESSIVE = /['\u2019\u02bc\uff07]s$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the plain letters are all of ASCII
const PLAIN = /^[\x00-\x7f]*$/

const LETTERS_ONLY = /^[a-z]*$/

/**
 * Folds one word: NFKC, lower case, diacritics and invisible characters off, special letters spelt out, possessive 's and
 * apostrophes off.
 *
 * @example fold('Þorleifsson’s') // => 'thorleifsson'
 */
export function fold(raw: string): string {
  let word = raw.toLowerCase()
  if (LETTERS_ONLY.test(word)) return word
  if (!PLAIN.test(word)) {
    word = word.normalize('NFKC').toLowerCase().normalize('NFD').replace(DROPPED, '')
    word = word.normalize('NFC').replace(SPECIAL, (letter) => LETTERS[letter])
  }
  if (word.length > 1) word = word.replace(POSSESSIVE, '').replace(APOSTROPHES, '')
  return word
}
