import { stemEnglish } from './stem-english'
import { stemUrdu } from './urdu'

/**
 * Suffixes of inflection by language, one table a pass, "old>new" where something takes their place; after the ideas of
 * Savoy's light stemmers (JASIST 2006) with the verb endings of reported speech added. Folded spelling.
 */
const PASSES: Readonly<Record<string, readonly string[]>> = {
  es: [
    'ces>z as os es s',
    'aron ieron aban iendo ando aran eran iran ado ada ido ida aba ian ara era ira ar er ir io an en a o e',
  ],
  pt: ['oes>ao ais>al ns>m as os es s', 'ando endo ado ada ido ida ava ar er ir ou a o e'],
  it: ['ando endo ato ata ati ate ito ita iti ite are ere ire a e i o'],
  fr: ['eaux>eau aux>al ees es s x', 'eraient eront erait aient erent issent erai era ait ant iront ira ent>ent er ez ee e'],
  de: ['innen ern em en er es e s n', 'st t'],
}
const LONGEST = 7

const TABLES: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]> = /* @__PURE__ */ new Map(
  Object.entries(PASSES).map(([language, passes]) => [language, passes.map(readPass)]),
)

function readPass(line: string): Map<string, string> {
  return new Map(line.split(' ').map((item) => [item.split('>')[0], item.split('>')[1] ?? '']))
}

/**
 * Takes inflection off a folded word, the longest suffix that leaves three letters (four in French and German); languages
 * without a table keep the word as it is.
 *
 * @example stem('suspending', 'en') // => 'suspend'
 */
export function stem(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word)
  if (language === 'ur') return stemUrdu(word)
  if (language === 'ko') return word.slice(0, 2)
  if (language === 'ru') return word.replace(/(?<=...)[аеиоуыьюя]{1,3}(?:ми|го|му|[вмх])?$/, '')
  const passes = TABLES.get(language)
  if (passes === undefined) return word
  const shortest = language === 'fr' || language === 'de' ? 4 : 3
  let rest = word
  for (const pass of passes) {
    for (let n = Math.min(LONGEST, rest.length - 1); n > 0; n--) {
      const put = pass.get(rest.slice(-n))
      if (put === undefined || rest.length - n + put.length < shortest) continue
      rest = rest.slice(0, -n) + put
      break
    }
  }
  return rest.length > 4 ? rest.replace(/(.)\1$/, '$1') : rest
}
