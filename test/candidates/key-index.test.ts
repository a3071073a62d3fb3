import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeyIndex, keyTie, keyWeight, PARTS, STEPS } from '../../src/candidates/key-index'
import { mix32 } from '../../src/util/mix'
import { IndexByComparison } from '../oracle/index-by-comparison'

const sorted = (keys: readonly number[]): Uint32Array => Uint32Array.from(new Set(keys)).sort()
const answer = (index: KeyIndex, keys: Uint32Array): Map<number, number> => {
  const { slots, shared } = index.sharers(keys)
  return new Map(slots.map((slot, i) => [slot, shared[i]!]))
}

// Keys of few values, some of which differ in one half only.
const key = fc.oneof(
  fc.nat(6),
  fc.nat(6).map((k) => 0x70000 + k),
  fc.nat(6).map((k) => (0xffff0000 + k) >>> 0),
  fc.nat(0xffffffff),
)
/** Some long, of keys that hardly another has. */
const keys = fc
  .tuple(fc.array(key, { maxLength: 9 }), fc.constantFrom(0, 0, 0, 25, 60, 95), fc.nat(0xffff))
  .map(([few, more, from]) => sorted([...few, ...Array.from({ length: more }, (_, k) => 0x40000000 + 100 * from + k)]))
/** As the documentation has it: four keys, fewer where either is a line or two. */
const needed = (x: number, y: number): number => Math.min(4, 1 + Math.floor(Math.min(x, y) / 32))
const RULE = { weight: keyWeight, tie: keyTie, needed }

describe('an index of keys', () => {
  it('knows who shares what, as by comparing each with each, while articles come and go', () => {
    const step = fc.oneof(
      fc.record({ add: keys }),
      fc.record({ remove: fc.nat(30) }),
      fc.record({ ask: keys }),
      fc.record({ many: fc.integer({ min: 1, max: 90 }), key: fc.nat(6) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const index = new KeyIndex()
        const plain = new IndexByComparison()
        const held: number[] = []
        const add = (own: Uint32Array): void => {
          const slot = index.add(own)
          expect(held).not.toContain(slot)
          plain.add(slot, own)
          held.push(slot)
        }
        for (const s of steps) {
          if ('add' in s) add(s.add)
          else if ('many' in s) for (let i = 0; i < s.many; i++) add(sorted([s.key, 1000 + i]))
          else if ('remove' in s) {
            const [slot] = held.splice(s.remove, 1)
            if (slot === undefined) continue
            index.remove(slot)
            plain.remove(slot)
          } else expect(answer(index, s.ask)).toEqual(plain.sharers(s.ask, RULE))
          expect(index.size).toBe(held.length)
        }
        const all = sorted([0, 1, 2, 3, 4, 5, 6, 0x70000, 0x70001, 0xffff0000])
        expect(answer(index, all)).toEqual(plain.sharers(all, RULE))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out the slots from one on, also where slots were given again', () => {
    const lists = fc.array(keys, { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(lists, lists, fc.array(fc.nat(29), { maxLength: 9 }), fc.nat(40), keys, (first, second, gone, below, asked) => {
        const index = new KeyIndex()
        for (const own of first) index.add(own)
        for (const slot of new Set(gone)) if (slot < first.length) index.remove(slot)
        index.sharers(asked)
        for (const own of second) index.add(own)
        const all = answer(index, asked)
        const { slots, shared } = index.sharers(asked, below)
        expect(new Map(slots.map((slot, i) => [slot, shared[i]!]))).toEqual(new Map([...all].filter(([slot]) => slot < below)))
      }),
    )
  })

  it('counts a key less the more hold it, and not at all past the limit', () => {
    expect([1, 16, 17, 64, 65, 256, 257, 1024, 1025, 1e6].map(keyWeight)).toEqual([
      1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125, 0, 0,
    ])
    expect([2, 3, 4, 5, 16, 17, 1024, 1025].map(keyTie)).toEqual([4, 2, 2, 1, 1, 0.5, 0.125, 0])
    for (const [most, parts] of STEPS) {
      expect([keyWeight(most), keyTie(most)]).toEqual([Math.min(1, parts / PARTS), parts / PARTS])
      expect(keyTie(most + 1)).toBeLessThan(keyTie(most))
    }
  })

  it('answers the same where it is large, in one part or in several, and after much was removed', () => {
    // A million postings, so that buckets are told apart by more than the upper half of a key; some keys are held by many.
    const count = 11_000
    const list = (i: number): Uint32Array =>
      sorted(Array.from({ length: 100 }, (_, k) => mix32(k < 90 ? 100 * i + k : mix32(100 * i + k) % (k < 97 ? 3000 : 40))))
    const lists = Array.from({ length: count }, (_, i) => (i % 9 === 8 ? sorted([...list(i - 1), 3, 4]) : list(i)))
    const whole = new KeyIndex()
    const grown = new KeyIndex()
    const plain = new IndexByComparison()
    lists.forEach((own, i) => {
      expect(whole.add(own)).toBe(grown.add(own))
      plain.add(i, own)
      if (i % 4000 === 3999) grown.sharers(own)
    })
    const agree = (): void => {
      for (const i of [0, 7, 8, 4000, 4001, count - 1]) {
        const expected = plain.sharers(lists[i], RULE)
        expect(answer(whole, lists[i])).toEqual(expected)
        expect(answer(grown, lists[i])).toEqual(expected)
      }
    }
    agree()
    expect(answer(whole, lists[7]).size).toBeGreaterThan(1)
    for (let i = 0; i < count; i += 3) for (const index of [whole, grown, plain]) index.remove(i)
    agree()
  })

  it('forgets thousands that were removed, and gives their places again', () => {
    const index = new KeyIndex()
    const slots = Array.from({ length: 5000 }, (_, i) => index.add(sorted([7, 100 + i])))
    expect(index.sharers(sorted([7])).slots).toHaveLength(0)
    for (const slot of slots.slice(1)) index.remove(slot)
    expect(answer(index, sorted([7, 200]))).toEqual(new Map([[slots[0], 4]]))
    const again = Array.from({ length: 4000 }, () => index.add(sorted([8])))
    expect(Math.max(...again)).toBeLessThan(5000)
    expect(index.sharers(sorted([7, 8])).slots).toHaveLength(1)
  })

  it('forgets hundreds of thousands at once', () => {
    const index = new KeyIndex()
    const slots = Array.from({ length: 200_000 }, (_, i) => index.add(Uint32Array.of(i)))
    index.sharers(Uint32Array.of(1))
    for (const slot of slots.slice(0, 150_000)) index.remove(slot)
    expect(index.sharers(Uint32Array.of(1)).slots).toEqual([])
    expect(index.sharers(Uint32Array.of(199_999)).slots).toEqual([slots[199_999]])
  })

  it('knows nobody for keys that nobody holds, and for none', () => {
    const index = new KeyIndex()
    expect(index.sharers(sorted([1, 2])).slots).toHaveLength(0)
    index.add(sorted([1]))
    expect(index.sharers(sorted([2, 0xffffffff])).slots).toHaveLength(0)
    expect(index.sharers(new Uint32Array(0)).slots).toHaveLength(0)
    expect(index.add(new Uint32Array(0))).toBe(1)
  })
})
