import { describe, expect, it } from 'vitest'
import { floor, wordHashes } from '../../bench/speed/floor'
import { digits, spread } from '../../bench/speed/measure'
import { truePairs } from '../../bench/speed/near-truth'
import { growthPlot } from '../../bench/speed/plot'
import { seeded, zipf } from '../../bench/speed/random'
import { section } from '../../bench/speed/report'
import { asSet, jaccard, jaccardOfSets } from '../../bench/speed/resemblance'
import { growthExponent, median, quantile, rms } from '../../bench/speed/stats'

describe('statistics', () => {
  it('takes the middle value, or the mean of the two in the middle, in any order', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(quantile([4, 3, 2, 1, 0], 0.25)).toBe(1)
    expect(quantile([7], 0.75)).toBe(7)
  })

  it.each([1, 1.1, 2])('finds the exponent %d of a power law', (exponent) => {
    const points = [100, 250, 1000, 9000].map((n) => [n, 3 * n ** exponent] as const)
    expect(growthExponent(points)).toBeCloseTo(exponent, 10)
  })

  it('takes the root of the mean square', () => {
    expect(rms([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12)
  })

  it('prints three digits that count', () => {
    expect([0.01234, 1.234, 123.4, 12345].map(digits)).toEqual(['0.0123', '1.23', '123', '12345'])
    expect(spread([3, 1, 2], ' s')).toBe('2.00 s (1.00–3.00)')
  })
})

describe('the floor', () => {
  it('hashes words whatever their case, and sees what stands between them', () => {
    expect(floor('The dam, the Dam')).toBe(floor('the dam; THE DAM'))
    expect(floor('the dam')).not.toBe(floor('thedam'))
  })

  it('keeps one hash a word', () => {
    const out = new Uint32Array(40)
    expect(wordHashes(' Élan 2,5 – the dam. THE', out)).toBe(6)
    expect(out[3]).toBe(out[5])
    expect(new Set(out.subarray(0, 6)).size).toBe(5)
    expect(wordHashes('', out)).toBe(0)
  })

  it('sums the hashes that it keeps', () => {
    const out = new Uint32Array(40)
    const words = wordHashes('Rain fell on Graz', out)
    expect(out.subarray(0, words).reduce((sum, hash) => (sum + hash) | 0, 0)).toBe(floor('Rain fell on Graz'))
  })
})

describe('the draw by rank', () => {
  it('draws the first rank as often as its law says, and reaches the last', () => {
    const [random, draw] = [seeded(3), zipf(1000, 1, 0)]
    const drawn = Array.from({ length: 200_000 }, () => draw(random))
    const harmonic = Array.from({ length: 1000 }, (_, k) => 1 / (k + 1)).reduce((a, b) => a + b)
    expect(drawn.filter((rank) => rank === 0).length / drawn.length).toBeCloseTo(1 / harmonic, 2)
    expect(drawn.reduce((a, b) => Math.max(a, b))).toBe(999)
  })
})

describe('what is true of near-duplicates', () => {
  const bodies = ['1 2 3 4 5 6', '1 2 3 4 5 6', '1 2 3 4 5 7', '9 8 7 6 5 4'].map((words) =>
    Uint32Array.from(words.split(' '), Number),
  )
  const truth = truePairs(bodies, () => 0, 0.6, true)

  it('counts a pair of distinct bodies once', () => {
    expect(truth.judge([[0, 2, 0.6]], Int32Array.of(0, 0, 2, 3))).toEqual({ pairs: 1, recall: 1, precision: 1 })
  })

  it('sees what is missed and what is wrong', () => {
    expect(truth.judge([[0, 3, 0.6]], Int32Array.of(0, 0, 2, 3))).toEqual({ pairs: 1, recall: 0, precision: 0 })
  })

  it('merges sorted sets to the resemblance that the definition gives', () => {
    const random = seeded(5)
    for (let round = 0; round < 50; round++) {
      const [a, b] = [0, 1].map(() => Uint32Array.from({ length: 30 }, () => random() * 40))
      expect(jaccardOfSets(asSet(a), asSet(b))).toBeCloseTo(jaccard(a, b), 12)
    }
  })
})

describe('what is written', () => {
  it('marks a goal that is met, one that is not, and one that could not be measured', () => {
    const page = section('Title', {
      rows: [
        { what: 'a', value: '1', goal: '≤ 2', met: true },
        { what: 'b', value: '3', goal: '≤ 2', met: false },
        { what: 'c', value: 'skipped', goal: '≤ 2' },
        { what: 'd', value: '4' },
      ],
      checks: [
        { what: 'right', holds: true },
        { what: 'not right', holds: false },
      ],
    })
    expect(page).toContain('| a | 1 | ≤ 2 | yes |\n| b | 3 | ≤ 2 | no |\n| c | skipped | ≤ 2 | – |\n| d | 4 |  |  |')
    expect(page).toContain('1 of 2')
    expect(page).toContain('**Wrong:** not right')
  })

  it('draws every point inside the frame, and linear growth at the slope of the dashed lines', () => {
    const points = [1000, 2000, 4000].map((n) => [n, n / 500] as const)
    const svg = growthPlot([{ name: 'linear', points }])
    expect(svg).toMatch(/<title>[^<]+<\/title>/)
    expect(svg).toContain('prefers-color-scheme: dark')
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="4" fill="#\w+"><title>/g)].map((m) => [+m[1], +m[2]])
    expect(dots).toHaveLength(3)
    for (const [x, y] of dots) {
      expect(x).toBeGreaterThanOrEqual(64)
      expect(x).toBeLessThanOrEqual(616)
      expect(y).toBeGreaterThanOrEqual(56)
      expect(y).toBeLessThanOrEqual(364)
    }
    const dash = /stroke-dasharray[^>]+d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/.exec(svg)!.slice(1).map(Number)
    const slope = (dash[3] - dash[1]) / (dash[2] - dash[0])
    expect((dots[2][1] - dots[0][1]) / (dots[2][0] - dots[0][0])).toBeCloseTo(slope, 2)
  })

  it('draws a frame where nothing could be measured', () => {
    expect(growthPlot([])).toMatch(/<svg[\s\S]+<\/svg>/)
  })
})
