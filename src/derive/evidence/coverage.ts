import { percent } from '../../util/words'
import type { Family, View } from '../family'
import type { EvidenceKind } from './kind'

/**
 * How much of the child stands in the parent, and whether more of the child stands in the parent than the other way
 * round.
 */
export const coverage: EvidenceKind = {
  kind: 'coverage',
  features: ['cover', 'log cover', 'asymmetry', 'amount'],
  prepare({ family }) {
    return (p, c) => {
      const ofChild = family.views[c].get(p)?.cover ?? 0
      const ofParent = family.views[p].get(c)?.cover ?? 0
      return {
        features: {
          cover: ofChild,
          'log cover': Math.log(ofChild + 0.05),
          asymmetry: ofChild - ofParent,
          amount: amount(family.views[c].get(p)),
        },
        detail: () => `${percent(ofChild)} of the sentences stand in the parent, ${percent(ofParent)} of the parent's stand here`,
      }
    }
  },
}

/** As many sentences as the longest stories share that weights were fitted on; what more would tell, nobody has measured. */
const MOST = 24

/** So many sentences, on a scale of their logarithm. */
export const onScale = (count: number): number => Math.log(1 + Math.min(count, MOST))

/** Sentences shared. */
export function amount(view: View | undefined): number {
  return view ? onScale(view.cover * view.best.length) : 0
}

/** Share of c's sentences that some of `others` carry and p does not. */
export function beyond({ views }: Family, c: number, p: number, others: readonly number[]): number {
  const carriers = others.flatMap((q) => (q === c || q === p ? [] : (views[c].get(q) ?? [])))
  const own = views[c].get(p)?.best
  if (!own || carriers.length === 0) return 0
  let sum = 0
  for (let i = 0; i < own.length; i++) {
    let top = own[i]
    for (const { best } of carriers) top = Math.max(top, best[i])
    sum += top - own[i]
  }
  return sum / own.length
}
