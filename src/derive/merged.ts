import type { Features } from './absence'
import { compareDates } from './evidence/date'
import { factsIn } from './evidence/facts'
import type { Scene } from './evidence/kind'
import { signature } from './evidence/origin'
import { composite, missing } from './evidence/siblings'

export const MERGED_FEATURES = [
  'merged',
  'merged more',
  'merged least',
  'merged count',
  'merged kin',
  'merged lacks',
  'merged facts',
  'merged named',
  'merged signs',
  'merged composite',
  'merged holds',
  'merged earlier',
  'merged later',
] as const

/** A second parent has to explain at least this share of the child beyond the first; so many are looked at. */
const LEAST = 0.04
const WIDEST = 4

/** An article woven of two: the other parent, and what speaks for it beside what speaks for the first alone. */
export interface Merged {
  readonly other: number
  readonly features: Features
}

/** The articles that c may be woven of together with p: those that explain most of what p does not. */
export function mergedWith(scene: Scene, p: number, c: number): Merged[] {
  const first = scene.family.views[c].get(p)?.best
  if (!first) return []
  return [...scene.family.views[c]]
    .flatMap(([q, { best }]) => (q === p ? [] : [{ q, more: beyond(best, first) }]))
    .filter(({ more }) => more >= LEAST)
    .sort((x, y) => y.more - x.more || x.q - y.q)
    .slice(0, WIDEST)
    .map(({ q }) => ({ other: q, features: mergedFeatures(scene, p, q, c) }))
}

/**
 * `more`, `least`, `count`: what q explains of c beyond p, the less of the two's own parts, whole sentences. `kin`: how
 * much the two have in common, as copies of one text do. `lacks`, `facts`: what p seems to lack of the child and q has.
 * `named`, `signs`, `holds`, `composite`, `earlier`, `later`: of q, as in the evidence for a single parent.
 */
function mergedFeatures(scene: Scene, p: number, q: number, c: number): Features {
  const { family, outlets } = scene
  const [first, second] = [family.views[c].get(p)!.best, family.views[c].get(q)!.best]
  const more = beyond(second, first)
  let count = 0
  for (let i = 0; i < first.length; i++) if (second[i] - first[i] > 0.5) count++
  const order = compareDates(family.articles[q].published, family.articles[c].published)
  return {
    merged: 1,
    'merged more': Math.log(more + 0.03),
    'merged least': Math.log(Math.min(more, beyond(first, second)) + 0.03),
    'merged count': Math.log(1 + count),
    'merged kin': Math.max(family.views[p].get(q)?.cover ?? 0, family.views[q].get(p)?.cover ?? 0),
    'merged lacks': missing(family, c, p) - missing(family, c, p, q),
    'merged facts': factsIn(family, c, p, q),
    'merged named': outlets.credits[c].some((x) => !x.own && x.articles.includes(q)) ? 1 : 0,
    'merged signs': signature(scene, q),
    'merged composite': composite(family, q, c),
    'merged holds': missing(family, q, c),
    'merged earlier': order < 0 ? 1 : 0,
    'merged later': order > 0 ? 1 : 0,
  }
}

/** Mean of what the one carries more than the other, by sentence. */
function beyond(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += Math.max(0, one[i] - other[i])
  return sum / Math.max(one.length, 1)
}
