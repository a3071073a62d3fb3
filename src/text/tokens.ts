import type { Token } from '../types'
import { HUNDREDTH, MONTH, NUMBER_WORD, SHORT_MONTH } from './lexicon'
import { extendNumber } from './numbers'
import { HYPHENED, NEXT, type Scan } from './scan'
import { LOWER } from './words'

/** The tokens from `first` to `end`: number words and what they multiply, months and per cent become one each. */
export function joinTokens({ tokens, words, flags }: Scan, first: number, end: number, language: string): Token[] {
  const out: Token[] = []
  /** Value of the last number words, and where they stand in `out`. */
  let value = 0
  let since = -9
  const isFigure = (t: number): boolean => t >= first && t < end && words[t].kind === 'number'

  for (let t = first; t < end; t++) {
    const token = tokens[t]
    const { entry, shape } = words[t]
    if (entry === undefined) {
      out.push(token)
      continue
    }
    const { role, form } = entry
    const before = out[out.length - 1]
    const next = (flags[t] & (NEXT | HYPHENED)) !== 0
    if ((role === HUNDREDTH || entry.value === 100) && next && /^p(?:er|or|our|ro)$/.test(before?.form)) {
      out[out.length - 1] = { ...before, end: token.end, form: '%', stem: '%', kind: 'word' }
    } else if (role === MONTH || role === SHORT_MONTH) {
      // "9 May", "May 9", "9 de mayo"
      const dated = isFigure(t - 1) || isFigure(t + 1) || (isFigure(t - 2) && words[t - 1].form.length <= 2)
      const isMonth = role === MONTH || (dated && (language !== 'en' || shape !== LOWER))
      out.push(isMonth ? { ...token, form, stem: form, kind: 'word' } : token)
    } else if (role === NUMBER_WORD && token.kind !== 'name') {
      const and = since === out.length - 2 && /^(?:and|y|et)$/.test(before.form) && (flags[t - 1] & (NEXT | HYPHENED)) !== 0
      const last = and ? since : out.length - 1
      const figure = /^\d{1,9}(?:\.\d{1,6})?$/.test(out[last]?.form) && entry.value >= 100
      const longer = !next
        ? -1
        : since === last
          ? extendNumber(value, entry.value, language)
          : figure
            ? Math.round(Number(out[last].form) * entry.value * 1e6) / 1e6
            : -1
      since = longer < 0 ? out.length : last
      value = longer < 0 ? entry.value : longer
      const { start } = out[since] ?? token
      out.length = since
      out.push(value === 1 ? token : { ...token, start, form: `${value}`, stem: `${value}`, kind: 'number' })
    } else out.push(token)
  }
  return out
}
