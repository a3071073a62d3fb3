import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arborescence } from '../../src/derive/arborescence'
import { marginals } from '../../src/derive/marginals'
import { forests } from '../oracle/forests'

/** A small family: for every node the parents it may have, a score for each, and one for none. */
const family = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.tuple(
    ...Array.from({ length: n }, (_, c) =>
      fc.record({
        parents: fc.subarray(Array.from({ length: n }, (_, p) => p).filter((p) => p !== c)),
        scores: fc.array(
          fc.integer({ min: -40, max: 40 }).map((x) => x / 10),
          { minLength: n, maxLength: n },
        ),
        root: fc.integer({ min: -40, max: 40 }).map((x) => x / 10),
      }),
    ),
  ),
)

const score = (choices: readonly { parents: number[]; scores: number[]; root: number }[], forest: readonly number[]): number =>
  forest.reduce((sum, p, c) => sum + (p < 0 ? choices[c].root : choices[c].scores[choices[c].parents.indexOf(p)]), 0)

describe('the best arborescence', () => {
  it('is one that no other forest outweighs', () => {
    fc.assert(
      fc.property(family, (choices) => {
        const edges = choices.flatMap(({ parents, scores, root }, c) => [
          { from: -1, to: c, weight: root },
          ...parents.map((p, k) => ({ from: p, to: c, weight: scores[k] })),
        ])
        const found = score(choices, [...arborescence(choices.length, edges)])
        const best = Math.max(...forests(choices.map((x) => x.parents)).map((forest) => score(choices, forest)))
        expect(found).toBeCloseTo(best, 9)
      }),
    )
  })

  it('takes the earlier edge where two are level', () => {
    const level = [
      { from: -1, to: 0, weight: 1 },
      { from: -1, to: 1, weight: 0 },
      { from: 0, to: 2, weight: 1 },
      { from: 1, to: 2, weight: 1 },
      { from: -1, to: 2, weight: 1 },
    ]
    expect([...arborescence(3, level)]).toEqual([-1, -1, 0])
  })
})

describe('the probability of an edge', () => {
  it('is its share of the weight of all forests', () => {
    fc.assert(
      fc.property(family, (choices) => {
        const all = forests(choices.map((x) => x.parents)).map((forest) => ({ forest, weight: Math.exp(score(choices, forest)) }))
        const total = all.reduce((sum, x) => sum + x.weight, 0)
        const got = marginals(
          choices.map(({ parents, scores, root }) => ({ parents, scores: scores.slice(0, parents.length), root })),
        )
        choices.forEach(({ parents }, c) => {
          parents.forEach((p, k) => {
            const share = all.reduce((sum, { forest, weight }) => sum + (forest[c] === p ? weight : 0), 0) / total
            expect(got[c][k]).toBeCloseTo(share, 8)
          })
        })
      }),
    )
  })

  it('is the same in a family too large for the inverse, up to what cycles would take', () => {
    const chain = Array.from({ length: 400 }, (_, c) => ({
      parents: c === 0 ? [] : [c - 1],
      scores: c === 0 ? [] : [2],
      root: 0,
    }))
    const p = marginals(chain)
    expect(p[399][0]).toBeCloseTo(Math.exp(2) / (1 + Math.exp(2)), 9)
  })
})
