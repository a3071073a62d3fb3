import { monthNames } from './months'

/** What never ends a sentence before a capital: titles, what stands before a name. */
export const TITLE = 1
/** What does not before a figure. */
export const COUNT = 2
/** What does before a function word with a capital alone. */
export const MAYBE = 3

/** Abbreviations that are none in one language or another do no harm there, so these go everywhere. */
const EVERYWHERE = 'dr prof gen st mr mrs ms ing col/nr no art p pp vol fig cf ca/inc ltd co corp jr etc'
/** TITLE / COUNT / MAYBE by language, folded, last stop off. */
const TABLES: Readonly<Record<string, string>> = {
  en:
    'messrs sen sens rep reps gov govs lt sgt capt maj cpl pvt adm brig cmdr rev hon pres supt insp det fr msgr ft mt vs v' +
    '/nos figs ch sec approx est rs' +
    '/st plc llc bros sr esq ave blvd rd dept assn dist univ intl govt mfg calif fla ariz colo conn ga ill kan mass mich' +
    ' minn mont nev okla ore tenn tex vt wash wis ont que mph',
  es:
    'cap sr sra srta sres dra d dna profa gral cnel lic arq fr sto sta av avda pte mons/n num nums nro pag pags aprox tel' +
    '/cia ltda ee uu rr aa hh ss depto',
  fr: 'm mm mme mmes mlle mlles pr me mgr ste cdt av bd/n nos chap env tel/cie ed ex',
  de: 'hr fr dipl hl bzw evtl ggf inkl sog z u vgl geb ehem insb/nrn abs bd s kap ziff tel rd/str usw abt mio mrd tsd jh',
  pt: 'cap sr sra srs dra profa d sto sta av/n num pag/cia ltda',
  it: 'sig dott avv mons/n pag/ecc',
  ru: 'г ул проф акад им т ст тыс млн млрд д/с стр рис см/',
  und: '//',
}

const KINDS: ReadonlyMap<string, ReadonlyMap<string, number>> = /* @__PURE__ */ new Map(
  Object.keys(TABLES).map((language) => [language, readTable(language)]),
)

function readTable(language: string): Map<string, number> {
  const table = new Map<string, number>()
  for (const [name, { short }] of monthNames(language)) if (short) table.set(name, COUNT)
  for (const lists of [EVERYWHERE, TABLES[language]]) {
    lists.split('/').forEach((words, kind) => {
      for (const word of words.split(' ')) table.set(word, kind + 1)
    })
  }
  table.delete('')
  return table
}

/** Kind of a folded abbreviation without its last stop, or 0. */
export function abbreviationKind(word: string, language: string): number {
  return (KINDS.get(language) ?? KINDS.get('und'))?.get(word) ?? 0
}
