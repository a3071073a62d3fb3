import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineage, meet } from '../../src/derive/lineage'

/** Up to three parents each, from among those earlier in a shuffled order. */
const families = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, x) => x),
        { minLength: n },
      ),
      fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: n, maxLength: n }),
    )
    .map(([order, drawn]) => {
      const parents: { parent: number }[][] = order.map(() => [])
      order.forEach((x, k) => {
        if (k > 0) parents[x] = [...new Set(drawn[k].map((d) => order[d % k]))].map((parent) => ({ parent }))
      })
      return parents
    }),
)

function above(parents: readonly (readonly { parent: number }[])[], x: number): Set<number> {
  return new Set(parents[x].flatMap(({ parent }) => [parent, ...above(parents, parent)]))
}

describe('a lineage', () => {
  it('tells descent and common ancestors as walking up does', () => {
    fc.assert(
      fc.property(families, (parents) => {
        const { descends, sources } = lineage(parents)
        const up = parents.map((_, x) => above(parents, x))
        for (let x = 0; x < parents.length; x++) {
          for (let y = 0; y < parents.length; y++) {
            expect(descends(x, y)).toBe(up[x].has(y))
            const common = [x, ...up[x]].some((z) => z === y || up[y].has(z))
            expect(meet(sources[x], sources[y])).toBe(common)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})
