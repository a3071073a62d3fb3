import { FLAG } from '../types'
import { type Desk, MET } from './desk'
import type { Grid } from './grid'
import { meanings } from './meaning'
import { layWords, longestRun, meetSentence, take, wording } from './order'
import type { Side } from './side'
import { ONCE, weigh, weighSentences } from './weigh'

/**
 * Below this share of the shorter sentence, or this weight, two sentences are not looked at. At .1 and 2.5 a third fewer would
 * be, and of what is found hardly any lost; but the weaker pairs tell how well two articles go together, and without them
 * sentence F1 fell from .846 to .834, refitted or not.
 */
const LEAST_COVER = 0.05
const LEAST_WEIGHT = 1.8
/** Two sentences as near in meaning as this are looked at whatever their words. */
const LEAST_MEANING = 0.4
/** A sentence is compared with this many of the other article at most, the heaviest overlaps first, and so many by meaning. */
const WIDEST = 24

/** Looks at every pair of sentences that has enough words or meaning in common; the grid is the desk's, until the next pair. */
export function compareSides(a: Side, b: Side, desk: Desk): Grid {
  const terms = weigh(a, b, desk)
  const { termsA, weight, flags, inB, mark, shared, massA, massB, cells } = desk
  const { at, terms: termOf } = a
  const { heldAt, held } = b
  const meaning = meanings(a.directions, b.directions)
  const touched: number[] = []
  const kept: number[] = []
  cells.clear(a.sentences, b.sentences)
  mark.fill(-1, 0, terms + 1)
  let laid = false
  /** What is needed only where two sentences have something in common: in most pairs of articles of two stories none have. */
  const lay = (): void => {
    if (laid) return
    weighSentences(a, b, desk)
    layWords(a, b, desk)
    laid = true
  }
  for (let i = 0; i < a.sentences; i++) {
    for (let k = at[i]; k < at[i + 1]; k++) {
      const c = termsA[termOf[k]]
      if (c === 0) continue
      mark[c] = k
      const w = weight[c]
      if (w === 0 || flags[c] & FLAG.function) continue
      const end = heldAt[inB[c] + 1]
      for (let q = heldAt[inB[c]]; q < end; q++) {
        const j = held[q]
        if (shared[j] === 0) touched.push(j)
        shared[j] += w
      }
    }
    for (const j of touched) {
      if (shared[j] < LEAST_WEIGHT) continue
      lay()
      if (shared[j] >= LEAST_COVER * Math.min(massA[i], massB[j])) kept.push(j)
    }
    if (kept.length > WIDEST) {
      kept.sort((x, y) => shared[y] - shared[x] || x - y)
      kept.length = WIDEST
    }
    for (const j of touched) shared[j] = 0
    if (meaning[i]) addNear(kept, meaning[i])
    if (kept.length > 0) {
      ascend(kept)
      lay()
      take(a, i, desk)
      for (const j of kept) compare(a, i, b, j, desk, cells.add(i, j, meaning[i]?.[j] ?? Number.NaN))
    }
    touched.length = 0
    kept.length = 0
  }
  return cells
}

/** Adds those near in meaning, the nearest first, as many as may share words. */
function addNear(kept: number[], meaning: readonly number[]): void {
  const known = new Set(kept)
  const near = meaning.flatMap((x, j) => (x >= LEAST_MEANING && !known.has(j) ? [j] : []))
  kept.push(...near.sort((x, y) => meaning[y] - meaning[x] || x - y).slice(0, WIDEST))
}

/** Sorts a few numbers, in order for the most part, by insertion. */
function ascend(list: number[]): void {
  for (let k = 1; k < list.length; k++) {
    const x = list[k]
    let at = k
    for (; at > 0 && list[at - 1] > x; at--) list[at] = list[at - 1]
    list[at] = x
  }
}

/** The logarithm of 1 + x; of nothing, which most are, at once. */
const ln = (x: number): number => (x === 0 ? 0 : Math.log(1 + x))

/** Writes `LOCAL` of two sentences, the one of a taken before. */
function compare(a: Side, i: number, b: Side, j: number, desk: Desk, at: number): void {
  const { weight, flags, met, massA, massB, numbersA, numbersB, cells } = desk
  const end = meetSentence(a, i, j, desk)
  let shared = 0
  let numbers = 0
  let names = 0
  let anchors = 0
  let quoted = 0
  let exact = 0
  for (let k = 0; k < end; k += MET) {
    const entry = met[k + 2]
    const other = met[k + 3]
    if (entry < 0 || other < 0) continue
    const c = met[k + 1]
    const w = weight[c]
    const bits = flags[c]
    shared += w
    if (bits & FLAG.number) numbers += w
    if (bits & FLAG.name) names += w
    if (bits & ONCE) anchors += w
    if (a.quoted[other] & b.quoted[entry]) quoted += w
    if (a.forms[other] === b.forms[entry]) exact += w
  }
  const coverA = shared / (massA[i] || 1)
  const coverB = shared / (massB[j] || 1)
  const { local } = cells
  local[at] = 1
  local[at + 1] = Math.max(coverA, coverB)
  local[at + 2] = Math.min(coverA, coverB)
  local[at + 3] = ln(shared)
  local[at + 4] = ln(numbers)
  local[at + 5] = ln(numbersA[i] + numbersB[j] - 2 * numbers)
  local[at + 6] = ln(names)
  local[at + 7] = ln(anchors)
  local[at + 8] = shared > 0 ? quoted / shared : 0
  local[at + 9] = shared > 0 ? exact / shared : 0
  local[at + 10] = ln(longestRun(a, i, end, desk))
  local[at + 11] = wording(a, i, b, j, end, desk)
}
