import type { SharedSentence, Span } from '../types'

/** Where a span of one article stands in an identical copy of it; undefined where that cannot be told. */
export type Carry = (span: Span) => Span | undefined

/** By the stored sentences of the two copies, a: from, b: to. */
export function bySentences(sentences: readonly SharedSentence[]): Carry {
  const to = new Map(sentences.map(({ a, b }) => [`${a.start}–${a.end}`, b]))
  return ({ start, end }) => to.get(`${start}–${end}`)
}

/** By the body paragraphs, when they are of the same lengths: then the bodies differ at most in what stands around them. */
export function byParagraphs(from: readonly Span[], to: readonly Span[]): Carry | undefined {
  const same = from.length > 0 && from.length === to.length && from.every((span, i) => length(span) === length(to[i] as Span))
  if (!same) return undefined
  return span => {
    const i = lastUpTo(from, span.start)
    const paragraph = from[i]
    if (paragraph === undefined || span.end > paragraph.end) return undefined
    const shift = (to[i] as Span).start - paragraph.start
    return { start: span.start + shift, end: span.end + shift }
  }
}

/** The paragraphs of two copies of which no sentences are stored, as far as they can be matched. */
export function paragraphsOf(a: readonly Span[], b: readonly Span[]): SharedSentence[] {
  if (a.length !== b.length) return []
  return a.map((span, i) => ({ a: span, b: b[i] as Span, kind: 'verbatim', similarity: 1 }))
}

function length(span: Span): number {
  return span.end - span.start
}

/** Index of the last span that starts at or before `offset`, or -1. */
function lastUpTo(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
