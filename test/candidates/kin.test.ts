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
    const [a, b] = [range(0, 100), range(90, 100)]
    const copies = [a.slice(1), b.slice(1)]
    expect(family(index(a, b, ...copies))).toEqual([0, 1, 2, 3])
  })

  it('holds two that share a twentieth, where nobody else holds what they share', () => {
    const [a, b] = [range(0, 100), range(95, 100)]
    const copies = [range(0, 95), range(100, 95)]
    expect(family(index(a, b, ...copies))).toEqual([0, 1, 2, 3])
    const three = [...range(300, 95), ...range(95, 5)]
    expect(family(index(a, b, ...copies, three, range(300, 95)))).toEqual([0, 2])
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
    const one = [range(0, 120), [...range(0, 114), ...range(300, 6)]]
    const other = [
      [...range(1000, 116), ...range(87, 4)],
      [...range(1000, 116), ...range(400, 4)],
    ]
    const near = index(...one, ...other)
    expect(near(0).slots).toContain(2)
    expect(family(near)).toEqual([0, 1])
    expect(family(near, 3)).toEqual([2, 3])
  })
})

describe('an article that leans on two close ones', () => {
  const close = [range(0, 100), [...range(0, 50), ...range(300, 50)]]
  const nearer = (shared: number[], more = 0) => [
    [...range(1000, 100 - shared.length), ...shared],
    [...range(1000, 40 + more), ...range(400, 60)],
  ]
  it('joins them, from wherever it is asked', () => {
    const near = index(...close, ...nearer(range(40, 4)))
    for (const start of range(0, 4)) expect(family(near, start)).toEqual([0, 1, 2, 3])
  })

  it('does not if it shares little with one of them, if they are not close, or if three are nearer', () => {
    expect(family(index(...close, ...nearer(range(48, 4))))).toEqual([0, 1])
    const apart = [range(0, 100), [...range(92, 4), ...range(300, 96)], [...range(300, 85), ...range(700, 15)]]
    const leaning = [...range(1000, 85), ...range(60, 2), ...range(92, 4)]
    expect(family(index(...apart, [...range(0, 60), ...range(900, 40)], leaning, [...range(1000, 85), 1]), 4)).toEqual([4, 5])
    const crowd = Array.from({ length: 3 }, (_, k) => [...range(1000, 40), ...range(400 + 100 * k, 60)])
    expect(family(index(...close, nearer(range(40, 4))[0], ...crowd))).toEqual([0, 1])
  })
})

describe('of hundreds that share as much', () => {
  it('none is of another’s company, so that nobody asks all of all', () => {
    const tied = near(
      0,
      10,
      { slots: range(1, 9), shared: range(1, 9).map(() => 1) },
      () => 10,
      () => true,
    )
    expect([tied.nearest, tied.least, tied.isCrowd]).toEqual([0.1, 0.1, true])
    const ranked = near(
      0,
      10,
      { slots: range(1, 9), shared: range(1, 9) },
      () => 10,
      () => true,
    )
    expect([ranked.nearest, ranked.least, ranked.isCrowd]).toEqual([0.9, 0.7, false])
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
