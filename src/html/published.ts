import { readPublished } from '../article/dates'
import type { Interval, Published } from '../types'

/** "20250425", "20250425T101530Z", "2025/04/25 10:15": ISO 8601 without its signs, or with others. */
const FIGURES = /^(\d{4})([/.]?)(\d\d)\2(\d\d)(?:[t ]{0,2}(\d\d):?(\d\d)(?::?(\d\d))? ?(z|[+-]\d\d:?\d\d)?)?$/i
/** "25.04.2025": whatever the language, nothing else where there is no 25th month. */
const DAY_FIRST = /^(1[3-9]|2\d|3[01])\.(\d\d)\.(\d{4})(?!\d)/
/** "Friday, April 25, 2025 at 10:15 am" and "25 April 2025": the day, since hours are written in as many ways. */
const ENGLISH = /^(?:[a-z]{3,9},? )?(?:(\d{1,2})[a-z]{0,2} )?([a-z]{3,9})\.? (?:(\d{1,2})[a-z]{0,2},? )?(\d{4})(?!\d)/i
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/**
 * When an article was published, and up to when it was changed: a copy may be older than the text that the page shows now. Of
 * the dates given the first that is one counts. A change before publication is the work on a draft and says nothing. Where none
 * is a date, the first is handed on, so that the node says what was ignored.
 */
export function publishedOf(published: readonly string[], modified: readonly string[]): Published | undefined {
  const first = published.map(standard).find(isDate)
  const last = modified.map(standard).find(isDate)
  if (first === undefined) return last === undefined ? (published[0] ?? modified[0]) : { latest: last }
  const isLater = last !== undefined && intervalOf(last).latest >= intervalOf(first).latest
  return { earliest: first, latest: isLater ? last : first }
}

/** A date as ISO 8601 has it, of forms that pages use and that say one thing only; any other as it is. */
function standard(text: string): string {
  if (isDate(text)) return text
  const [, y, , m, d, hour, minute, second = '00', zone = ''] = FIGURES.exec(text) ?? []
  if (y !== undefined) return `${y}-${m}-${d}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`
  const [, first, month, year] = DAY_FIRST.exec(text) ?? []
  if (first !== undefined) return `${year}-${month}-${first}`
  const [, before, name = '', day = before, inYear] = ENGLISH.exec(text) ?? []
  const at = MONTHS.findIndex((long) => name.length >= 3 && long.startsWith(name.toLowerCase()))
  return at < 0 || day === undefined ? text : `${inYear}-${two(at + 1)}-${two(day)}`
}

const two = (n: number | string): string => String(n).padStart(2, '0')

const isDate = (text: string): boolean => readPublished(text, []) !== undefined

const intervalOf = (text: string): Interval => readPublished(text, []) as Interval
