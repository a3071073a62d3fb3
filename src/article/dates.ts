import type { Interval, Published } from '../types'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Clocks on earth run from UTC−12 to UTC+14: a local day begins 14 h before and ends 12 h after the day of UTC. */
const EAST = 14 * HOUR
const WEST = 12 * HOUR

const ISO = /^([+-]\d{6}|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const TIME = /^(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?$/
const ZONE = /(?:[Zz]|([+-])(\d{2})(?::?(\d{2}))?)$/
const RFC =
  /^(?:[A-Za-z]{3,9},? {1,3})?(\d{1,2}) {1,3}([A-Za-z]{3}) {1,3}(\d{4})(?: {1,3}(\d{2}):(\d{2})(?::(\d{2}))?(?: {1,3}([A-Za-z]{1,4}|[+-]\d{4}))?)?(?: {0,3}\([^()]{0,40}\))?$/
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** RFC 2822 § 4.3; every other letter zone means "unknown". */
const RFC_ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

const monthDays = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

function utc(year: number, month: number, day: number): number {
  // Date.UTC reads years 0–99 as 1900–1999.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

const local = (from: number, to: number): Interval => ({ earliest: from - EAST, latest: to + WEST })

function clock(hour: number, minute: number, second: number): number | undefined {
  if (hour === 24 && minute === 0 && second === 0) return DAY
  if (hour > 23 || minute > 59 || second > 60) return undefined
  return hour * HOUR + minute * 60_000 + second * 1000
}

function readIso(text: string): Interval | undefined {
  const cut = text.search(/[T t]/)
  const date = ISO.exec(cut < 0 ? text : text.slice(0, cut))
  if (!date) return undefined
  const year = Number(date[1])
  const month = date[2] === undefined ? undefined : Number(date[2])
  const day = date[3] === undefined ? undefined : Number(date[3])
  if (month !== undefined && (month < 1 || month > 12)) return undefined
  if (day !== undefined && (day < 1 || day > monthDays(year, month as number))) return undefined
  if (cut >= 0) {
    if (day === undefined) return undefined
    const zone = ZONE.exec(text.slice(cut + 1))
    const time = TIME.exec(zone ? text.slice(cut + 1, text.length - zone[0].length).trim() : text.slice(cut + 1))
    if (!time) return undefined
    const passed = clock(Number(time[1]), Number(time[2]), Number(time[3] ?? 0))
    if (passed === undefined) return undefined
    const instant = utc(year, month as number, day) + passed + Math.floor(Number(`0.${time[4] ?? 0}`) * 1000)
    if (!zone) return local(instant, instant + (time[3] === undefined ? 59_999 : 0))
    if (zone[1] === undefined) return { earliest: instant, latest: instant }
    const shift = (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) * 60_000
    if (Number(zone[2]) > 23 || Number(zone[3] ?? 0) > 59) return undefined
    const exact = instant - (zone[1] === '-' ? -shift : shift)
    return { earliest: exact, latest: exact }
  }
  const from = utc(year, month ?? 1, day ?? 1)
  if (day !== undefined) return local(from, from + DAY - 1)
  return local(from, (month === undefined || month === 12 ? utc(year + 1, 1, 1) : utc(year, month + 1, 1)) - 1)
}

function readRfc(text: string): Interval | undefined {
  const m = RFC.exec(text)
  if (!m) return undefined
  const day = Number(m[1])
  const month = MONTHS.indexOf(m[2].toLowerCase()) + 1
  const year = Number(m[3])
  if (month === 0 || day < 1 || day > monthDays(year, month)) return undefined
  const start = utc(year, month, day)
  if (m[4] === undefined) return local(start, start + DAY - 1)
  const passed = clock(Number(m[4]), Number(m[5]), Number(m[6] ?? 0))
  if (passed === undefined) return undefined
  const zone = m[7]
  if (zone === undefined) return local(start + passed, start + passed)
  if (/^[+-]/.test(zone)) {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
    // "-0000" says that the zone is not known (RFC 2822 § 3.3).
    if (zone === '-0000') return local(start + passed, start + passed)
    if (Number(zone.slice(1, 3)) > 23 || Number(zone.slice(3)) > 59) return undefined
    const exact = start + passed - (zone[0] === '-' ? -minutes : minutes) * 60_000
    return { earliest: exact, latest: exact }
  }
  const hours = RFC_ZONES[zone.toLowerCase()]
  if (hours === undefined) return local(start + passed, start + passed)
  const exact = start + passed - hours * HOUR
  return { earliest: exact, latest: exact }
}

function readDate(value: string | Date): Interval | undefined {
  if (typeof value !== 'string') {
    const time = value.getTime()
    return Number.isNaN(time) ? undefined : { earliest: time, latest: time }
  }
  const text = value.slice(0, 80).trim()
  return value.length > 80 ? undefined : (readIso(text) ?? readRfc(text))
}

const shown = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'an invalid Date')

/**
 * When an article was published, as far as the caller knows: an instant for a time with a zone, else the span of all zones.
 * What is no date is ignored and said in `notes`. No engine's date parser is asked, since they differ.
 */
export function readPublished(published: Published | undefined, notes: string[]): Interval | undefined {
  if (published === undefined || published === null) return undefined
  if (typeof published === 'string' || published instanceof Date) {
    const date = readDate(published)
    if (!date) notes.push(`date ignored: ${shown(published)} is not a date`)
    return date
  }
  const side = (value: string | Date | undefined): Interval | undefined => {
    if (value === undefined) return undefined
    const date = typeof value === 'string' || value instanceof Date ? readDate(value) : undefined
    if (!date) notes.push(`date ignored: ${shown(value)} is not a date`)
    return date
  }
  const from = side(published.earliest)
  const to = side(published.latest)
  if (!from && !to) return undefined
  const interval = { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity }
  if (interval.earliest <= interval.latest) return interval
  notes.push('date ignored: earliest lies after latest')
  return undefined
}
