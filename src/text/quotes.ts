import type { Draft } from './draft'
import { QUOTES } from './gaps'

/**
 * What stands in quotation marks: between “ ”, „ “, « », 「 」 and their kin up to the paragraph's end if need be; between
 * straight, ”Swedish” or »German« ones only if closed; between ‘ ’ only if more than one word, for ’ is an apostrophe first.
 */
export const QUOTED = new RegExp(
  '(?:“[^”"]*|„[^“”"]*|‚[^‘’]*|«[^»]*|‹[^›]*|「[^」]*|『[^』]*).?|' +
    '(?<![\\p{L}\\p{Nd}])(?:"(?!\\s)[^"”]*["”]|”(?=[\\p{L}\\p{Nd}])[^”]*”|»(?=[\\p{L}\\p{Nd}])[^»«]*«)|' +
    '‘(?=[^\\s‘’]+\\s)(?:[^‘’]|’(?=[\\p{L}\\p{Nd}])){1,999}’',
  'uy',
)

const OPENING = new RegExp(`[${QUOTES}]`, 'g')

/** Marks the tokens from one on that stand inside quotation marks, of the paragraph that begins and ends there. */
export function markQuoted(text: string, start: number, end: number, { places, quoted, size }: Draft, first: number): void {
  const paragraph = text.slice(start, end)
  let from = 0
  let to = 0
  // A quotation is sought by its first unit, so that the pattern is asked at few places.
  const next = (): boolean => {
    OPENING.lastIndex = to
    while (OPENING.test(paragraph)) {
      from = QUOTED.lastIndex = OPENING.lastIndex - 1
      if (!QUOTED.test(paragraph)) continue
      to = QUOTED.lastIndex
      return true
    }
    return false
  }
  if (!next()) return
  for (let token = first; token < size; token++) {
    const at = places[2 * token] - start
    while (at >= to) if (!next()) return
    if (at >= from) quoted[token] = 1
  }
}
