import type { Span } from '../types'

export interface Dateline {
  /** Length of the dateline at the head of the paragraph, dash and blanks after it included. */
  readonly length: number
  /** Names of agencies in it, as spans into the paragraph. */
  readonly agencies: readonly Span[]
}

const DASH = '(?:[-–—]|--)'
/** "OSLO (Meridian) - ", "LONDON/GENEVA (X) -The", "Madrid, 3 mar (X).- ", "March 3 (X) -", "(X) -". */
const PARENS = new RegExp(
  `^([^()\\n]{0,70}(?:\\([^()\\n]{1,30}\\) ?)?)\\(([^()\\n]{2,50})\\) ?(?:\\.? ?${DASH}|:|\\.(?= ?\\p{Lu})) {0,3}`,
  'u',
)
/** "WASHINGTON (X) The": no dash, so the place must be in capitals, or nothing stand before the bracket. */
const NO_DASH = /^([^()\n]{0,50})\(([^()\n]{2,30})\) ?(?=["“«„]?\p{Lu})/u
/** "(X) - ROMA, 03 MAR - ": the Italian order. */
const PLACE_AFTER = /^\p{Lu}[\p{Lu} .'’-]{1,30}(?:, ?\d{1,2} \p{L}{3,10}\.?)? {0,2}[-–—] {0,2}/u
/** "REYKJAVIK – ", "PARIS, 4 mars — ": no agency, capitals only. */
const BARE = new RegExp(`^(\\p{Lu}[^()\\n"“«]{1,60}?)(?: ${DASH} |${DASH} | ?—(?= ?\\p{Lu}) ?)(?=\\S)`, 'u')
/** "МОСКВА, 3 мар - Меридиан. " and "МОСКВА, 3 марта. /Меридиан/. " */
const SLAVIC =
  /^(\p{Lu}{3}[^()\n"“«]{0,40}?\d{1,2} \p{L}{3,10}\.?(?: \d{4} ?г?\.?)?)(?: ?[-–—] ?([«"]?\p{Lu}[\p{L}\p{N} -]{1,30}[»"]?)[.] | ?\/([^/\n]{2,30})\/\.? ?[-–—]? ?)(?=["«]?\p{Lu})/u
/** "【ロンドン共同】", "［ロンドン　３日　メリディアン］": the agency is the last part. */
const BRACKETS = /^[【［]([^】］\n]{2,40})[】］]\s{0,2}[-–—]?\s{0,2}/u
/** "新华社北京3月3日电 " */
const CHINESE = /^(\p{Script=Han}{1,6}社)[^\s，。]{2,24}电[\s　]{0,2}/u

const PARTICLES = new Set('de del la las los le les da do dos das of am an der den im sur upon y and und et'.split(' '))
const LETTER = /\p{L}/u

/** Every word is a name, a figure, a month after a figure or a particle: "SAN JUAN DE LA MAGUANA, 3 mar". */
function placeLike(text: string): boolean {
  const parts = text.split(/[\s,/.]+/u).filter((part) => part !== '')
  if (parts.length > 9) return false
  let figure = false
  let names = 0
  for (const part of parts) {
    const digit = /^\p{N}/u.test(part)
    if (/^\p{Lu}/u.test(part)) names++
    else if (!LETTER.test(part) || digit || figure || PARTICLES.has(part.toLowerCase())) figure = digit
    // A script without capitals: no word can show that it is a name.
    else if (/^\p{Lo}/u.test(part) && parts.length <= 3) names++
    else return false
    figure = digit
  }
  return names > 0
}

const capitals = (text: string): boolean => {
  const place = text.split(/[,.]/u)[0]
  const letters = place.replace(/[^\p{L}]/gu, '')
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** Not a dateline's name: a year, a ticker with its exchange ("Acme (NYSE: ACM)"), a long remark. */
const nameLike = (name: string): boolean => LETTER.test(name) && !/[:;%$€£]|\d{3}/u.test(name) && name.split(/\s+/u).length <= 5

function agencies(inner: string, at: number): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const part of inner.split(/[/|]/u)) {
    const name = part.trim()
    const start = at + from + part.indexOf(name)
    if (name !== '') spans.push({ start, end: start + name.length })
    from += part.length + 1
  }
  return spans
}

/** The dateline at the head of a paragraph, if it has one. */
export function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 200)
  const parens = PARENS.exec(head)
  if (parens && nameLike(parens[2]) && (parens[1].trim() === '' || placeLike(parens[1].replace(/[()]/g, ' ')))) {
    let length = parens[0].length
    const at = head.lastIndexOf('(', length) + 1
    if (parens[1].trim() === '') length += PLACE_AFTER.exec(head.slice(length))?.[0].length ?? 0
    return { length, agencies: agencies(parens[2], at) }
  }
  const noDash = NO_DASH.exec(head)
  if (noDash && nameLike(noDash[2])) {
    const place = noDash[1].trim()
    const short = noDash[2].split(/\s+/u).length <= 3 && /^\p{Lu}/u.test(noDash[2])
    if (short && (place === '' ? paragraph.length > 60 : capitals(place) && placeLike(place))) {
      return { length: noDash[0].length, agencies: agencies(noDash[2], head.indexOf('(') + 1) }
    }
  }
  const slavic = SLAVIC.exec(head)
  if (slavic && capitals(slavic[1])) {
    const name = slavic[2] ?? slavic[3]
    return { length: slavic[0].length, agencies: agencies(name, head.indexOf(name, slavic[1].length)) }
  }
  const brackets = BRACKETS.exec(head)
  if (brackets) {
    const parts = brackets[1].split(/[\s　]+/u)
    const name = parts[parts.length - 1]
    return {
      length: brackets[0].length,
      agencies: parts.length > 1 ? agencies(name, head.lastIndexOf(name, brackets[0].length)) : [],
    }
  }
  const chinese = CHINESE.exec(head)
  if (chinese) return { length: chinese[0].length, agencies: agencies(chinese[1], 0) }
  const bare = BARE.exec(head)
  if (bare && capitals(bare[1]) && placeLike(bare[1])) return { length: bare[0].length, agencies: [] }
  return undefined
}
