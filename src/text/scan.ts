import type { Span, Token } from '../types'
import { FIGURE } from './numbers'
import { FINAL_LETTERS } from './urdu'
import { CAPITAL, type Word, wordReader } from './words'

/** First of its sentence, or first after an opening mark or a colon: a capital says little there. */
export const HEAD = 1
/** Parted from the token before it by blanks alone. */
export const NEXT = 2
/** Parted from the token before it by one hyphen. */
export const HYPHENED = 4

/** Letters of the scripts that put no blanks between words. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}ー]'
const INNER = `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{Nd}\\p{Cf}]){0,99}`
/** Languages that write words with an apostrophe before a vowel: there it parts. */
const ELIDING = /^(?:fr|it|ca)$/
/** Languages that part thousands by a plain blank. */
const BLANK = /^(?:ru|uk|bg|pl|cs|sv|fi|es|pt)$/

/** Figures; U.S. and p.m.; words; of the scripts without blanks each character that another follows, or a lone one. */
const tokenPattern = (blank: string, apostrophe: string, inner = INNER): RegExp =>
  new RegExp(
    `${FIGURE.replace('_', blank)}|\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{M}\\p{Nd}])){1,9}|(?!${UNSPACED})\\p{L}${inner}${apostrophe}` +
      `|(${UNSPACED}(?=${UNSPACED}))|(?<!${UNSPACED})${UNSPACED}|%`,
    'gu',
  )
const WITHIN = `(?:['’](?=\\p{L})${INNER}){0,9}`
const URDU = INNER.replace('(?:', `(?:(?<![${FINAL_LETTERS}])`)
/** A pattern made anew for each text would take as long as its use. */
const PATTERNS = /* @__PURE__ */ [
  tokenPattern('', WITHIN),
  tokenPattern(' ', WITHIN),
  tokenPattern(' ', ''),
  tokenPattern('', WITHIN, URDU),
]

/** A token as long as the page is read: its kind, form and stem may change. */
export type Draft = { -readonly [K in keyof Token]: Token[K] } & { readonly word: Word; readonly flags: number }

/** Reads the tokens of one sentence after the other. */
export function scanner(text: string, language: string): (sentence: Span) => Draft[] {
  const wordOf = wordReader(language)
  const pattern = PATTERNS[language === 'ur' ? 3 : ELIDING.test(language) ? 2 : BLANK.test(language) ? 1 : 0]
  return ({ start, end }) => {
    const line = text.slice(start, end)
    const drafts: Draft[] = []
    let last = 0
    let head = HEAD
    pattern.lastIndex = 0
    for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
      const { index } = match
      const raw = match[1] === undefined ? match[0] : line.slice(index, index + 2)
      const gap = line.slice(last, index)
      const flags =
        head |
        (gap === ' '
          ? NEXT
          : /[:"“„«‘]/.test(gap)
            ? HEAD
            : /^[\s\p{Cf}]+$/u.test(gap)
              ? NEXT
              : /^[‐‑-]$/.test(gap)
                ? HYPHENED
                : 0)
      const word = wordOf(raw)
      const { form, stem, kind, shape, usage } = word
      if (shape >= CAPITAL && (flags & HEAD) === 0) usage.capital = true
      last = index + raw.length
      head = 0
      drafts.push({ start: start + index, end: start + last, form, stem, kind, quoted: false, word, flags })
    }
    return drafts
  }
}
