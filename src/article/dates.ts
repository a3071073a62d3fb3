import { describe } from '../errors'
import type { Interval, Published } from '../types'
import { local } from '../util/zones'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const ISO =
  /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d)(?:[t ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)? ?(z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i
const RFC =
  /^(?:[a-z]{3,9},? {1,3})?(\d{1,2}) {1,3}([a-z]{3}) {1,3}(\d{4})(?: {1,3}(\d\d):(\d\d)(?::(\d\d))?(?: {1,3}([a-z]{1,4}|[+-]\d{4}))?)?(?: {0,3}\([^()]{0,40}\))?$/i
/** For the one whose date is none. */
const FORMS = ' as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is'
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

function said(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40))
  if (value instanceof Date) return 'an invalid Date'
  return typeof value === 'function' || typeof value === 'symbol' ? 'an object' : describe(value)
}

/** Date.UTC reads years 0–99 as 1900–1999. */
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day)

/** Minutes east of UTC; undefined where the zone is not known: RFC 2822 § 3.3 and § 4.3 for "-0000" and letters. */
function offset(zone: string): number | undefined {
  const figures = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (figures)
    return zone === '-0000' ? undefined : Number(`${figures[1]}1`) * (Number(figures[2]) * 60 + Number(figures[3] ?? 0))
  const american = /^([pmce])([sd])t$/i.exec(zone)
  if (american) return ('pmce'.indexOf(american[1].toLowerCase()) - (/d/i.test(american[2]) ? 7 : 8)) * 60
  return /^(?:z|utc?|gmt)$/i.test(zone) ? 0 : undefined
}

function readDate(value: unknown): Interval | undefined {
  if (value instanceof Date) return Number.isNaN(+value) ? undefined : { earliest: +value, latest: +value }
  if (typeof value !== 'string' || value.length > 80) return undefined
  const text = value.trim()
  const rfc = RFC.exec(text)
  const m =
    ISO.exec(text) ??
    (rfc && [text, rfc[3], `${MONTHS.indexOf(rfc[2].toLowerCase()) / 3 + 1}`, rfc[1], rfc[4], rfc[5], rfc[6], undefined, rfc[7]])
  if (!m) return undefined
  const [year, month, day, hour, minute, second] = m.slice(1).map(Number)
  const from = utc(year, m[2] ? month - 1 : 0, m[3] ? day : 1)
  const date = new Date(from)
  // The calendar carries what is too large into the next month.
  if ((m[2] && date.getUTCMonth() !== month - 1) || (m[3] && date.getUTCDate() !== day)) return undefined
  if (!m[4]) return local(from, (m[3] ? from + DAY : utc(m[2] ? year : year + 1, m[2] ? month : 0, 1)) - 1)
  if (minute > 59 || second > 60 || (hour > 23 && (hour > 24 || minute || second))) return undefined
  const time = from + hour * HOUR + minute * 60_000 + (second || 0) * 1000 + Math.floor(Number(`0.${m[7] ?? 0}`) * 1000)
  const east = offset(m[8] ?? '')
  if (east === undefined) return local(time, time + (m[6] ? 0 : 59_999))
  if (Math.abs(east) >= 1440) return undefined
  return { earliest: time - east * 60_000, latest: time - east * 60_000 }
}

/**
 * When an article was published, as far as the caller knows: an instant for a time with a zone, else the span of all zones.
 * What is no date is ignored and said in `notes`. No engine's date parser is asked, since they differ.
 */
export function readPublished(published: Published | undefined, notes: string[]): Interval | undefined {
  const read = (value: unknown): Interval | undefined => {
    const found = readDate(value)
    // Past the year 275760 a Date holds no number.
    const date = found && found.earliest <= found.latest ? found : undefined
    if (!date && value !== undefined && value !== null) notes.push(`date ignored: ${said(value)} is not a date${FORMS}`)
    return date
  }
  if (typeof published !== 'object' || published instanceof Date || published === null) return read(published)
  if (published.earliest === undefined && published.latest === undefined)
    notes.push('date ignored: neither earliest nor latest is given')
  const from = read(published.earliest)
  const to = read(published.latest)
  if (!from && !to) return undefined
  const interval = { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity }
  if (interval.earliest <= interval.latest) return interval
  notes.push('date ignored: earliest lies after latest')
  return undefined
}
