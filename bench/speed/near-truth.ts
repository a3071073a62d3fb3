import { shingles } from './library'
import { asSet, jaccard, jaccardOfSets } from './resemblance'

export interface NearJob {
  readonly articles: number
  /** Compares every article with every other for the truth, not only those of one source. */
  readonly exhaustive: boolean
}

export interface NearRound {
  readonly seconds: { readonly sign: number; readonly index: number; readonly verify: number }
  readonly candidates: number
  /** Distinct ones. */
  readonly bodies: number
  readonly pairs: number
  readonly recall: number
  readonly precision: number
}

/**
 * What is true of the bodies: which pairs have this resemblance. Unrelated articles share next to no shingle, so of a large
 * set only those of one source are compared; the smoke run compares all and so holds that to be right.
 */
export function truePairs(bodies: readonly Uint32Array[], source: (i: number) => number, least: number, exhaustive: boolean) {
  const elements = (i: number): Uint32Array =>
    shingles(
      bodies[i].map((_, k) => k),
      bodies[i],
    )
  const families = new Map<number, number[]>()
  for (let i = 0; i < bodies.length; i++) {
    const root = exhaustive ? 0 : source(i)
    families.set(root, [...(families.get(root) ?? []), i])
  }
  const truth: [number, number][] = []
  for (const members of families.values()) {
    if (members.length === 1) continue
    const sets = members.map((i) => asSet(elements(i)))
    for (let x = 0; x < members.length; x++) {
      for (let y = x + 1; y < members.length; y++) {
        if (jaccardOfSets(sets[x], sets[y]) >= least) truth.push([members[x], members[y]])
      }
    }
  }
  return {
    /** Of pairs of distinct bodies; precision by the definition of Jaccard, pair by pair. */
    judge(found: readonly (readonly [number, number, number])[], classOf: Int32Array) {
      const key = (a: number, b: number): number => Math.min(a, b) * bodies.length + Math.max(a, b)
      const got = new Set(found.map(([a, b]) => key(a, b)))
      const wanted = new Set<number>()
      for (const [a, b] of truth) if (classOf[a] !== classOf[b]) wanted.add(key(classOf[a], classOf[b]))
      const right = found.filter(([a, b]) => jaccard(elements(a), elements(b)) >= least).length
      const hit = [...wanted].filter((pair) => got.has(pair)).length
      return { pairs: found.length, recall: hit / (wanted.size || 1), precision: right / (found.length || 1) }
    },
  }
}
