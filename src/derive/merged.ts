import type { Features } from './absence'
import { dateOrder } from './evidence/date'
import { factsIn } from './evidence/facts'
import type { Scene } from './evidence/kind'
import { missing } from './evidence/siblings'

export const MERGED_FEATURES = [
  'merged',
  'merged least',
  'merged count',
  'merged kin',
  'merged facts',
  'merged named',
  'merged signs',
  'merged holds',
  'merged later',
] as const

/** Of these, what rests on dates. */
export const MERGED_DATED = 'merged later' satisfies (typeof MERGED_FEATURES)[number]

/** A second parent has to explain at least this share of the child beyond the first; of those that explain most so many count. */
const LEAST = 0.04
const WIDEST = 4
/** Of the many near copies in a large family only those that cover the child best are asked: work stays square. */
const ASKED = 24

/** An article woven of two: the other parent, and what speaks for it beside what speaks for the first alone. */
export interface Merged {
  readonly other: number
  readonly features: Features
}

/** Gives for every first parent p the articles that c may be woven of together with it: they explain most of what p does not. */
export function mergedWith(scene: Scene, c: number): (p: number) => Merged[] {
  const { views } = scene.family
  const asked = [...views[c]].sort((x, y) => y[1].cover - x[1].cover || x[0] - y[0]).slice(0, ASKED)
  return (p) => {
    const first = views[c].get(p)!.best
    const found: { q: number; more: number }[] = []
    for (const [q, { best }] of asked) {
      const more = q === p ? 0 : beyond(best, first)
      if (more >= LEAST) found.push({ q, more })
    }
    return found
      .sort((x, y) => y.more - x.more || x.q - y.q)
      .slice(0, WIDEST)
      .map(({ q }) => ({ other: q, features: mergedFeatures(scene, p, q, c) }))
  }
}

/**
 * `least`, `count`: the less of what either explains of c beyond the other, and the whole sentences that q adds. `kin`: how
 * much the two have in common, as copies of one text do. `facts`: figures and names that p lacks and q has. `named`,
 * `signs`, `holds`, `later`: of q, as in the evidence for a single parent.
 */
export function mergedFeatures(scene: Scene, p: number, q: number, c: number): Features {
  const { family, outlets } = scene
  const [first, second] = [family.views[c].get(p)!.best, family.views[c].get(q)!.best]
  let count = 0
  for (let i = 0; i < first.length; i++) if (second[i] - first[i] > 0.5) count++
  return {
    merged: 1,
    'merged least': Math.log(Math.min(beyond(second, first), beyond(first, second)) + 0.03),
    'merged count': Math.log(1 + count),
    'merged kin': Math.max(family.views[p].get(q)?.cover ?? 0, family.views[q].get(p)?.cover ?? 0),
    'merged facts': factsIn(family, c, p, q, scene.sets),
    'merged named': outlets.credits[c].some((x) => !x.own && x.articles.includes(q)) ? 1 : 0,
    'merged signs': scene.signs[q],
    'merged holds': missing(family, q, c),
    'merged later': dateOrder(scene, q, c) > 0 ? 1 : 0,
  }
}

/** Mean of what the one carries more than the other, by sentence. */
function beyond(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) if (one[i] > other[i]) sum += one[i] - other[i]
  return sum / Math.max(one.length, 1)
}
