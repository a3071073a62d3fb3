import type { FingerprintData, SharedKind } from '../types'
import { dot, logOdds, probability, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import { compareSides } from './cells'
import { inContext } from './context'
import { type Desk, deskFor } from './desk'
import { CONTEXT } from './features'
import type { Grid } from './grid'
import { kinds, wordingOf } from './kind'
import { layOut, type Side } from './side'

/** Two sentences that may go back to one, by number, with the probability that they do. */
export interface Match {
  readonly i: number
  readonly j: number
  readonly probability: number
  readonly kind: SharedKind
  /** 0…1, how close the wording is. */
  readonly wording: number
}

/** Less likely pairs are dropped: no later stage could use them. */
const LEAST_ODDS = logOdds(0.05)

/** Aligns the sentences of two articles: matches by i, then j. Time is linear in their length. */
export function align(a: FingerprintData, b: FingerprintData): Match[] {
  return aligner()(a, b)
}

/** `align` for whoever aligns many: it keeps what it found of each article alone for as long as it is kept itself. */
export function aligner(): (a: FingerprintData, b: FingerprintData) => Match[] {
  const known = new WeakMap<FingerprintData, Side>()
  const judge = judging()
  let desk: Desk | undefined
  const side = (f: FingerprintData): Side => {
    let laidOut = known.get(f)
    if (laidOut === undefined) {
      laidOut = layOut(f)
      known.set(f, laidOut)
    }
    return laidOut
  }
  return (a, b) => {
    const left = side(a)
    const right = side(b)
    desk = deskFor(left, right, desk)
    return judge(compareSides(left, right, desk))
  }
}

/** What is seen of the sentences of two articles, to keep. */
export function grid(a: FingerprintData, b: FingerprintData): Grid<readonly number[]> {
  const left = layOut(a)
  const right = layOut(b)
  const desk = deskFor(left, right)
  compareSides(left, right, desk)
  return desk.cells.taken()
}

export function matches(g: Grid): Match[] {
  return judging()(g)
}

/** Reads the weights in force once. */
function judging(): (g: Grid) => Match[] {
  const weights = row(CONTEXT, WEIGHTS.sentence.context)
  const kind = kinds()
  const features = new Float64Array(CONTEXT.length)
  return (g) => {
    if (g.count === 0) return []
    const context = inContext(g)
    const out: Match[] = []
    for (let k = 0; k < g.count; k++) {
      context(k, features)
      const odds = dot(weights, features)
      if (odds < LEAST_ODDS) continue
      const p = probability(odds)
      out.push({ i: g.i[k], j: g.j[k], probability: p, kind: kind(g, k), wording: wordingOf(g, k) })
    }
    return out
  }
}
