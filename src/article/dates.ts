import { describe } from '../errors'
import type { Interval, Published } from '../types'
import { local } from '../util/zones'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const ISO =
  /^([+-]\d{6}|\d{4})(?:-(\d\d)(?:-(\d\d)(?:[t ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)? ?([a-z]{1,4}|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i
const RFC =
  /^(?:([a-z]{3,9}),? {1,3})?(\d{1,2}) {1,3}([a-z]{3,9})\.? {1,3}(\d{4}|\d\d)(?: {1,3}(\d\d):(\d\d)(?::(\d\d))?(?: {1,3}([a-z]{1,4}|[+-]\d{4}))?)?(?: {0,3}\([^()]{0,40}\))?$/i
/** "20250425", "20250425T101530Z", "2025/04/25 10:15": ISO 8601 without its signs, or with others. */
const FIGURES =
  /^(\d{4})(?:\/(\d\d)\/(\d\d)|\.(\d\d)\.(\d\d)|(\d\d)(\d\d))(?:[t ]{0,2}(\d\d):?(\d\d)(?::?(\d\d(?:[.,]\d{1,9})?))? ?([a-z]{1,4}|[+-]\d\d:?\d\d)?)?$/i
/** "05.04.2025": with points the day stands first, in whatever language; "25/04/2025", "04/25/2025": there is no 25th month. */
const DAY_FIRST = /^(?:(\d{1,2})\.(\d{1,2})\.|(1[3-9]|2\d|3[01])\/(\d{1,2})\/)(\d{4})(?!\d)/
const MONTH_FIRST = /^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/
/** "2025-4-5" */
const SHORT = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** Behind a date that says it already (RFC 9557): "2025-04-25T10:15Z[Europe/Berlin]". */
const ZONE_NAME = /\[[\w/+-]{1,60}\]$/
/** "Friday, April 25, 2025 at 10:15 am" and "25 April 2025": the day, since hours are written in as many ways. */
const ENGLISH = /^(?:[a-z]{3,9},? )?(?:(\d{1,2})[a-z]{0,2} )?([a-z]{3,9})\.? (?:(\d{1,2})[a-z]{0,2},? )?(\d{4})(?!\d)/i
/** For the one whose date is none. */
const FORMS = ' as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is'
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function said(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40))
  if (value instanceof Date) return 'an invalid Date'
  return typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol' ? 'an object' : describe(value)
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

/** The month of a name or its beginning, as two figures. */
function monthOf(name: string): string | undefined {
  const at = name.length < 3 ? -1 : MONTHS.findIndex((long) => long.startsWith(name.toLowerCase()))
  return at < 0 ? undefined : two(at + 1)
}

const two = (n: number | string): string => String(n).padStart(2, '0')

/** Year, month, day, hour, minute, second, its fraction and zone of a date as RFC 2822 has it. */
function rfcParts(text: string): (string | undefined)[] | undefined {
  const [, weekday, day, month, year, hour, minute, second, zone] = RFC.exec(text) ?? []
  if (day === undefined || (year.length === 2 && weekday === undefined)) return undefined
  // RFC 2822 § 4.3; without a day of the week, "25 Mar 04" may be a day of 2025.
  const full = year.length === 4 ? year : `${year < '50' ? 20 : 19}${year}`
  return [full, monthOf(month) ?? '00', day, hour, minute, second, undefined, zone]
}

/** A date as ISO 8601 has it, of further forms that say one thing only; any other text as it is. */
function standard(text: string): string {
  const [, y, m1, d1, m2 = m1, d2 = d1, m = m2, d = d2, hour, minute, second = '00', zone = ''] = FIGURES.exec(text) ?? []
  if (y !== undefined) return `${y}-${m}-${d}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`
  if (ZONE_NAME.test(text)) return text.replace(ZONE_NAME, '')
  const first = DAY_FIRST.exec(text)
  if (first) return `${first[5]}-${two(first[2] ?? first[4])}-${two(first[1] ?? first[3])}`
  const american = MONTH_FIRST.exec(text)
  if (american) return `${american[3]}-${two(american[1])}-${american[2]}`
  const short = SHORT.exec(text)
  if (short) return `${short[1]}-${two(short[2])}-${two(short[3])}`
  const [, before, name = '', day = before, inYear] = ENGLISH.exec(text) ?? []
  const named = monthOf(name)
  return named === undefined || day === undefined ? text : `${inYear}-${named}-${two(day)}`
}

/** A date that `readPublished` reads, as ISO 8601 has it where that says as much; undefined for what is none. */
export function standardDate(text: string): string | undefined {
  if (readPublished(text, []) === undefined) return undefined
  const trimmed = text.trim()
  const hasTime = rfcParts(trimmed)?.[3] !== undefined
  return hasTime || ISO.test(trimmed) ? text : standard(trimmed)
}

function readDate(value: unknown): Interval | undefined {
  if (value instanceof Date) return Number.isNaN(+value) ? undefined : { earliest: +value, latest: +value }
  if (typeof value !== 'string' || value.length > 80) return undefined
  const text = value.trim()
  const m = ISO.exec(text)?.slice(1) ?? rfcParts(text) ?? ISO.exec(standard(text))?.slice(1)
  return m && instantOf(m)
}

function instantOf(parts: readonly (string | undefined)[]): Interval | undefined {
  const [year, month, day, clock, minute, second] = parts.map(Number)
  const [, mm, dd, hh, , sec, fraction = 0, zone = ''] = parts
  const from = utc(year, mm ? month - 1 : 0, dd ? day : 1)
  const date = new Date(from)
  // The calendar carries what is too large into the next month.
  if ((mm && date.getUTCMonth() !== month - 1) || (dd && date.getUTCDate() !== day)) return undefined
  if (!hh) return local(from, (dd ? from + DAY : utc(mm ? year : year + 1, mm ? month : 0, 1)) - 1)
  if (minute > 59 || second > 60 || (clock > 23 && (clock > 24 || minute || second))) return undefined
  const hour = /^[ap]m$/i.test(zone) && clock <= 12 ? (clock % 12) + (/^p/i.test(zone) ? 12 : 0) : clock
  const time = from + hour * HOUR + minute * 60_000 + (second || 0) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000)
  const east = offset(zone)
  if (east === undefined) return local(time, time + (sec ? 0 : 59_999))
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
