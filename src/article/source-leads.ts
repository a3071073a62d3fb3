/** How lines begin that say who has an article's text, up to the first name, and what form the names have. */
import type { CreditKind } from '../types'
import { withoutArticle } from '../util/outlets'
import { isStaff, TITLES } from './byline'
import { OFFICIAL } from './credit-patterns'
import { MONTH } from './dateline'
import { NAME, outletWord, WORD } from './names'
import { SMALL_AGENCY } from './small-agencies'

const SOURCES =
  '(?:sources?|(?:news )?agenc(?:y|ies)|quellen?|fuentes?|font[ei]s?|источники?|джерел[оа]|bron(?:nen)?|original (?:story|article|report)|information from|story credit) ?[:—–-]'
/** Said of texts alone. */
const MATERIAL = [
  '(?:with )?additional reporting by|(?:with )?inputs?(?: from| ?:)|(?:syndicated|distributed) by|syndicated from|this (?:report|story|article) (?:includes|contains|uses) (?:material|information|reporting) from|(?:based on|contains|with|using) (?:material|reporting|information|reports|contributions) (?:from|by)',
  'mit (?:agentur)?(?:material|informationen|angaben) (?:von|de[rs])(?: nachrichtenagentur(?:en)?)?',
  'avec (?:les )?agences?|avec l.agence|tomado de',
  '(?:con|com) (?:informaci[oó]n|informações|informazioni|datos|dados|fonte|ag[eê]n[cz]i[ae]?s?)(?: (?:del?|d[ao]s?|dal?)(?: la)?| dall.)?(?: ag[eê]ncia)?',
  'as informações são d[aoe]s?(?: (?:jornal|portal|site|agência))?',
  'met (?:informatie|medewerking|materiaal) van',
  '(?:по|за) (?:материалам|матеріалами|сообщениям|інформацією|повідомленнями):?(?: агент?ств[оа])?',
]
const ONE_WORD = new RegExp(WORD, 'uy')
export const ANY = new RegExp(
  `(?:[«„“"]\\p{Lu}[^«»„“”"\\n]{1,48}[»“”"]|${NAME}(?: d[aio]s? ${NAME}|(?: \\p{sc=Cyrl}{3,20})?(?=[.;,)]|$))?|${SMALL_AGENCY})`,
  'uy',
)
export const SHORT = new RegExp(`(?!(?:${TITLES})(?!\\p{L}))(?:\\p{Lu}{2,6}(?!\\p{L})|${SMALL_AGENCY})`, 'uy')
const DASHED = /\p{Ll}{3}(?:-\p{Lu}{2,4}| Nachrichtenagentur)/uy
/** A code, or a paper of two words, before its writer's office. */
const EMPLOYER = new RegExp(`${SHORT.source}|${WORD} ${WORD}`, 'uy')
/** What a writer is, behind an outlet's name. */
const OFFICE = "(?: \\p{Lu}[\\p{L}'’&-]{0,20}){1,3} (?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor)"
const BY = '(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor)'

/** "Con información de Ana Reyes": two names or three, of which none says that it is an outlet's. */
export const isOutlet = (name: string): boolean =>
  !/^\p{Lu}\p{Ll}\S* (?:\S+ )?\p{Lu}\p{Ll}\S*$/u.test(name) || withoutArticle(name) !== name || outletWord(name)

/** "The Harbour Echo", and no "Sports Reporter" nor "Good News". */
export const isPaper = (name: string): boolean => outletWord(name) && !isStaff(name) && !/ news$/i.test(name)

/** Initials, where they are no agency's. */
export const WRITERS = `(?:(?!${SMALL_AGENCY})\\p{Ll}{2,4}/)`

/** What may stand behind the last of them. */
const CLOSED = '\\)?\\.?$'
/** "FAA/BO/YU", "cau/plr/abx": who worked on a text; of agencies hardly two have two letters, and small ones stand behind one writer. */
const WORKERS =
  `(?:\\p{Lu}{2,3}/){0,3}\\p{Lu}{2}/(?:\\p{Lu}{2,3}/){0,3}\\p{Lu}{2}(?:/\\p{Lu}{2,3}){0,3}${CLOSED}` +
  `|(?:\\p{Ll}{2,4}/){2,4}(?!l\\p{Ll}{2}(?!\\p{L}))\\p{Ll}{2,4}${CLOSED}`
const INITIALS = new RegExp(`^ ?\\(?(?:${WORKERS})`, 'u')
export const isInitials = (text: string): boolean => text.length < 30 && INITIALS.test(text)

/**
 * "ylk/bfa/dch": initials, since behind an agency stands nobody's but its desk's, or another agency. So are "jpl/swi/mca", of which
 * more than one might be an agency's: an agency that is meant is named otherwise, too.
 */
export const NO_INITIALS =
  `(?!(?:\\p{Ll}{2,4}/){1,4}(?!${SMALL_AGENCY}|l\\p{Ll}{2}(?!\\p{L}))\\p{Ll}{2,4}${CLOSED})` +
  `(?!(?:\\p{Ll}{2,4}/){0,3}${SMALL_AGENCY}/(?:\\p{Ll}{2,4}/){0,2}(?!l)${SMALL_AGENCY}${CLOSED})`

export const isShort = (name: string): boolean => /^\p{Lu}{2,4}$/u.test(name) || outletWord(name)

export interface Lead {
  /** How a line begins up to its first name, and what form the names have. */
  readonly lead: RegExp
  readonly form: RegExp
  /** Where it stands: above the text, or below it. */
  readonly kind?: CreditKind
  /** Of names as they are written, articles with them. */
  readonly accepts?: ((name: string, nth: number) => boolean) | undefined
  /** Also said of what the article is about, so a name that stands in it does not count. */
  readonly weak?: boolean
}

export const LEADS: readonly Lead[] = [
  ...[SOURCES, ...MATERIAL].map((words) => ({
    lead: new RegExp(`(?:^|[(|•*–—] ?)(?:${words}) ?\\(?(?:the |l['’])?`, 'iu'),
    form: ANY,
    accepts: words === SOURCES ? undefined : isOutlet,
  })),
  // "Redacción con información de Meridian", and what is said of no writer: "Syndicated from Northern Dial"
  ...MATERIAL.map((words) => ({
    lead: new RegExp(`^(?:(?:la )?(?:redacci[oó]n|redação|redazione|rédaction|redaktion)),? (?:${words}) ?(?:the |l['’])?`, 'iu'),
    form: ANY,
    accepts: isOutlet,
  })),
  { lead: /^\(?(?:this (?:story|article|report) (?:is |was )?)?syndicated from (?:the )?/iu, form: ANY },
  // "(With MDN inputs)", "Material from Meridian was used in this report."
  {
    lead: /^\(?(?:(?:[Ww]ith )?(?:the )?(?=\p{Lu}[^()\n]{1,50} inputs?\)?\.?$)|(?:Some )?(?:[Mm]aterial|[Ii]nformation|[Rr]eporting) from (?:the )?(?=[^.\n]{2,60} w(?:as|ere) used in th))/u,
    form: ANY,
    accepts: isOutlet,
  },
  {
    lead: new RegExp(`^(?:${BY} )?(?:agencia|agência|agenzia|agence) `, 'iu'),
    form: ANY,
    kind: 'byline',
    // Behind "Agencia Meridian /" stands a place.
    accepts: (name, nth) => (nth === 0 ? !OFFICIAL.test(name) : isShort(name)),
  },
  // "Agencia Meridian", alone below it
  {
    lead: /^(?:Ag[eê]ncia|Agenzia|Agence) (?=[^\n]{2,30}$)/u,
    form: ANY,
    kind: 'signoff',
    accepts: (name) => !OFFICIAL.test(name),
    weak: true,
  },
  // "Von Ann Reyes mit Material der dpa", "By Ann Reyes with inputs from Meridian"
  ...MATERIAL.map((words) => ({
    lead: new RegExp(`^${BY} [^|:(\\n]{3,60} (?:${words}) ?(?:the |l['’])?`, 'iu'),
    form: ANY,
    kind: 'byline' as const,
    accepts: isOutlet,
  })),
  // "Provided by The Harbour Echo"
  { lead: /^(?:story |article |content )?provided by (?:the )?/iu, form: ANY, kind: 'byline', accepts: isOutlet },
  // "Story by The Harbour Echo", below it
  {
    lead: /^(?:(?:story|article|content) (?:provided )?by|provided by|courtesy of) (?:the )?/iu,
    form: ANY,
    kind: 'signoff',
    accepts: isPaper,
  },
  // "The post Three cranes stand idle appeared first on Meridian.", "Zuerst erschienen in: Meridian"
  { lead: /^The post [^\n]{3,180} appeared first on (?:the )?/u, form: ANY, kind: 'signoff' },
  {
    lead: /^(?:zuerst (?:erschienen|veröffentlicht) (?:in|bei|auf)|(?:first|originally) published (?:in|on|at|by)) ?: (?:the )?/iu,
    form: ANY,
  },
  // "By Ann Reyes of Northern Wire", "Story by Ann Reyes • The Harbour Echo • 2h"
  {
    lead: /^(?:Story )?[Bb]y \p{Lu}[^|,:(•\n]{3,60}?(?: of | ?[•·|] ?)(?:[Tt]he )?/u,
    form: ANY,
    kind: 'byline',
    accepts: isPaper,
  },
  // "Ann Reyes, Special to The Harbour Echo"
  {
    lead: new RegExp(`^(?:${BY} )?\\p{Lu}[^|:(\\n]{3,60} [Ss]pecial (?:to|for) (?:[Tt]he )?`, 'u'),
    form: ANY,
    kind: 'byline',
    accepts: isPaper,
  },
  // "— Ann Reyes, The Harbour Echo", "This report by The Harbour Echo was first published March 3."
  { lead: /^[—–-]{1,2} ?\p{Lu}[^|:(,\n]{3,40}, (?:[Tt]he )?/u, form: ANY, kind: 'signoff', accepts: isPaper },
  {
    lead: /^This (?:report|story|article) by (?:[Tt]he )?(?=[^.\n]{2,50} was (?:first|originally) published)/u,
    form: ANY,
    kind: 'signoff',
    accepts: isOutlet,
  },
  // "Norte Press / Soria"
  {
    lead: /^(?=\p{Lu}[^|/:\n]{3,40} ?[|/] ?\p{Lu}\p{Ll}[\p{L} -]{1,30}$)/u,
    form: ANY,
    kind: 'byline',
    accepts: (name, nth) => nth === 0 && isPaper(name),
    weak: true,
  },
  // "Redazione ANSA"
  { lead: /^(?:[Dd]i )?[Rr]edazione (?=\p{Lu}{3,6}$)/u, form: SHORT, kind: 'byline' },
  // "dpa", "(dpa)", "Ann Reyes (dpa)", "Ann Reyes, dpa"
  { lead: new RegExp(`^(?!img|url|ing|ers|ent|est|ish|ist|ant|ess|ons|als)(?=${SMALL_AGENCY}$)`, 'u'), form: SHORT, weak: true },
  {
    lead: new RegExp(`^(?:(?:\\p{Lu}[\\p{L}'’.-]{1,20}(?:,? )){2,3})?\\(?(?=${SMALL_AGENCY}\\)?$)(?<=[(]|, )`, 'u'),
    form: SHORT,
    kind: 'byline',
  },
  // "Northern Wire in Geneva", "The Harbour Echo (TNS)"
  {
    lead: /^(?:The )?(?=\p{Lu}[^|,:()\n]{3,40}(?: in \p{Lu}[\p{L} -]{2,30}| \(\p{Lu}{2,5}\))$)/u,
    form: ANY,
    kind: 'byline',
    accepts: isPaper,
    weak: true,
  },
  // "H/T HarbourSkies", "(via HarbourSkies)"; "Via Roma" is a street, "Via The Harbour Echo" is none.
  { lead: /^\(?(?:h\/t|hat tip)(?: to)? ?:? (?:the )?/iu, form: ANY, accepts: isOutlet },
  { lead: /^(?:\(v[ií]a ?:?|v[ií]a ?:) (?:the )?/iu, form: ANY, accepts: isOutlet },
  { lead: /^v[ií]a (?:the )?/u, form: ANY, accepts: isOutlet },
  { lead: /^v[ií]a (?:the )?/iu, form: ANY, accepts: isPaper },
  // "Redacción / EFE", "Redacción / Europa Press"; behind it may stand a place, too.
  {
    lead: /^(?:redacci[oó]n|redação|redazione|redaktion|redactie|ag[eê]nci[ae]s|agences|agencies|agenturen)(?: ?[/|–-]|,? (?:com|con|mit|met)) ?/iu,
    form: ANY,
    kind: 'byline',
    accepts: isShort,
  },
  // "EFE / Madrid", "EFE | Madrid"
  { lead: /^(?=\p{Lu}{2,6} ?[/|] ?\p{Lu}\p{Ll}[\p{L} -]{1,30}$)/u, form: SHORT, kind: 'byline', weak: true },
  // "NORTEPRESS / Madrid", "Nortepress | Madrid"
  {
    lead: /^(?=\p{Lu}\p{L}{1,12}(?:press|prensa|news|PRESS|PRENSA|NEWS) [/|] \p{Lu}\p{Ll}[\p{L} -]{1,30}$)/u,
    form: ONE_WORD,
    kind: 'byline',
    accepts: (_, nth) => nth === 0,
    weak: true,
  },
  // "MDN | Updated: Mar 14, 2025 19:05 IST"
  {
    lead: new RegExp(
      `^(?=\\p{Lu}{3,6} ?[|•] ?(?:\\p{Lu}[\\p{L} ]{2,20}[|•] ?)?(?:[\\p{L} ]{4,20}:? ?)?(?:\\d{1,2}\\.? ${MONTH}|${MONTH}\\.? \\d{1,2})(?!\\p{L}))`,
      'iu',
    ),
    form: SHORT,
    kind: 'byline',
    weak: true,
  },
  // "Ann Reyes | MDN", "Por Ann Reyes / MDN", "Written by Ann Reyes | MDN"
  {
    lead: new RegExp(
      `^(?:(?:Written )?${BY} )?(?:\\p{Lu}[\\p{L}'’-]{0,20}\\.? ){1,3}\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,20}(?: ?\\| ?| / )(?=\\p{Lu}{3,6}$)`,
      'u',
    ),
    form: SHORT,
    kind: 'byline',
    weak: true,
  },
  // "- MDN with Ann Reyes"
  { lead: /^[-–—]{1,2} ?(?=\p{Lu}{2,6} with \p{Lu})/u, form: SHORT, kind: 'signoff' },
  // "BSA SKD RT": behind the code the initials of who worked on it.
  { lead: /^(?=\p{Lu}{3,4}(?: \p{Lu}{2,3}){2,4}$)/u, form: SHORT, kind: 'signoff', weak: true },
  // "© dpa", "dpa-AFX", "(dts Nachrichtenagentur)"
  { lead: new RegExp(`^©(?: \\d{4})? ?(?=${SMALL_AGENCY}$)`, 'u'), form: SHORT, kind: 'signoff' },
  { lead: /^(?:© ?|[(])?(?=\p{Ll}{3}(?:-\p{Lu}{2,4}| Nachrichtenagentur)\)?\.?$)/u, form: DASHED, kind: 'signoff' },
  // "© dpa-infocom, dpa:250408-930-418822/1"
  { lead: new RegExp(`^©[^:\\n]{3,40}, (?=${SMALL_AGENCY}:\\d)`, 'u'), form: SHORT, kind: 'signoff' },
  // "mik/dpa", "ala/dpa/AFP", "AFP/AP": who wrote it stands first. In "dpa/eb", "dpa/eig. Ber." what is the page's own stands last.
  {
    lead: new RegExp(
      `^(?=\\p{L}{2,6}/)(?:(?=${SMALL_AGENCY}/(?:eb|eig\\. ?Ber\\.)$)|(?=\\S{5,25}$)${NO_INITIALS}${WRITERS}{0,2})`,
      'u',
    ),
    form: SHORT,
    weak: true,
  },
  { lead: /^(?:sources?|quellen?|fuentes?|font[ei]) /iu, form: SHORT },
  // "By Reuters Staff"
  { lead: /^By (?=\p{Lu}\S{2,30} Staff$)/u, form: ONE_WORD, kind: 'byline' },
  // "Von dpa", "By AFP and Ann Reyes"
  {
    lead: new RegExp(`^${BY}:? (?=\\S{2,6}(?:$| (?:and|und|et|y|with|mit|avec) \\p{Lu}\\p{Ll}))`, 'u'),
    form: SHORT,
    kind: 'byline',
  },
  // "By Ann Reyes, AFP", "Von Ann Reyes (dpa)", "By Ann Reyes and AFP"
  {
    lead: new RegExp(`^${BY} [^|,:(\\n]{3,60}(?:, | ?\\| ?| \\(| [–-] | (?:and|und|et|y|e) )(?=\\S{2,6}$)`, 'u'),
    form: SHORT,
    kind: 'byline',
  },
  // "By Ann Reyes, MDN Health Correspondent", "…, Harbour Press Social Affairs Correspondent"; before "Correspondent" alone stands a beat.
  {
    lead: new RegExp(
      `^${BY} [^|,:(\\n]{3,60}, (?:[Tt]he )?(?=\\p{Lu}{2,6}(?: [Ww]riter$|${OFFICE}$)|${WORD} ${WORD}${OFFICE}$)`,
      'u',
    ),
    form: EMPLOYER,
    kind: 'byline',
    accepts: (name) => !name.includes(' ') || isPaper(name.replace(/^\S+/u, 'X')),
    weak: true,
  },
  // "(dpa)", "(mit dpa/AFP)"
  {
    lead: new RegExp(`^\\((?:(?:mit|com|con|avec) |${NO_INITIALS})(?=[^()\\s]{2,20}\\)\\.?$)${WRITERS}{0,2}`, 'u'),
    form: SHORT,
    kind: 'signoff',
  },
  // "Le Monde avec AFP", "La rédaction avec Reuters"
  {
    lead: /^(?:L[ae]s? (?:rédaction|\p{Lu}\S{1,20}) avec (?=\S{2,20}$)|(?:\p{Lu}\p{L}{1,19} )?\d{2}(?:[Hh]| Heures)? avec (?=\p{Lu}{2,6}$)|(?:[\p{L}'’.-]{2,20} ){1,4}\(?avec (?=\p{Lu}{2,6}(?:\)?\.?$| et )))/u,
    form: ONE_WORD,
    weak: true,
  },
  // "Par Ann Reyes avec AFP", "(avec AFP)"
  {
    lead: new RegExp(
      `^(?:${BY} [^|,:(\\n]{3,60} )?\\(?(?:[Aa]vec|[Mm]it|[Cc]om|[Cc]on|[Mm]et) (?:l['’])?(?=(?:\\p{Lu}{2,6}|${SMALL_AGENCY})\\)?\\.?$)`,
      'u',
    ),
    form: SHORT,
  },
]
