import type { Draft } from './draft'
import { gapBefore, HEAD, NEXT, QUOTE } from './gaps'
import { FIGURE } from './numbers'
import { BREAK, CLASSES, DIGIT, LETTER, OTHER } from './units'
import { FINAL_LETTERS } from './urdu'
import { LEXEME, RECORD, SEEN, SHAPE, TRAITS, type Vocabulary } from './vocabulary'
import { LOWER } from './words'

/** Letters of the scripts that put no blanks between words. */
const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Khmer}\\p{sc=Lao}\\p{sc=Myanmar}ー]'
const INNER = `(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{Nd}\\p{Cf}]){0,99}`
/** Languages that write words with an apostrophe before a vowel: there it parts. */
const ELIDING = /^(?:fr|it|ca)$/
/** Languages that part thousands by a plain blank. */
const BLANKS = /^(?:ru|uk|bg|pl|cs|sv|fi|es|pt)$/

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
  PATTERNS[language === 'ur' ? 3 : ELIDING.test(language) ? 2 : BLANKS.test(language) ? 1 : 0]

/** Beyond these lengths the pattern's own bounds may end a word or figure. */
const LONGEST_WORD = 99
const LONGEST_FIGURE = 20
const BLANK = 0x20
const STOP = 0x2e
const APOSTROPHE = 0x27
const QUOTE_MARK = 0x2019
/** FNV-1a (Fowler, Noll, Vo). */
const PRIME = 0x01000193

/** A page whose sentences are scanned into a draft, one after the other. */
export interface Scanned {
  readonly text: string
  readonly units: Uint16Array
  readonly vocabulary: Vocabulary
  readonly draft: Draft
  /** Number of the page in the vocabulary. */
  readonly page: number
}

/** Reads the tokens of a sentence into the draft; says whether a quotation may open in it. */
export function scan({ text, units, vocabulary, draft, page }: Scanned, start: number, end: number): boolean {
  const { language } = vocabulary
  let line: string | undefined
  let last = start
  let quotes = 0
  const first = draft.size
  let token = first
  let { places, words, lexemes, traits, gaps, quoted, room } = draft
  let { records } = vocabulary
  for (let at = start; at < end; ) {
    const kind = CLASSES[units[at]]
    if (kind === BREAK) {
      at++
      continue
    }
    let from = at
    let to = 0
    let hash = 0
    if (kind !== OTHER) {
      // Nine in ten are letters up to what parts words.
      const most = Math.min(end, from + LONGEST_WORD)
      for (to = from; to < most && CLASSES[units[to]] === LETTER; to++) hash = Math.imul(hash ^ units[to], PRIME)
      const unit = to < end ? units[to] : BLANK
      const parts = CLASSES[unit] === BREAK && unit !== APOSTROPHE && unit !== QUOTE_MARK && (unit !== STOP || to > from + 1)
      if (!parts || kind !== LETTER || to - from === LONGEST_WORD) {
        to = endOf(units, from, end, kind === LETTER, language)
        hash = hashOf(units, from, to)
      }
    }
    at = to
    if (to === 0) {
      line ??= text.slice(start, end)
      const pattern = patternOf(language)
      pattern.lastIndex = from - start
      const match = pattern.exec(line)
      if (match === null) break
      from = start + match.index
      at = from + match[0].length
      to = match[1] === undefined ? at : from + 2
      hash = hashOf(units, from, to)
    }
    let word = vocabulary.find(units, from, to, hash)
    if (word < 0) {
      word = vocabulary.add(units, from, to, hash)
      records = vocabulary.records
    }
    const record = word * RECORD
    const trait = records[record + TRAITS]
    let gap = from === last + 1 && units[last] === 0x20 ? NEXT : gapBefore(text, units, last, from)
    quotes |= gap
    if (token === first) gap |= HEAD
    if ((gap & HEAD) === 0 || (trait & SHAPE) === LOWER) records[record + SEEN] = page
    if (token === room) {
      draft.grow()
      ;({ places, words, lexemes, traits, gaps, quoted, room } = draft)
    }
    places[2 * token] = from
    places[2 * token + 1] = to
    words[token] = word
    lexemes[token] = records[record + LEXEME]
    traits[token] = trait
    gaps[token] = gap
    quoted[token] = 0
    token++
    last = to
  }
  draft.size = token
  return ((quotes | gapBefore(text, units, last, end)) & QUOTE) !== 0
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i], PRIME)
  return hash
}

/** End of a word or figure as the pattern finds it, 0 where the pattern must be asked. */
function endOf(units: Uint16Array, start: number, end: number, isWord: boolean, language: string): number {
  const most = Math.min(end, start + (isWord ? LONGEST_WORD : LONGEST_FIGURE))
  let isJoined = false
  let at = start + 1
  for (; at < most; at++) {
    const unit = units[at]
    const kind = CLASSES[unit]
    if (isWord ? kind >= LETTER : kind === DIGIT) continue
    if (kind !== BREAK) return 0
    const next = at + 1 < end ? CLASSES[units[at + 1]] : BREAK
    const isApostrophe = unit === 0x27 || unit === 0x2019
    if (isWord) {
      if (isApostrophe ? ELIDING.test(language) : unit !== 0x2e || at > start + 1) break
      if (next !== LETTER && next !== OTHER) break
      // "won't" goes on; U.S. and what has more apostrophes may.
      if (!isApostrophe || isJoined || next === OTHER) return 0
      isJoined = true
    } else {
      if (next !== DIGIT && next !== OTHER) break
      // 1,100.5 goes on; 1'100 and 1 100 may.
      const isMark = unit === 0x2e || unit === 0x2c
      const isBlank = unit === 0x20 && (ELIDING.test(language) || BLANKS.test(language))
      if (!isMark && !isApostrophe && unit !== 0xa0 && !isBlank) break
      if (!isMark || next === OTHER) return 0
    }
  }
  return at < end && at === most ? 0 : at
}
