// What the fingerprints of two texts and the alignment of their sentences say of how much of b was made from a, and how.

import { align } from '../../../src/align/align'
import { estimateResemblance } from '../../../src/fingerprint/sketch'
import { type FingerprintData, FLAG, SHARED_KINDS } from '../../../src/types'
import { pairTerms } from '../../../test/oracle/pair-terms'
import { longestCommon, tiles } from './tiles'

const RUNS = [2, 3, 5] as const
/** Runs of fewer words in common are chance. */
const LEAST_TILE = 3

export const PAIR_FEATURES = [
  ...['words of b in a', 'words of a in b', 'rare words of b in a', 'rare words of a in b'],
  ...['figures of b in a', 'figures of a in b'],
  ...RUNS.flatMap((n) => [`runs of ${n} of b in a`, `runs of ${n} of a in b`]),
  ...['in order in b', 'in order in a', 'resemblance', 'length'],
  ...['tiles in b', 'tiles in a', 'longest tile', 'mean tile'],
  ...['sentences of b', 'sentences of a', 'shared sentences', ...SHARED_KINDS, 'wording'],
  ...[...SHARED_KINDS.map((kind) => `${kind} of the shared`), 'wording of the shared'],
] as const

/** One number for every name in `PAIR_FEATURES`: shares of words, 0…1, and logarithms of lengths. */
export function pairFeatures(a: FingerprintData, b: FingerprintData): number[] {
  const { ofA, ofB, weight, flags } = pairTerms(a, b)
  const x = Array.from(a.tokens, (type) => ofA[type])
  const y = Array.from(b.tokens, (type) => ofB[type])
  const [inA, inB] = [new Set(x), new Set(y)]
  const content = (term: number): number => (flags[term] & FLAG.function ? 0 : 1)
  const rare = (term: number): number => weight[term]
  const figure = (term: number): number => (flags[term] & FLAG.number ? 1 : 0)
  const order = longestCommon(x, y)
  return [
    ...[content, rare, figure].flatMap((mass) => [share(inB, inA, mass), share(inA, inB, mass)]),
    ...RUNS.flatMap((n) => {
      const [p, q] = [runs(x, n), runs(y, n)]
      return [share(q, p), share(p, q)]
    }),
    order / Math.max(y.length, 1),
    order / Math.max(x.length, 1),
    estimateResemblance(a.signature, b.signature),
    Math.log(Math.max(y.length, 1) / Math.max(x.length, 1)),
    ...tileFeatures(x, y),
    ...sentenceFeatures(a, b),
  ]
}

/** Share of the mass of one set that another has too; one half of nothing. */
export function share(of: ReadonlySet<number>, other: ReadonlySet<number>, mass: (term: number) => number = () => 1): number {
  let all = 0
  let found = 0
  for (const term of of) {
    const m = mass(term)
    all += m
    if (other.has(term)) found += m
  }
  return all > 0 ? found / all : 0.5
}

/** Hashes of the runs of n terms. */
export function runs(terms: readonly number[], n: number): Set<number> {
  const out = new Set<number>()
  for (let k = 0; k + n <= terms.length; k++) {
    let hash = n
    for (let q = 0; q < n; q++) hash = (Math.imul(hash, 0x9e3779b1) + terms[k + q]) | 0
    out.add(hash)
  }
  return out
}

/** Runs in common that cover each text at most once. Runs of exact forms, long ones apart, were tried and told no more. */
function tileFeatures(x: readonly number[], y: readonly number[]): number[] {
  const found = tiles(x, y, LEAST_TILE)
  const all = found.reduce((total, length) => total + length, 0)
  return [
    all / Math.max(y.length, 1),
    all / Math.max(x.length, 1),
    Math.log(1 + Math.max(0, ...found)),
    Math.log(1 + all / Math.max(found.length, 1)),
  ]
}

/** Share of b's words and of a's in shared sentences, a sentence counting by its likeliest match; then by kind and wording. */
function sentenceFeatures(a: FingerprintData, b: FingerprintData): number[] {
  const matches = align(a, b)
  const bestA = new Float64Array(a.offsets.length - 1)
  const best = new Map<number, (typeof matches)[number]>()
  for (const match of matches) {
    bestA[match.i] = Math.max(bestA[match.i], match.probability)
    if (match.probability > (best.get(match.j)?.probability ?? 0)) best.set(match.j, match)
  }
  const words = (f: FingerprintData, s: number): number => f.offsets[s + 1] - f.offsets[s]
  const mass = (value: (match: (typeof matches)[number]) => number): number =>
    [...best.values()].reduce((sum, match) => sum + words(b, match.j) * match.probability * value(match), 0)
  const kinds = SHARED_KINDS.map((kind) => mass((match) => (match.kind === kind ? 1 : 0)))
  const shared = mass(() => 1)
  const wording = mass((match) => match.wording)
  const m = Math.max(b.tokens.length, 1)
  return [
    shared / m,
    bestA.reduce((sum, p, s) => sum + p * words(a, s), 0) / Math.max(a.tokens.length, 1),
    Math.log(1 + [...best.values()].filter(({ probability }) => probability > 0.5).length),
    ...kinds.map((kind) => kind / m),
    wording / m,
    ...kinds.map((kind) => (kind + 2.5) / (shared + 10)),
    (wording + 5) / (shared + 10),
  ]
}
