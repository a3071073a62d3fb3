import { stemEnglish } from './stem-english'

/**
 * Suffixes of inflection by language, one table a pass, longest first, "old>new" where something takes their place; after
 * the ideas of Savoy's light stemmers (JASIST 2006) with the verb endings of reported speech added. Folded spelling.
 */
const PASSES: Readonly<Record<string, readonly string[]>> = {
  es: [
    'amientos imientos>imiento ciones>cion siones>sion ces>z anes>an enes>en ines>in ones>on unes>un ales>al iles>il eles>el' +
      ' ares>ar ores>or ades>ad os as es s',
    'aron ieron aban iendo ando aran eran iran ado ada ido ida aba ian ara era ira ar er ir io an en a o e',
  ],
  pt: [
    'oes>ao aes>ao ais>al eis>el ois>ol res>r zes>z ns>m os as es s',
    'aram eram iram avam ando endo indo ado ada ido ida ava iam ara era ira ar er ir ou eu iu am em a o e',
  ],
  it: [
    'arono erono irono avano ando endo ato ata ati ate ito ita iti ite uto uta uti ute ava are ere ire chi>c che>c ghi>g ghe>g a e i o',
  ],
  fr: ['eaux>eau aux>al ees es s x', 'eraient eront erait aient erent issent erai era ait ant iront ira ent>ent er ez ee e'],
  de: ['erinnen>er innen>er ungen>ung ern em en er es e s n', 'st t'],
  ru: [
    'иями ями ами иях ях ах ого его ому ему ыми ими ией иев ами ов ев ей ой ый ий ая яя ое ее ые ие ую юю ым им ом ем ам ям' +
      ' ых их ию ья ье ия а е и о у ы ь ю я',
  ],
  nl: ['heden>heid en es e s'],
  sv: ['arna erna orna ande ades ade ar er or en et na t n a e s'],
  da: ['erne ende ede er en et e s'],
  nb: ['ene ende ede et er en a e s'],
}
const SHORTEST: Readonly<Record<string, number>> = { ru: 3, de: 4, es: 3, it: 3, pt: 3 }

interface Suffix {
  readonly old: string
  readonly put: string
}
/** Suffixes of each pass by their last letter, so that a word meets only those it can end in. */
const TABLES: ReadonlyMap<string, readonly ReadonlyMap<string, readonly Suffix[]>[]> = /* @__PURE__ */ readTables()

function readTables(): Map<string, Map<string, Suffix[]>[]> {
  const tables = new Map<string, Map<string, Suffix[]>[]>()
  for (const language of Object.keys(PASSES)) {
    tables.set(language, PASSES[language].map(readPass))
  }
  return tables
}

function readPass(line: string): Map<string, Suffix[]> {
  const table = new Map<string, Suffix[]>()
  for (const item of line.split(' ')) {
    const [old, put = ''] = item.split('>')
    const last = old[old.length - 1]
    const list = table.get(last) ?? []
    if (!list.some((suffix) => suffix.old === old)) list.push({ old, put })
    list.sort((a, b) => b.old.length - a.old.length)
    table.set(last, list)
  }
  return table
}

/**
 * Takes inflection off a folded word; languages without a table keep the word as it is.
 *
 * @example stem('suspending', 'en') // => 'suspend'
 */
export function stem(word: string, language: string): string {
  if (language === 'en') return stemEnglish(word)
  if (language === 'ko') return word.length > 2 ? word.slice(0, 2) : word
  const passes = TABLES.get(language)
  if (passes === undefined) return word
  const shortest = SHORTEST[language] ?? 4
  let rest = word
  for (const pass of passes) {
    const suffixes = pass.get(rest[rest.length - 1])
    if (suffixes === undefined) continue
    for (const { old, put } of suffixes) {
      if (rest.length - old.length + put.length >= shortest && rest.length > old.length && rest.endsWith(old)) {
        rest = rest.slice(0, rest.length - old.length) + put
        break
      }
    }
  }
  return undouble(rest)
}

function undouble(word: string): string {
  const n = word.length
  return n > 4 && word[n - 1] === word[n - 2] ? word.slice(0, n - 1) : word
}
