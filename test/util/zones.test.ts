import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublished } from '../../src/article/dates'
import { asSaid, isDay, local } from '../../src/util/zones'

const times = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

describe('asSaid', () => {
  it('gives back what was said without a zone, by day, minute or second', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(10, 16, 19), (time, letters) => {
        const text = time.toISOString().slice(0, letters)
        const said = asSaid(readPublished(text, []) as { earliest: number; latest: number })
        expect(new Date(said.earliest).toISOString().slice(0, letters)).toBe(text)
        expect(new Date(said.latest).toISOString().slice(0, letters)).toBe(text)
        expect(isDay(said)).toBe(letters === 10)
      }),
      { seed: 5 },
    )
  })

  it('gives back each bound of two', () => {
    fc.assert(
      fc.property(times, times, (x, y) => {
        const days = [x, y].map((time) => time.toISOString().slice(0, 10)).sort()
        const said = asSaid(local(Date.parse(days[0]), Date.parse(days[1]) + 86_399_999))
        expect([said.earliest, said.latest].map((time) => new Date(time).toISOString().slice(0, 10))).toEqual(days)
      }),
      { seed: 5 },
    )
  })

  it('leaves instants, and times whose zone was given, as they are', () => {
    for (const published of [
      '2025-03-04T10:00:00Z',
      { earliest: '2025-03-04T08:00Z', latest: '2025-03-05T09:00Z' },
      { latest: '2025-03-05T09:00Z' },
    ]) {
      const interval = readPublished(published, []) as { earliest: number; latest: number }
      expect(asSaid(interval)).toEqual(interval)
    }
  })
})
