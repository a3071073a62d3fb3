/** Lines around an article that say who else has its text: "Source: Meridian", "Mit Material von dpa und AFP", "(AP)". */
import type { Credit, CreditKind } from '../types'
import { isStaff, TITLES } from './byline'
import { isLabel } from './labels'
import { isInstitution, outletWord, trimName } from './names'
import { isHost } from './outlet-claims'
import { markAt } from './signoff'
import { SMALL_AGENCY } from './small-agencies'
import { ANY, isOutlet, isPaper, isShort, LEADS, type Lead, NO_INITIALS, SHORT, WRITERS } from './source-leads'

const BETWEEN = /(?:\s?[,;/&+]| (?:and|et|y|e|und|en|и|і|та)(?= ))\s?(?:(?:and|et|y|e|und|en|и) )?(?:the |l['’]|d[ae] )?/iuy
/** What may stand behind the last of them: "with Ann Reyes", "in Geneva", "(TNS)", the code of a text, too. */
const END =
  /^\s?(?:[.;,)\]|/–—•*]|$|Staff$|(?:\p{Lu}[\p{L}'’&-]{0,20} ){0,3}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor)$|(?:with|avec|mit|con|com|met) (?:\p{Lu}|la r)|in \p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?$|\(\p{Lu}{2,5}\)$|was (?:first|originally) |w(?:as|ere) used in th|inputs?\)?\.?$|:\d{6}|(?:\p{Lu}{2,3} ?){2,4}$)/u
/** "(AP)", "— AP", "mik/dpa": what stands behind the last sentence of an article. */
const BEHIND = new RegExp(
  `^ ?(?:\\((?:(?:mit|com|con|avec) |${NO_INITIALS})(?=[^()\\s]{2,20}\\)\\.?$)${WRITERS}{0,2}|(?:[—–-]{1,2}|©) ?(?=[^()\\s]{2,20}$)|© ?[\\p{L}\\d-]{2,20}, (?=${SMALL_AGENCY}:\\d)|(?=\\S{3,20}$)${NO_INITIALS}${WRITERS}{0,2}(?=${SMALL_AGENCY}(?:/\\p{L}|$)|\\p{Lu}{2,6}/))`,
  'u',
)
/** "BSA SKD RT", "[NWP]", "| NWP", "(BSA) RT": the agency's code stands before the initials of those who worked on it. */
const CODE_FIRST = /^ ?[[(|/]{0,2} ?(?=\p{Lu}{3,6}(?![\p{L}\d]))/u
/** "… were mended.—Northern Mercury.", "(From the Northern Mercury.)": as old papers credit each other. */
const OLD = /(?:(?<=^|[.!?…»"”] ?)[—–]{1,2} ?|(?<=^|[.!?…»"”] )\((?:From|from) )(?:the )?(?=\p{Lu}[^.()\n]{3,40}\.?\)?\.?$)/u
const CONTRIBUTED =
  /^\(?(?:The )?((?:\p{Lu}[\p{L}\p{N}'’&-]{0,30} ?){1,5}?)(?: staff| (?:staff )?(?:writers?|reporters?|journalists?|correspondents?) [^.\n]{2,60})? contributed (?:reporting(?=\.?\)?\.?$)|(?:reporting )?to th(?:is|e) (?:report|story|article))\.?\)?\.?$/u
const REPORTING = /^\(?The [^\n]{1,80} reporting\.?\)?$/
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
    const isSection = (): boolean => isLabel(text.slice(text.search(/[/|][^/|]*$/) + 1))
    const credits = weak ? named.filter(({ name }) => !isTopic(name) && !isSection()) : named
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

/** "Meridian Content Agency, LLC" */
const COMPANY = /^(?:LLC|Inc|Ltd|plc|GmbH|SpA|Corp)\.?$/
const isCredible = (name: string): boolean =>
  !COMPANY.test(name) && !isInstitution(name) && (!isStaff(name) || outletWord(name)) && !isHost(name) && !isLabel(name)

/** "The Associated Press contributed to this report."; persons do, too. */
function contributors(text: string, start: number): Credit[] {
  const name = CONTRIBUTED.exec(text)?.[1].trim()
  // A family has an article, too, but reports nothing.
  if (!name || !isCredible(name) || !(outletWord(name) || !name.includes(' ') || REPORTING.test(text))) return []
  return [creditOf({ name, start: text.indexOf(name) }, start, 'signoff')]
}

function creditOf({ name, start }: { readonly name: string; readonly start: number }, from: number, kind: CreditKind): Credit {
  return { name, kind, span: { start: from + start, end: from + start + name.length } }
}
