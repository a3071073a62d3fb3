import type { FingerprintData, SharedKind } from '../types'
import { numberWords, type Words } from './words'

/** Two sentences of an aligned pair, by number, with what later stages need of them. */
export interface SentenceMatch {
  readonly i: number
  readonly j: number
  readonly probability: number
  /** 0…1, how close the wording is. */
  readonly wording: number
  readonly kind: SharedKind
}

/** How one article relates to another, seen from the first. */
export interface View {
  /** By sentence of the first: the best probability that the other shares it, and the sentence that does. */
  readonly best: Float64Array
  readonly at: Int32Array
  /** By sentence of the first: probability × closeness of wording of that match. */
  readonly closeness: Float64Array
  /** Mean of `best`: the share of the first that the other covers, 0…1. */
  readonly cover: number
}

/** Articles of one story with all their alignments; articles are numbered in code-unit order of their ids. */
export interface Family {
  readonly articles: readonly FingerprintData[]
  readonly words: Words
  /** Ascending by a, then b. */
  readonly pairs: readonly AlignedPair[]
  /** views[c].get(p): c as seen against p; absent where the two share nothing. */
  readonly views: readonly ReadonlyMap<number, View>[]
  /** carriers[c]: for every sentence of c the two articles that carry it most probably. */
  readonly carriers: readonly Carriers[]
}

export interface Carriers {
  readonly first: Float64Array
  /** Number of the article, -1 where none carries it. */
  readonly firstBy: Int32Array
  readonly second: Float64Array
}

export interface AlignedPair {
  readonly a: number
  readonly b: number
  readonly matches: readonly SentenceMatch[]
}

/** Two articles belong to one family when they share a sentence at least this probably. */
export const RELATED = 0.6
export const isRelated = ({ matches }: AlignedPair): boolean => matches.some((m) => m.probability >= RELATED)

/** By article, of so many, those that share such a sentence with it. */
export function relatives(count: number, pairs: readonly AlignedPair[]): number[][] {
  const out: number[][] = Array.from({ length: count }, () => [])
  for (const { a, b } of pairs.filter(isRelated)) {
    out[a].push(b)
    out[b].push(a)
  }
  return out
}

export function makeFamily(articles: readonly FingerprintData[], pairs: readonly AlignedPair[]): Family {
  const views: Map<number, View>[] = articles.map(() => new Map())
  for (const { a, b, matches } of pairs) {
    views[a].set(b, view(sentenceCount(articles[a]), matches, false))
    views[b].set(a, view(sentenceCount(articles[b]), matches, true))
  }
  return {
    articles,
    words: numberWords(articles),
    pairs,
    views,
    carriers: articles.map((f, x) => carriers(sentenceCount(f), views[x])),
  }
}

export function sentenceCount(f: FingerprintData): number {
  return f.offsets.length - 1
}

function view(count: number, matches: readonly SentenceMatch[], turned: boolean): View {
  const best = new Float64Array(count)
  const closeness = new Float64Array(count)
  const at = new Int32Array(count).fill(-1)
  for (const m of matches) {
    const [i, j] = turned ? [m.j, m.i] : [m.i, m.j]
    if (m.probability > best[i]) {
      best[i] = m.probability
      at[i] = j
    }
    const close = m.probability * m.wording
    if (close > closeness[i]) closeness[i] = close
  }
  let sum = 0
  for (const p of best) sum += p
  return { best, at, closeness, cover: count > 0 ? sum / count : 0 }
}

function carriers(count: number, views: ReadonlyMap<number, View>): Carriers {
  const first = new Float64Array(count)
  const firstBy = new Int32Array(count).fill(-1)
  const second = new Float64Array(count)
  for (const [y, { best }] of [...views].sort((u, v) => u[0] - v[0])) {
    for (let i = 0; i < count; i++) {
      const p = best[i]
      if (p > first[i]) {
        second[i] = first[i]
        first[i] = p
        firstBy[i] = y
      } else if (p > second[i]) second[i] = p
    }
  }
  return { first, firstBy, second }
}
