import { logOdds, probability } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Features } from './absence'
import type { Scene } from './evidence/kind'
import { weighted } from './parents'

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

/**
 * `count`: sentences that are left. `choice`: log-odds of an earlier version against the parent as it is, seen from the
 * pair alone; `kin`: the same of the relative most likely to come from one, among those that carry what is left: a lost
 * version is one for all its children. `parent`: log-odds of the parent; what a wrong one leaves over stands in the right one.
 */
export function versionFeatures(left: Float64Array, choice: number, kin: number, parent: number): Features {
  const count = left.filter((x) => x > 0.5).length
  return { version: 1, count: Math.log(1 + count), choice: clip(choice), kin: clip(kin), parent: clip(logOdds(parent)) }
}

const clip = (x: number): number => Math.max(-5, Math.min(5, x))

/** Probability that an article has its text from a lost version of its parent's work. */
export function lostVersion(features: Features): number {
  return probability(weighted(features, WEIGHTS.version))
}
