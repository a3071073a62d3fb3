import type { Block } from './block'
import type { Grid } from './grid'

/** The best of the pairs of sentences next to each: in step (i±1, j±1 the same way), and at one side (i±1, j or i, j±1). */
export interface Neighbours {
  readonly inStep: Float64Array
  readonly atSide: Float64Array
}

/** By the score of each pair alone; `none` where there is no such neighbour. Linear in the pairs, which come by i, then j. */
export function neighbours({ count, i, j }: Grid, alone: Float64Array, none: number, block: Block): Neighbours {
  const inStep = block.cut(Float64Array, count).fill(none)
  const atSide = block.cut(Float64Array, count).fill(none)
  const meet = (best: Float64Array, k: number, m: number): void => {
    if (alone[m] > best[k]) best[k] = alone[m]
    if (alone[k] > best[m]) best[m] = alone[k]
  }
  /** The first pair of the row above that does not stand further left than one column before. */
  let above = 0
  for (let k = 1; k < count; k++) {
    const row = i[k] - 1
    const column = j[k]
    if (i[k - 1] > row && j[k - 1] === column - 1) meet(atSide, k, k - 1)
    while (i[above] < row || (i[above] === row && j[above] < column - 1)) above++
    for (let m = above; i[m] === row && j[m] <= column; m++) meet(j[m] < column ? inStep : atSide, k, m)
  }
  return { inStep, atSide }
}
