import { monthNames } from './months'

/** Abbreviations that are none in one language or another do no harm there, so these go everywhere. */
const EVERYWHERE = ['dr prof gen st mr mrs ms ing col', 'nr no art p pp vol fig cf ca', 'inc ltd co corp jr etc']
/**
 * By language, folded, last stop off: what never ends a sentence before a capital (titles, what stands before a name) / what
 * does not before a figure / what does before a function word with a capital alone.
 */
const TABLES: Readonly<Record<string, string>> = {
  en:
    'messrs sen sens rep reps gov govs lt sgt capt maj cpl pvt adm brig cmdr cdr rev hon pres supt insp det ' +
    'fr msgr atty ft mt vs v' +
    '/nos figs ch sec approx est rs ver' +
    '/st plc llc bros sr esq ave blvd rd dept assn dist univ intl govt mfg cos calif fla ariz colo conn ga ill kan mass mich' +
    ' minn mont nev okla ore tenn tex vt wash wis ont que mph viz',
  es:
    'cap sr sra srta sres dra d dna profa gral cnel lic arq fr sto sta av avda pte mons excmo excma hnos/n ' +
    'num nums nro arts pag' +
    ' pags aprox tel set/cia ltda ee uu rr aa hh ss depto dpto',
  fr: 'm mm mme mmes mlle mlles pr me mgr ste cdt av bd/n nos chap env tel/cie ed ex apr',
  de: 'hr fr dipl hl bzw evtl ggf inkl sog z u vgl geb ehem insb/nrn abs bd s kap ziff tel rd/str usw abt mio mrd tsd jh',
  pt: 'cap sr sra srs dra profa eng cel exmo exma sto sta av dom d/n num arts pag pags/cia ltda depto',
  it: 'cap sig sigg dott avv on sen mons card rev arch geom ten/n nn artt pag/ecc soc',
  nl: 'dhr mevr mw drs ir bijv resp/nrs blz/enz mln mld',
  ru: 'г гг ул проф акад им т ст тыс млн млрд гр п д/с стр рис см/',
  pl: 'ks hab inz mgr plk ul al sw im tzw ok np red pt//',
  sv: 't bl kl//',
  da: 'hr fr bl kl//',
  und: '//',
}

export const TITLE = 1
export const COUNT = 2
export const MAYBE = 3

const KINDS: ReadonlyMap<string, ReadonlyMap<string, number>> = /* @__PURE__ */ readTables()

function readTables(): Map<string, Map<string, number>> {
  const tables = new Map<string, Map<string, number>>()
  for (const language of Object.keys(TABLES)) {
    const table = new Map<string, number>()
    for (const [name, month] of monthNames(language)) if (month.short) table.set(name, COUNT)
    const lists = TABLES[language].split('/')
    for (let kind = 0; kind < 3; kind++) for (const word of EVERYWHERE[kind].split(' ')) table.set(word, kind + 1)
    for (let kind = 0; kind < 3; kind++) for (const word of lists[kind].split(' ')) table.set(word, kind + 1)
    tables.set(language, table)
  }
  return tables
}

/** Kind of a folded abbreviation without its last stop, or 0. */
export function abbreviationKind(word: string, language: string): number {
  return (KINDS.get(language) ?? KINDS.get('und'))?.get(word) ?? 0
}
