import type { Undecided } from '../types'
import { byCodeUnits } from '../util/order'
import { round } from './assemble'
import type { Scene } from './evidence/kind'
import { meet } from './lineage'
import { candidateOf } from './parents'
import type { Solution } from './solve'

/** A direction less probable than this, both ways together, is not worth naming, unless most of one article stands in the other. */
const OPEN = 0.1
const MOST = 0.5
/** Of many near copies each is named with so many others only. */
const NAMED = 8

/**
 * Pairs that one of may well come from the other, but no edge stands between them, nor do they descend from one source.
 * `siblings`: the chance that both have one parent, in the set or lost.
 */
export function undecidedPairs(scene: Scene, solution: Solution, connected: (x: number, y: number) => boolean): Undecided[] {
  const { family } = scene
  const from = (c: number, p: number): number => {
    const k = candidateOf(solution.choices[c], p)
    return k < 0 ? 0 : solution.marginals[c][k]
  }
  const out: Undecided[] = []
  family.views.forEach((views, a) => {
    for (const b of [...views.keys()].filter((y) => y > a).sort((x, y) => x - y)) {
      const [aFromB, bFromA] = [from(a, b), from(b, a)]
      const cover = Math.max(family.views[a].get(b)?.cover ?? 0, family.views[b].get(a)?.cover ?? 0)
      if ((aFromB + bFromA < OPEN && cover < MOST) || connected(a, b)) continue
      let siblings = solution.lost[a] * solution.lost[b]
      const [ofA, ofB] = [solution.choices[a].candidates, solution.choices[b].candidates]
      for (let i = 0, j = 0; i < ofA.length && j < ofB.length; ) {
        const ahead = ofA[i].parent - ofB[j].parent
        if (ahead === 0) siblings += solution.marginals[a][i] * solution.marginals[b][j]
        if (ahead <= 0) i++
        if (ahead >= 0) j++
      }
      out.push({
        a: family.articles[a].id,
        b: family.articles[b].id,
        aFromB: round(aFromB),
        bFromA: round(bFromA),
        // Of what is left as it stands here, or the three would sum up to more than 1.
        siblings: round(Math.min(siblings, Math.max(0, 1 - round(aFromB) - round(bFromA)))),
      })
    }
  })
  const named = new Map<string, number>()
  return [...out]
    .sort((x, y) => y.aFromB + y.bFromA - x.aFromB - x.bFromA || byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b))
    .filter(({ a, b }) => {
      const [m, n] = [named.get(a) ?? 0, named.get(b) ?? 0]
      if (m >= NAMED && n >= NAMED) return false
      named.set(a, m + 1)
      named.set(b, n + 1)
      return true
    })
}

/** Whether two articles of a family are joined by the graph: one descends from the other or both from a third or a lost text. */
export function kinship({ lineage }: Solution, orphanGroups: readonly (readonly number[])[]): (x: number, y: number) => boolean {
  // Who shares an ancestor shares the sources of that, and none but a source comes from a lost text.
  const groupOf = new Map(orphanGroups.flatMap((group) => group.map((x) => [x, group[0]] as const)))
  const texts = new Map<readonly number[], readonly number[]>()
  const origins = lineage.sources.map((sources) => {
    const known = texts.get(sources) ?? [...new Set(sources.map((x) => groupOf.get(x) ?? x))].sort((x, y) => x - y)
    texts.set(sources, known)
    return known
  })
  return (x, y) => meet(origins[x], origins[y])
}
