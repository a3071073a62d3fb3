import { lexiconOf, SHORT_MONTH } from './lexicon'

/** What never ends a sentence before a capital: titles, what stands before a name; of the lists what has no mark. */
export const TITLE = 1
/** What does not before a figure; in the lists it has a #. A ? marks what does before a function word. */
export const COUNT = 2

/** Abbreviations that are none in one language or another do no harm there, so these go everywhere. */
const EVERYWHERE = 'dr prof gen st mr mrs ms ing col nr# no# art# p# pp# vol# fig# cf# ca# inc? ltd? co? corp? jr? etc? '
/** By language, folded, last stop off. */
const LISTS: Readonly<Record<string, string>> = {
  en:
    'sen sens rep reps gov lt sgt capt maj cpl adm brig cmdr rev hon pres supt insp det fr ft mt vs v nos# est# plc? llc?' +
    ' bros? sr? ave? rd? dept? calif? fla? colo? conn? ga? ill? mass? mich? pa? tex? wash? wis?',
  es: 'sr sra srta sres dra d dna gral lic av avda n# num# pag# pags# tel# cia? ee? uu?',
  fr: 'm mm mme mmes mlle me mgr ste av n# cie?',
  de: 'hr fr dipl bzw evtl inkl sog z u vgl geb abs# s# tel# str? usw? mio? mrd?',
  pt: 'sr sra d n#',
  it: 'sig dott avv n#',
  ru: 'г ул им т тыс млн млрд с# стр#',
  und: 'vs',
}
const KINDS: ReadonlyMap<string, ReadonlyMap<string, number>> = /* @__PURE__ */ new Map(
  Object.entries(LISTS).map(([language, list]) => [
    language,
    new Map((EVERYWHERE + list).split(' ').map((word) => [word.replace(/[#?]/, ''), TITLE + 1 + '#?'.indexOf(word.slice(-1))])),
  ]),
)

/** Units of the longest one, short names of months among them. */
export const LONGEST_ABBREVIATION: number = /* @__PURE__ */ Math.max(
  5,
  ...Array.from(KINDS.values(), (kinds) => Math.max(...Array.from(kinds.keys(), (word) => word.length))),
)

/** Kind of a folded abbreviation without its last stop, or 0. */
export function abbreviationKind(word: string, language: string): number {
  const entry = lexiconOf(language).get(word)
  if (entry?.role === SHORT_MONTH && word !== entry.form) return COUNT
  return (KINDS.get(language) ?? KINDS.get('und'))?.get(word) ?? 0
}
