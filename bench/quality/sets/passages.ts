import type { Match } from '../../../src/align/align'
import type { FingerprintData, Span } from '../../../src/types'
import { components } from '../../../src/util/components'

/** A stretch of text that two articles share: neighbouring sentences together, cut to the words in common at its edges. */
export interface Passage {
  readonly a: Span
  readonly b: Span
  /** Words of the longest run that the two have in common there, and of all such runs; 0 where every run is shorter than `RUN`. */
  readonly longest: number
  readonly words: number
}

export interface PassageOptions {
  /** Sentence pairs less probable than this do not count. */
  readonly least?: number
  /** So many sentences may stand between two shared ones, in both articles. */
  readonly gap?: number
}

/** A run of fewer words in common is chance as often as not: it neither moves an edge nor counts. */
const RUN = 4
/** Of a word that stands in more places only the first so many are tried. */
const PLACES = 64

/**
 * Merges the matches of two articles into passages, by place in a. Two matches belong together when in both articles at most
 * `gap` sentences stand between them. An edge moves to the first or last word of a run in common: inwards where the
 * passage began in mid-sentence, outwards where the sentence at the edge has too little in common to be a match.
 * A fingerprint knows where sentences stand, not words: an edge in mid-sentence is exact to a few characters.
 */
export function passages(
  a: FingerprintData,
  b: FingerprintData,
  matches: readonly Match[],
  { least = 0.5, gap = 1 }: PassageOptions = {},
): Passage[] {
  const kept = matches.filter(({ probability }) => probability >= least)
  const order = [...kept].sort((x, y) => x.i - y.i || x.j - y.j)
  const neighbours: { a: number; b: number }[] = []
  order.forEach(({ i, j }, k) => {
    for (let q = k + 1; q < order.length && order[q].i - i <= gap + 1; q++) {
      if (Math.abs(order[q].j - j) <= gap + 1) neighbours.push({ a: k, b: q })
    }
  })
  return components(order.length, neighbours)
    .map((group) =>
      passage(
        a,
        b,
        group.map((k) => order[k]),
      ),
    )
    .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
}

/** Sentences first … last of one article. */
interface Stretch {
  first: number
  last: number
}

function passage(a: FingerprintData, b: FingerprintData, group: readonly Match[]): Passage {
  const inA = stretch(group.map(({ i }) => i))
  const inB = stretch(group.map(({ j }) => j))
  const runs = commonRuns(a, around(a, inA), b, around(b, inB))
  let words = 0
  let longest = 0
  for (const { length } of runs) {
    words += length
    longest = Math.max(longest, length)
  }
  const edgesA = edges(
    a,
    inA,
    runs.map(({ x, length }) => ({ from: x, to: x + length })),
  )
  const edgesB = edges(
    b,
    inB,
    runs.map(({ y, length }) => ({ from: y, to: y + length })),
  )
  return { a: edgesA, b: edgesB, longest, words }
}

function stretch(sentences: readonly number[]): Stretch {
  return { first: Math.min(...sentences), last: Math.max(...sentences) }
}

/** Tokens from … to of a stretch with one sentence more at either side. */
function around(f: FingerprintData, { first, last }: Stretch): { from: number; to: number } {
  return { from: f.offsets[Math.max(0, first - 1)], to: f.offsets[Math.min(f.offsets.length - 1, last + 2)] }
}

interface Run {
  /** First token in a and in b. */
  readonly x: number
  readonly y: number
  readonly length: number
}

/** The longest runs of equal words that begin at each place of a, each maximal; those of `RUN` words or more. */
function commonRuns(
  a: FingerprintData,
  inA: { from: number; to: number },
  b: FingerprintData,
  inB: { from: number; to: number },
): Run[] {
  const word = (f: FingerprintData, k: number) => f.hashes[f.tokens[k]]
  const places = new Map<number, number[]>()
  for (let y = inB.from; y < inB.to; y++) {
    const at = places.get(word(b, y))
    if (!at) places.set(word(b, y), [y])
    else if (at.length < PLACES) at.push(y)
  }
  const runs: Run[] = []
  for (let x = inA.from; x < inA.to; ) {
    let best: Run = { x, y: -1, length: 0 }
    for (const y of places.get(word(a, x)) ?? []) {
      let length = 1
      while (x + length < inA.to && y + length < inB.to && word(a, x + length) === word(b, y + length)) length++
      if (length > best.length) best = { x, y, length }
    }
    if (best.length >= RUN) runs.push(best)
    x += best.length >= RUN ? best.length : 1
  }
  return runs
}

/** A run that reaches the sentence at the edge, or the one beyond, says where the passage begins or ends. */
function edges(f: FingerprintData, { first, last }: Stretch, runs: readonly { from: number; to: number }[]): Span {
  let start = f.offsets[first + 1]
  let end = f.offsets[last]
  for (const { from, to } of runs) {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return {
    start: start < f.offsets[first + 1] ? begins(f, start) : f.sentences[2 * first],
    end: end > f.offsets[last] ? ends(f, end - 1) : f.sentences[2 * last + 1],
  }
}

/** About where token k begins, from its place among the words of its sentence. */
function begins(f: FingerprintData, k: number): number {
  const s = sentenceOf(f, k)
  const [start, end] = [f.sentences[2 * s], f.sentences[2 * s + 1]]
  return Math.round(start + ((end - start) * (k - f.offsets[s])) / (f.offsets[s + 1] - f.offsets[s]))
}

/** About where token k ends. */
function ends(f: FingerprintData, k: number): number {
  const s = sentenceOf(f, k)
  const [start, end] = [f.sentences[2 * s], f.sentences[2 * s + 1]]
  return Math.round(start + ((end - start) * (k + 1 - f.offsets[s])) / (f.offsets[s + 1] - f.offsets[s]))
}

/** The sentence that holds token k, by halving. */
function sentenceOf(f: FingerprintData, k: number): number {
  let low = 0
  let high = f.offsets.length - 2
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (f.offsets[mid] <= k) low = mid
    else high = mid - 1
  }
  return low
}
