import type { SharedKind } from '../types'
import { dot, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Grid } from './cells'
import { LOCAL } from './features'

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

const [FULLER, LESSER, QUOTED, EXACT, RUN, WORDING] = (
  ['cover of the fuller', 'cover of the lesser', 'quoted', 'exact', 'run', 'wording'] as const
).map((name) => LOCAL.indexOf(name))

/** How close the wording of pair k is, 0…1. */
export const wordingOf = (grid: Grid, k: number): number => grid.local[k * LOCAL.length + WORDING]

/** What tells how the sentence of pair k was taken over. */
export function kindFeatures({ local }: Grid, k: number): number[] {
  const at = k * LOCAL.length
  const wording = local[at + WORDING]
  const lesser = local[at + LESSER]
  const quoted = local[at + QUOTED]
  const same = wording > 0.999 ? 1 : 0
  return [1, wording, same, local[at + EXACT], local[at + FULLER], lesser, quoted, quoted * (1 - lesser), local[at + RUN]]
}

/** Gives the most probable kind of a shared sentence, by the weights in force when it is called. */
export function kinds(): (grid: Grid, k: number) => SharedKind {
  const weights = SHARED_KINDS.map((kind) => row(KIND_FEATURES, WEIGHTS.sentence.kind[kind]))
  return (grid, k) => {
    const x = kindFeatures(grid, k)
    let best: SharedKind = 'edited'
    let top = Number.NEGATIVE_INFINITY
    SHARED_KINDS.forEach((kind, n) => {
      const score = dot(weights[n], x)
      if (score > top) {
        top = score
        best = kind
      }
    })
    return best
  }
}
