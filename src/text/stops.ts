import { abbreviationKind, COUNT, TITLE } from './abbreviations'
import { APOSTROPHE, CLASS, classAt, DIGIT, LETTER, MARK, SPACE, SURROGATE, UNSPACED, UPPER } from './chars'
import { fold } from './fold'
import { FUNCTION_WORDS } from './function-words'
import { monthNames } from './months'
import { isQuoteMark } from './quotes'

/** A stop in its sentence: the sentence's start, the stop's first unit, past its last, past the closing marks; and the limit. */
export interface Stop {
  readonly from: number
  readonly start: number
  readonly stop: number
  readonly after: number
  readonly end: number
}

/** Units a word before a stop is read back; longer ones are no abbreviations. */
const LONGEST_ABBREVIATION = 16
/** Units after a stop in which the next word is sought. */
const LOOK_AHEAD = 40
/** Stops that end a sentence with or without a blank after them. */
const FULL_WIDTH = '\u3002\uff01\uff1f\uff61\u0964\u0965\u104b\u17d4\u0589\u1362'
const LOOSE = '\u061f\u06d4'
/** Languages that write ordinals as a figure and a stop. */
const ORDINAL_DOT = new Set('de da nb fi cs sk pl hu hr sl sr bs tr et lv is fo lb'.split(' '))
/** Capitalised parts of names that look like words which begin sentences: J. De Vries, A. La Porta. */
const PARTICLES = new Set('de del della di da dos das la le el van von der den al a i il do ten ter'.split(' '))
/** Capitalised words after a time of day that do not begin a sentence. */
const AFTER_TIME =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:[ecmp][sd]?t|gmt|utc|bst|cet|ist|eastern|pacific|central|local)$/
const MONTHS_ANYWHERE = /* @__PURE__ */ allMonths()

function allMonths(): Set<string> {
  const names = new Set<string>()
  for (const language of ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt']) {
    for (const [name] of monthNames(language)) names.add(name)
  }
  for (const name of 'marts maj juni desember januar syyskuuta'.split(' ')) names.add(name)
  return names
}

/** Whether a stop ends its sentence. */
export function endsAtStop(text: string, at: Stop, language: string): boolean {
  const { start, stop, after, end } = at
  if (after >= end) return true
  const last = text[stop - 1]
  const following = text.charCodeAt(after)
  const blank = CLASS[following] === SPACE
  if (FULL_WIDTH.includes(last)) return after === stop || blank || !isQuoteParticle(text, after)
  if (!blank) {
    if (LOOSE.includes(last)) return CLASS[following] >= LETTER
    return !isAbbreviated(text, at, language) && startsUnspaced(text, at, language)
  }
  let next = after
  let lines = 0
  while (
    next < end &&
    CLASS[text.charCodeAt(next)] <= SPACE &&
    !isQuoteMark(text.charCodeAt(next)) &&
    next - after < LOOK_AHEAD
  ) {
    if (text.charCodeAt(next) === 10) lines++
    next++
  }
  const opened = next
  while (next < end && next - opened < LOOK_AHEAD && !isWordlike(text.charCodeAt(next))) next++
  if (next >= end) return true
  const kind = classAt(text, next)
  const single = last === '.' && stop - start === 1
  if (kind === LETTER && isLowerCase(text, next)) {
    // Two lines that both end in a stop are paragraphs that lost their blank line.
    return lines > 0 && !(single && isAbbreviated(text, at, language)) && lineEndsInStop(text, next, end)
  }
  if (!single) return true
  const quoted = after > stop && isQuoteMark(text.charCodeAt(after - 1))
  if (quoted && !isTitle(text, at, language)) return true
  return endsAtPoint(text, at, next, language)
}

/** A single point before a blank and then a capital, a figure, or a letter of a script without case. */
function endsAtPoint(text: string, at: Stop, next: number, language: string): boolean {
  const word = wordBefore(text, at)
  const figure = CLASS[text.charCodeAt(next)] === DIGIT
  if (word === '') return true
  const follower = fold(wordAt(text, next, at.end))
  const starts = isFunctionWord(follower, language)
  const first = CLASS[word.charCodeAt(0)]
  if (first === DIGIT) {
    if (at.start - word.length === at.from && word.length <= 3) return false
    if (!ORDINAL_DOT.has(language) && language !== 'und') return true
    if (word.length > 2 || !/^\d+$/.test(word)) return true
    if (MONTHS_ANYWHERE.has(follower)) return false
    return language === 'und' || figure || starts
  }
  if (first < LETTER) return true
  const lower = fold(word)
  if (isInitials(word)) {
    if (lower === 'a.m' || lower === 'p.m') return !figure && !AFTER_TIME.test(follower)
    if (figure) return word.length > 1 || lower === 'i'
    if (word.length > 1) return starts
    if (first === LETTER)
      return abbreviationKind(lower, language) === 0 || (starts && abbreviationKind(lower, language) !== TITLE)
    return starts && !PARTICLES.has(follower)
  }
  if (ORDINAL_DOT.has(language) && /^[IVX]{1,6}$/.test(word)) return starts
  const kind = abbreviationKind(lower, language)
  if (kind === 0) return true
  if (kind === TITLE) return false
  if (kind === COUNT) return !figure
  return starts && !figure
}

function isAbbreviated(text: string, at: Stop, language: string): boolean {
  const word = wordBefore(text, at)
  return isInitials(word) || abbreviationKind(fold(word), language) > 0
}

function isTitle(text: string, at: Stop, language: string): boolean {
  return abbreviationKind(fold(wordBefore(text, at)), language) === TITLE
}

/** "said.The": a blank was lost, where a small letter stands before and a word that begins sentences after. */
function startsUnspaced(text: string, at: Stop, language: string): boolean {
  const { start, stop, after, end } = at
  if (start === at.from || classAt(text, start - 1) !== LETTER) return false
  let next = after
  if (isQuoteMark(text.charCodeAt(next))) next++
  if (next >= end || CLASS[text.charCodeAt(next)] !== UPPER) return false
  if (next > after || after > stop) return true
  return isFunctionWord(fold(wordAt(text, next, end)), language)
}

/** The word that ends at the stop, inner points included: "U.S", "p.m", "Gen"; '' when it is too long to be short. */
function wordBefore(text: string, at: Stop): string {
  let i = at.start
  const limit = Math.max(at.from, i - LONGEST_ABBREVIATION)
  while (i > limit) {
    const code = text.charCodeAt(i - 1)
    const kind = CLASS[code]
    if (kind < MARK && kind !== SURROGATE && code !== 46) break
    i--
  }
  while (i < at.start && text.charCodeAt(i) === 46) i++
  return i === limit && limit > at.from && CLASS[text.charCodeAt(i - 1)] >= MARK ? 'longer' : text.slice(i, at.start)
}

function wordAt(text: string, from: number, end: number): string {
  let i = from
  while (i < end && i - from < LOOK_AHEAD) {
    const kind = CLASS[text.charCodeAt(i)]
    if (kind < MARK && kind !== APOSTROPHE) break
    i++
  }
  return text.slice(from, i)
}

/** One letter, or letters with points between: J, U.S, z.B, a.m. */
function isInitials(word: string): boolean {
  if (word.length === 0 || word.length % 2 === 0) return false
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (i % 2 === 1 ? code !== 46 : CLASS[code] !== LETTER && CLASS[code] !== UPPER) return false
  }
  return true
}

function isFunctionWord(word: string, language: string): boolean {
  return (FUNCTION_WORDS.get(language) ?? FUNCTION_WORDS.get('en'))?.has(word) ?? false
}

function isWordlike(code: number): boolean {
  return CLASS[code] >= DIGIT || CLASS[code] === SURROGATE
}

/** A letter that has a capital; iPhone and eBay count as capitals. */
function isLowerCase(text: string, i: number): boolean {
  if (text[i].toUpperCase() === text[i]) return false
  return !(i + 1 < text.length && CLASS[text.charCodeAt(i + 1)] === UPPER)
}

/** 「…。」と: the quotation is part of a longer sentence. */
function isQuoteParticle(text: string, i: number): boolean {
  return CLASS[text.charCodeAt(i)] === UNSPACED && 'とっなはがをもにのでへ'.includes(text[i])
}

function lineEndsInStop(text: string, from: number, end: number): boolean {
  let i = from
  while (i < end && text.charCodeAt(i) !== 10) i++
  while (i > from && (CLASS[text.charCodeAt(i - 1)] === SPACE || isQuoteMark(text.charCodeAt(i - 1)))) i--
  return i > from && '.!?\u2026'.includes(text[i - 1])
}
