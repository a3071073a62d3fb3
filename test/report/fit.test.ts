import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted } from '../../src/report/fit'

describe('what fits into a line', () => {
  it('is the whole text, or its beginning and an ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double({ min: 2, max: 20, noNaN: true }), (text, most) => {
        const line = fitted(text, most)
        if (line === text) return
        expect(line.endsWith('…') && text.startsWith(line.slice(0, -1))).toBe(true)
        expect(line.length).toBeLessThan(text.length + 1)
        // What was cut fits as it is.
        expect(fitted(line, most)).toBe(line)
      }),
      { seed: 7 },
    )
  })

  it('counts breadth and not letters', () => {
    expect(fitted('The illicit little fiddle of Tilli', 15)).toBe('The illicit little fiddle…')
    expect(fitted('WWW MAMMOMANIA WEEKLY MAGAZINE', 15)).toBe('WWW MAMMOMANIA W…')
    expect(fitted('朝日新聞デジタル編集部東京本社', 15)).toBe('朝日新聞デジタル編集部東…')
    expect(fitted('Stowbridge Post', 15)).toBe('Stowbridge Post')
  })
})
