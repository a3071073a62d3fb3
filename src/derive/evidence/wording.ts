import { FLAG } from '../../types'
import { type Family, sentenceCount, type View } from '../family'
import { percent } from './coverage'
import type { EvidenceKind } from './kind'

/** A match less likely than this says nothing of wording. */
const SURE = 0.3
/** Nats of shared rare wording that count as one unit of the feature. */
const UNIT = 20
/** From this closeness on a sentence is as good as copied. */
const UNCHANGED = 0.85

/**
 * Who has the very words. `nearest`: sentences whose wording is closest to this parent's. `exclusive`: the words of
 * the shared sentences, each split among the articles that have it in the matching sentence. `vocabulary`: share of
 * the child's content words that stand anywhere in the parent in the same form. `rare`: their weight, a word counting
 * for more the fewer relatives have it (what two copies have in common against all others ties them: the common
 * errors of textual criticism).
 */
export const wording: EvidenceKind = {
  kind: 'wording',
  features: ['nearest', 'exclusive', 'vocabulary', 'rare', 'unchanged'],
  prepare({ family }) {
    const exclusive = family.articles.map((_, c) => wordShares(family, c))
    const best = family.articles.map((_, c) => closest(family, c))
    const words = family.articles.map(contentWords)
    const holders = family.articles.map((_, c) => holdersOf(family, words, c))
    return (p, c) => {
      const nearest = nearestShare(family.views[c].get(p)?.closeness, best[c])
      const has = words[p]
      const kin = family.views[c].size
      let found = 0
      let rare = 0
      for (const [word, n] of holders[c]) {
        if (!has.has(word)) continue
        found++
        rare -= Math.log(n / (kin + 1))
      }
      const vocabulary = found / Math.max(words[c].size, 1)
      return {
        features: {
          nearest,
          exclusive: exclusive[c].get(p) ?? 0,
          vocabulary,
          rare: rare / UNIT,
          unchanged: unchanged(family.views[c].get(p)),
        },
        detail: `${percent(vocabulary)} of its words stand in the parent; nearest of all in ${percent(nearest)} of the sentences`,
      }
    }
  },
}

/** Sentences taken over as they are, or nearly so, on a scale of their logarithm. */
export function unchanged(view: View | undefined): number {
  let count = 0
  for (const close of view?.closeness ?? []) if (close > UNCHANGED) count++
  return Math.log(1 + count)
}

function contentWords({ hashes, flags }: Family['articles'][number]): Set<number> {
  const out = new Set<number>()
  for (let t = 0; t < hashes.length; t++) if (!(flags[t] & FLAG.function)) out.add(hashes[t])
  return out
}

/** For every content word of c that some relative has: how many have it. */
function holdersOf(family: Family, words: readonly ReadonlySet<number>[], c: number): Map<number, number> {
  const out = new Map<number, number>()
  for (const word of words[c]) {
    let n = 0
    for (const q of family.views[c].keys()) if (words[q].has(word)) n++
    if (n > 0) out.set(word, n)
  }
  return out
}

/** For every sentence of c the closest wording that any relative has of it. */
function closest({ views, carriers }: Family, c: number): Float64Array {
  const out = new Float64Array(carriers[c].first.length)
  for (const { closeness } of views[c].values()) for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i], closeness[i])
  return out
}

function nearestShare(closeness: Float64Array | undefined, best: Float64Array): number {
  if (!closeness || best.length === 0) return 0
  let nearest = 0
  for (let i = 0; i < best.length; i++) if (closeness[i] > 0.1 && closeness[i] >= best[i] - 1e-9) nearest++
  return nearest / best.length
}

/**
 * For every article p the part of c's shared words that falls to it: a word of sentence i goes in equal parts to
 * the articles whose matching sentence has it in the same form.
 */
function wordShares(family: Family, c: number): Map<number, number> {
  const f = family.articles[c]
  const out = new Map<number, number>()
  let total = 0
  for (let i = 0; i < sentenceCount(f); i++) {
    const words = new Map<number, number[]>()
    for (let k = f.offsets[i]; k < f.offsets[i + 1]; k++) {
      if (!(f.flags[f.tokens[k]] & FLAG.function)) words.set(f.hashes[f.tokens[k]], [])
    }
    for (const [p, view] of family.views[c]) {
      if (view.best[i] < SURE) continue
      const g = family.articles[p]
      const j = view.at[i]
      const seen = new Set<number>()
      for (let k = g.offsets[j]; k < g.offsets[j + 1]; k++) {
        const h = g.hashes[g.tokens[k]]
        if (!seen.has(h)) words.get(h)?.push(p)
        seen.add(h)
      }
    }
    for (const holders of words.values()) {
      if (holders.length === 0) continue
      total++
      for (const p of holders) out.set(p, (out.get(p) ?? 0) + 1 / holders.length)
    }
  }
  for (const [p, n] of out) out.set(p, n / total)
  return out
}
