import type { Span } from '../types'
import type { Draft } from './scan'

/**
 * What stands in quotation marks: between “ ”, „ “, « », 「 」 and their kin up to the paragraph's end if need be; between
 * straight, ”Swedish” or »German« ones only if closed; between ‘ ’ only if more than one word, for ’ is an apostrophe first.
 */
const QUOTED = new RegExp(
  '(?:“[^”"]*|„[^“”"]*|‚[^‘’]*|«[^»]*|‹[^›]*|「[^」]*|『[^』]*).?|' +
    '(?<![\\p{L}\\p{Nd}])(?:"(?!\\s)[^"”]*["”]|”(?=[\\p{L}\\p{Nd}])[^”]*”|»(?=[\\p{L}\\p{Nd}])[^»«]*«)|' +
    '‘(?=[^\\s‘’]+\\s)(?:[^‘’]|’(?=[\\p{L}\\p{Nd}])){1,999}’',
  'gu',
)

const OPENING = /[“„‚«‹「『"”»‘]/

/** Marks the tokens of one paragraph that stand inside quotation marks. */
export function markQuoted(text: string, { start, end }: Span, sentences: readonly { tokens: Draft[] }[]): void {
  const paragraph = text.slice(start, end)
  if (!OPENING.test(paragraph)) return
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  let t = 0
  for (const { 0: quote, index } of paragraph.matchAll(QUOTED)) {
    const from = start + index
    while (t < tokens.length && tokens[t].start < from + quote.length) tokens[t].quoted = tokens[t++].start >= from
  }
}
