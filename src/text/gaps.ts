/** First of its sentence, or first after an opening mark or a colon: a capital says little there. */
export const HEAD = 1
/** Parted from the token before it by blanks alone. */
export const NEXT = 2
/** Parted from the token before it by one hyphen. */
export const HYPHENED = 4
/** A mark with which a quotation may begin stands between. */
export const QUOTE = 8

/** Marks with which a quotation may begin, in some language. */
export const QUOTES = '“„‚«‹「『"”»‘'

const ASCII_QUOTE = 0x22
const COLON = 0x3a

/** What the units before a token say of it. */
export function gapBefore(text: string, units: Uint16Array, from: number, to: number): number {
  let blank = to > from
  let found = 0
  for (let at = from; at < to; at++) {
    const unit = units[at]
    if (unit > 0x7f) return foreignGap(text.slice(from, to))
    if (unit === ASCII_QUOTE) found |= HEAD | QUOTE
    else if (unit === COLON) found |= HEAD
    if (unit !== 0x20 && (unit < 9 || unit > 13)) blank = false
  }
  if (found !== 0) return found
  return blank ? NEXT : to === from + 1 && units[from] === 0x2d ? HYPHENED : 0
}

function foreignGap(gap: string): number {
  const quote = OPENING.test(gap) ? QUOTE : 0
  return quote | (/[:"“„«‘]/.test(gap) ? HEAD : /^[\s\p{Cf}]+$/u.test(gap) ? NEXT : /^[‐‑]$/.test(gap) ? HYPHENED : 0)
}
const OPENING = new RegExp(`[${QUOTES}]`)
