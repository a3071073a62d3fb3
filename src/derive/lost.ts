import { probability } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Features } from './absence'
import { compareDates } from './evidence/date'
import type { Scene } from './evidence/kind'
import { signature } from './evidence/origin'
import { missing } from './evidence/siblings'
import { weigh } from './parents'

/**
 * Sentences of c that its parents do not explain, but a relative does that neither descends from c nor is its
 * source: both have them from a version of the parent's work that the set lacks.
 */
export function leftover(scene: Scene, c: number, parents: readonly number[], relatives: readonly number[]): Float64Array {
  const views = scene.family.views[c]
  const out = new Float64Array(scene.family.carriers[c].first.length)
  for (let i = 0; i < out.length; i++) {
    let known = 0
    for (const p of parents) known = Math.max(known, views.get(p)?.best[i] ?? 0)
    let other = 0
    for (const q of relatives) other = Math.max(other, views.get(q)?.best[i] ?? 0)
    out[i] = Math.max(0, other - known)
  }
  return out
}

export function viaFeatures(scene: Scene, c: number, p: number, left: Float64Array): Features {
  const { family, outlets } = scene
  let sum = 0
  let count = 0
  for (const x of left) {
    sum += x
    if (x > 0.5) count++
  }
  const credits = outlets.credits[c].filter((x) => !x.own)
  return {
    via: 1,
    left: sum / Math.max(left.length, 1),
    count: Math.log(1 + count),
    cover: family.views[c].get(p)?.cover ?? 0,
    later: compareDates(family.articles[p].published, family.articles[c].published) > 0 ? 1 : 0,
    unused: missing(family, p, c),
    signs: signature(scene, p),
    named: credits.some((x) => x.articles.includes(p)) ? 1 : 0,
  }
}

/** Probability that c has its text from a lost version of p's work. */
export function viaLost(scene: Scene, c: number, p: number, left: Float64Array): number {
  return probability(weigh(viaFeatures(scene, c, p, left), WEIGHTS.via))
}
