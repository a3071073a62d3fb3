import { FLAG } from '../types'
import { COMMON, type Desk } from './desk'
import type { Side } from './side'

/** Share of its weight that a function word keeps: which ones an editor chose tells little, but not nothing. */
const FUNCTION_WORD = 0.2
/** Beside the FLAG bits of a term: it stands in one sentence of each article, so that it may tie the two. */
export const ONCE = 128

/**
 * Weighs the stems that two articles have in common: ln(1 + (N/D)·df/sf) with N sentences, D = 2, df articles and sf sentences
 * that have it. Only the two articles count, so that no third article changes what these two share. Gives their number.
 */
export function weigh(a: Side, b: Side, desk: Desk): number {
  const { inA, inB, weight, flags, both } = desk
  const sentences = a.sentences + b.sentences
  both.fill(0)
  const count = inCommon(a.stems, b.stems, desk.termsA, desk.termsB, inA, inB)
  for (let c = 1; c <= count; c++) {
    const s = inA[c]
    const t = inB[c]
    const bits = a.flags[s] | b.flags[t]
    const ofA = a.heldAt[s + 1] - a.heldAt[s]
    const ofB = b.heldAt[t + 1] - b.heldAt[t]
    flags[c] = ofA === 1 && ofB === 1 ? bits | ONCE : bits
    weight[c] = ofA > COMMON || ofB > COMMON ? 0 : idf(both, sentences, ofA + ofB) * (bits & FLAG.function ? FUNCTION_WORD : 1)
  }
  return count
}

/** The mass of every sentence of both articles, with the weights of their common stems as `weigh` left them. */
export function weighSentences(a: Side, b: Side, desk: Desk): void {
  const { flags, weight, alone } = desk
  const perArticle = (a.sentences + b.sentences) / 2
  alone.fill(0)
  const sides = [
    [a, desk.termsA, desk.massA, desk.numbersA],
    [b, desk.termsB, desk.massB, desk.numbersB],
  ] as const
  for (const [{ sentences, at, terms, heldAt, flags: own }, common, mass, numbers] of sides) {
    for (let s = 0; s < sentences; s++) {
      let all = 0
      let ofNumbers = 0
      for (let k = at[s]; k < at[s + 1]; k++) {
        const t = terms[k]
        const c = common[t]
        const bits = c === 0 ? own[t] : flags[c]
        let w = 0
        if (c > 0) w = weight[c]
        else {
          const held = heldAt[t + 1] - heldAt[t]
          if (held <= COMMON) w = idf(alone, perArticle, held) * (bits & FLAG.function ? FUNCTION_WORD : 1)
        }
        all += w
        if (bits & FLAG.number) ofNumbers += w
      }
      mass[s] = all
      numbers[s] = ofNumbers
    }
  }
}

/** Most terms stand in the same few numbers of sentences, and a logarithm takes longer than all else that is done to one. */
function idf(known: Float64Array, perSentence: number, sentences: number): number {
  if (known[sentences] === 0) known[sentences] = Math.log(1 + perSentence / sentences)
  return known[sentences]
}

/**
 * Numbers from 1 on what two ascending lists have in common, and gives how much that is; 0 in `inX` and `inY` for what only one
 * has. `atX` and `atY`, where wanted, hold by number where it stands.
 */
export function inCommon(
  x: Uint32Array,
  y: Uint32Array,
  inX: Int32Array,
  inY: Int32Array,
  atX?: Int32Array,
  atY?: Int32Array,
): number {
  inX.fill(0, 0, x.length)
  inY.fill(0, 0, y.length)
  let count = 0
  for (let s = 0, t = 0; s < x.length && t < y.length; ) {
    const p = x[s]
    const q = y[t]
    if (p === q) {
      count++
      inX[s] = count
      inY[t] = count
      if (atX && atY) {
        atX[count] = s
        atY[count] = t
      }
    }
    if (p <= q) s++
    if (q <= p) t++
  }
  return count
}
