import type { Span } from '../types'

/** How a sign-off begins, per language. */
const OPENING = [
  'reporting|writing|editing|additional reporting|compiled|edited|written|with (?:reporting|files|inputs?|information)|with', // en
  'reporte|reportes|reportaje|información|con información|escrito|editado|edición|redacción|por|con', // es
  'reportage|rédigé|édité|édition|avec|par|rédaction|bureau de', // fr
  'bericht|berichte|berichterstattung|geschrieben|redigiert|redaktion|von|mit|bearbeitet|unter mitarbeit', // de
  'reportagem|edição|com|com informações|di|a cura|servizio', // pt, it
  'репортаж|редактор|автор|с использованием',
].join('|')
const WORK =
  'report|writing|written|edit|compil|rédig|rédact|édit|edici|escrit|reporte|bericht|redig|redakt|geschrieb|bearbeit|reportag|ediç|репорт|редак|information|informaci|informaç|files'
const WHOLE = new RegExp(`^[([](?:${OPENING})(?=[\\s:]).{2,800}[)\\]]\\.?$`, 'iu')
const AT_END = new RegExp(`[([](?:${OPENING})(?=[\\s:])[^()\\[\\]]{2,600}[)\\]]\\.?$`, 'iu')
const PLAIN =
  /^(?:reporting|writing|editing|additional reporting|edited|compiled|reporte|editado|bericht|reportage|rédigé|reportagem) (?:by|de|por|von|par)\b.{3,400}$/iu
const WORKS = new RegExp(`(?:${WORK})`, 'iu')

/** The whole line is a sign-off. */
export function isSignoff(text: string): boolean {
  if (text.length > 820) return false
  if (!WHOLE.test(text)) return PLAIN.test(text) && /^\p{Lu}/u.test(text) && text.length < 300
  // "(With the river in spate, the gate failed.)" opens so too; a sign-off names work or is short.
  return WORKS.test(text) || text.length <= 80
}

/** The sign-off that ends a paragraph: "… he said. (Reporting by …)". */
export function trailingSignoff(text: string): Span | undefined {
  const from = Math.max(0, text.length - 640)
  const tail = text.slice(from)
  const m = AT_END.exec(tail.slice(Math.max(0, tail.lastIndexOf('('), tail.lastIndexOf('['))))
  if (!m || m[0].length === text.length || !(WORKS.test(m[0]) || m[0].length <= 40)) return undefined
  const start = text.length - m[0].length
  return /[.!?…"'”’»]\s{1,3}$/u.test(text.slice(Math.max(0, start - 4), start)) ? { start, end: text.length } : undefined
}

/** Names of outlets in a sign-off, as spans into it: "with Meridian", "by Meridian"; people are left out. */
export function signoffNames(text: string, outletLike: (name: string) => boolean): Span[] {
  const names: Span[] = []
  const pattern =
    /(?<!\p{L})([Bb]y|[Ww]ith|from|de|[Pp]or|[Cc]on|[Pp]ar|[Aa]vec|[Vv]on|[Mm]it|[Cc]om|[Dd]i) ((?:the )?(?:\p{Lu}[\p{L}\p{N}.&'’-]{1,40}|\p{Ll}{3}(?=[),;/]))(?: \p{Lu}[\p{L}\p{N}.&'’-]{1,40}){0,3})/gu
  for (const m of text.slice(0, 820).matchAll(pattern)) {
    const name = m[2].replace(/^the /iu, '')
    const closed = /^\s?(?:[;,)\].]|$)/u.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3))
    const single = closed && !name.includes(' ') && /^(?:with|avec|con|mit|com|by|por|par|von|de)$/iu.test(m[1])
    if (!single && !outletLike(name)) continue
    const start = m.index + m[0].length - name.length
    names.push({ start, end: start + name.length })
  }
  return names
}
