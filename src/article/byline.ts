import type { Span } from '../types'
import type { Block } from './lines'

/** How a byline begins, per language; a name must follow. */
const PREFIX = new RegExp(
  '^(?:' +
    [
      'By|BY|Words(?: by|(?: and|,| &) \\p{Ll}{4,14})?:?|Text(?: by)?:|Compiled by|Story by|Written by|Reported by|From our', // en
      'Por|POR|Textos?(?: y \\p{Ll}{4,10})? ?:|Enviad[oa] especial:|Escribe:?|Redacción:?', // es, pt
      'Par|PAR|Textes?(?: et \\p{Ll}{4,10})? ?:|Synthèse ?:|Récit ?:|Propos recueillis par', // fr
      'Von|VON|Text(?: und \\p{Lu}\\p{Ll}{3,10})?:|Bericht:', // de
      'Di|DI|di|a cura di|Testo:', // it
      'Автор:|Текст:|Авторы:',
    ].join('|') +
    ')\\s{1,3}(?=[\\p{Lu}\\p{Lo}]|[a-z]{0,3}\\p{Lu}|own )',
  'u',
)

/** Who works for the page itself, not a person nor an agency: "Herald reporters", "Redacción y agencias", "DTJ Bureau". */
const STAFF =
  /(?<!\p{L})(?:staff|reporters?|correspondents?|agency|agencies|desk|bureau|newsroom|team|editors?|editorial|redacci[oó]n|agencias?|equipo|corresponsal|r[eé]daction|agences?|correspondante?|redaktion|agenturen|korrespondent|reda[cç][aã]o|redazione|agenzie|редакция)(?!\p{L})/iu
const NAME_ONLY =
  /^(?:\p{Lu}[\p{L}'’.-]{0,30}|[a-z]{2,3}|and|y|et|und|&|,)(?:[ ,]{1,3}(?:\p{Lu}[\p{L}'’.-]{0,30}|de|del|la|van|von|der|den|da|dos|bin|al|and|y|e|et|und|&)){0,9}$/u

export type BylineShape = 'marked' | 'staff' | 'name'

/** Which kind of byline a line looks like; a bare name counts only where it stands directly under the headline. */
export function bylineShape(block: Block): BylineShape | undefined {
  const { text, words } = block
  if (text.length > 160 || words > 18) return undefined
  const sentence = block.final && !/(?:\p{Lu}|Jr|Sr|Dr)\.$/u.test(text)
  if (sentence) return undefined
  if (PREFIX.test(text)) return 'marked'
  if (/[|»›·\d:?!]| \/ /u.test(text)) return undefined
  if (words <= 8 && STAFF.test(text) && (/^\p{Lu}/u.test(text) || words <= 4)) return 'staff'
  if (words <= 6 && NAME_ONLY.test(text) && text !== text.toUpperCase()) return 'name'
  return undefined
}

/** Spans, into the line, of the names in a byline, its prefix off. */
export function bylineNames(text: string): Span[] {
  const prefix = PREFIX.exec(text)?.[0].length ?? 0
  const names: Span[] = []
  for (const m of text
    .slice(prefix)
    .matchAll(/\p{Lu}[\p{L}\p{N}.'’&-]{0,40}(?: (?:de |del |la |van |von |der |da |of )?\p{Lu}[\p{L}\p{N}.'’&-]{0,40}){0,4}/gu)) {
    names.push({ start: prefix + m.index, end: prefix + m.index + m[0].length })
  }
  return names
}

/** True for words that say staff, desk, bureau or agencies. */
export const isStaff = (text: string): boolean => STAFF.test(text)
