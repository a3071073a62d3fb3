import { readPublished, standardDate } from '../article/dates'
import type { Interval, Published } from '../types'

/**
 * When an article was published, and up to when it was changed: a copy may be older than the text that the page shows now. Of
 * the dates given the first that is one counts. A change before publication is the work on a draft and says nothing. Where none
 * is a date, the first is handed on, so that the node says what was ignored.
 */
export function publishedOf(published: readonly string[], modified: readonly string[]): Published | undefined {
  const first = published.map(standardDate).find(isDate)
  const last = modified.map(standardDate).find(isDate)
  if (first === undefined) return last === undefined ? (published[0] ?? modified[0]) : { latest: last }
  const isLater = last !== undefined && intervalOf(last).latest >= intervalOf(first).latest
  return { earliest: first, latest: isLater ? last : first }
}

const isDate = (text: string | undefined): text is string => text !== undefined

const intervalOf = (text: string): Interval => readPublished(text, []) as Interval
