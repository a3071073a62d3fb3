import { dot, logSumExp, probability, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import { Block } from './block'
import { LOCAL } from './features'
import type { Grid } from './grid'
import { neighbours } from './neighbours'

/** Log-odds are cut here, and the lower end stands for "no such pair was worth looking at". */
const NONE = -6
const clip = (x: number): number => Math.max(NONE, Math.min(-NONE, x))

/**
 * Gives what the other pairs of sentences add to pair k, `CONTEXT`, to write it where it is wanted. `alone` is the log-odds from the
 * two sentences alone, `rivals` and `nearest rival` are set against the best others in the row and in the column, the
 * neighbours are the best in step (i±1, j±1) and at one side (i±1, j or i, j±1: a merged or split sentence); `article` is the
 * mean over the shorter article of the best probability of each sentence.
 */
export function inContext(grid: Grid): (k: number, out: number[] | Float64Array) => void {
  const { rows, columns, count, i: inI, j: inJ } = grid
  const block = new Block(8 * 3 * (count + rows + columns))
  const alone = scoresAlone(grid, block)
  const { inStep, atSide } = neighbours(grid, alone, NONE, block)
  const inRow = best(inI, alone, count, rows, block)
  const inColumn = best(inJ, alone, count, columns, block)
  // Of two articles of one length neither is the shorter: both count, or their order would tell.
  const article = rows === columns ? (mean(inRow) + mean(inColumn)) / 2 : mean(rows < columns ? inRow : inColumn)
  return (k, out) => {
    const i = inI[k]
    const j = inJ[k]
    const own = clip(alone[k])
    const byRow = own - clip(rival(inRow, i, k))
    const byColumn = own - clip(rival(inColumn, j, k))
    out[0] = 1
    out[1] = own
    out[2] = clip(byRow) + clip(byColumn)
    out[3] = Math.min(byRow, byColumn)
    out[4] = clip(inStep[k])
    out[5] = clip(atSide[k])
    out[6] = article
    out[7] = Math.abs((i + 0.5) / rows - (j + 0.5) / columns)
  }
}

/** By pair, the log-odds from the two sentences alone. */
function scoresAlone({ count, local, meaning }: Grid, block: Block): Float64Array {
  const weights = row(LOCAL, WEIGHTS.sentence.local)
  const { bias, slope } = WEIGHTS.sentence.meaning
  const alone = block.cut(Float64Array, count)
  for (let k = 0; k < count; k++) {
    const words = dot(weights, local, k * LOCAL.length)
    alone[k] = Number.isNaN(meaning[k]) ? words : logSumExp([words, bias + slope * meaning[k]])
  }
  return alone
}

/** For every row or column its best pair, -1 for none, and the log-odds of that and of the second best, one behind the other. */
function best(inLine: ArrayLike<number>, alone: Float64Array, count: number, lines: number, block: Block): Float64Array {
  const tops = block.cut(Float64Array, 3 * lines).fill(NONE)
  for (let line = 0; line < lines; line++) tops[3 * line] = -1
  for (let k = 0; k < count; k++) {
    const at = 3 * inLine[k]
    const score = Math.max(alone[k], NONE)
    if (tops[at] < 0 || score > tops[at + 1]) {
      tops[at + 2] = tops[at + 1]
      tops[at + 1] = score
      tops[at] = k
    } else if (score > tops[at + 2]) tops[at + 2] = score
  }
  return tops
}

function mean(tops: Float64Array): number {
  let sum = 0
  for (let at = 0; at < tops.length; at += 3) if (tops[at] >= 0) sum += probability(tops[at + 1])
  return sum / Math.max(tops.length / 3, 1)
}

function rival(tops: Float64Array, line: number, k: number): number {
  return tops[3 * line] === k ? tops[3 * line + 2] : tops[3 * line + 1]
}
