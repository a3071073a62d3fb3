import { FLAG } from '../types'
import { type Common, common, ONCE } from './common'
import { meanings } from './meaning'
import { LONGEST, Places } from './places'
import type { Side } from './side'

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

/** Below this share of the shorter sentence, or this weight, two sentences are not looked at. */
const LEAST_COVER = 0.05
const LEAST_WEIGHT = 1.8
/** Two sentences as near in meaning as this are looked at whatever their words. */
const LEAST_MEANING = 0.4
/** A sentence is compared with this many of the other article at most, the heaviest overlaps first, and so many by meaning. */
const WIDEST = 24

/** What comparing needs to write on; one serves for any number of pairs, one after the other. */
export class Desk {
  readonly stems = new Places()
  readonly forms = new Places()
}

/** Looks at every pair of sentences that has enough words or meaning in common. */
export function compareSides(a: Side, b: Side, desk: Desk): Grid {
  const pair = common(a, b)
  const { weight, flags, inB } = pair
  const meaning = meanings(a.directions, b.directions)
  const grid: Found = { rows: a.sentences, columns: b.sentences, i: [], j: [], local: [], meaning: [] }
  const shared = new Float64Array(b.sentences)
  const mark = new Int32Array(weight.length).fill(-1)
  const touched: number[] = []
  const kept: number[] = []
  for (let i = 0; i < a.sentences; i++) {
    for (let k = a.at[i]; k < a.at[i + 1]; k++) {
      const c = pair.a.common[a.terms[k]]
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
      if (shared[j] >= LEAST_WEIGHT && shared[j] >= LEAST_COVER * Math.min(pair.a.mass[i], pair.b.mass[j])) kept.push(j)
    }
    if (kept.length > WIDEST) {
      kept.sort((x, y) => shared[y] - shared[x] || x - y)
      kept.length = WIDEST
    }
    for (const j of touched) shared[j] = 0
    if (meaning[i]) addNear(kept, meaning[i])
    if (kept.length > 1) kept.sort((x, y) => x - y)
    if (kept.length > 0) {
      const { stems, hashes, tokens, offsets } = a.words
      desk.stems.hold(stems, tokens, offsets[i], offsets[i + 1])
      desk.forms.hold(hashes, tokens, offsets[i], offsets[i + 1])
    }
    for (const j of kept) {
      grid.i.push(i)
      grid.j.push(j)
      grid.meaning.push(meaning[i]?.[j] ?? Number.NaN)
      compare(pair, a, i, b, j, mark, desk, grid.local)
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

/** Writes `LOCAL` of two sentences. `mark` holds, for the common terms of sentence i of a, their entry in a; others have one before. */
function compare(
  { weight, flags, a: ofA, b: ofB }: Common,
  a: Side,
  i: number,
  b: Side,
  j: number,
  mark: Int32Array,
  desk: Desk,
  out: number[],
): void {
  let shared = 0
  let numbers = 0
  let names = 0
  let anchors = 0
  let quoted = 0
  let exact = 0
  const from = a.at[i]
  for (let k = b.at[j]; k < b.at[j + 1]; k++) {
    const c = ofB.common[b.terms[k]]
    if (c < 0 || mark[c] < from) continue
    const other = mark[c]
    const w = weight[c]
    const bits = flags[c]
    shared += w
    if (bits & FLAG.number) numbers += w
    if (bits & FLAG.name) names += w
    if (bits & ONCE) anchors += w
    if (a.quoted[other] & b.quoted[k]) quoted += w
    if (a.forms[other] === b.forms[k]) exact += w
  }
  const coverA = shared / (ofA.mass[i] || 1)
  const coverB = shared / (ofB.mass[j] || 1)
  const { stems, hashes, tokens, offsets } = b.words
  const start = offsets[j]
  const end = offsets[j + 1]
  const run = desk.stems.longestRun(stems, tokens, start, end)
  const inOrder = desk.forms.commonSubsequence(hashes, tokens, start, end)
  out.push(
    1,
    Math.max(coverA, coverB),
    Math.min(coverA, coverB),
    Math.log(1 + shared),
    Math.log(1 + numbers),
    Math.log(1 + (ofA.numbers[i] + ofB.numbers[j] - 2 * numbers)),
    Math.log(1 + names),
    Math.log(1 + anchors),
    shared > 0 ? quoted / shared : 0,
    shared > 0 ? exact / shared : 0,
    Math.log(1 + run),
    (2 * inOrder) / (desk.forms.length + Math.min(end - start, LONGEST) || 1),
  )
}
