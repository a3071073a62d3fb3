/** Lines around an article that say who else has its text: "Source: Meridian", "Mit Material von dpa und AFP", "(AP)". */
import type { Credit, CreditKind } from '../types'
import { withoutArticle } from '../util/outlets'
import { isStaff } from './byline'
import { OFFICIAL } from './credit-patterns'
import { MONTH } from './dateline'
import { isLabel } from './labels'
import { isInstitution, NAME, outletWord, trimName, WORD } from './names'
import { isHost } from './outlet-claims'
import { markAt } from './signoff'
import { SMALL_AGENCY } from './small-agencies'

const SOURCES =
  '(?:sources?|quellen?|fuentes?|font[ei]s?|источники?|джерел[оа]|bron(?:nen)?|original (?:story|article|report)|information from|story credit) ?[:—–-]'
/** Said of texts alone. */
const MATERIAL = [
  '(?:with )?additional reporting by|(?:with )?inputs? from|syndicated (?:from|by)|(?:based on|contains|with|using) (?:material|reporting|information|reports|contributions) (?:from|by)',
  'mit (?:agentur)?(?:material|informationen|angaben) (?:von|de[rs])(?: nachrichtenagentur(?:en)?)?',
  'avec (?:les )?agences?|avec l.agence|tomado de',
  '(?:con|com) (?:informaci[oó]n|informações|informazioni|datos|dados|fonte|ag[eê]n[cz]i[ae]?s?)(?: (?:del?|d[ao]s?|dal?)(?: la)?| dall.)?(?: ag[eê]ncia)?',
  'met (?:informatie|medewerking|materiaal) van',
  '(?:по|за) (?:материалам|матеріалами|сообщениям|інформацією|повідомленнями):?(?: агент?ств[оа])?',
]
const ONE_WORD = new RegExp(WORD, 'uy')
const ANY = new RegExp(
  `(?:[«„“"]\\p{Lu}[^«»„“”"\\n]{1,48}[»“”"]|${NAME}(?: d[aio]s? ${NAME}|(?: \\p{sc=Cyrl}{3,20})?(?=[.;,)]|$))?|${SMALL_AGENCY})`,
  'uy',
)
/** What stands in capitals behind a name, or between strokes, and is no outlet. */
const TITLES =
  'CEO|CFO|COO|CTO|CIO|OBE|MBE|CBE|KBE|USA|MBA|LLB|LLM|BSC|MSC|GMT|BST|EST|EDT|PST|CET|CEST|UTC|SPORT|NEWS|LIVE|PDF|UPDATE'
const SHORT = new RegExp(`(?!(?:${TITLES})(?!\\p{L}))(?:\\p{Lu}{2,6}(?!\\p{L})|${SMALL_AGENCY})`, 'uy')
const BETWEEN = /(?:\s?[,;/&+]| (?:and|et|y|e|und|en|и|і|та)(?= ))\s?(?:(?:and|et|y|e|und|en|и) )?(?:the |l['’]|d[ae] )?/iuy
/** What may stand behind the last of them: "with Ann Reyes", "in Geneva", "(TNS)", the code of a text, too. */
const END =
  /^\s?(?:[.;,)\]|/–—•*]|$|Staff$|(?:with|avec|mit|con|com|met) (?:\p{Lu}|la r)|in \p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?$|\(\p{Lu}{2,5}\)$|was (?:first|originally) |:\d{6}|(?:\p{Lu}{2,3} ?){2,4}$)/u
const BY = '(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]oor)'

/** "Con información de Ana Reyes": two names or three, of which none says that it is an outlet's. */
const isOutlet = (name: string): boolean =>
  !/^\p{Lu}\p{Ll}\S* (?:\S+ )?\p{Lu}\p{Ll}\S*$/u.test(name) || withoutArticle(name) !== name || outletWord(name)

/** "The Harbour Echo", and no "Sports Reporter" nor "Good News". */
const isPaper = (name: string): boolean => outletWord(name) && !isStaff(name) && !/ news$/i.test(name)

/** Initials, where they are no agency's. */
const WRITERS = `(?:(?!${SMALL_AGENCY})\\p{Ll}{2,4}/)`

/** "ylk/bfa/dch": initials, since behind an agency stands nobody's but its desk's, or another agency. */
const NO_INITIALS = `(?!(?:\\p{Ll}{2,4}/){1,4}(?!${SMALL_AGENCY}|l\\p{Ll}{2}$)\\p{Ll}{2,4}$)`

const isShort = (name: string): boolean => /^\p{Lu}{2,4}$/u.test(name) || outletWord(name)

interface Lead {
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

const LEADS: readonly Lead[] = [
  ...[SOURCES, ...MATERIAL].map((words) => ({
    lead: new RegExp(`(?:^|[(|•*–—] ?)(?:${words}) ?\\(?(?:the |l['’])?`, 'iu'),
    form: ANY,
    accepts: words === SOURCES ? undefined : isOutlet,
  })),
  {
    lead: new RegExp(`^(?:${BY} )?(?:agencia|agência|agenzia|agence) `, 'iu'),
    form: ANY,
    kind: 'byline',
    // Behind "Agencia Meridian /" stands a place.
    accepts: (name, nth) => (nth === 0 ? !OFFICIAL.test(name) : isShort(name)),
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
  // "H/T The Harbour Echo", "(via The Harbour Echo)"
  { lead: /^\(?(?:h\/t|hat tip)(?: to)?:? (?:the )?/iu, form: ANY, accepts: isOutlet },
  { lead: /^\(?via:? (?:the )?/iu, form: ANY, accepts: isPaper },
  // "Redacción / EFE", "Redacción / Europa Press"; behind it may stand a place, too.
  {
    lead: /^(?:redacci[oó]n|redação|redazione|redaktion|redactie)(?: ?[/|–-]|,? (?:com|con|mit|met)) ?/iu,
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
      `^(?=\\p{Lu}{3,6} ?[|•] ?(?:[\\p{L} ]{4,20}:? ?)?(?:\\d{1,2}\\.? ${MONTH}|${MONTH}\\.? \\d{1,2})(?!\\p{L}))`,
      'iu',
    ),
    form: SHORT,
    kind: 'byline',
    weak: true,
  },
  // "Ann Reyes | MDN"
  {
    lead: /^(?:\p{Lu}[\p{L}'’-]{1,20}\.? ){1,2}\p{Lu}\p{Ll}[\p{L}'’-]{1,20} ?\| ?(?=\p{Lu}{3,6}$)/u,
    form: SHORT,
    kind: 'byline',
    weak: true,
  },
  // "- MDN with Ann Reyes"
  { lead: /^[-–—]{1,2} ?(?=\p{Lu}{2,6} with \p{Lu})/u, form: SHORT, kind: 'signoff' },
  // "BSA SKD RT": behind the code the initials of who worked on it.
  { lead: /^(?=\p{Lu}{3,4}(?: \p{Lu}{2,3}){2,4}$)/u, form: SHORT, kind: 'signoff', weak: true },
  // "© dpa-infocom, dpa:250408-930-418822/1"
  { lead: new RegExp(`^©[^:\\n]{3,40}, (?=${SMALL_AGENCY}:\\d)`, 'u'), form: SHORT, kind: 'signoff' },
  // "mik/dpa", "ala/dpa/AFP", "AFP/AP": who wrote it stands first.
  { lead: new RegExp(`^(?=\\S{5,25}$)(?=\\p{L}{2,6}/)${NO_INITIALS}${WRITERS}{0,2}`, 'u'), form: SHORT, weak: true },
  { lead: /^(?:sources?|quellen?|fuentes?|font[ei]) /iu, form: SHORT },
  // "By Reuters Staff"
  { lead: /^By (?=\p{Lu}\S{2,30} Staff$)/u, form: ONE_WORD, kind: 'byline' },
  { lead: new RegExp(`^${BY}:? (?=\\S{2,6}$)`, 'u'), form: SHORT, kind: 'byline' },
  // "By Ann Reyes, AFP", "Von Ann Reyes (dpa)"; two letters behind a comma are a degree.
  { lead: new RegExp(`^${BY} [^|,:(\\n]{3,60}(?:, (?=.{3})| ?\\| ?| \\()(?=\\S{2,6}$)`, 'u'), form: SHORT, kind: 'byline' },
  // "(dpa)", "(mit dpa/AFP)"
  {
    lead: new RegExp(`^\\((?:(?:mit|com|con|avec) )?(?=[^()\\s]{2,20}\\)\\.?$)${WRITERS}{0,2}`, 'u'),
    form: SHORT,
    kind: 'signoff',
  },
  // "Le Monde avec AFP", "La rédaction avec Reuters"
  {
    lead: /^(?:L[ae]s? (?:rédaction|\p{Lu}\S{1,20}) avec (?=\S{2,20}$)|(?:[\p{L}'’.-]{2,20} ){1,4}\(?avec (?=\p{Lu}{2,6}(?:\)?\.?$| et )))/u,
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
/** "(AP)", "— AP", "mik/dpa": what stands behind the last sentence of an article. */
const BEHIND = new RegExp(
  `^ ?(?:\\((?:(?:mit|com|con|avec) )?(?=[^()\\s]{2,20}\\)\\.?$)${WRITERS}{0,2}|(?:[—–-]{1,2}|©) ?(?=[^()\\s]{2,20}$)|(?=\\S{3,20}$)${NO_INITIALS}${WRITERS}{0,2}(?=${SMALL_AGENCY}(?:/\\p{L}|$)|\\p{Lu}{2,6}/))`,
  'u',
)
/** "BSA SKD RT", "[NWP]", "| NWP", "(BSA) RT": the agency's code stands before the initials of those who worked on it. */
const CODE_FIRST = /^ ?[[(|/]{0,2} ?(?=\p{Lu}{3,6}(?![\p{L}\d]))/u
/** "… were mended.—Northern Mercury.", "(From the Northern Mercury.)": as old papers credit each other. */
const OLD = /(?:(?<=^|[.!?…»"”] ?)[—–]{1,2} ?|(?<=^|[.!?…»"”] )\((?:From|from) )(?:the )?(?=\p{Lu}[^.()\n]{3,40}\.?\)?\.?$)/u
const CONTRIBUTED =
  /^\(?(?:The )?((?:\p{Lu}[\p{L}\p{N}'’&-]{0,30} ?){1,5}?)(?: staff| (?:staff )?(?:writers?|reporters?|journalists?|correspondents?) [^.\n]{2,60})? contributed (?:reporting )?to th(?:is|e) (?:report|story|article)\.?\)?\.?$/u
/** Longer lines are prose, or a page's foot. */
const LONGEST = 200

/**
 * Outlets that a line above the article ("byline") or below it names as those who have the text. `isTopic` tells whether a name stands in
 * the article otherwise.
 */
export function sourceLine(text: string, start: number, kind: CreditKind, isTopic: (name: string) => boolean): Credit[] {
  if (text.length > LONGEST) return []
  for (const { lead, form, kind: only, accepts, weak } of LEADS) {
    const found = only === undefined || only === kind ? lead.exec(text) : null
    const named = found ? list(text, found.index + found[0].length, form, start, kind, accepts) : []
    // Behind the stroke of "ABC | Sport" a page names its section.
    const isSection = weak && isLabel(text.slice(text.search(/[/|][^/|]*$/) + 1))
    const credits = weak ? named.filter(({ name }) => !isSection && !isTopic(name)) : named
    if (credits.length > 0) return credits
  }
  if (kind !== 'signoff') return []
  // "Poe reported from Oslo. Meridian writer Ann Reyes contributed to this report."
  const last = text.lastIndexOf('. ', text.length - 3) + 2
  const all = contributors(text, start)
  return all.length > 0 || last < 2 ? all : contributors(text.slice(last), start + last)
}

/** "Verwendete Quellen:": the lines below it name them. */
export const isSourcesHead = (text: string): boolean => HEAD.test(text)
const HEAD = /^(?:verwendete )?(?:quellen?|sources?|fuentes?|font[ei]s?|источники?|джерел[оа]) ?:?$/iu
const LISTED = /^[-•* ]{0,3}(?:(?:Nachrichten|Presse)agentur(?:en)? |(?:news|press) agency |agen[cz]i?[ae] )?/iu
/** A line below that. */
export function listedSource(text: string, start: number): Credit[] {
  const from = (LISTED.exec(text) as RegExpExecArray)[0].length
  const isAnnounced = /\p{L}/u.test(text.slice(0, from))
  return text.length > 80
    ? []
    : list(text, from, ANY, start, 'signoff', isAnnounced ? isOutlet : (name) => isShort(name) || /^\p{Ll}/u.test(name))
}

const CODE = new RegExp(`^(?!(?:${TITLES})$)\\p{Lu}{2,5}$`, 'u')
/** "MDN" in a line above one of place and date. */
export function agencyLine(text: string, start: number, isTopic: (name: string) => boolean): Credit[] {
  const name = text.trim()
  const isName = CODE.test(name) || isPaper(name)
  return isName && isCredible(name) && !isTopic(name) ? [creditOf({ name, start: 0 }, start, 'byline')] : []
}

/** The agency after the last sentence of an article: in brackets, behind a dash, by its code. */
export function endingCredits(text: string, start: number): Credit[] {
  const at = markAt(text)
  const mark = text.slice(at)
  const [found, code] = [BEHIND.exec(mark), CODE_FIRST.exec(mark)]
  const named = found ? list(text, at + found[0].length, SHORT, start, 'signoff', undefined) : []
  if (named.length > 0) return named
  SHORT.lastIndex = at + (code?.[0].length ?? 0)
  if (code && SHORT.test(text)) {
    const name = text.slice(at + code[0].length, SHORT.lastIndex)
    return isCredible(name) ? [creditOf({ name, start: at + code[0].length }, start, 'signoff')] : []
  }
  const cut = Math.max(0, text.length - 60)
  const old = OLD.exec(text.slice(cut))
  // What opens where the text was cut opens nothing.
  const isWhole = old && (old.index > 0 || cut === 0)
  return isWhole ? list(text, cut + old.index + old[0].length, ANY, start, 'signoff', outletWord) : []
}

/** Names from a place on, if nothing but their end stands behind them. */
function list(text: string, from: number, form: RegExp, start: number, kind: CreditKind, accepts: Lead['accepts']): Credit[] {
  const credits: Credit[] = []
  let last = from
  for (let at = from, nth = 0; ; at = BETWEEN.lastIndex, nth++) {
    form.lastIndex = at
    if (!form.test(text)) break
    last = form.lastIndex
    const written = text.slice(at, last)
    const isSmall = /^\p{Ll}{3}$/u.test(written)
    const trimmed = isSmall ? { name: written, start: at } : trimName(written, at)
    // Behind "dpa/lno" stands its desk of a land; "ANP/Meridian" are two.
    if (trimmed && !(isSmall && nth > 0 && written.startsWith('l')))
      for (const { 0: name, index } of trimmed.name.matchAll(/[^/]+/g))
        if (isCredible(name) && (accepts?.(name === trimmed.name ? written : name, nth) ?? true))
          credits.push(creditOf({ name, start: trimmed.start + index }, start, kind))
    BETWEEN.lastIndex = last
    if (!BETWEEN.test(text)) return END.test(text.slice(last)) ? credits : []
  }
  return credits
}

const isCredible = (name: string): boolean =>
  !isInstitution(name) && (!isStaff(name) || outletWord(name)) && !isHost(name) && !isLabel(name)

/** "The Associated Press contributed to this report."; persons do, too. */
function contributors(text: string, start: number): Credit[] {
  const name = CONTRIBUTED.exec(text)?.[1].trim()
  if (!name || !isCredible(name) || !(outletWord(name) || !name.includes(' '))) return []
  return [creditOf({ name, start: text.indexOf(name) }, start, 'signoff')]
}

function creditOf({ name, start }: { readonly name: string; readonly start: number }, from: number, kind: CreditKind): Credit {
  return { name, kind, span: { start: from + start, end: from + start + name.length } }
}
