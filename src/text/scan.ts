import type { Span, Token } from '../types'
import type { Known, Words } from './memory'
import { FIGURE } from './numbers'
import { BREAK, classOf, DIGIT, LETTER, OTHER } from './units'
import { FINAL_LETTERS } from './urdu'
import { LOWER } from './words'

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

/** The pattern of the tokens of a language; what the scanner finds without it is the same. */
export const patternOf = (language: string): RegExp =>
  PATTERNS[language === 'ur' ? 3 : ELIDING.test(language) ? 2 : BLANK.test(language) ? 1 : 0]

/** A token as long as the page is read: its kind, form and stem may change. */
export type Draft = { -readonly [K in keyof Token]: Token[K] } & { readonly word: Known; readonly flags: number }

/** Beyond these lengths the pattern's own bounds may end a word or figure. */
const LONGEST_WORD = 99
const LONGEST_FIGURE = 20

/** Reads the tokens of a page, one sentence after the other. */
export function scanner(text: string, language: string, wordAt: Words['wordAt']) {
  const eliding = ELIDING.test(language)
  const blank = eliding || BLANK.test(language)
  const pattern = patternOf(language)

  /** End of a word or figure as the pattern finds it, 0 where the pattern must be asked. */
  const endOf = (start: number, end: number, isWord: boolean): number => {
    const most = Math.min(end, start + (isWord ? LONGEST_WORD : LONGEST_FIGURE))
    let isJoined = false
    let at = start + 1
    for (; at < most; at++) {
      const unit = text.charCodeAt(at)
      const kind = classOf(unit)
      if (isWord ? kind >= LETTER : kind === DIGIT) continue
      if (kind !== BREAK) return 0
      const next = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : BREAK
      const isApostrophe = unit === 0x27 || unit === 0x2019
      if (isWord) {
        if (isApostrophe ? eliding : unit !== 0x2e || at > start + 1) break
        if (next !== LETTER && next !== OTHER) break
        // "won't" goes on; U.S. and what has more apostrophes may.
        if (!isApostrophe || isJoined || next === OTHER) return 0
        isJoined = true
      } else {
        if (next !== DIGIT && next !== OTHER) break
        // 1,100.5 goes on; 1'100 and 1 100 may.
        const isMark = unit === 0x2e || unit === 0x2c
        if (!isMark && !isApostrophe && unit !== 0xa0 && !(blank && unit === 0x20)) break
        if (!isMark || next === OTHER) return 0
      }
    }
    return at < end && at === most ? 0 : at
  }

  return ({ start, end }: Span): Draft[] => {
    const drafts: Draft[] = []
    let line: string | undefined
    let last = start
    for (let at = start; at < end; ) {
      const unit = classOf(text.charCodeAt(at))
      if (unit === BREAK) {
        at++
        continue
      }
      let from = at
      let to = unit === OTHER ? 0 : endOf(at, end, unit === LETTER)
      at = to
      if (to === 0) {
        line ??= text.slice(start, end)
        pattern.lastIndex = from - start
        const match = pattern.exec(line)
        if (match === null) break
        from = start + match.index
        at = from + match[0].length
        to = match[1] === undefined ? at : from + 2
      }
      const word = wordAt(text, from, to)
      const { form, stem, kind, shape, use } = word
      const flags = (drafts.length === 0 ? HEAD : 0) | gapFlags(text, last, from)
      if (shape === LOWER) use.lower = true
      else if ((flags & HEAD) === 0) use.capital = true
      drafts.push({ start: from, end: to, form, stem, kind, quoted: false, type: -1, word, flags })
      last = to
    }
    return drafts
  }
}

/** What the units between two tokens say of the second. */
function gapFlags(text: string, from: number, to: number): number {
  let blank = to > from
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) {
      const gap = text.slice(from, to)
      return /[:"“„«‘]/.test(gap) ? HEAD : /^[\s\p{Cf}]+$/u.test(gap) ? NEXT : /^[‐‑]$/.test(gap) ? HYPHENED : 0
    }
    if (unit === 0x22 || unit === 0x3a) return HEAD
    if (unit !== 0x20 && (unit < 9 || unit > 13)) blank = false
  }
  return blank ? NEXT : to === from + 1 && text.charCodeAt(from) === 0x2d ? HYPHENED : 0
}
