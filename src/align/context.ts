import { dot, logSumExp, probability, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import type { Grid } from './cells'
import { CONTEXT, LOCAL } from './features'

/** Log-odds are cut here, and the lower end stands for "no such pair was worth looking at". */
const NONE = -6
const clip = (x: number): number => Math.max(NONE, Math.min(-NONE, x))

/**
 * By pair of sentences, what the other pairs add to it: `CONTEXT`, one pair after the other. `alone` is the log-odds from the
 * two sentences alone, `rivals` and `nearest rival` are set against the best others in the row and in the column, the
 * neighbours are the best in step (i±1, j±1) and at one side (i±1, j or i, j±1: a merged or split sentence); `article` is the
 * mean over the shorter article of the best probability of each sentence.
 */
export function inContext({ rows, columns, i: inI, j: inJ, local, meaning }: Grid): Float64Array {
  const count = inI.length
  const weights = row(LOCAL, WEIGHTS.sentence.local)
  const { bias, slope } = WEIGHTS.sentence.meaning
  const alone = new Float64Array(count)
  /** Row i holds the pairs starts[i] … starts[i + 1]. */
  const starts = new Uint32Array(rows + 1)
  for (let k = 0; k < count; k++) {
    const words = dot(weights, local, k * LOCAL.length)
    alone[k] = Number.isNaN(meaning[k]) ? words : logSumExp([words, bias + slope * meaning[k]])
    starts[inI[k] + 1] = k + 1
  }
  for (let i = 0; i < rows; i++) starts[i + 1] = Math.max(starts[i + 1], starts[i])
  const near = (i: number, j: number): number => {
    if (i < 0 || i >= rows) return NONE
    let k = starts[i]
    while (k < starts[i + 1] && inJ[k] < j) k++
    return k < starts[i + 1] && inJ[k] === j ? alone[k] : NONE
  }
  const inRow = best(inI, alone, rows)
  const inColumn = best(inJ, alone, columns)
  // Of two articles of one length neither is the shorter: both count, or their order would tell.
  const article = rows === columns ? (mean(inRow) + mean(inColumn)) / 2 : mean(rows < columns ? inRow : inColumn)
  const out = new Float64Array(count * CONTEXT.length)
  for (let k = 0, at = 0; k < count; k++) {
    const [i, j] = [inI[k], inJ[k]]
    const own = clip(alone[k])
    const byRow = own - clip(rival(inRow, i, k))
    const byColumn = own - clip(rival(inColumn, j, k))
    out[at++] = 1
    out[at++] = own
    out[at++] = clip(byRow) + clip(byColumn)
    out[at++] = Math.min(byRow, byColumn)
    out[at++] = clip(Math.max(near(i - 1, j - 1), near(i + 1, j + 1)))
    out[at++] = clip(Math.max(near(i - 1, j), near(i + 1, j), near(i, j - 1), near(i, j + 1)))
    out[at++] = article
    out[at++] = Math.abs((i + 0.5) / rows - (j + 0.5) / columns)
  }
  return out
}

/** By row or column, its best pair, -1 for none, and the log-odds of that and of the second best. */
interface Tops {
  readonly at: Int32Array
  readonly first: Float64Array
  readonly second: Float64Array
}

function best(lines: readonly number[], alone: Float64Array, count: number): Tops {
  const at = new Int32Array(count).fill(-1)
  const first = new Float64Array(count).fill(NONE)
  const second = new Float64Array(count).fill(NONE)
  for (let k = 0; k < alone.length; k++) {
    const line = lines[k]
    const score = Math.max(alone[k], NONE)
    if (at[line] < 0 || score > first[line]) {
      second[line] = first[line]
      first[line] = score
      at[line] = k
    } else if (score > second[line]) second[line] = score
  }
  return { at, first, second }
}

function mean({ at, first }: Tops): number {
  let sum = 0
  for (let line = 0; line < at.length; line++) if (at[line] >= 0) sum += probability(first[line])
  return sum / Math.max(at.length, 1)
}

function rival({ at, first, second }: Tops, line: number, k: number): number {
  return at[line] === k ? second[line] : first[line]
}
