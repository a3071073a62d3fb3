import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeFamily } from '../../src/derive/family'
import { fingerprint } from '../../src/index'

const text = 'The dam above Odda failed at dawn. Nobody was hurt. Engineers had warned of the crack in May.'
const articles = ['a', 'b', 'c', 'd'].map((id) => fingerprint({ id, text }))

it('of every sentence the two that carry it most probably are known', () => {
  const probability = fc.array(fc.constantFrom(0.1, 0.2, 0.5, 0.9), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(probability, { minLength: 3, maxLength: 3 }), (of) => {
      const pairs = of.map((list, k) => ({
        a: 0,
        b: k + 1,
        matches: list.map((p, i) => ({ i, j: i, probability: p, wording: 1, kind: 'verbatim' as const })),
      }))
      const { first, firstBy, second } = makeFamily(articles, pairs).carriers[0]
      for (let i = 0; i < 3; i++) {
        const sorted = of.map((list) => list[i]).sort((x, y) => y - x)
        expect([first[i], second[i]]).toEqual(sorted.slice(0, 2))
        expect(of[firstBy[i] - 1][i]).toBe(sorted[0])
      }
    }),
    { numRuns: 200, seed: 3 },
  )
})
