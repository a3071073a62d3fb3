import type { Token } from '../types'
import { HUNDREDTH, MONTH, NUMBER_WORD, SHORT_MONTH } from './lexicon'
import { extendNumber } from './numbers'
import { type Draft, HYPHENED, NEXT } from './scan'
import { LOWER } from './words'

/** Of the tokens of one sentence, number words and what they multiply, months and per cent become one each, in place. */
export function joinTokens(tokens: Draft[], language: string): void {
  if (!tokens.some(({ word }) => word.entry !== undefined)) return
  const drafts = tokens.slice()
  const out = tokens
  out.length = 0
  /** Value of the last number words, and where they stand in `out`. */
  let value = 0
  let since = -9
  const isFigure = (t: number): boolean => drafts[t]?.word.kind === 'number'
  const put = (token: Draft, form: string, kind: Token['kind'], at: number): void => {
    const { start } = out[at] ?? token
    out.length = at
    const { end, quoted, word, flags } = token
    // Written out: an engine reads what was spread into another shape far more slowly.
    out.push({ start, end, form, stem: form, kind, quoted, type: -1, word, flags })
  }
  const isNext = (t: number): boolean => (drafts[t].flags & (NEXT | HYPHENED)) !== 0

  drafts.forEach((token, t) => {
    const { entry, shape } = token.word
    let last = out.length - 1
    if (entry === undefined) out.push(token)
    else if ((entry.role === HUNDREDTH || entry.value === 100) && isNext(t) && /^p(?:er|or|our|ro)$/.test(out[last]?.form)) {
      put(token, '%', 'word', last)
    } else if (entry.role === MONTH || entry.role === SHORT_MONTH) {
      // "9 May", "May 9", "9 de mayo"
      const dated = isFigure(t - 1) || isFigure(t + 1) || (isFigure(t - 2) && drafts[t - 1].form.length <= 2)
      if (entry.role === MONTH || (dated && (language !== 'en' || shape !== LOWER))) put(token, entry.form, 'word', last + 1)
      else out.push(token)
    } else if (entry.role === NUMBER_WORD && token.kind !== 'name') {
      if (since === last - 1 && /^(?:and|y|et)$/.test(out[last].form) && isNext(t - 1)) last--
      let longer = -1
      if (isNext(t)) {
        const before = out[last]?.form
        if (since === last) longer = extendNumber(value, entry.value, language)
        else if (entry.value >= 100 && /^\d{1,9}(?:\.\d{1,6})?$/.test(before))
          longer = Math.round(+before * entry.value * 1e6) / 1e6
      }
      since = longer < 0 ? out.length : last
      value = longer < 0 ? entry.value : longer
      if (value === 1) out.push(token)
      else put(token, `${value}`, 'number', since)
    } else out.push(token)
  })
}
