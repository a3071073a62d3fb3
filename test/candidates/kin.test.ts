import { describe, expect, it } from 'vitest'
import { KeyIndex } from '../../src/candidates/key-index'
import { familyOf, type Near, near, pairsOf } from '../../src/candidates/kin'

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)

/** Answers of an index that holds these lists of keys, by slot. */
function index(...lists: readonly number[][]): (slot: number) => Near {
  const held = new KeyIndex()
  const keys = lists.map((list) => Uint32Array.from(list).sort())
  for (const list of keys) held.add(list)
  return (slot) =>
    near(
      slot,
      keys[slot]!.length,
      held.sharers(keys[slot]!),
      (other) => keys[other]!.length,
      () => true,
    )
}
const family = (near: (slot: number) => Near, start = 0): number[] => familyOf(start, near).sort((a, b) => a - b)

describe('what is worth aligning', () => {
  const sharing = (size: number, count: number): number =>
    index([...range(1000, size - count), ...range(1, count)], [...range(5000, 200), ...range(1, count)])(0).slots.length

  it('shares four keys, or fewer where one is a line or two', () => {
    expect([sharing(128, 3), sharing(128, 4), sharing(42, 1), sharing(42, 2), sharing(21, 1), sharing(21, 0)]).toEqual([
      0, 1, 0, 1, 1, 0,
    ])
  })

  it('does not include the article itself, nor what is published too far from it', () => {
    expect(index(range(1, 50))(0).slots).toHaveLength(0)
    const sharers = { slots: [3, 4], shared: [9, 9] }
    const { slots, nearest } = near(
      1,
      20,
      sharers,
      () => 40,
      (slot) => slot === 4,
    )
    expect([...slots, nearest]).toEqual([4, 9 / 20])
  })
})

describe('a family', () => {
  it('holds whoever shares a fifth of the keys, however near others are', () => {
    const [a, b] = [range(0, 100), range(80, 100)]
    const copies = [a.slice(1), b.slice(1)]
    expect(family(index(a, b, ...copies))).toEqual([0, 1, 2, 3])
  })

  it('holds an article with its nearest, though the two share little', () => {
    const hub = range(0, 100)
    const copy = [...range(1, 99), 999]
    const rewrite = [...range(93, 7), ...range(2000, 93)]
    const near = index(hub, copy, rewrite)
    expect([0, 1, 2].map((start) => family(near, start))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  it('does not hold what shares as little while both have something nearer', () => {
    const one = [range(0, 100), [...range(0, 94), ...range(300, 6)]]
    const other = [
      [...range(1000, 93), ...range(87, 7)],
      [...range(1000, 93), ...range(400, 7)],
    ]
    const near = index(...one, ...other)
    expect(near(0).slots).toContain(2)
    expect(family(near)).toEqual([0, 1])
    expect(family(near, 3)).toEqual([2, 3])
  })
})

describe('pairs of a family', () => {
  const copies = (n: number): number[][] => Array.from({ length: n }, (_, i) => [...range(0, 60), ...range(1000 + i, 2)])
  const pairs = (n: number): [number, number][] => pairsOf(range(0, n), index(...copies(n)), (slot) => slot)

  it('are all of them in a family of dozens', () => {
    expect(pairs(40)).toHaveLength((40 * 39) / 2)
    expect(new Set(pairs(40).map(String)).size).toBe((40 * 39) / 2)
  })

  it('are a few dozen for each in a family of hundreds, among them every article with its nearest', () => {
    const many = pairs(400)
    expect(many.length).toBeLessThan(400 * 50)
    for (let i = 1; i < 400; i++) expect(many).toContainEqual([i - 1, i])
  })
})
