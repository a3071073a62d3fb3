import type { Span } from '../types'

const WORK = 'report|writ|edit|compil|r[eé]dac|r[eé]dig|édit|edici|escrit|bericht|redak|informaci|репорт|редак'
/** "(Reporting by …; editing by …)"; "(With the river in spate, the gate failed.)" opens so too, but is long and names no work. */
const OPENING = `[([](?:(?:additional )?(?:${WORK})|(?:with|con|avec|mit|by|por|par|von)(?=\\s))`
const WHOLE = new RegExp(`^${OPENING}.{2,800}[)\\]]\\.?$`, 'iu')
const AT_END = new RegExp(`${OPENING}[^()[\\]]{2,600}[)\\]]\\.?$`, 'iu')
const WORKS = new RegExp(WORK, 'iu')

/** "… in October. (AP)", "… in October. — AP", "… in October. © AFP": who has the text, behind its last sentence. */
const MARK =
  /[.…。।॥][»"”’)]?(?: \([^()\n]{2,30}\)|(?: ?[—–]{1,2}| --?| ©) ?(?:\p{Lu}|\p{Ll}{3}$)[^.!?\n]{0,19}| \p{Ll}{3}| \p{L}{2,4}(?:\/\p{L}{2,6}){1,3})\.?$/u
/** Whether a paragraph ends so; a notice of rights does, too. */
export const endsInMark = (text: string): boolean =>
  MARK.test(text.slice(-40)) &&
  !/(?<!\p{L})(?:(?:copy)?rights?(?! now)(?!\p{L})|rechte|reprod|droits|derechos|diritti|direitos)/iu.test(text)

/** Looked at from a paragraph's end. */
const LONGEST = 640

/** The whole line is a sign-off. */
export const isSignoff = (text: string): boolean =>
  text.length <= 820 &&
  (WHOLE.test(text)
    ? text.length <= 80 || WORKS.test(text)
    : text.length < 300 &&
      /^(?:Reporting|Writing|Editing|Edited|Compiled|Reporte|Editado|Bericht|Reportage) (?:by|de|por|von|par) /u.test(text))

/** The sign-off that ends a paragraph: "… he said. (Reporting by …)". */
export function trailingSignoff(text: string): Span | undefined {
  const from = Math.max(0, text.length - LONGEST)
  const end = text.slice(from)
  const at = from + Math.max(end.lastIndexOf('('), end.lastIndexOf('['))
  const m = at > from && AT_END.exec(text.slice(at))
  if (!m || !(WORKS.test(m[0]) || m[0].length <= 40)) return undefined
  return /[.!?…"'”’»]\s{1,3}$/u.test(text.slice(Math.max(0, at - 4), at)) ? { start: at, end: text.length } : undefined
}
