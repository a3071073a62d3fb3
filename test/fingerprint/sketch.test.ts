import { describe, expect, it } from 'vitest'
import { bandHashes, estimateResemblance, quantise, SKETCH, shingles, sketch } from '../../src/fingerprint/sketch'
import { mix32 } from '../../src/util/mix'
import { jaccard } from '../oracle/jaccard'
import { seeded } from '../oracle/random'
import { sketchByDefinition } from '../oracle/sketch-by-definition'

const sign = (elements: Iterable<number>): Uint8Array => quantise(sketch(Uint32Array.from(elements)))

/** Two sets of `size` elements each of which `shared` are common. */
const sets = (random: () => number, size: number, shared: number): [number[], number[]] => {
  const draw = (n: number): number[] => Array.from({ length: n }, () => Math.floor(random() * 2 ** 32))
  const common = draw(shared)
  return [
    [...common, ...draw(size - shared)],
    [...draw(size - shared), ...common],
  ]
}

describe('sketch', () => {
  it.each([1, 2, 3, 20, 300, 2000])('is what the paper defines for a set of %i', (size) => {
    const [elements] = sets(seeded(size), size, 0)
    const hash = (element: number, round: number): number => {
      const x = mix32(element)
      if (round === 0) return x
      const y = Math.imul(x ^ Math.imul(round, 0x9e3779b1), 0x85ebca6b)
      return (y ^ (y >>> 15)) >>> 0
    }
    expect(Array.from(sketch(Uint32Array.from(elements)))).toEqual(sketchByDefinition(elements, hash))
  })

  it.each([
    [3, 0.045],
    [10, 0.045],
    [25, 0.045],
    [150, 0.045],
    [600, 0.045],
    [3000, 0.045],
  ])('estimates the resemblance of sets of %i with an RMSE of at most %f', (size, most) => {
    const random = seeded(size)
    let squares = 0
    const trials = 200
    for (let trial = 0; trial < trials; trial++) {
      const [a, b] = sets(random, size, Math.floor(random() * (size + 1)))
      squares += (estimateResemblance(sign(a), sign(b)) - jaccard(a, b)) ** 2
    }
    expect(Math.sqrt(squares / trials)).toBeLessThanOrEqual(most)
  })

  it('is blind to order and repeats', () => {
    const [elements] = sets(seeded(5), 50, 0)
    expect(sign([...elements, ...elements].reverse())).toEqual(sign(elements))
  })

  it('is empty for nothing, and nothing resembles nothing', () => {
    expect(sketch(new Uint32Array(0))).toHaveLength(0)
    expect(estimateResemblance(new Uint8Array(0), new Uint8Array(0))).toBe(0)
  })

  it('corrects for values that agree by chance in eight bits', () => {
    const random = seeded(9)
    let sum = 0
    for (let trial = 0; trial < 300; trial++) {
      const [a, b] = sets(random, 400, 0)
      const [x, y] = [sign(a), sign(b)]
      sum += x.filter((value, i) => value === y[i]).length / SKETCH
    }
    expect(sum / 300).toBeCloseTo(1 / 256, 2)
    expect(sum / 300).toBeLessThan(1.5 / 256)
  })

  it('finds a common band as often as the formula says', () => {
    const random = seeded(11)
    let hits = 0
    for (let trial = 0; trial < 300; trial++) {
      const [a, b] = sets(random, 300, 200) // resemblance .5
      const other = new Set(bandHashes(sketch(Uint32Array.from(b))))
      if (bandHashes(sketch(Uint32Array.from(a))).some((band) => other.has(band))) hits++
    }
    expect(hits / 300).toBeGreaterThan(0.87 - 0.08)
    expect(hits / 300).toBeLessThan(0.87 + 0.08)
  })
})

describe('shingles', () => {
  const hashes = Uint32Array.from([11, 22, 33, 44])
  const of = (...tokens: number[]): number[] => [...shingles(Uint32Array.from(tokens), hashes)]

  it('are three words wide, and less only where the body is shorter', () => {
    expect([[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3]].map((tokens) => of(...tokens).length)).toEqual([0, 1, 1, 1, 2])
  })

  it('know the order of their words', () => {
    const all = [of(0, 1, 2), of(2, 1, 0), of(1, 0, 2), of(0, 1), of(1, 0), of(0), of(1)].flat()
    expect(new Set(all).size).toBe(7)
  })

  it('depend on their own words alone', () => {
    expect(of(3, 0, 1, 2)[1]).toBe(of(0, 1, 2)[0])
  })
})
