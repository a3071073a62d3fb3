import type { Features } from './absence'
import { beyond } from './evidence/coverage'
import { dateOrder } from './evidence/date'
import type { Scene } from './evidence/kind'
import { missing } from './evidence/siblings'

export const VIA_FEATURES = [
  'via',
  'via cover',
  'via union',
  'via lacks',
  'via work',
  'via signs',
  'via earlier',
  'via later',
  'via holds',
  'via new',
] as const

/** Of these, what rests on dates. */
export const VIA_DATED = ['via earlier', 'via later'] as const satisfies readonly (typeof VIA_FEATURES)[number][]

/**
 * What speaks for c having its text from an earlier version of p's work that the set lacks: p explains part of it,
 * third articles carry what p does not, p signs as a source does and has text of its own that c lacks, or bears a
 * later date.
 */
export function viaFeatures(scene: Scene, p: number, c: number, creditors: readonly number[]): Features {
  const { family } = scene
  const { first } = family.carriers[c]
  let union = 0
  for (const x of first) union += x
  const order = dateOrder(scene, p, c)
  return {
    via: 1,
    'via cover': Math.log((family.views[c].get(p)?.cover ?? 0) + 0.05),
    'via union': union / Math.max(first.length, 1),
    'via lacks': missing(family, c, p),
    'via work': beyond(family, c, p, creditors),
    'via signs': scene.signs[p],
    'via earlier': order < 0 ? 1 : 0,
    'via later': order > 0 ? 1 : 0,
    'via holds': missing(family, p, c),
    'via new': 1 - (family.views[p].get(c)?.cover ?? 0),
  }
}

/** By article, those that credit its outlet. */
export function creditorsOf({ outlets }: Scene): number[][] {
  const out: number[][] = outlets.credits.map(() => [])
  outlets.credits.forEach((credits, q) => {
    for (const { own, articles } of credits) {
      if (own) continue
      for (const p of articles) if (out[p][out[p].length - 1] !== q) out[p].push(q)
    }
  })
  return out
}
