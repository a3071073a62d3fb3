import { describe, expect, it } from 'vitest'
import { readPublished } from '../../src/article/dates'
import { dateOf, sinceOf } from '../../src/report/words'
import type { Interval, Published } from '../../src/types'

describe('a date in the report', () => {
  it.each<[Published, string, string]>([
    ['2025-03-04T00:30Z', '2025-03-04 00:30', '2025-03-04'],
    ['2025-03-04T00:30', '2025-03-04', '2025-03-04'],
    ['2025-03-04T23:30:10', '2025-03-04', '2025-03-04'],
    ['2025-03-04', '2025-03-04', '2025-03-04'],
    ['2025-03', '2025-03', '2025-03'],
    ['2025-12', '2025-12', '2025-12'],
    ['2025', '2025', '2025'],
    [{ earliest: '2025-03-04', latest: '2025-03-05' }, '2025-03-04 – 2025-03-05', '2025-03-04'],
    [{ earliest: '2025-03-04T08:00', latest: '2025-03-05T09:00' }, '2025-03-04 – 2025-03-05', '2025-03-04'],
    [{ earliest: '2025-03-04T01:00Z', latest: '2025-03-05T23:00Z' }, '2025-03-04 – 2025-03-05', '2025-03-04'],
    [{ earliest: '2025-03-04', latest: '2025-03-05T13:20:11Z' }, '2025-03-04 – 2025-03-05', '2025-03-04'],
    [{ earliest: '2025-03-04' }, 'from 2025-03-04', '2025-03-04'],
    [{ latest: '2025-03-04' }, 'until 2025-03-04', ''],
    [{ earliest: '2024-11', latest: '2025-02' }, '2024-11-01 – 2025-02-28', '2024-11-01'],
    ['+012345-06-07', '+012345-06-07', '+012345-06-07'],
  ])('of %j is the one that was given', (published, date, since) => {
    const interval = readPublished(published, []) as Interval
    expect(dateOf(interval)).toBe(date)
    if (since !== '') expect(sinceOf(interval)).toBe(since)
  })
})
