import type { DerivationKind } from '../types'
import { WEIGHTS } from '../weights'
import type { Features } from './absence'
import type { Scene } from './evidence/kind'
import { sentenceCount } from './family'
import { weighted } from './parents'

/** Told from each other by fitted weights; what one outlet makes of its own text is `revised`. */
export const MADE_BY_OTHERS = [
  'republished',
  'abridged',
  'edited',
  'rewritten',
  'quoted',
] as const satisfies readonly DerivationKind[]

/** By definition nearly all of such a child is its parent's; no story that weights were fitted on has one with less than .94. */
const WHOLLY: ReadonlySet<DerivationKind> = /* @__PURE__ */ new Set(['republished', 'abridged'])
const MOST_OF_IT = 0.6
/** An outlet's text that has less of an earlier one, and gives less of it, is another text. */
const SAME_TEXT = 0.25

/** What tells how c was made from another outlet's p; `share` is the share of c that comes from p's work. */
export function kindFeatures({ family }: Scene, p: number, c: number, share: number): Features {
  const view = family.views[c].get(p)
  const back = family.views[p].get(c)?.cover ?? 0
  let matched = 0
  let closeness = 0
  let unchanged = 0
  for (let i = 0; i < (view?.best.length ?? 0); i++) {
    if (view!.best[i] < 0.5) continue
    matched++
    closeness += view!.closeness[i]
    if (view!.closeness[i] > 0.9) unchanged++
  }
  const sizes = Math.log((sentenceCount(family.articles[c]) + 1) / (sentenceCount(family.articles[p]) + 1))
  return {
    bias: 1,
    share,
    'share of the parent': back,
    wording: matched > 0 ? closeness / matched : 0,
    unchanged: matched > 0 ? unchanged / matched : 0,
    size: Math.max(-2, Math.min(2, sizes)),
    little: share < 0.25 ? 1 : 0,
    whole: share > 0.97 ? 1 : 0,
  }
}

/** How c was made from p, of whose work it has this share. */
export function derivationKind(scene: Scene, p: number, c: number, share: number): DerivationKind {
  const back = scene.family.views[p].get(c)?.cover ?? 0
  return scene.outlets.same(p, c) && Math.max(share, back) >= SAME_TEXT ? 'revised' : madeByOthers(scene, p, c, share)
}

/** The same, whoever published both. */
export function madeByOthers(scene: Scene, p: number, c: number, share: number): DerivationKind {
  const features = kindFeatures(scene, p, c, share)
  let best: DerivationKind = 'edited'
  let top = Number.NEGATIVE_INFINITY
  for (const kind of MADE_BY_OTHERS) {
    if (share < MOST_OF_IT && WHOLLY.has(kind)) continue
    const score = weighted(features, WEIGHTS.kind[kind])
    if (score > top) {
      top = score
      best = kind
    }
  }
  return best
}
