import type { SharedKind } from '../types'
import { dot, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Cell } from './cells'

export const SHARED_KINDS: readonly SharedKind[] = ['verbatim', 'edited', 'paraphrased', 'quoted']

export const KIND_FEATURES = [
  'bias',
  'wording',
  'same',
  'exact',
  'cover of the fuller',
  'cover of the lesser',
  'quoted',
  'quoted only',
  'run',
] as const

/** What tells how a sentence was taken over. */
export function kindFeatures(c: Cell): number[] {
  const lesser = Math.min(c.coverA, c.coverB)
  return [
    1,
    c.wording,
    c.wording > 0.999 ? 1 : 0,
    c.exact,
    Math.max(c.coverA, c.coverB),
    lesser,
    c.quoted,
    c.quoted * (1 - lesser),
    Math.log(1 + c.run),
  ]
}

/** The most probable kind of a shared sentence. */
export function sharedKind(cell: Cell): SharedKind {
  const x = kindFeatures(cell)
  let best: SharedKind = 'edited'
  let top = Number.NEGATIVE_INFINITY
  for (const kind of SHARED_KINDS) {
    const score = dot(row(KIND_FEATURES, WEIGHTS.sentence.kind[kind]), x)
    if (score > top) {
      top = score
      best = kind
    }
  }
  return best
}
