import { SHARED_KINDS, type SharedKind } from '../types'
import { dot, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import { LOCAL } from './features'
import type { Grid } from './grid'

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

/** What tells how the sentence of pair k was taken over, written to `out`. */
export function kindFeatures({ local }: Grid, k: number, out: number[] | Float64Array = []): number[] | Float64Array {
  const at = k * LOCAL.length
  const wording = local[at + WORDING]
  const lesser = local[at + LESSER]
  const quoted = local[at + QUOTED]
  out[0] = 1
  out[1] = wording
  out[2] = wording > 0.999 ? 1 : 0
  out[3] = local[at + EXACT]
  out[4] = local[at + FULLER]
  out[5] = lesser
  out[6] = quoted
  out[7] = quoted * (1 - lesser)
  out[8] = local[at + RUN]
  return out
}

/** Gives the most probable kind of a shared sentence, by the weights in force when it is called. */
export function kinds(): (grid: Grid, k: number) => SharedKind {
  const weights = SHARED_KINDS.map((kind) => row(KIND_FEATURES, WEIGHTS.sentence.kind[kind]))
  const features = new Float64Array(KIND_FEATURES.length)
  return (grid, k) => {
    kindFeatures(grid, k, features)
    let best: SharedKind = 'edited'
    let top = Number.NEGATIVE_INFINITY
    for (let n = 0; n < weights.length; n++) {
      const score = dot(weights[n], features)
      if (score > top) {
        top = score
        best = SHARED_KINDS[n]
      }
    }
    return best
  }
}
