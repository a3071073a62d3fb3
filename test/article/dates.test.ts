import { describe, expect, it } from 'vitest'
import { readPublished } from '../../src/article/dates'
import type { Published } from '../../src/types'

const HOUR = 3_600_000
const read = (value: Published | undefined) => {
  const notes: string[] = []
  return { interval: readPublished(value, notes), notes }
}
const point = (time: number) => ({ earliest: time, latest: time })
const t = Date.UTC(2025, 2, 4, 9, 10)

describe('readPublished', () => {
  it.each([
    ['2025-03-04T09:10:00Z', t],
    ['2025-03-04T09:10Z', t],
    ['2025-03-04T10:10:00+01:00', t],
    ['2025-03-04 05:40:00-0330', t],
    ['2025-03-04T09:10:00.250Z', t + 250],
    ['Tue, 04 Mar 2025 09:10:00 GMT', t],
    ['4 Mar 2025 04:10 EST', t],
    ['Tue, 4 Mar 2025 10:10:00 +0100 (CET)', t],
    ['2025-03-04T24:00:00Z', Date.UTC(2025, 2, 5)],
    ['0050-01-01T00:00:00Z', -60589296000000],
    ['Tue, 4 Mar 2025 09:10:00 +0000', t],
    ['Tue, 4 Mar 25 09:10:00 GMT', t],
    ['Tuesday, 4 March 2025 09:10 UTC', t],
    ['Tue, 4 Mar 75 09:10:00 GMT', Date.UTC(1975, 2, 4, 9, 10)],
    ['20250304T091000Z', t],
    ['20250304T091000.250Z', t + 250],
    ['2025/03/04 10:10 +01:00', t],
    ['2025-03-04 09:10:00 UTC', t],
    ['2025-03-04 04:10 EST', t],
    ['2025-03-04T09:10Z[Europe/Berlin]', t],
    ['2025-03-04T10:10:00+01:00[Europe/Berlin]', t],
  ])('reads %s as one instant', (text, time) => {
    expect(read(text).interval).toEqual(point(time))
  })
  it('widens a day, a month, a year and a time without zone by the clocks of the earth', () => {
    expect(read('2025-03-04').interval).toEqual({
      earliest: Date.UTC(2025, 2, 4) - 14 * HOUR,
      latest: Date.UTC(2025, 2, 5) + 12 * HOUR - 1,
    })
    expect(read('2025-03').interval).toEqual({
      earliest: Date.UTC(2025, 2, 1) - 14 * HOUR,
      latest: Date.UTC(2025, 3, 1) + 12 * HOUR - 1,
    })
    expect(read('2024-12').interval?.latest).toBe(Date.UTC(2025, 0, 1) + 12 * HOUR - 1)
    expect(read('2025').interval).toEqual({
      earliest: Date.UTC(2025, 0, 1) - 14 * HOUR,
      latest: Date.UTC(2026, 0, 1) + 12 * HOUR - 1,
    })
    expect(read('2025-03-04T09:10:00').interval).toEqual({ earliest: t - 14 * HOUR, latest: t + 12 * HOUR })
    expect(read('4 Mar 2025').interval?.earliest).toBe(Date.UTC(2025, 2, 4) - 14 * HOUR)
  })
  it.each([
    'March 4, 2025',
    'march 4 2025',
    'Mar. 4, 2025',
    'Tuesday, March 4, 2025 at 10:15 am',
    'Tue Mar 04 2025 09:10:00 GMT+0000',
    '4 March 2025',
    '4th March 2025, 09:10',
    'Tue, 4 Mar 25',
    '2025/03/04',
    '2025.03.04',
    '20250304',
    ' 20250304\n',
    '04.03.2025',
    '4.3.2025, 9:10',
    '2025-3-4',
    '2025-03-4',
    'Mar 4, 2025 9:30 AM',
  ])('reads %j as a day', (text) => {
    expect(read(text)).toEqual({ interval: read('2025-03-04').interval, notes: [] })
  })
  it('reads 25.04.2025 and 25/04/2025, which are no month first, and the halves of a day', () => {
    expect(read('25.04.2025, 10:15 Uhr')).toEqual(read('2025-04-25'))
    for (const text of ['25/04/2025', '25/4/2025 10:15', '04/25/2025', '4/25/2025, 10:15 AM'])
      expect(read(text)).toEqual(read('2025-04-25'))
    expect(read('2025-03-04 09:10 PM')).toEqual(read('2025-03-04T21:10'))
    expect(read('4 Mar 2025 12:10 am')).toEqual(read('2025-03-04T00:10'))
  })
  it.each([
    '20',
    '2025-02-30',
    '2025-13-01',
    '2025-03-04T25:00Z',
    'yesterday',
    'March 32, 2025',
    'March 2025',
    'Marchy 4, 2025',
    '',
    '4.3.25',
    '4 Mar 25',
    '25 Mar 04 09:10 GMT',
    'Tue, 31 Feb 25',
    '2025/13/04',
    '20251304',
    '2025/0304',
    '202503',
    '03/04/2025',
    '13/13/2025',
    '31/02/2025',
    '04.13.2025',
    '31 Feb 2025',
    '2025-02-29T00:00Z',
    '1741079400',
  ])('ignores %j and says so', (text) => {
    const { interval, notes } = read(text)
    expect(interval).toBeUndefined()
    expect(notes).toEqual([
      `date ignored: ${JSON.stringify(text)} is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is`,
    ])
  })
  it('cuts what it quotes', () => {
    expect(read('x'.repeat(1e6)).notes[0]).toBe(
      `date ignored: "${'x'.repeat(40)}" is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is`,
    )
  })
  it('reads a Date and refuses an invalid one', () => {
    expect(read(new Date(t)).interval).toEqual(point(t))
    expect(read(new Date(Number.NaN))).toEqual({
      interval: undefined,
      notes: ['date ignored: an invalid Date is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is'],
    })
  })
  it('reads bounds, open sides and refuses reversed ones', () => {
    expect(read({ earliest: '2025-03-04T09:10:00Z' }).interval).toEqual({ earliest: t, latest: Infinity })
    expect(read({ latest: new Date(t) }).interval).toEqual({ earliest: -Infinity, latest: t })
    expect(read({ earliest: '2025-03-04T09:10:00Z', latest: 'soon' })).toEqual({
      interval: { earliest: t, latest: Infinity },
      notes: ['date ignored: "soon" is not a date as 2025-03-12 (ISO 8601) or 12 Mar 2025 (RFC 2822) is'],
    })
    expect(read({ earliest: '2026-01-01T00:00Z', latest: '2025-01-01T00:00Z' })).toEqual({
      interval: undefined,
      notes: ['date ignored: earliest lies after latest'],
    })
    expect(read({}).interval).toBeUndefined()
    expect(read(undefined)).toEqual({ interval: undefined, notes: [] })
  })
})
