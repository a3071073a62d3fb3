import { FLAG } from '../types'
import type { Side } from './side'

/** A stem that stands in more sentences of one article than this says nothing of which sentence: it weighs nothing. */
const COMMON = 64
/** Share of its weight that a function word keeps: which ones an editor chose tells little, but not nothing. */
const FUNCTION_WORD = 0.2
/** Beside the FLAG bits of a term: it stands in one sentence of each article, so that it may tie the two. */
export const ONCE = 128

/** The terms that two articles have in common, on one numbering, and how both weigh. */
export interface Common {
  /** By common term: its weight, its FLAG bits in either article and ONCE, and its term in b. */
  readonly weight: Float64Array
  readonly flags: Uint8Array
  readonly inB: Uint32Array
  readonly a: Weighed
  readonly b: Weighed
}

/** One side of a pair. */
export interface Weighed {
  /** By term, its number among the common ones, -1 for one that the other article lacks. */
  readonly common: Int32Array
  /** By sentence: weight of its distinct terms, and of the numbers among them. */
  readonly mass: Float64Array
  readonly numbers: Float64Array
}

/**
 * Weighs the stems of two articles: ln(1 + (N/D)·df/sf) with N sentences, D = 2, df articles and sf sentences that have it.
 * Only the two articles count, so that no third article changes what these two share.
 */
export function common(a: Side, b: Side): Common {
  const perArticle = (a.sentences + b.sentences) / 2
  const idf = (articles: number, sentences: number): number => Math.log(1 + (perArticle * articles) / sentences)
  const [ofA, ofB] = [new Int32Array(a.stems.length).fill(-1), new Int32Array(b.stems.length).fill(-1)]
  const most = Math.min(ofA.length, ofB.length)
  const weight = new Float64Array(most)
  const flags = new Uint8Array(most)
  const inB = new Uint32Array(most)
  let count = 0
  for (let s = 0, t = 0; s < ofA.length && t < ofB.length; ) {
    const [x, y] = [a.stems[s], b.stems[t]]
    if (x === y) {
      const [inA, alsoB] = [a.heldAt[s + 1] - a.heldAt[s], b.heldAt[t + 1] - b.heldAt[t]]
      const both = a.flags[s] | b.flags[t]
      if (inA <= COMMON && alsoB <= COMMON) weight[count] = idf(2, inA + alsoB) * (both & FLAG.function ? FUNCTION_WORD : 1)
      flags[count] = inA === 1 && alsoB === 1 ? both | ONCE : both
      inB[count] = t
      ofA[s] = ofB[t] = count++
    }
    if (x <= y) s++
    if (y <= x) t++
  }
  /** By number of sentences, the weight of a term that only one article has. */
  const alone = new Float64Array(COMMON + 1)
  const weigh = ({ sentences, at, terms, heldAt, flags: own }: Side, of: Int32Array): Weighed => {
    const mass = new Float64Array(sentences)
    const numbers = new Float64Array(sentences)
    for (let s = 0; s < sentences; s++) {
      for (let k = at[s]; k < at[s + 1]; k++) {
        const t = terms[k]
        const c = of[t]
        const bits = c < 0 ? own[t] : flags[c]
        let w = c < 0 ? 0 : weight[c]
        const held = heldAt[t + 1] - heldAt[t]
        if (c < 0 && held <= COMMON) {
          alone[held] ||= idf(1, held)
          w = alone[held] * (bits & FLAG.function ? FUNCTION_WORD : 1)
        }
        mass[s] += w
        if (bits & FLAG.number) numbers[s] += w
      }
    }
    return { common: of, mass, numbers }
  }
  return { weight, flags, inB, a: weigh(a, ofA), b: weigh(b, ofB) }
}
