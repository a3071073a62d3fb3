import { FLAG } from '../types'
import type { Desk } from './desk'
import { meanings } from './meaning'
import { layWords, longestRun, release, take, wording } from './order'
import type { Side } from './side'
import { ONCE, weigh, weighSentences } from './weigh'

/** The pairs of sentences worth scoring, of two articles of `rows` and `columns` sentences; by i, then j. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly i: readonly number[]
  readonly j: readonly number[]
  /** What is seen of the two sentences alone, `LOCAL` one pair after the other. */
  readonly local: readonly number[]
  /** How near the two are in meaning, 0 for what is as far as most and up to 1; NaN where nobody embedded them. */
  readonly meaning: readonly number[]
}

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

/** Looks at every pair of sentences that has enough words or meaning in common. */
export function compareSides(a: Side, b: Side, desk: Desk): Grid {
  const terms = weigh(a, b, desk)
  const { termsA, weight, flags, inB, mark, shared, massA, massB } = desk
  const meaning = meanings(a.directions, b.directions)
  const grid: Found = { rows: a.sentences, columns: b.sentences, i: [], j: [], local: [], meaning: [] }
  const touched: number[] = []
  const kept: number[] = []
  mark.fill(-1, 0, terms)
  let laid = false
  /** What is needed only where two sentences have something in common: in most pairs of articles of two stories none have. */
  const lay = (): void => {
    if (laid) return
    weighSentences(a, b, desk)
    layWords(a, b, desk)
    laid = true
  }
  for (let i = 0; i < a.sentences; i++) {
    for (let k = a.at[i]; k < a.at[i + 1]; k++) {
      const c = termsA[a.terms[k]]
      if (c < 0) continue
      mark[c] = k
      const w = weight[c]
      if (w === 0 || flags[c] & FLAG.function) continue
      const t = inB[c]
      for (let q = b.heldAt[t]; q < b.heldAt[t + 1]; q++) {
        const j = b.held[q]
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
      for (const j of kept) {
        grid.i.push(i)
        grid.j.push(j)
        grid.meaning.push(meaning[i]?.[j] ?? Number.NaN)
        compare(a, i, b, j, desk, grid.local)
      }
      release(a, i, desk)
    }
    touched.length = 0
    kept.length = 0
  }
  return grid
}

type Found = { [K in keyof Grid]: Grid[K] extends readonly number[] ? number[] : Grid[K] }

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

/** Writes `LOCAL` of two sentences, the one of a taken before. A term whose last entry is before that sentence is not in it. */
function compare(a: Side, i: number, b: Side, j: number, desk: Desk, out: number[]): void {
  const { weight, flags, mark, common, commonAt, massA, massB, numbersA, numbersB } = desk
  let shared = 0
  let numbers = 0
  let names = 0
  let anchors = 0
  let quoted = 0
  let exact = 0
  const from = a.at[i]
  for (let k = commonAt[j]; k < commonAt[j + 1]; k += 2) {
    const c = common[k + 1]
    const other = mark[c]
    if (other < from) continue
    const entry = common[k]
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
  out.push(
    1,
    Math.max(coverA, coverB),
    Math.min(coverA, coverB),
    ln(shared),
    ln(numbers),
    ln(numbersA[i] + numbersB[j] - 2 * numbers),
    ln(names),
    ln(anchors),
    shared > 0 ? quoted / shared : 0,
    shared > 0 ? exact / shared : 0,
    ln(longestRun(j, desk)),
    wording(a, i, b, j, desk),
  )
}
