import { foldLine } from './fold'

const alternatives = (text: string): string => text.trim().split(/\s+/).join('|')
const wordList = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** First or last word of a name that says "outlet". */
const OUTLET_WORDS = wordList(`
  news times post herald tribune daily journal gazette courier ledger sentinel chronicle observer mirror telegraph guardian echo
  examiner bulletin dispatch press newswire wire radio tv television fm magazine weekly newspaper broadcasting mail standard argus advertiser reporter mercury messenger recorder enquirer inquirer bote matin
  diario noticias correo periodico cronica gaceta prensa noticiero heraldo nacion jornal folha noticia correio
  presse quotidien courrier depeche echos zeitung tageblatt nachrichten anzeiger kurier rundschau tagblatt nachrichtenagentur
  giornale corriere gazzetta messaggero агентство новости газета известия ведомости вестник телеграф`)

const ALONE_NOTHING = wordList(
  'newspaper newspapers press news radio tv television magazine weekly daily prensa diario presse journal zeitung nachrichten reporter новости',
)

/** Words of institutions, firms and offices: never an outlet, unless an outlet's word stands beside them. */
const INSTITUTION = new RegExp(
  `(?<![\\p{L}])(?:${alternatives(`
  parliament congress senate house commons lords court commission committee council assembly board ministry minister department
  office authority police government bank treasury pentagon kremlin duma bundestag bundesrat knesset union league association
  university institute college hospital company corp corporation inc ltd llc plc gmbh group fund foundation society club party
  conference summit forum inquiry tribunal church army navy force school center centre laboratory laboratories organisation
  organization nato un u.n eu e.u us u.s uk u.k who imf fbi cia fda nasa opec wto g7 g20 secretary president chief chairman
  spokesman spokeswoman spokesperson director officer manager analyst analysts judge senator governor mayor state federal royal
  securities capital holdings partners industries airlines airways motors energy systems technologies lawmakers reporters
  journalists investors officials sources act bill code article law charter constitution bible
  parlamento congreso senado corte tribunal comision consejo ministerio ministro ministra gobierno banco policia universidad
  hospital empresa fundacion asociacion partido presidente presidenta alcaldia fiscalia instituto superintendencia ley secretaria
  parlement assemblee senat cour commission conseil ministere ministre gouvernement banque universite hopital elysee matignon
  prefecture parquet entreprise ong oms onu otan
  parlament gericht ministerium minister ministerin regierung polizei bundesregierung universitat staatsanwaltschaft behorde
  behorden kanzler kanzleramt unternehmen konzern verband journalisten reportern reporter medien kunden aktionaren anlegern
  angaben bericht berichten experten insidern kreisen gesetz studie umfrage sprecher sprecherin
  governo camera senato procura polizia ministerio presidencia camara
  мид министерство правительство кремль президент суд полиция госдума дума банк компания минобороны мвд фсб`)})(?![\\p{L}])`,
  'u',
)

/** Words that open a sentence or stand for a day: never a name of their own. */
const NO_NAME = wordList(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag
  freitag samstag sonntag januar februar marz juni juli oktober dezember today yesterday tonight
  he she it they we i you that this these those the a an there here what who which when while after before if in on at but and
  as for from with its his her their one two three some many most all both each no not now then also still yet even since
  el la los las un una ella ellos esto esta este pero y que cuando il elle ils elles ce cela cette on er sie es wir ich das die
  der den dem ein eine mr mrs ms dr sir exclusive analysis opinion update он она они это`)

/** Capitals that stand for their governments: "told Washington". */
const METONYMS = wordList(`
  washington moscow kyiv kiev beijing brussels london paris berlin tehran tokyo seoul pyongyang delhi islamabad ankara jerusalem riyadh
  cairo rome madrid warsaw vienna geneva ottawa canberra brasilia caracas havana bogota lima quito santiago taipei hanoi manila
  westminster strasbourg moscu pekin bruselas londres berlin varsovia moskau peking brussel paris roma москва киев вашингтон брюссель`)

const TITLES = `Mr Mrs Ms Miss Dr Sir Dame Lord Lady Professor Prof President Minister Chancellor Senator Governor Mayor Judge Gen Col
  Capt Sgt Chairman Chairwoman Chief Director Secretary Spokesman Spokeswoman Spokesperson Inspector Coach King Queen Prince Princess
  Señor Señora Sr Sra Presidente Presidenta Ministro Ministra Doctor Doctora Don Doña Monsieur Madame M Mme Président Ministre
  Herr Frau Präsident Präsidentin Ministerin Kanzler Signor Signora`
const SAID = `said says added told declined argued warned asked recalled explained replied denied insisted acknowledged resigned
  dijo afirmó aseguró agregó declaró explicó señaló sostuvo respondió déclaré déclare affirme explique ajoute
  sagte sagt erklärte betonte fügte disse afirmou ha_detto заявил заявила сказал сказала`

const W = "\\p{Lu}[\\p{L}\\p{N}'’-]{1,30}"
const HONOURED = new RegExp(
  `(?<!\\p{L})(?:${alternatives(TITLES)}|said|says|spokesman|spokeswoman|analyst|lawyer|director|manager|minister|engineer)\\.? ((?:${W} ){0,3}${W})`,
  'gu',
)
const SPEAKS = new RegExp(`(?<!\\p{L})((?:${W} ){0,3}${W})(?:, [^,.\\n]{2,80},)? (?:${alternatives(SAID)})(?!\\p{L})`, 'gu')
const FULL_NAME = new RegExp(`(?<![\\p{L}.-])(${W}) (?:\\p{Lu}\\.? |de |van |von |bin |al-)?(${W})(?!\\p{L})(?! ?${W})`, 'gu')
const PLACE = new RegExp(
  `(?<!\\p{L})(?:in|near|outside|across|en|em|(?<!(?:é|ée|dit|savoir)\\s)à|aus|nach|bei|в|из) ((?:${W} ){0,2}${W})`,
  'gu',
)
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,40}/gu

/** What the page's own prose shows of the names in it. */
export interface Names {
  readonly persons: ReadonlySet<string>
  /** Single names that only say something: persons mostly, but outlets say things too. */
  readonly speakers: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** How often each word stands in the prose, folded, when capitalised. */
  readonly counts: ReadonlyMap<string, number>
}

/** Reads off the prose who speaks, who bears a title, what is a place and how often each capitalised word stands. */
export function readNames(prose: string): Names {
  const persons = new Set<string>()
  const speakers = new Set<string>()
  const places = new Set<string>()
  const counts = new Map<string, number>()
  const lower = new Set<string>()
  for (const [word] of prose.matchAll(WORDS)) {
    const plain = word.replace(/['’]s$/u, '')
    if (/^\p{Lu}/u.test(plain)) counts.set(foldLine(plain), (counts.get(foldLine(plain)) ?? 0) + 1)
    else lower.add(plain)
  }
  const common = (word: string): boolean => NO_NAME.has(word.toLowerCase()) || lower.has(word.toLowerCase())
  const add = (name: string): void => {
    const parts = name.split(' ').filter((part) => !common(part))
    if (parts.length === 0 || parts.length > 4) return
    persons.add(foldLine(parts.join(' ')))
    persons.add(foldLine(parts[parts.length - 1]))
  }
  for (const m of prose.matchAll(HONOURED)) add(m[1])
  for (const m of prose.matchAll(SPEAKS)) {
    if (m[1].includes(' ')) add(m[1])
    else speakers.add(foldLine(m[1]))
  }
  for (const m of prose.matchAll(FULL_NAME)) {
    if (common(m[1]) || isInstitution(`${m[1]} ${m[2]}`) || outletWord(m[2])) continue
    const last = foldLine(m[2])
    speakers.add(foldLine(m[1]))
    // "Imogen Tarrant … Tarrant": the second word recurs without the first.
    if ((counts.get(last) ?? 0) <= (counts.get(foldLine(m[1])) ?? 0)) continue
    persons.add(last)
    persons.add(foldLine(`${m[1]} ${m[2]}`))
  }
  for (const capital of METONYMS) places.add(capital)
  for (const m of prose.matchAll(PLACE)) places.add(foldLine(m[1]))
  return { persons, speakers, places, counts }
}

export function outletWord(name: string): boolean {
  // "The Harbour Post of New Zealand"
  const parts = foldLine(name)
    .split(' of ')[0]
    .split(/[\s-]+/u)
  if (parts.length === 1 && ALONE_NOTHING.has(parts[0])) return false
  return OUTLET_WORDS.has(parts[parts.length - 1]) || OUTLET_WORDS.has(parts[0])
}

export const isInstitution = (name: string): boolean => INSTITUTION.test(foldLine(name))

/** Occurrences of the rarest word of a name. */
export function occurrences(names: Names, name: string): number {
  let least = Infinity
  for (const [word] of name.matchAll(WORDS))
    if (/^\p{Lu}/u.test(word)) least = Math.min(least, names.counts.get(foldLine(word)) ?? 1)
  return least === Infinity ? 1 : least
}

export const isNoName = (name: string): boolean => NO_NAME.has(foldLine(name))
