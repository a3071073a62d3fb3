import { FLAG } from '../types'
import { commonSubsequence, LONGEST, longestRun } from './overlap'
import type { Side } from './side'
import type { Terms } from './terms'

/** A sentence of a and one of b that have enough words or meaning in common to be compared. */
export interface Cell {
  readonly i: number
  readonly j: number
  /** Weighted share of each sentence's words that the other has, 0…1. */
  readonly coverA: number
  readonly coverB: number
  /** Weight of the shared words, nats. */
  readonly shared: number
  /** Weight of shared numbers, of shared names. */
  readonly numbers: number
  readonly names: number
  /** Weight of the shared words that stand in no other sentence of either article. */
  readonly anchors: number
  /** Weight of the numbers that either has alone. */
  readonly oddNumbers: number
  /** Share of the shared weight that stands in quotation marks in both. */
  readonly quoted: number
  /** Share of the shared weight whose exact form agrees, not only the stem. */
  readonly exact: number
  /** Longest run of words in common, in words. */
  readonly run: number
  /** 2·LCS/(n+m) over exact forms, 0…1: how close the wording is. */
  readonly wording: number
  /** How near the two are in meaning, 0 for what is as far as most and up to 1; absent where nobody embedded them. */
  readonly meaning?: number | undefined
}

/** Below this share of the shorter sentence, or this weight, two sentences are not looked at. */
const LEAST_COVER = 0.05
const LEAST_WEIGHT = 1.8
/** Two sentences as near in meaning as this are looked at whatever their words. */
const LEAST_MEANING = 0.4
/** A sentence is compared with this many of the other article at most, the heaviest overlaps first, and so many by meaning. */
const WIDEST = 24

/** All pairs of sentences worth scoring, by i, then j. */
export function cells(a: Side, b: Side, terms: Terms, meaning: readonly (readonly number[])[] = []): Cell[] {
  const { weight } = terms
  const postings = invert(b, terms.count)
  const shared = new Float64Array(b.sentences)
  const mark = new Int32Array(terms.count).fill(-1)
  const out: Cell[] = []
  for (let i = 0; i < a.sentences; i++) {
    const touched: number[] = []
    for (let k = a.at[i]; k < a.at[i + 1]; k++) {
      const t = a.terms[k]
      const w = weight[t]
      if (w === 0 || terms.flags[t] & FLAG.function) continue
      for (let q = postings.at[t]; q < postings.at[t + 1]; q++) {
        const j = postings.sentences[q]
        if (shared[j] === 0) touched.push(j)
        shared[j] += w
      }
    }
    const kept = touched.filter((j) => shared[j] >= LEAST_WEIGHT && shared[j] >= LEAST_COVER * Math.min(a.mass[i], b.mass[j]))
    if (kept.length > WIDEST) {
      kept.sort((x, y) => shared[y] - shared[x] || x - y)
      kept.length = WIDEST
    }
    if (meaning[i]) addNear(kept, meaning[i])
    kept.sort((x, y) => x - y)
    for (const j of touched) shared[j] = 0
    if (kept.length === 0) continue
    for (let k = a.at[i]; k < a.at[i + 1]; k++) mark[a.terms[k]] = k
    for (const j of kept) out.push(compare(a, i, b, j, terms, mark, meaning[i]?.[j]))
    for (let k = a.at[i]; k < a.at[i + 1]; k++) mark[a.terms[k]] = -1
  }
  return out
}

/** Adds those near in meaning, the nearest first, as many as may share words. */
function addNear(kept: number[], meaning: readonly number[]): void {
  const known = new Set(kept)
  const near = meaning.flatMap((x, j) => (x >= LEAST_MEANING && !known.has(j) ? [j] : []))
  kept.push(...near.sort((x, y) => meaning[y] - meaning[x] || x - y).slice(0, WIDEST))
}

/** For every term the sentences it stands in. */
function invert(side: Side, count: number): { at: Uint32Array; sentences: Uint32Array } {
  const at = new Uint32Array(count + 1)
  const n = side.at[side.sentences]
  for (let k = 0; k < n; k++) at[side.terms[k] + 1]++
  for (let t = 0; t < count; t++) at[t + 1] += at[t]
  const next = at.slice()
  const sentences = new Uint32Array(n)
  for (let s = 0; s < side.sentences; s++) {
    for (let k = side.at[s]; k < side.at[s + 1]; k++) sentences[next[side.terms[k]]++] = s
  }
  return { at, sentences }
}

/** `mark` holds, for the terms of sentence i of a, their entry in a; -1 elsewhere. */
function compare(
  a: Side,
  i: number,
  b: Side,
  j: number,
  { weight, flags, once }: Terms,
  mark: Int32Array,
  meaning: number | undefined,
): Cell {
  let shared = 0
  let numbers = 0
  let names = 0
  let anchors = 0
  let quoted = 0
  let exact = 0
  let numbersB = 0
  for (let k = b.at[j]; k < b.at[j + 1]; k++) {
    const t = b.terms[k]
    const w = weight[t]
    const other = mark[t]
    if (flags[t] & FLAG.number) numbersB += w
    if (other < 0) continue
    shared += w
    if (flags[t] & FLAG.number) numbers += w
    if (flags[t] & FLAG.name) names += w
    if (once[t]) anchors += w
    if (a.quoted[other] & b.quoted[k]) quoted += w
    if (a.forms[other] === b.forms[k]) exact += w
  }
  let numbersA = 0
  for (let k = a.at[i]; k < a.at[i + 1]; k++) if (flags[a.terms[k]] & FLAG.number) numbersA += weight[a.terms[k]]
  const [af, at, bf, bt] = [a.offsets[i], a.offsets[i + 1], b.offsets[j], b.offsets[j + 1]]
  const run = longestRun(a.sequence, af, at, b.sequence, bf, bt)
  const subsequence = commonSubsequence(a.exact, af, at, b.exact, bf, bt)
  return {
    i,
    j,
    shared,
    numbers,
    names,
    anchors,
    coverA: shared / (a.mass[i] || 1),
    coverB: shared / (b.mass[j] || 1),
    oddNumbers: numbersA + numbersB - 2 * numbers,
    meaning,
    quoted: shared > 0 ? quoted / shared : 0,
    exact: shared > 0 ? exact / shared : 0,
    run,
    wording: (2 * subsequence) / (Math.min(at - af, LONGEST) + Math.min(bt - bf, LONGEST) || 1),
  }
}
