import { abbreviationKind, COUNT, LONGEST_ABBREVIATION, TITLE } from './abbreviations'
import { fold } from './fold'
import { isFunctionWord } from './function-words'
import { lexiconOf } from './lexicon'

/** Units after a stop in which the next word is sought. */
const LOOK_AHEAD = 40
const LONGEST_BEFORE = 17
/** What stands before the next word, and that word. */
const NOTHING = /^[^\p{L}\p{Nd}]*/u
const FOLLOWING = /^[\p{L}\p{M}\p{Nd}'’]*/u
const BEFORE = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\p{Cf}.]{0,16}$/u
/** Capitalised parts of names that look like words which begin sentences: J. De Vries, A. La Porta. */
const PARTICLE = /^(?:d[aei]|de[lnrs]|l[ae]|el|al|von)$/
/** Languages that write ordinals as a figure and a stop; of these German alone writes the month with a capital. */
const ORDINAL_DOT = /^(?:de|da|nb|fi|cs|pl|und)$/

/**
 * Whether stops end their sentence.
 *
 * @param from where the sentence begins
 * @param at where the stops begin
 * @param edge the stops with the marks that close after them
 */
export function endsAtStop(text: string, from: number, at: number, stops: string, edge: string, language: string): boolean {
  const after = at + edge.length
  const begin = nextWordAt(text, after)
  const gap = text.slice(after, begin)
  const next = wordAt(text, begin, after + LOOK_AHEAD)
  if (next === '' && text.length - after < LOOK_AHEAD) return true
  // The wide stops and the danda; 。」と is a quotation within a longer sentence.
  if (!/[.!?…؟۔]$/.test(stops)) return edge === stops || gap !== '' || !/^[とっなはがをもにのでへ]/.test(next)

  const word = wordBefore(text, from, at)
  const lower = fold(word)
  // One letter, or letters with points between: J, U.S, z.B, a.m.
  const initials = /^\p{L}(?:\.\p{L})*$/u.test(word)
  const kind = abbreviationKind(lower, language)
  const follower = fold(next)
  const starts = isFunctionWord(follower, language)
  const figure = /^\p{Nd}/u.test(next)
  if (!/^\s/.test(text.slice(after, after + 1))) {
    // The Urdu stop and the Arabic question mark stand in no figure, and between single letters only as points.
    if (/[۔؟]$/.test(stops) && !figure && next.length > 1 && !initials) return true
    // "said.The": a blank was lost, where a small letter stands before and a word that begins sentences after.
    const lost = /\p{Ll}$/u.test(word) && /^["“”„«»‘’]?\p{Lu}/u.test(gap + next)
    return lost && !initials && kind === 0 && (gap + edge !== stops || starts)
  }
  const single = stops === '.'
  // A small letter, but not that of iPhone; two lines that both end in a stop are paragraphs that lost their blank line.
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) {
    return gap.includes('\n') && !(single && (initials || kind > 0)) && /\s*(?:\S.*)?[.!?…]["“”»’]?$/my.test(text.slice(after))
  }
  if (!single || word === '' || (kind !== TITLE && /["“”«»‹›‘’」』]$/.test(edge))) return true
  if (/^\p{Nd}/u.test(word)) {
    if (at - word.length === from && word.length <= 3) return false
    if (!ORDINAL_DOT.test(language) || !/^\d\d?$/.test(word)) return true
    return !lexiconOf('de').has(follower) && (language === 'und' || figure || starts)
  }
  if (!initials) return kind === 0 || (kind === COUNT ? !figure : kind !== TITLE && starts && !figure)
  if (figure) return word.length > 1 ? !/^[ap]\.m$/.test(lower) : lower === 'i'
  if (word.length > 1) return starts
  return word === lower ? kind === 0 || (starts && kind !== TITLE) : starts && !PARTICLE.test(follower)
}

const isSmall = (unit: number): boolean => unit > 0x60 && unit < 0x7b
const isCapital = (unit: number): boolean => unit > 0x40 && unit < 0x5b
const isDigit = (unit: number): boolean => unit > 0x2f && unit < 0x3a
/** A letter, a digit or a point. */
const isPlain = (unit: number): boolean => isSmall(unit) || isCapital(unit) || isDigit(unit) || unit === 0x2e

/** Where the first letter or digit behind a stop stands, or where the look ahead ends. */
function nextWordAt(text: string, after: number): number {
  const end = Math.min(after + LOOK_AHEAD, text.length)
  for (let at = after; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return at + (NOTHING.exec(text.slice(at, end))?.[0].length ?? 0)
    if (isSmall(unit) || isCapital(unit) || isDigit(unit)) return at
  }
  return end
}

/** The word that begins there, apostrophes included. */
function wordAt(text: string, begin: number, most: number): string {
  const end = Math.min(most, text.length)
  let at = begin
  for (; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f) return FOLLOWING.exec(text.slice(begin, end))?.[0] ?? ''
    if (!isSmall(unit) && !isCapital(unit) && !isDigit(unit) && unit !== 0x27) break
  }
  return text.slice(begin, at)
}

/** The word that ends at the stop, inner points included: "U.S", "p.m", "Gen"; longer ones are no abbreviations. */
function wordBefore(text: string, from: number, at: number): string {
  const least = Math.max(from, at - LONGEST_BEFORE)
  let start = at
  while (start > least && isPlain(text.charCodeAt(start - 1))) start--
  if (start > least && text[start - 1] > '\x7f') return BEFORE.exec(text.slice(least, at))?.[0] ?? ''
  while (start < at && text[start] === '.') start++
  return text.slice(start, at)
}

/** " ' ( and “ ‘ */
const isOpening = (unit: number): boolean => unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x201c || unit === 0x2018
/** Longer words are asked about: so that no unit is looked at too often. */
const LONGEST_WORD = 16

/**
 * What `endsAtStop` would say of a lone full stop, for nine in ten of them: one within a figure, an address or initials, one
 * before a small letter, or one that ends a plain word; undefined where it must be asked.
 *
 * @param end where the paragraph ends
 */
export function endsPlainly(
  text: string,
  units: Uint16Array,
  from: number,
  at: number,
  end: number,
  language: string,
): boolean | undefined {
  if (at + 1 === end) return true
  const next = units[at + 1]
  if (isSmall(next) || isDigit(next)) return false
  if (isCapital(next) && (at === from || isCapital(units[at - 1]))) return false
  if (next !== 0x20 || at + 3 >= end) return undefined
  const third = units[at + 3]
  if (isSmall(units[at + 2])) return third < 0x80 && !isCapital(third) ? false : undefined
  if (!isCapital(units[at + 2]) && !(isOpening(units[at + 2]) && isCapital(third))) return undefined
  let start = at
  while (at - start <= LONGEST_WORD && isSmall(units[start - 1])) start--
  const length = at - start
  if (start <= from || length < 2 || length > LONGEST_WORD || units[start - 1] !== 0x20) return undefined
  return length > LONGEST_ABBREVIATION || abbreviationKind(text.slice(start, at), language) === 0 || undefined
}
