import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/fingerprint'
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { Holdings } from '../../src/holdings'

const model = fingerprint({
  id: 'a',
  text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
})
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)
const forged = (i: number, keys: readonly number[], bodyHash = i.toString(16).padStart(32, '0')): Fingerprint =>
  new Fingerprint({ ...model, id: `id${i}`, bodyHash, keys: Uint32Array.from(keys).sort() })

/** What would have to be done for so many articles, counted. */
function work(count: number, make: (i: number) => Fingerprint) {
  const holdings = new Holdings(undefined, true)
  for (let i = 0; i < count; i++) holdings.add(make(i))
  const counts = { families: 0, classes: 0, pairs: 0, articles: 0 }
  for (const { articles, classes, pairs } of holdings.families()) {
    counts.families++
    counts.classes += classes.length
    counts.pairs += pairs.length
    counts.articles += articles.length
  }
  return counts
}

describe('work is linear in the articles, counted in pairs to align', () => {
  it('for a hundred thousand copies of one', () => {
    const counts = work(100_000, (i) => forged(i, [1, 2, 3, 4, 5], model.bodyHash))
    expect(counts).toEqual({ families: 1, classes: 1, pairs: 0, articles: 100_000 })
  })

  it('for a paragraph that every article carries', () => {
    const paragraph = range(0, 120)
    for (const count of [300, 600, 1200, 2400]) {
      const counts = work(count, (i) => forged(i, [...paragraph, ...range(1000 * (i + 1), 100)]))
      expect(counts.articles).toBe(count)
      expect(counts.pairs).toBeLessThanOrEqual(count * 48)
      if (count > 1024) expect(counts).toEqual({ families: count, classes: count, pairs: 0, articles: count })
    }
  })

  it('for keys that were made to collide, in one heap or in many', () => {
    expect(work(1000, (i) => forged(i, range(0, 200))).pairs).toBeLessThanOrEqual(48_000)
    expect(work(3000, (i) => forged(i, range(0, 200))).pairs).toBe(0)
    const heaps = work(4000, (i) => forged(i, range(1000 * Math.floor(i / 64), 200)))
    expect(heaps).toEqual({ families: Math.ceil(4000 / 64), classes: 4000, pairs: expect.any(Number), articles: 4000 })
    expect(heaps.pairs).toBeLessThanOrEqual(4000 * 48)
  })

  it('for articles that come and go by the thousand under one text', () => {
    const holdings = new Holdings()
    for (let i = 0; i < 5000; i++) {
      holdings.add(forged(i, range(10 * i, 20)))
      if (i >= 10) holdings.remove(`id${i - 10}`)
    }
    const families = [...holdings.families()]
    expect(families).toHaveLength(1)
    expect(families[0]!.articles.map(({ id }) => id)).toEqual(range(4990, 10).map((i) => `id${i}`))
  })
})
