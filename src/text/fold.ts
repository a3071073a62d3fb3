/** Letters that no decomposition takes apart; Arabic and Persian keyboards write the same yeh and kaf differently. */
const LETTERS: Readonly<Record<string, string>> = /* @__PURE__ */ Object.fromEntries(
  'đd ðd þth øo æae œoe ßss łl ıi ςσ یي کك ہه ھه ۃة'.split(' ').map((pair) => [pair[0], pair.slice(1)]),
)
/**
 * Accents, Arabic harakat and hamza, tatweel, Hebrew points, and what does not print. The vowel signs of Indic and
 * Thai script are letters of their words and stay.
 */
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed\p{Cf}]+/gu
/** Nothing in it has another form, a mark or a twin in another alphabet. */
const PLAIN = /^\p{ASCII}*$/u

/** Letters of other alphabets that look like Latin ones, in small or in capital; after the confusables of UTS #39. */
const LOOKALIKES: Readonly<Record<string, string>> = /* @__PURE__ */ Object.fromEntries(
  Array.from('аaвbсcԁdеeһhнhіiјjкkмmоoрpԛqѕsтtѵvԝwхxуyαaοoνvιiκkρpυuχxτt').flatMap((letter, i, all) => {
    return i % 2 === 0 ? [[letter, all[i + 1]]] : []
  }),
)
const LATIN = /[a-z]/g
const FOREIGN = /[\u0370-\u052f]/g

/** A word that mixes alphabets was misspelt, or disguised: where Latin letters are most, those that only look Latin become it. */
function undisguised(word: string): string {
  const foreign = word.match(FOREIGN)?.length ?? 0
  return foreign > 0 && (word.match(LATIN)?.length ?? 0) >= foreign
    ? word.replace(FOREIGN, (letter) => LOOKALIKES[letter] ?? letter)
    : word
}

/**
 * Folds one word: NFKC, lower case, diacritics and invisible characters off, special letters spelt out, possessive 's and
 * apostrophes off, letters of another alphabet that only look Latin made Latin in a word of Latin letters.
 *
 * @example fold('Þorleifsson’s') // => 'thorleifsson'
 */
export function fold(raw: string): string {
  let word = raw.toLowerCase()
  if (/^[a-z]*$/.test(word)) return word
  if (!PLAIN.test(word)) {
    word = word.normalize('NFKC').toLowerCase().normalize('NFD').replace(DROPPED, '').normalize('NFC')
    word = undisguised(word.replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter))
  }
  return word.length > 1 ? word.replace(/['’ʼ＇]s$|['’ʼ＇]/g, '') : word
}
