/** Never the end of a sentence before a capital: titles, and what stands before a name. */
const TITLES: Readonly<Record<string, string>> = {
  en: 'mr mrs ms messrs dr prof gen sen sens rep reps gov govs lt col sgt capt maj cpl pvt adm brig cmdr cdr rev hon pres supt insp det fr msgr atty ft mt vs v ex sgt-maj',
  es: 'sr sra srta sres dr dra d dña prof profa gral cnel cap lic ing arq fr sto sta av avda pte mons excmo excma hnos',
  fr: 'm mm mme mmes mlle mlles dr pr me mgr st ste gén col cdt lt av bd',
  de: 'hr fr dr prof dipl ing st gen hl bzw ca evtl ggf inkl sog z u vgl geb gest ehem insb',
  pt: 'sr sra srs dr dra prof profa eng gen cel cap exmo exma sto sta av dom d',
  it: 'sig sigg dott dr avv ing prof gen col on sen mons card rev arch geom ten cap',
  nl: 'dhr mevr mw dr drs ir ing mr prof st ca bijv resp',
  ru: 'г гг ул проф акад им т ст тыс млн млрд гр п д',
  pl: 'ks prof dr hab inż mgr gen płk ul al św im tzw ok np red pt',
  cs: 'p pí dr ing mgr prof gen plk ul sv tzv např mudr judr',
  sv: 'dr prof st t bl.a ca kl',
  da: 'dr prof hr fr st ca kl bl',
}
/** No end before a figure: numbers, pages, months. */
const COUNTED: Readonly<Record<string, string>> = {
  en: 'no nos art fig figs p pp vol ch sec approx est jan feb mar apr jun jul aug sep sept oct nov dec rs ver cap',
  es: 'n núm num nro art arts pág págs p vol cap ene feb mar abr jun jul ago sep sept oct nov dic aprox tel',
  fr: 'n no nos art p pp vol chap janv févr avr juil sept oct nov déc env tél',
  de: 'nr nrn art abs bd s kap ziff jan feb febr apr jun jul aug sep sept okt nov dez tel ca rd',
  pt: 'n núm art arts p pág págs vol cap jan fev mar abr jun jul ago set out nov dez',
  it: 'n nn art artt p pp pag vol cap gen feb mar apr giu lug ago sett set ott nov dic',
  nl: 'nr nrs art blz p jan febr mrt apr jun jul aug sept okt nov dec',
  ru: 'с стр рис см № янв февр апр авг сент окт нояб дек',
}
/** May end a sentence: they do before a function word with a capital, else they do not. */
const OPEN: Readonly<Record<string, string>> = {
  en: 'inc ltd co corp plc llc bros jr sr esq etc st ave blvd rd dept assn dist univ intl govt natl mfg cos al calif fla pa va ala ariz ark colo conn del ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore tenn tex vt wash wis wyo ont que mph cf viz',
  es: 'cía ltda etc ee uu rr pp aa dd hh ss apdo depto dpto izq dcha',
  fr: 'cie etc sté éd cf ex apr av',
  de: 'str co usw etc abt mio mrd tsd jh bspw vorm nachm verh zzgl',
  pt: 'cia ltda etc depto',
  it: 'ecc soc cfr',
  nl: 'enz etc mln mld jl',
}

export const TITLE = 1
export const COUNT = 2
export const MAYBE = 3

/** Abbreviations (lower case, last stop off) and their kind by language; English ones go everywhere but where they clash. */
export const ABBREVIATIONS: ReadonlyMap<string, ReadonlyMap<string, number>> = /* @__PURE__ */ readTables()

function readTables(): Map<string, Map<string, number>> {
  const tables = new Map<string, Map<string, number>>()
  const add = (language: string, words: string | undefined, kind: number) => {
    const table = tables.get(language) ?? new Map<string, number>()
    for (const word of words?.split(' ') ?? []) if (!table.has(word)) table.set(word, kind)
    tables.set(language, table)
  }
  for (const language of new Set([...Object.keys(TITLES), ...Object.keys(COUNTED)])) {
    add(language, TITLES[language], TITLE)
    add(language, COUNTED[language], COUNT)
    add(language, OPEN[language], MAYBE)
  }
  add('und', 'mr mrs ms dr prof gen sen st', TITLE)
  add('und', 'no nr jan feb sept oct nov dec', COUNT)
  add('und', 'inc ltd co corp jr sr etc', MAYBE)
  return tables
}
