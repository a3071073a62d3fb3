import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON, candidatePairs, keyWeight } from '../../src/candidates/pairs'
import { pairsByComparison } from '../oracle/pairs-by-comparison'

const print = (id: string, ...keys: number[]) => ({ id, keys: Uint32Array.from(new Set(keys)).sort() })
type Prints = ReturnType<typeof print>[]
const named = (prints: Prints): string[] =>
  Array.from(candidatePairs(prints), ({ a, b, shared }) => `${prints[a]!.id} ${prints[b]!.id} ${shared}`)

const anyPrints = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.array(fc.oneof(fc.nat(12), fc.nat(0xffffffff)))), {
    selector: ([id]) => id,
    maxLength: 12,
  })
  .map((list) => list.map(([id, keys]) => print(id, ...keys, 0x10000, 0xfffffff0)))

describe('candidatePairs', () => {
  it('are all that share a key, found as by comparing each with each', () => {
    fc.assert(
      fc.property(anyPrints, (prints) => {
        expect(named(prints).sort()).toEqual(pairsByComparison(prints, keyWeight))
      }),
    )
  })

  it('come in the same order for every order of input', () => {
    fc.assert(
      fc.property(anyPrints, (prints) => {
        const sorted = named([...prints].sort((x, y) => (x.id < y.id ? -1 : 1)))
        expect(named([...prints].reverse())).toEqual(sorted)
        expect(named(prints)).toEqual(sorted)
      }),
    )
  })

  it('count a key common to all of a small set', () => {
    expect(named(Array.from({ length: 20 }, (_, i) => print(`id${i}`, 7)))).toHaveLength(190)
  })

  it('count a key less the more hold it, and not at all past the limit', () => {
    expect([2, COMMON, 2 * COMMON, 4 * COMMON, 4 * COMMON + 1].map(keyWeight)).toEqual([1, 1, 0.25, 0.0625, 0])
    const prints = Array.from({ length: 2 * COMMON }, (_, i) => print(`id${1000 + i}`, 7, 1000 + (i >> 1)))
    const pairs = named(prints)
    expect(pairs).toHaveLength(COMMON)
    expect(pairs[0]).toBe('id1000 id1001 1.25')
  })

  it('are the same with hundreds of others, whatever these hold', () => {
    const family = ['a', 'b', 'c', 'd'].map((id, k) => {
      return print(id, ...Array.from({ length: 150 }, (_, i) => 10_000 * (k + 1) + i), 1, 2, 3, 4 + k, 5 + k)
    })
    const alone = named(family)
    expect(alone).toEqual(['a b 4', 'b c 4', 'c d 4'])
    const crowd = fc.array(fc.subarray([1, 2, 3, 4, 5, 6, 7, 8], { maxLength: 3 }), { minLength: 100, maxLength: 252 })
    fc.assert(
      fc.property(crowd, (others) => {
        const own = (n: number) => Array.from({ length: 130 }, (_, i) => 1e6 + 1000 * n + i)
        const pairs = named([...others.map((keys, n) => print(`z${n}`, ...own(n), ...keys)), ...family])
        expect(pairs).toEqual(alone)
      }),
      { numRuns: 20 },
    )
  })

  it('need four keys, or fewer for a body of few', () => {
    const body = (id: string, from: number, size: number, ...keys: number[]) =>
      print(id, ...Array.from({ length: size }, (_, i) => from + i), ...keys)
    const pairs = (size: number, ...shared: number[]) =>
      named([body('a', 1000, size, ...shared), body('b', 2000, 200, ...shared)])
    expect(pairs(125, 1, 2, 3)).toEqual([])
    expect(pairs(125, 1, 2, 3, 4)).toEqual(['a b 4'])
    expect(pairs(40, 1)).toEqual([])
    expect(pairs(40, 1, 2)).toEqual(['a b 2'])
    expect(pairs(20, 1)).toEqual(['a b 1'])
  })

  it('pair copies by the hundred, which differ in a word each', () => {
    const copies = Array.from({ length: 300 }, (_, i) => print(`id${i}`, ...Array.from({ length: 100 }, (_, k) => k), 1000 + i))
    expect(named(copies)).toHaveLength((300 * 299) / 2)
  })

  it('are none for nothing', () => {
    expect([named([]), named([print('a')]), named([print('a', 1), print('b')])]).toEqual([[], [], []])
  })
})
