import type { Undecided } from '../types'
import { round } from './assemble'
import type { Scene } from './evidence/kind'
import { ancestors, type Solution } from './solve'

/** A direction less probable than this, both ways together, is not worth naming. */
const OPEN = 0.1

/**
 * Pairs that one of may well come from the other, but no edge stands between them, nor do they descend from one source.
 * `siblings`: the chance that both have one parent, in the set or lost.
 */
export function undecidedPairs(scene: Scene, solution: Solution, connected: (x: number, y: number) => boolean): Undecided[] {
  const { family } = scene
  const from = (c: number, p: number): number => {
    const k = solution.choices[c].candidates.findIndex((x) => x.parent === p)
    return k < 0 ? 0 : solution.marginals[c][k]
  }
  const out: Undecided[] = []
  family.views.forEach((views, a) => {
    for (const b of [...views.keys()].filter((y) => y > a).sort((x, y) => x - y)) {
      const [aFromB, bFromA] = [from(a, b), from(b, a)]
      if (aFromB + bFromA < OPEN || connected(a, b)) continue
      let siblings = solution.lost[a] * solution.lost[b]
      solution.choices[a].candidates.forEach(({ parent }, k) => {
        siblings += solution.marginals[a][k] * from(b, parent)
      })
      out.push({
        a: family.articles[a].id,
        b: family.articles[b].id,
        aFromB: round(aFromB),
        bFromA: round(bFromA),
        siblings: round(Math.min(siblings, Math.max(0, 1 - aFromB - bFromA))),
      })
    }
  })
  return out
}

/** Whether two articles of a family are joined by the graph: one descends from the other or both from a third or a lost text. */
export function kinship({ parents }: Solution, orphanGroups: readonly (readonly number[])[]): (x: number, y: number) => boolean {
  const up = parents.map((_, x) => ancestors(parents, x).add(x))
  const lostGroup = new Map(orphanGroups.flatMap((group, g) => group.map((x) => [x, g] as const)))
  const lost = up.map((set) => new Set([...set].flatMap((x) => lostGroup.get(x) ?? [])))
  return (x, y) => [...up[x]].some((z) => up[y].has(z)) || [...lost[x]].some((g) => lost[y].has(g))
}
