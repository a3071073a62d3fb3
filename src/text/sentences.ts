import type { Span } from '../types'
import { endsAtStop, endsPlainly } from './stops'
import { STATEMENT_END } from './urdu'

/**
 * Where a sentence may end: a line break before a blank line or a bullet, a bullet, or stops and the marks that close
 * after them, « texte. » with its blank too; a mark glued to a letter opens, unless it can but close.
 */
const MARKS =
  '\\n[^\\S\\n]{0,99}(?:\\n|[•▪●·■]|[-*–—]\\s)|\\s[•▪●·■]|([…\\p{STerm}]{1,99})' +
  '(?:[)\\]}）】》〉］｝»›」』\\p{M}\\p{Cf}…\\p{STerm}\'’”]|["“‘«‹](?!\\p{L})|[^\\S\\n][»›](?!\\p{L})){0,9}'
const EDGE = new RegExp(MARKS, 'gu')
const URDU_EDGE = new RegExp(`${MARKS}|(${STATEMENT_END})`, 'gu')
/** A statement shorter than this, in units, is not cut off at a comma. */
const LEAST_STATEMENT = 60

/**
 * Cuts one paragraph into sentences: trimmed, ordered, disjoint spans which together hold every letter and digit of it.
 *
 * Rules, not statistics: a stop ends a sentence unless what stands before it (title, abbreviation, initial, ordinal) or
 * after it (lower case, a figure) speaks against; see `stops.ts`. One pass, each unit looked at a bounded number of times.
 */
export function cutSentences(text: string, { start, end }: Span, language: string): Span[] {
  const paragraph = text.slice(start, end)
  const sentences: { start: number; end: number }[] = []
  let from = 0
  let lead = -1
  const cut = (to: number): void => {
    const piece = paragraph.slice(from, to)
    const trimmed = piece.trimStart()
    const first = start + to - trimmed.length
    const last = first + trimmed.trimEnd().length
    from = to
    // What holds no letter goes to the sentence before it, or else to the one after.
    if (/[\p{L}\p{Nd}]/u.test(trimmed)) {
      sentences.push({ start: lead < 0 ? first : lead, end: last })
      lead = -1
    } else if (trimmed !== '') {
      if (sentences.length > 0) sentences[sentences.length - 1].end = last
      else if (lead < 0) lead = first
    }
  }
  for (const { 0: edge, 1: stops, 2: comma, index } of paragraph.matchAll(language === 'ur' ? URDU_EDGE : EDGE)) {
    if (comma !== undefined) {
      if (index - from >= LEAST_STATEMENT) cut(index + edge.length)
    } else if (stops === undefined) cut(index)
    else {
      const plain = edge === '.' ? endsPlainly(paragraph, from, index, language) : undefined
      if (plain ?? endsAtStop(paragraph, from, index, stops, edge, language)) cut(index + edge.length)
    }
  }
  cut(paragraph.length)
  return sentences
}
