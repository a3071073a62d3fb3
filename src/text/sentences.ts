import type { Span } from '../types'
import { APOSTROPHE, CLASS, classAt, INVISIBLE, isAlphanumeric, LETTER, MARK, SPACE, STOP, UNSPACED } from './chars'
import { isQuoteMark } from './quotes'
import { endsAtStop } from './stops'

const NEWLINE = 10
const CLOSING_BRACKETS = ')]}\uff09\u3011\u300b\u3009\uff3d\uff5d'
const CLOSING_ONLY = '\u00bb\u203a\u300d\u300f'
const BULLETS = '\u2022\u2023\u25aa\u25cf\u00b7\u25e6\u2043\u25a0'
/** A clause of Thai, Lao, Khmer or Burmese of this many units, met by a blank and another half as long, is a sentence. */
const LONG_RUN = 30

/**
 * Cuts one paragraph into sentences: trimmed, ordered, disjoint spans which together hold every letter and digit of it.
 *
 * Rules, not statistics: a stop ends a sentence unless what stands before it (title, abbreviation, initial, ordinal) or
 * after it (lower case, a figure) speaks against; see `stops.ts`. One pass, each unit looked at a bounded number of times.
 */
export function cutSentences(text: string, paragraph: Span, language: string): Span[] {
  const { start, end } = paragraph
  const sentences: Span[] = []
  let from = start
  let lead = -1
  let straightOpen = false
  const cut = (at: number) => {
    lead = keep(text, from, at, sentences, lead)
    from = at
  }
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const kind = CLASS[code]
    if (kind > STOP) continue
    if (kind === SPACE) {
      if (code === NEWLINE ? cutsAtLine(text, from, i, end) : cutsAtBlank(text, from, i, end)) cut(i)
    } else if (kind === STOP) {
      let stop = i + 1
      while (stop < end && CLASS[text.charCodeAt(stop)] === STOP) stop++
      const after = closersEnd(text, stop, end, straightOpen)
      if (after > stop && text.slice(stop, Math.min(after, stop + 4)).includes('"')) straightOpen = false
      if (endsAtStop(text, { from, start: i, stop, after, end }, language)) cut(after)
      i = after - 1
    } else if (code === 0x22) straightOpen = !straightOpen
    else if (code >= 0xb7 && BULLETS.includes(text[i]) && i > from && CLASS[text.charCodeAt(i - 1)] === SPACE) cut(i)
  }
  cut(end)
  return sentences
}

/**
 * Trims what lies between two cuts and keeps it; what holds no letter or digit goes to the sentence before it, or else to
 * the one after: then its start is given back, otherwise -1.
 */
function keep(text: string, from: number, to: number, sentences: Span[], lead: number): number {
  let a = from
  let b = to
  while (a < b && isBlank(text.charCodeAt(a))) a++
  while (b > a && isBlank(text.charCodeAt(b - 1))) b--
  if (a === b) return lead
  let i = a
  while (i < b && !isAlphanumeric(classAt(text, i))) i++
  if (i < b) sentences.push({ start: lead < 0 ? a : lead, end: b })
  else if (sentences.length === 0) return lead < 0 ? a : lead
  else sentences[sentences.length - 1] = { start: sentences[sentences.length - 1].start, end: b }
  return -1
}

function isBlank(code: number): boolean {
  const kind = CLASS[code]
  return kind === SPACE || kind === INVISIBLE
}

/** Past the closing marks that follow a stop: brackets, quotation marks, and « texte. » with its blank. */
function closersEnd(text: string, stop: number, end: number, straightOpen: boolean): number {
  let i = stop
  let straight = straightOpen
  while (i < end) {
    const code = text.charCodeAt(i)
    const kind = CLASS[code]
    if (CLOSING_BRACKETS.includes(text[i]) || kind === STOP) i++
    else if (isQuoteMark(code) || kind === APOSTROPHE) {
      // A mark glued to the next word opens it, unless it can but close.
      const next = i + 1 < end ? CLASS[text.charCodeAt(i + 1)] : SPACE
      const leans = code === 0x201c || code === 0x2018
      const opens =
        next >= LETTER && (next !== UNSPACED || leans) && !(code === 0x22 && straight) && !CLOSING_ONLY.includes(text[i])
      if (opens || '\u201e\u201a\u300c\u300e'.includes(text[i])) break
      if (code === 0x22) straight = false
      i++
    } else if (kind === SPACE && code !== NEWLINE && i + 1 < end && (text[i + 1] === '\u00bb' || text[i + 1] === '\u203a')) {
      // »Danish« opens with it: then a letter follows.
      if (i + 2 < end && CLASS[text.charCodeAt(i + 2)] >= LETTER) break
      i += 2
    } else if (kind === MARK || kind === INVISIBLE) i++
    else break
  }
  return i
}

/** A line break cuts before a blank line and before a bullet; between stops it is left to the stop. */
function cutsAtLine(text: string, from: number, at: number, end: number): boolean {
  let i = at + 1
  while (i < end && CLASS[text.charCodeAt(i)] === SPACE && text.charCodeAt(i) !== NEWLINE) i++
  if (i >= end) return false
  if (text.charCodeAt(i) === NEWLINE) return true
  if ('-*\u2013\u2014'.includes(text[i]) && i + 1 < end && CLASS[text.charCodeAt(i + 1)] === SPACE) return at > from
  return BULLETS.includes(text[i]) || cutsAtBlank(text, from, at, end)
}

/** Thai and its neighbours write a blank between sentences and between clauses: only long clauses stand alone. */
function cutsAtBlank(text: string, from: number, at: number, end: number): boolean {
  if (at - from < LONG_RUN || !isBlankless(text.charCodeAt(at - 1))) return false
  let i = at + 1
  const enough = i + LONG_RUN / 2
  while (i < end && i < enough && isBlankless(text.charCodeAt(i))) i++
  return i === enough
}

function isBlankless(code: number): boolean {
  return code >= 0xe00 && code < 0x1800 && CLASS[code] === UNSPACED
}
