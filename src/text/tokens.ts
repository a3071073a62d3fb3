import { FLAG } from '../types'
import type { Draft } from './draft'
import { HYPHENED, NEXT } from './gaps'
import { HUNDREDTH, MONTH, NUMBER_WORD, SHORT_MONTH } from './lexicon'
import { extendNumber } from './numbers'
import { ENTRY, NUMBER, SHAPE, type Vocabulary } from './vocabulary'
import { LOWER } from './words'

/** Number words and what they multiply, months and per cent become one token each. */
export function joinTokens(draft: Draft, vocabulary: Vocabulary): void {
  const { offsets, traits } = draft
  let size = 0
  for (let s = 0; s + 1 < offsets.length; s++) {
    const [from, to] = [offsets[s], offsets[s + 1]]
    offsets[s] = size
    let marks = 0
    for (let t = from; t < to; t++) marks |= traits[t]
    if (marks & ENTRY) size = joinSentence(draft, from, to, size, vocabulary)
    else for (let t = from; t < to; t++) draft.put(t, draft.lexemes[t], size++)
  }
  offsets[offsets.length - 1] = size
  draft.size = size
}

/** Puts the tokens from … to of one sentence, joined, from `start` on; gives where they end. */
function joinSentence(draft: Draft, from: number, to: number, start: number, vocabulary: Vocabulary): number {
  const { language, lexemes } = vocabulary
  const { words, gaps, traits, places, joined } = draft
  let size = start
  /** Value of the last number words, and where they were put. */
  let value = 0
  let since = -9
  const formOf = (lexeme: number): string => lexemes.types[lexeme].form
  const isFigure = (t: number): boolean => t >= from && t < to && (traits[t] & NUMBER) !== 0
  const isNext = (t: number): boolean => (gaps[t] & (NEXT | HYPHENED)) !== 0
  const keep = (t: number): void => draft.put(t, draft.lexemes[t], size++)
  /** Puts a token of another form in place of those put from `at` on. */
  const replace = (t: number, form: string, flags: number, at: number): void => {
    const begin = at < size ? places[2 * at] : places[2 * t]
    draft.put(t, lexemes.of(form, form, flags), at)
    places[2 * at] = begin
    size = at + 1
  }

  for (let t = from; t < to; t++) {
    const entry = traits[t] & ENTRY ? vocabulary.entry(words[t]) : undefined
    if (entry === undefined) {
      keep(t)
      continue
    }
    let last = size - 1
    const before = last < start ? '' : formOf(joined[last])
    if ((entry.role === HUNDREDTH || entry.value === 100) && isNext(t) && /^p(?:er|or|our|ro)$/.test(before)) {
      replace(t, '%', 0, last)
    } else if (entry.role === MONTH || entry.role === SHORT_MONTH) {
      // "9 May", "May 9", "9 de mayo"
      const dated = isFigure(t - 1) || isFigure(t + 1) || (isFigure(t - 2) && formOf(draft.lexemes[t - 1]).length <= 2)
      const isMonth = entry.role === MONTH || (dated && (language !== 'en' || (traits[t] & SHAPE) !== LOWER))
      if (isMonth) replace(t, entry.form, 0, size)
      else keep(t)
    } else if (entry.role === NUMBER_WORD && (lexemes.types[draft.lexemes[t]].flags & FLAG.name) === 0) {
      if (since === last - 1 && /^(?:and|y|et)$/.test(before) && isNext(t - 1)) last--
      let longer = -1
      if (isNext(t)) {
        const figure = last < start ? '' : formOf(joined[last])
        if (since === last) longer = extendNumber(value, entry.value, language)
        else if (entry.value >= 100 && /^\d{1,9}(?:\.\d{1,6})?$/.test(figure))
          longer = Math.round(+figure * entry.value * 1e6) / 1e6
      }
      since = longer < 0 ? size : last
      value = longer < 0 ? entry.value : longer
      if (value === 1) keep(t)
      else replace(t, `${value}`, FLAG.number, since)
    } else keep(t)
  }
  return size
}
