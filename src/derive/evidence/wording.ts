import { type FingerprintData, FLAG } from '../../types'
import { percent } from '../../util/words'
import { type Family, sentenceCount, type View } from '../family'
import { type ArticleWords, WordSet } from '../words'
import { onScale } from './coverage'
import type { EvidenceKind } from './kind'

/** A match less likely than this says nothing of wording. */
const SURE = 0.3
/** Nats of shared rare wording that count as one unit of the feature. */
const UNIT = 20
/** More units than any pair of the stories has that weights were fitted on count for no more. */
const MOST_UNITS = 12
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
    const { words } = family
    const holders = new Uint32Array(words.count)
    const slots = new Int32Array(words.count).fill(-1)
    const shares = new Float64Array(family.articles.length)
    const content = family.articles.map((f, x) => contentWords(f, words.ofArticle[x], slots))
    const inParent = new WordSet(words)
    const ofChild = family.articles.map((_, c) => ({
      best: closest(family, c),
      exclusive: wordShares(family, c, slots, shares),
      rarity: rarities(family, content, c, holders),
    }))
    /** By parent, how many of each child's words it has and how rare these are; its own are laid out once for all of them. */
    const known = content.map((own, p) => {
      inParent.of(own)
      return new Map(Array.from(family.views[p].keys(), (c) => [c, found(content[c], ofChild[c].rarity, inParent)]))
    })
    return (p, c) => {
      const { best, exclusive } = ofChild[c]
      const nearest = nearestShare(family.views[c].get(p)?.closeness, best)
      const { count, rare } = known[p].get(c) as ReturnType<typeof found>
      const vocabulary = count / Math.max(content[c].length, 1)
      return {
        features: {
          nearest,
          exclusive: exclusive.get(p) ?? 0,
          vocabulary,
          rare: Math.min(rare / UNIT, MOST_UNITS),
          unchanged: unchanged(family.views[c].get(p)),
        },
        detail: () =>
          `${percent(vocabulary)} of its words stand in the parent; nearest of all in ${percent(nearest)} of the sentences`,
      }
    }
  },
}

/** Sentences taken over as they are, or nearly so, on a scale of their logarithm. */
export function unchanged(view: View | undefined): number {
  let count = 0
  for (const close of view?.closeness ?? []) if (close > UNCHANGED) count++
  return onScale(count)
}

/** The forms of an article's words but for function words, each once. `slots` is -1 by word, and is so again. */
function contentWords({ flags }: FingerprintData, { forms }: ArticleWords, slots: Int32Array): Uint32Array {
  const words = new Uint32Array(forms.length)
  let count = 0
  for (let type = 0; type < forms.length; type++) {
    if (flags[type] & FLAG.function || slots[forms[type]] >= 0) continue
    slots[forms[type]] = count
    words[count++] = forms[type]
  }
  for (let k = 0; k < count; k++) slots[words[k]] = -1
  return words.slice(0, count)
}

/** How many of some words an article has, and how rare they are in nats. */
function found(words: Uint32Array, rarity: Float64Array, has: WordSet): { readonly count: number; readonly rare: number } {
  let count = 0
  let rare = 0
  for (let k = 0; k < words.length; k++) {
    if (!has.has(words[k])) continue
    count++
    rare -= rarity[k]
  }
  return { count, rare }
}

/** By content word of c, the logarithm of the share of its relatives that have it. `holders` is zero by word, and is so again. */
function rarities({ views }: Family, content: readonly Uint32Array[], c: number, holders: Uint32Array): Float64Array {
  const kin = [...views[c].keys()].map((q) => content[q])
  for (const words of kin) for (let k = 0; k < words.length; k++) holders[words[k]]++
  const logs = Float64Array.from({ length: kin.length + 1 }, (_, count) => Math.log(count / (kin.length + 1)))
  const own = content[c]
  const out = new Float64Array(own.length)
  for (let k = 0; k < own.length; k++) out[k] = logs[holders[own[k]]]
  for (const words of kin) for (let k = 0; k < words.length; k++) holders[words[k]] = 0
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
 * the articles whose matching sentence has it in the same form. `slots` is -1 by word and `shares` 0 by article, and are so again.
 */
function wordShares({ articles, views, words }: Family, c: number, slots: Int32Array, shares: Float64Array): Map<number, number> {
  const { flags, tokens, offsets } = articles[c]
  const { forms } = words.ofArticle[c]
  const holders: number[][] = []
  const present: number[] = []
  let total = 0
  const kin = Array.from(views[c], ([p, view]) => {
    const { tokens, offsets } = articles[p]
    return { p, view, own: words.ofArticle[p].forms, tokens, offsets }
  })
  for (let i = 0; i < sentenceCount(articles[c]); i++) {
    present.length = 0
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const word = forms[tokens[k]]
      if (flags[tokens[k]] & FLAG.function || slots[word] >= 0) continue
      slots[word] = present.length
      if (present.length === holders.length) holders.push([])
      holders[present.length].length = 0
      present.push(word)
    }
    for (const { p, view, own, tokens, offsets } of kin) {
      if (view.best[i] < SURE) continue
      const end = offsets[view.at[i] + 1]
      for (let k = offsets[view.at[i]]; k < end; k++) {
        const slot = slots[own[tokens[k]]]
        if (slot >= 0 && holders[slot][holders[slot].length - 1] !== p) holders[slot].push(p)
      }
    }
    for (let k = 0; k < present.length; k++) {
      slots[present[k]] = -1
      if (holders[k].length === 0) continue
      total++
      const part = 1 / holders[k].length
      for (const p of holders[k]) shares[p] += part
    }
  }
  const out = new Map<number, number>()
  for (const p of views[c].keys()) {
    if (shares[p] > 0) out.set(p, shares[p] / total)
    shares[p] = 0
  }
  return out
}
