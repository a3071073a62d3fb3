import type { Cell } from './cells'

/** What is seen of two sentences alone; symmetric in a and b. The order is that of the weights. */
export const LOCAL = [
  'bias',
  'cover of the fuller',
  'cover of the lesser',
  'shared weight',
  'numbers',
  'odd numbers',
  'names',
  'anchors',
  'quoted',
  'exact',
  'run',
  'wording',
] as const

export function localFeatures(c: Cell): number[] {
  return [
    1,
    Math.max(c.coverA, c.coverB),
    Math.min(c.coverA, c.coverB),
    Math.log(1 + c.shared),
    Math.log(1 + c.numbers),
    Math.log(1 + c.oddNumbers),
    Math.log(1 + c.names),
    Math.log(1 + c.anchors),
    c.quoted,
    c.exact,
    Math.log(1 + c.run),
    c.wording,
  ]
}

/** What the other sentences of the two articles add. */
export const CONTEXT = [
  'bias',
  'alone',
  'rivals',
  'nearest rival',
  'neighbours in step',
  'neighbours at one side',
  'article',
  'distance',
] as const

/**
 * `alone` is the log-odds from the two sentences alone, the others are those of the best rival in the row and in
 * the column, of the best neighbour in step (i±1, j±1) and at one side (i±1, j or i, j±1: a merged or split
 * sentence); `article` is the mean over the shorter article of the best probability of each sentence.
 */
export function contextFeatures(c: {
  alone: number
  row: number
  column: number
  step: number
  side: number
  article: number
  distance: number
}): number[] {
  const clip = (x: number) => Math.max(-6, Math.min(6, x))
  const alone = clip(c.alone)
  return [
    1,
    alone,
    Math.max(-6, Math.min(6, alone - clip(c.row))) + Math.max(-6, Math.min(6, alone - clip(c.column))),
    Math.min(alone - clip(c.row), alone - clip(c.column)),
    clip(c.step),
    clip(c.side),
    c.article,
    c.distance,
  ]
}
