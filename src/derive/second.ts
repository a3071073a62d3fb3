import { logOdds, probability } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Features } from './absence'
import { compareDates } from './evidence/date'
import type { Scene } from './evidence/kind'
import { signature } from './evidence/origin'
import { composite, missing } from './evidence/siblings'
import { weigh } from './parents'

/**
 * What speaks for q as a further parent of c, beside those it has: sentences that only q explains, a credit, that
 * q has nothing to do with the others (a digest of two reports) rather than being another copy of one of them.
 */
export function secondFeatures(scene: Scene, c: number, parents: readonly number[], q: number, local: number): Features {
  const { family, outlets } = scene
  const mine = family.views[c].get(q)
  let extra = 0
  let count = 0
  if (mine) {
    for (let i = 0; i < mine.best.length; i++) {
      let known = 0
      for (const p of parents) known = Math.max(known, family.views[c].get(p)?.best[i] ?? 0)
      const more = Math.max(0, mine.best[i] - known)
      extra += more
      if (more > 0.5) count++
    }
    extra /= mine.best.length
  }
  let kin = 0
  for (const p of parents) kin = Math.max(kin, family.views[p].get(q)?.cover ?? 0, family.views[q].get(p)?.cover ?? 0)
  const credits = outlets.credits[c].filter((x) => !x.own)
  return {
    second: 1,
    extra,
    'log extra': Math.log(extra + 0.03),
    count: Math.log(1 + count),
    kin,
    cover: mine?.cover ?? 0,
    named: credits.some((x) => x.articles.includes(q)) ? 1 : 0,
    signs: signature(scene, q),
    composite: composite(family, q, c),
    holds: missing(family, q, c),
    later: compareDates(family.articles[q].published, family.articles[c].published) > 0 ? 1 : 0,
    local,
  }
}

/** Probability that q is a further parent of c; `local` is its probability in the choice of the main parent. */
export function secondParent(scene: Scene, c: number, parents: readonly number[], q: number, local: number): number {
  return probability(weigh(secondFeatures(scene, c, parents, q, logOdds(local)), WEIGHTS.second))
}
