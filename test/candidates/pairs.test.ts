import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOILERPLATE, candidatePairs, keyWeight } from '../../src/candidates/pairs'
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
    expect([2, 32, 64, BOILERPLATE, BOILERPLATE + 1].map(keyWeight)).toEqual([1, 1, 0.5, 0.08, 0])
    const prints = Array.from({ length: 128 }, (_, i) => print(`id${100 + i}`, 7, 8, 1000 + (i >> 1)))
    const pairs = named(prints)
    expect(pairs).toHaveLength(64)
    expect(pairs[0]).toBe('id100 id101 1.5')
  })

  it('need two keys, or one for a body of few', () => {
    const long = (id: string, from: number, ...keys: number[]) =>
      print(id, ...Array.from({ length: 70 }, (_, i) => from + i), ...keys)
    expect(named([long('a', 1000, 1, 2), long('b', 2000, 2, 3), long('c', 3000, 3, 4, 1), print('d', 4)])).toEqual(['c d 1'])
    expect(named([long('a', 1000, 1, 2), long('b', 2000, 1, 2)])).toEqual(['a b 2'])
  })

  it('pair copies by the hundred, which differ in a word each', () => {
    const copies = Array.from({ length: 300 }, (_, i) => print(`id${i}`, ...Array.from({ length: 100 }, (_, k) => k), 1000 + i))
    expect(named(copies)).toHaveLength((300 * 299) / 2)
  })

  it('are none for nothing', () => {
    expect([named([]), named([print('a')]), named([print('a', 1), print('b')])]).toEqual([[], [], []])
  })
})
