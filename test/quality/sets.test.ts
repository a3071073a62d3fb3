import { describe, expect, it } from 'vitest'
import { f1 } from '../../bench/quality/sets/classify'
import { growForest } from '../../bench/quality/sets/forest'
import { PAIR_FEATURES, pairFeatures } from '../../bench/quality/sets/pair-features'
import { longestCommon, tiles } from '../../bench/quality/sets/tiles'
import { fingerprint } from '../../src/fingerprint'

describe('what is measured of a pair of texts', () => {
  const text = 'The port of Varna will close two of its five cranes on Monday. Nobody was told of it before the end of the week.'
  const of = (a: string, b: string) => pairFeatures(fingerprint({ id: 'a', text: a }), fingerprint({ id: 'b', text: b }))
  const value = (features: readonly number[], name: (typeof PAIR_FEATURES)[number]) => features[PAIR_FEATURES.indexOf(name)]

  it('has a number for every name, of empty texts too', () => {
    expect(of(text, text)).toHaveLength(PAIR_FEATURES.length)
    expect(of('', text).concat(of(text, ''), of('', '')).every(Number.isFinite)).toBe(true)
  })

  it('tells a copy from a text of other words', () => {
    const [same, other] = [of(text, text), of(text, 'Rain fell over the hills, and by noon every road below was under water.')]
    for (const name of ['words of b in a', 'runs of 5 of b in a', 'tiles in b', 'sentences of b'] as const) {
      expect(value(same, name)).toBeGreaterThan(0.9)
      expect(value(other, name)).toBeLessThan(0.3)
    }
  })

  it('covers runs in common once, the longest first', () => {
    expect(tiles([1, 2, 3, 4, 9, 1, 2, 3], [1, 2, 3, 8, 1, 2, 3, 4], 3)).toEqual([4, 3])
    expect(longestCommon([1, 2, 3, 4], [2, 9, 4, 1])).toBe(2)
  })
})

describe('the classes learnt', () => {
  const items = Array.from({ length: 40 }, (_, k) => ({ features: [k, (k * 7) % 5], label: k < 20 ? 0 : 1 }))

  it('are the same whenever learnt, and right where one feature tells', () => {
    const [one, two] = [growForest(items, 2), growForest(items, 2)]
    expect(one([3, 1])).toEqual(two([3, 1]))
    expect(one([3, 1])[0]).toBeGreaterThan(0.8)
    expect(one([36, 1])[1]).toBeGreaterThan(0.8)
  })

  it('are scored class by class', () => {
    expect(f1([0, 0, 1, 1], [0, 1, 1, 1], 2)).toEqual([2 / 3, 0.8])
  })
})
