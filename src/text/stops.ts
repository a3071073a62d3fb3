import { abbreviationKind, COUNT, TITLE } from './abbreviations'
import { fold } from './fold'
import { isFunctionWord } from './function-words'
import { lexiconOf } from './lexicon'

/** Units after a stop in which the next word is sought. */
const LOOK_AHEAD = 40
/** The word that ends at the stop, inner points included: "U.S", "p.m", "Gen"; longer ones are no abbreviations. */
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
  const ahead = text.slice(after, after + LOOK_AHEAD)
  const [start, gap, next] = /^([^\p{L}\p{Nd}]*)([\p{L}\p{M}\p{Nd}'’]*)/u.exec(ahead) as RegExpExecArray
  if (next === '' && ahead.length < LOOK_AHEAD) return true
  // The wide stops and the danda; 。」と is a quotation within a longer sentence.
  if (!/[.!?…؟۔]$/.test(stops)) return edge === stops || gap !== '' || !/^[とっなはがをもにのでへ]/.test(next)

  const word = BEFORE.exec(text.slice(Math.max(from, at - 17), at))?.[0] ?? ''
  const lower = fold(word)
  // One letter, or letters with points between: J, U.S, z.B, a.m.
  const initials = /^\p{L}(?:\.\p{L})*$/u.test(word)
  const kind = abbreviationKind(lower, language)
  const follower = fold(next)
  const starts = isFunctionWord(follower, language)
  const figure = /^\p{Nd}/u.test(next)
  if (!/^\s/.test(start)) {
    // The Urdu stop and the Arabic question mark stand in no figure, and between single letters only as points.
    if (/[۔؟]$/.test(stops) && !figure && next.length > 1 && !initials) return true
    // "said.The": a blank was lost, where a small letter stands before and a word that begins sentences after.
    const lost = /\p{Ll}$/u.test(word) && /^["“”„«»‘’]?\p{Lu}/u.test(start)
    return lost && !initials && kind === 0 && (gap + edge !== stops || starts)
  }
  const single = stops === '.'
  // A small letter, but not that of iPhone; two lines that both end in a stop are paragraphs that lost their blank line.
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) {
    return gap.includes('\n') && !(single && (initials || kind > 0)) && /\s*.*[.!?…]["“”»’]?$/my.test(text.slice(after))
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

/** A plain word of small letters before, a blank and a capital after. */
const PLAIN_END = /(?<= ([a-z]{2,16}))\. [A-Z]/y

/**
 * What `endsAtStop` would say of a lone full stop, for nine in ten of them: one within a figure or an address, or one that ends
 * a plain word; undefined where it must be asked.
 */
export function endsPlainly(text: string, from: number, at: number, language: string): boolean | undefined {
  if (/[a-z\d]/.test(text.charAt(at + 1))) return false
  PLAIN_END.lastIndex = at
  const word = PLAIN_END.exec(text)?.[1]
  return (word !== undefined && at - word.length > from && abbreviationKind(word, language) === 0) || undefined
}
