import { abbreviationKind, COUNT, TITLE } from './abbreviations'
import { fold } from './fold'
import { FUNCTION_WORDS } from './function-words'
import { monthNames } from './months'

/** Units after a stop in which the next word is sought. */
const LOOK_AHEAD = 40
/** The word that ends at the stop, inner points included: "U.S", "p.m", "Gen"; longer ones are no abbreviations. */
const BEFORE = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\p{Cf}.]{0,16}$/u
/** One letter, or letters with points between: J, U.S, z.B, a.m. */
const INITIALS = /^\p{L}(?:\.\p{L})*$/u
const NEXT_WORD = /^([^\p{L}\p{Nd}]*)([\p{L}\p{M}\p{Nd}'’]*)/u
/** A small letter, but not that of iPhone and eBay. */
const SMALL = /^\p{Ll}(?!\p{Lu})/u
/** Capitalised parts of names that look like words which begin sentences: J. De Vries, A. La Porta. */
const PARTICLE = /^(?:de[lnrs]?|d[aio]|l[ae]|el|van|von|al|[ai])$/
/** Capitalised words after a time of day that do not begin a sentence. */
const AFTER_TIME =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|[ecmp][sd]?t|gmt|utc|bst|ist|eastern|pacific|local)$/
/** Languages that write ordinals as a figure and a stop; of these German alone writes the month with a capital. */
const ORDINAL_DOT = /^(?:de|da|nb|fi|cs|pl|tr|hu|und)$/
const GERMAN_MONTHS = /* @__PURE__ */ monthNames('de')

/**
 * Whether stops end their sentence.
 *
 * @param from where the sentence begins
 * @param at where the stops begin
 * @param edge the stops with the marks that close after them
 */
export function endsAtStop(text: string, from: number, at: number, stops: string, edge: string, language: string): boolean {
  const after = at + edge.length
  const ahead = text.slice(after, after + LOOK_AHEAD)
  const [, gap, next] = NEXT_WORD.exec(ahead) as RegExpExecArray
  if (next === '' && ahead.length < LOOK_AHEAD) return true
  // The wide stops and the danda; 。」と is a quotation within a longer sentence.
  const last = stops[stops.length - 1]
  if (last > '۔' && last !== '…') return edge === stops || gap !== '' || !/^[とっなはがをもにのでへ]/.test(next)

  const word = BEFORE.exec(text.slice(Math.max(from, at - 17), at))?.[0] ?? ''
  const lower = fold(word)
  const initials = INITIALS.test(word)
  const kind = abbreviationKind(lower, language)
  const follower = fold(next)
  const starts = (FUNCTION_WORDS.get(language) ?? FUNCTION_WORDS.get('en'))?.has(follower) ?? false
  const figure = /^\p{Nd}/u.test(next)
  if (!/^\s/.test(ahead)) {
    if (/[؟۔]/.test(last)) return !figure
    // "said.The": a blank was lost, where a small letter stands before and a word that begins sentences after.
    const lost = /\p{Ll}$/u.test(word) && /^["“”„«»‘’]?\p{Lu}/u.test(ahead)
    return lost && !initials && kind === 0 && (gap !== '' || edge !== stops || starts)
  }
  const single = stops === '.'
  if (SMALL.test(next)) {
    // Two lines that both end in a stop are paragraphs that lost their blank line.
    if (!gap.includes('\n') || (single && (initials || kind > 0))) return false
    const line = text.indexOf('\n', after + gap.length)
    const to = line < 0 ? text.length : line
    return /[.!?…][\s"“”«»‹›‘’」』]{0,9}$/.test(text.slice(Math.max(after, to - 10), to))
  }
  if (!single || word === '') return true
  if (/["“”«»‹›‘’」』]$/.test(edge) && kind !== TITLE) return true
  if (/^\p{Nd}/u.test(word)) {
    if (at - word.length === from && word.length <= 3) return false
    if (!ORDINAL_DOT.test(language) || !/^\d\d?$/.test(word)) return true
    return !GERMAN_MONTHS.has(follower) && (language === 'und' || figure || starts)
  }
  if (initials) {
    if (/^[ap]\.m$/.test(lower)) return !figure && !AFTER_TIME.test(follower)
    if (figure) return word.length > 1 || lower === 'i'
    if (word.length > 1) return starts
    if (word === word.toLowerCase()) return kind === 0 || (starts && kind !== TITLE)
    return starts && !PARTICLE.test(follower)
  }
  if (/^[IVX]{1,6}$/.test(word) && ORDINAL_DOT.test(language)) return starts
  return kind === 0 || (kind === COUNT ? !figure : kind !== TITLE && starts && !figure)
}
