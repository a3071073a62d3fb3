import { FLAG } from '../../types'
import { type Family, sentenceCount } from '../family'
import { percent } from './coverage'
import type { EvidenceKind } from './kind'

/** A match less likely than this says nothing of wording. */
const SURE = 0.3

/**
 * Who shares the very words. `closeness`: how close the wording of the shared sentences is. `exclusive`: the words
 * of the child that few other articles have in the same sentence, each split among those that do: what two copies
 * have in common against all others shows that one hangs on the other (the common errors of textual criticism).
 */
export const wording: EvidenceKind = {
  kind: 'wording',
  features: ['closeness', 'nearest', 'exclusive'],
  prepare({ family }) {
    const shares = family.articles.map((_, c) => wordShares(family, c))
    return (p, c) => {
      const view = family.views[c].get(p)
      let closeness = 0
      let nearest = 0
      if (view) {
        for (let i = 0; i < view.closeness.length; i++) {
          closeness += view.closeness[i]
          if (view.closeness[i] > 0.1 && view.closeness[i] >= bestWording(family, c, i) - 1e-9) nearest++
        }
        closeness /= view.closeness.length
        nearest /= view.closeness.length
      }
      const exclusive = shares[c].get(p) ?? 0
      return {
        features: { closeness, nearest, exclusive },
        detail: `wording ${percent(closeness)} alike, nearest of all in ${percent(nearest)} of the sentences; ${percent(exclusive)} of its shared words point here`,
      }
    }
  },
}

function bestWording(family: Family, c: number, i: number): number {
  let best = 0
  for (const view of family.views[c].values()) best = Math.max(best, view.closeness[i])
  return best
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
