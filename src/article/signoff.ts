import type { Span } from '../types'

const WORK = 'report|writ|edit|compil|r[eé]dac|r[eé]dig|édit|edici|escrit|bericht|redak|informaci|репорт|редак'
/** "(Reporting by …; editing by …)"; "(With the river in spate, the gate failed.)" opens so too, but is long and names no work. */
const OPENING = `[([](?:(?:additional )?(?:${WORK})|(?:with|con|avec|mit|by|por|par|von)(?=\\s))`
const WHOLE = new RegExp(`^${OPENING}.{2,800}[)\\]]\\.?$`, 'iu')
const AT_END = new RegExp(`${OPENING}[^()[\\]]{2,600}[)\\]]\\.?$`, 'iu')
const WORKS = new RegExp(WORK, 'iu')

/** Codes in capitals, initials between strokes: "BSA", "mvi/", "HNA/AFP". */
const CODE = '(?:\\p{Lu}{2,6}|\\p{L}{2,4}(?=/))(?:/\\p{L}{2,6}){0,3}/?'
/** Signs that close a text: "■", "***", "/ends", "-30-", a stroke before a code. */
const SIGN = '[■□▪●•♦◆#*|/–—-]{1,3}|/?(?:ends|ENDS|END)|-\\d{1,2}-'
/** "(AP)", or "With inputs from MDN" without brackets. */
const BRACKETED = ' ?[([][^()[\\]\\n]{2,30}[)\\]]| [Ww]ith inputs? from \\p{Lu}[^.!?\\n]{1,35}'
const DASHED = '(?: ?[—–]{1,2}| --?| ©(?: \\d{4})?) ?(?:\\p{Lu}|\\p{Ll}{3}$)[^.!?\\n]{0,19}'
/** "© dpa-infocom, dpa:250408-930-418822/1": whose it is, and the number of the dispatch. */
const NUMBERED = ' ?© ?[\\p{L}\\d-]{2,20}, \\p{Ll}{3}:\\d[\\d/-]{3,30}'
/** "… in October. (AP)", "… in October. — AP", "… in October. © AFP", "… in October. BSA SKD": who has the text, behind its last sentence. */
const MARK = new RegExp(
  `(?<=[.…。।॥][»"”’)]?)(?:${BRACKETED}|${NUMBERED}|${DASHED}|(?<=\\p{Ll}{4}.|\\d.) \\p{Lu}\\p{Ll}{2,12}| ?/\\p{Lu}{2,6})?(?: (?:${CODE}|${SIGN})){0,5}(?:(?<=\\p{Ll}{4}.|\\d.|\\p{Lu}) \\p{Ll}{3})?\\.?$`,
  'u',
)
const LONGEST_MARK = 60

/** Where what stands behind the last sentence of a paragraph begins; the paragraph's length where nothing does. */
export function markAt(text: string): number {
  const from = Math.max(0, text.length - LONGEST_MARK)
  const found = MARK.exec(text.slice(from))
  return found && /\p{L}|[■□▪●•♦◆#*/-]/u.test(found[0]) ? from + found.index : text.length
}

const RIGHTS = /(?<!\p{L})(?:(?:copy)?rights?(?! now)(?!\p{L})|rechte|reprod|droits|derechos|diritti|direitos)/iu
/** Whether a paragraph ends so; a notice of rights does, too. */
export const endsInMark = (text: string): boolean => markAt(text) < text.length && !RIGHTS.test(text)

/** Looked at from a paragraph's end. */
const LONGEST = 640

const NAMES = '(?: (?:\\p{Lu}[^\\s.]{0,30}|the|of|and)){1,8}'
/** "This report includes information from Meridian.", which no article says of what it reports on but in longer sentences. */
const SOURCED = new RegExp(
  `^\\(?(?:This (?:report|story|article) (?:includes|contains|uses) (?:material|information|reporting) from${NAMES}|(?:Some )?(?:[Mm]aterial|[Ii]nformation|[Rr]eporting) from${NAMES} w(?:as|ere) used in this (?:report|story|article)|Distributed by${NAMES}|\\p{Ll}{2,4}/eig\\. ?Ber)\\.?\\)?$`,
  'u',
)
/** "Reporting by Ann Reyes in Varn; editing by Bo Lund", without brackets. */
const UNBRACKETED =
  /^(?:(?:Additional r|R)eporting|Writing|Editing|Edited|Compiled|Reporte|Editado|Bericht|Reportage) (?:by|de|por|von|par) /u
/** What stands between names; with any other small word a sentence goes on: "Reporting by the Post has shown …". */
const BETWEEN = new RegExp(
  `^(?:(?:${WORK})\\p{L}*|additional|staff|agenc\\p{Ll}+|the|our|an?d?|und|et?|y|i?n|by|for|from|with|at|of|to|this|en|con|avec|mit|por|par|von|van|der|de[nls]?|l[ae]s?|d[aio]?|bin|al)$`,
  'iu',
)
const isOfNames = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).every((word) => /^\P{Ll}/u.test(word) || BETWEEN.test(word))

/** The whole line is a sign-off. */
export const isSignoff = (text: string): boolean =>
  text.length <= 820 &&
  (WHOLE.test(text)
    ? text.length <= 80 || WORKS.test(text)
    : text.length < 300 && (SOURCED.test(text) || (UNBRACKETED.test(text) && isOfNames(text))))

/** The sign-off that ends a paragraph: "… he said. (Reporting by …)". */
export function trailingSignoff(text: string): Span | undefined {
  const from = Math.max(0, text.length - LONGEST)
  const end = text.slice(from)
  const at = from + Math.max(end.lastIndexOf('('), end.lastIndexOf('['))
  const m = at > from && AT_END.exec(text.slice(at))
  if (!m || !(WORKS.test(m[0]) || m[0].length <= 40)) return undefined
  return /[.!?…"'”’»]\s{1,3}$/u.test(text.slice(Math.max(0, at - 4), at)) ? { start: at, end: text.length } : undefined
}
