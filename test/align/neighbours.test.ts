import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Block } from '../../src/align/block'
import { neighbours } from '../../src/align/neighbours'

const NONE = -6

/** Of pair k the best of those that stand so far from it, each pair looked at for each. */
function bestAt(
  pairs: readonly (readonly [number, number])[],
  scores: readonly number[],
  steps: readonly (readonly [number, number])[],
) {
  return pairs.map(([i, j]) => {
    const near = pairs.flatMap(([x, y], m) => (steps.some(([di, dj]) => x === i + di && y === j + dj) ? [scores[m]] : []))
    return Math.max(NONE, ...near)
  })
}

describe('neighbours of pairs of sentences', () => {
  it('are those that a look at all pairs finds', () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6))
    const grid = fc.uniqueArray(pair, { selector: (one) => one.join(), maxLength: 30 })
    fc.assert(
      fc.property(grid, fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 30, maxLength: 30 }), (found, all) => {
        const pairs = found.sort((a, b) => a[0] - b[0] || a[1] - b[1])
        const scores = all.slice(0, pairs.length)
        const cells = { rows: 7, columns: 7, count: pairs.length, i: pairs.map(([i]) => i), j: pairs.map(([, j]) => j) }
        const { inStep, atSide } = neighbours({ ...cells, local: [], meaning: [] }, Float64Array.from(scores), NONE, new Block(0))
        const step = [
          [1, 1],
          [-1, -1],
        ] as const
        const side = [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const
        expect([...inStep]).toEqual(bestAt(pairs, scores, step))
        expect([...atSide]).toEqual(bestAt(pairs, scores, side))
      }),
      { numRuns: 500, seed: 11 },
    )
  })
})
