import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '../../src/candidates/components'
import { BOILERPLATE, candidatePairs } from '../../src/candidates/pairs'
import { PostingIndex } from '../../src/candidates/posting-index'
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
        expect(named(prints).sort()).toEqual(pairsByComparison(prints, BOILERPLATE))
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

  it('leave out a key that more bodies hold than the limit, and keep one at the limit', () => {
    const prints = Array.from({ length: BOILERPLATE + 1 }, (_, i) => print(`id${i}`, 7, ...(i > 0 ? [8] : []), 1000 + (i >> 1)))
    const pairs = named(prints)
    expect(pairs).toHaveLength((BOILERPLATE * (BOILERPLATE - 1)) / 2 + 1)
    expect(pairs).toContain('id0 id1 1')
    expect(pairs).toContain('id2 id3 2')
  })

  it('are none for nothing', () => {
    expect([named([]), named([print('a')]), named([print('a', 1), print('b')])]).toEqual([[], [], []])
  })
})

describe('components', () => {
  it('are the same whatever the order of links', () => {
    const links: [number, number][] = [
      [5, 1],
      [2, 3],
      [3, 5],
      [0, 6],
    ]
    const expected = [[0, 6], [1, 2, 3, 5], [4]]
    expect(components(7, links)).toEqual(expected)
    expect(components(7, links.reverse())).toEqual(expected)
  })

  it('take a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 99_999 }, (_, i) => [i + 1, i] as const)
    expect(components(100_000, chain)).toHaveLength(1)
  })
})

describe('PostingIndex', () => {
  it('answers as the batch does, however it was filled', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(5), fc.array(fc.nat(9), { maxLength: 5 })), { maxLength: 30 })
    fc.assert(
      fc.property(steps, (list) => {
        const index = new PostingIndex()
        const held = new Map<string, Prints[number]>()
        for (const [add, n, keys] of list) {
          const it = print(`id${n}`, ...keys)
          if (add) {
            index.add(it.id, it.keys)
            held.set(it.id, it)
          } else expect(index.remove(it.id)).toBe(held.delete(it.id))
        }
        expect(index.size).toBe(held.size)
        const prints = [...held.values()]
        const near = prints.flatMap(({ id, keys }) =>
          index.near(keys, id).flatMap((it) => (id < it.id ? [`${id} ${it.id} ${it.shared}`] : [])),
        )
        expect(near.sort()).toEqual(named(prints).sort())
      }),
    )
  })

  it('answers nothing for keys never seen and for what was removed', () => {
    const index = new PostingIndex()
    index.add('a', Uint32Array.of(1, 2))
    expect(index.near(Uint32Array.of(3, 4))).toEqual([])
    expect(index.near(Uint32Array.of(2))).toEqual([{ id: 'a', shared: 1 }])
    expect([index.remove('a'), index.remove('a'), index.size]).toEqual([true, false, 0])
    expect(index.near(Uint32Array.of(2))).toEqual([])
  })

  it('orders by shared keys, then by id', () => {
    const index = new PostingIndex()
    index.add('b', Uint32Array.of(1))
    index.add('a', Uint32Array.of(1))
    index.add('c', Uint32Array.of(1, 2))
    expect(index.near(Uint32Array.of(1, 2)).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  it('leaves out boilerplate by the same count as the batch', () => {
    const index = new PostingIndex()
    const key = Uint32Array.of(1)
    for (let i = 0; i < BOILERPLATE; i++) index.add(`id${i}`, key)
    expect(index.near(key, 'id0')).toHaveLength(BOILERPLATE - 1)
    expect(index.near(key)).toEqual([])
    index.add('one more', key)
    expect(index.near(key, 'id0')).toEqual([])
  })
})
