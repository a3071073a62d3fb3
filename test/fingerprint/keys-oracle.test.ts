import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retrievalKeys } from '../../src/fingerprint/keys'
import { Bag, Least } from '../../src/fingerprint/sample'
import { shingles, sketch } from '../../src/fingerprint/sketch'
import { distinct, keysBySets, least } from '../oracle/keys-by-sets'
import { seeded } from '../oracle/random'

describe('a sample', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 40 }), fc.constant(0xffffffff))

  it('keeps the least distinct values, however many came', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 3000, size: 'max' }), fc.integer({ min: 1, max: 200 }), (values, k) => {
        const sample = new Least(k)
        for (let time = 0; time < 2; time++) {
          for (const one of values) sample.add(one)
          expect([...sample.kept.subarray(0, sample.count)]).toEqual(least(values, k))
          sample.clear()
        }
        const bag = new Bag(16)
        for (const one of values) bag.add(one)
        expect([...bag.sorted()]).toEqual(distinct(values))
        for (const one of values) bag.add(one)
        bag.keepLeast(k, values.length)
        const kept = values.length > k ? least(values, k) : values
        expect([...bag.sorted()]).toEqual(distinct([...values, ...kept].map((one) => one >>> 0)))
        expect(bag.size).toBe(values.length + kept.length)
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

describe('retrieval keys', () => {
  it.each([0, 1, 5, 63, 64, 400, 3000])('of %i tokens are those of sets and sorts', (count) => {
    const random = seeded(count)
    const below = (n: number): number => Math.floor(random() * n)
    for (let trial = 0; trial < 12; trial++) {
      const types = 1 + below(count + 1)
      const hash = (): number => Math.floor(random() * 2 ** 32)
      const parts = {
        tokens: Uint32Array.from({ length: count }, () => below(types)),
        quoted: Uint8Array.from({ length: count }, (_, t) => ((t >> 3) & below(6) ? 1 : 0)),
        stems: Uint32Array.from({ length: types }, () => (below(4) === 0 ? below(9) : hash())),
        flags: Uint8Array.from({ length: types }, () => [0, 0, 1, 2, 2, 4][below(6)] as number),
        offsets: Uint32Array.from([
          0,
          ...Array.from({ length: count >> 4 }, () => below(count + 1)).sort((a, b) => a - b),
          count,
        ]),
      }
      const elements = shingles(parts.tokens, Uint32Array.from({ length: types }, hash))
      const values = sketch(elements)
      expect([...retrievalKeys(parts, elements, values)]).toEqual(keysBySets(parts, elements, values))
    }
  })
})
