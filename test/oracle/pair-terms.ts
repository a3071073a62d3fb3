import type { FingerprintData } from '../../src/types'
import { FLAG } from '../../src/types'

/** A stem that stands in more sentences of one article than this says nothing of which sentence: it weighs nothing. */
const COMMON = 64

/** The stems of two articles on one numbering, each with its weight. */
export interface Terms {
  /** Term of every type of a, and of b. */
  readonly ofA: Int32Array
  readonly ofB: Int32Array
  /** By term: ln(1 + (N/D)·df/sf) over the two articles (N sentences, D = 2, df articles and sf sentences with it). */
  readonly weight: Float64Array
  /** By term: FLAG bits. */
  readonly flags: Uint8Array
  /** By term: 1 where it stands in one sentence of each article, so that it may tie the two. */
  readonly once: Uint8Array
  readonly count: number
}

/** Share of its weight that a function word keeps: which ones an editor chose tells little, but not nothing. */
const FUNCTION_WORD = 0.2

/**
 * Puts the stems of two articles on one numbering and weighs them. Only the two articles count, so that no third
 * article changes what these two share.
 */
export function pairTerms(a: FingerprintData, b: FingerprintData): Terms {
  const number = new Map<number, number>()
  const ofA = numberStems(a, number)
  const ofB = numberStems(b, number)
  const count = number.size
  const flags = new Uint8Array(count)
  for (let t = 0; t < ofA.length; t++) flags[ofA[t]] |= a.flags[t]
  for (let t = 0; t < ofB.length; t++) flags[ofB[t]] |= b.flags[t]
  const inA = sentenceFrequency(a, ofA, count)
  const inB = sentenceFrequency(b, ofB, count)
  const perArticle = (a.offsets.length + b.offsets.length - 2) / 2
  const weight = new Float64Array(count)
  const once = new Uint8Array(count)
  for (let t = 0; t < count; t++) {
    if (inA[t] === 1 && inB[t] === 1) once[t] = 1
    if (inA[t] > COMMON || inB[t] > COMMON) continue
    const articles = (inA[t] > 0 ? 1 : 0) + (inB[t] > 0 ? 1 : 0)
    const idf = Math.log(1 + (perArticle * articles) / (inA[t] + inB[t]))
    weight[t] = flags[t] & FLAG.function ? idf * FUNCTION_WORD : idf
  }
  return { ofA, ofB, weight, flags, once, count }
}

function numberStems(f: FingerprintData, number: Map<number, number>): Int32Array {
  const out = new Int32Array(f.stems.length)
  for (let t = 0; t < out.length; t++) {
    const stem = f.stems[t]
    let n = number.get(stem)
    if (n === undefined) {
      n = number.size
      number.set(stem, n)
    }
    out[t] = n
  }
  return out
}

function sentenceFrequency(f: FingerprintData, term: Int32Array, count: number): Uint32Array {
  const frequency = new Uint32Array(count)
  const last = new Int32Array(count).fill(-1)
  for (let s = 0; s + 1 < f.offsets.length; s++) {
    for (let k = f.offsets[s]; k < f.offsets[s + 1]; k++) {
      const t = term[f.tokens[k]]
      if (last[t] !== s) {
        last[t] = s
        frequency[t]++
      }
    }
  }
  return frequency
}
