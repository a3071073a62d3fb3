import { isLabel } from './labels'
import type { Block } from './lines'

/** How a byline begins; a name must follow. */
const PREFIX =
  /^(?:(?:[Bb]y|[Pp]or|[Pp]ar|[Vv]on|Di|di|From our|Compiled by|BY|POR|PAR|VON)|(?:Words|Te?xt|Synth|Enviad|Récit|Автор)[\p{L} ]{0,20} ?:)\s{1,3}(?=\p{Lu}|our |own |the |unser)/u
/** Who works for the page itself, not a person nor an agency: "Herald reporters", "Redacción y agencias", "DTJ Bureau". */
const STAFF =
  /(?<!\p{L})(?:staff|reporters?|correspond|agenc|desk|team(?!\p{L})|bureau|newsroom|editor|r[eé]da[ckzç]|equipo|agentur|редакц)/iu
const NAME_ONLY =
  /^(?:\p{Lu}[\p{L}'’.-]{0,30}|&)(?:[ ,]{1,3}(?:\p{Lu}[\p{L}'’.-]{0,30}|de|del|la|van|von|der|den|da|bin|al|and|y|et|und|&)){0,9}$/u
/** What stands in capitals behind a name, between strokes or alone, and is no outlet. */
export const TITLES =
  'CEO|CFO|COO|CTO|CIO|OBE|MBE|CBE|KBE|USA|MBA|LLB|LLM|BSC|MSC|GMT|BST|EST|EDT|PST|CET|CEST|UTC|SPORT|NEWS|LIVE|PDF|UPDATE|MD|RN|JD|KC|QC|MP|MA|BA|MS|BS|EU|UK|US|TV'
/** "MDN"; of five letters more are places and sections than agencies. */
const CODE = new RegExp(`^(?!(?:${TITLES})$)\\p{Lu}{3,4}$`, 'u')

/** True for an agency's code alone in its line; so looks a section's name, of which the labels hold the most. */
export const isCode = (text: string): boolean => CODE.test(text) && !isLabel(text)

/** True for words that say staff, desk, bureau or agencies. */
export const isStaff = (text: string): boolean => STAFF.test(text)

/** Which kind of byline a line looks like; a bare name counts only where it stands directly under the headline. */
export function bylineShape({ text, words, final }: Block): 'marked' | 'staff' | 'name' | undefined {
  if (text.length > 160 || words > 18 || (final && !/(?:\p{Lu}|[JSD]r)\.$/u.test(text))) return undefined
  if (PREFIX.test(text)) return 'marked'
  if (/[|»›·\d:?!]| \/ /u.test(text)) return undefined
  if (words <= 8 && STAFF.test(text) && /^\p{Lu}/u.test(text)) return 'staff'
  return words <= 6 && NAME_ONLY.test(text) && (text !== text.toUpperCase() || isCode(text)) ? 'name' : undefined
}

/** The outlet behind a byline's writers: "By Ann Reyes, The Harbour Echo"; undefined where nothing parts them. */
export const bylineOutlet = (text: string): string | undefined =>
  /^[^,|]{3,80}(?:, | ?\| ?)([^,|]{2,60})$/u.exec(text.replace(PREFIX, ''))?.[1]

/** The names in a byline, its prefix off. */
export function bylineNames(text: string): string[] {
  const names = /\p{Lu}[\p{L}\p{N}.'’&-]{0,40}(?: (?:\p{Ll}{2,3} |& )?\p{Lu}[\p{L}\p{N}.'’&-]{0,40}){0,4}/gu
  return text.replace(PREFIX, '').match(names) ?? []
}
