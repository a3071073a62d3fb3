import { FLAG } from '../../types'
import type { Family, View } from '../family'
import { WordSet } from '../words'
import type { EvidenceKind } from './kind'

/** A match less likely than this says nothing of wording. */
const SURE = 0.4
/** Share of their words in common that two texts have by chance although it is not in the text between them. */
const CHANCE = 0.06
/** So many third articles are asked, those that cover the child best: work stays square in the size of a family. */
const WIDEST = 24
/** Innovations that an article shares with a third may also have gone the other way, so that they prove little. */
const INNOVATION = 2

/**
 * Whether some third article stands between parent and child. If q does, then what the child has in common with p
 * stands in q too, but for chance, and the child has some of what q changed; if it does not, q lacks as much of what
 * the child took from p as it lacks of p's other words, and the child has none of q's changes (no agreement of two
 * copies against their intermediary, and common errors, the two rules of textual criticism). All are counts of words,
 * compared as Poisson likelihoods. An intermediary that credits the parent is all the more likely one.
 */
export const intermediary: EvidenceKind = {
  kind: 'intermediary',
  features: ['mediated', 'mediated by a creditor', 'direct'],
  prepare({ family, outlets }) {
    const { ofArticle } = family.words
    const { common, rate } = commonWords(family)
    const words = (x: number, y: number) => common[x].get(y) ?? NOTHING
    const asked = family.views.map((views) =>
      [...views]
        .sort((x, y) => y[1].cover - x[1].cover || x[0] - y[0])
        .slice(0, WIDEST)
        .map(([q]) => q),
    )
    const inParent = new WordSet(family.words)
    const inThird = Array.from({ length: Math.min(WIDEST, asked.length) }, () => new WordSet(family.words))
    return (p, c) => {
      const withParent = words(p, c)
      const parent = inParent.of(ofArticle[p].stems)
      let top = Number.NEGATIVE_INFINITY
      let mediator = -1
      asked[c].forEach((q, k) => {
        const [fromParent, toParent] = [rate[p].get(q), rate[q].get(p)]
        if (q === p || fromParent === undefined || toParent === undefined) return
        const withQ = words(q, c)
        const lacked = lacking(withParent, inThird[k].of(ofArticle[q].stems))
        const kept = withParent.length * (fromParent - CHANCE) - lacked * Math.log(fromParent / CHANCE)
        const changed = lacking(withQ, parent) * Math.log(toParent / CHANCE) - withQ.length * (toParent - CHANCE)
        const mediated = kept + Math.min(INNOVATION, changed)
        if (mediated > top) {
          top = mediated
          mediator = q
        }
      })
      const weight = mediator < 0 ? 0 : Math.sign(top) * Math.log(1 + Math.abs(top))
      const creditor = mediator >= 0 && outlets.credits[mediator].some((x) => !x.own && x.articles.includes(p))
      const name = mediator < 0 ? '' : family.articles[mediator].id
      return {
        features: {
          mediated: Math.max(0, weight),
          'mediated by a creditor': creditor ? Math.max(0, weight) : 0,
          direct: Math.max(0, -weight),
        },
        detail:
          mediator < 0
            ? 'no third article to compare with'
            : weight > 0.5
              ? `${name} may stand between the two: it has nearly all that they have in common`
              : `no third article stands between the two (nearest to that: ${name})`,
      }
    }
  },
}

const NOTHING = new Uint32Array()

function lacking(words: Uint32Array, there: WordSet): number {
  let n = 0
  for (let k = 0; k < words.length; k++) if (!there.has(words[k])) n++
  return n
}

/**
 * By article and relative, the content words that the two have in common in the sentences they share; and how often the
 * relative lacks, as if by chance, one of those that the article shares with any.
 */
function commonWords(family: Family): { common: Map<number, Uint32Array>[]; rate: Map<number, number>[] } {
  const { articles, views, words, pairs } = family
  const common = articles.map(() => new Map<number, Uint32Array>())
  const there = new WordSet(words)
  for (const { a, b } of pairs) {
    const both = Uint32Array.from(new Set([...inCommon(family, a, b, there), ...inCommon(family, b, a, there)]))
    common[a].set(b, both)
    common[b].set(a, both)
  }
  const shared = common.map((lists) => {
    const all = new Set<number>()
    for (const list of lists.values()) for (let k = 0; k < list.length; k++) all.add(list[k])
    return Uint32Array.from(all)
  })
  const rate = articles.map(() => new Map<number, number>())
  for (let y = 0; y < articles.length; y++) {
    const held = there.of(words.ofArticle[y].stems)
    for (const x of views[y].keys()) rate[x].set(y, Math.max(CHANCE, (lacking(shared[x], held) + 1) / (shared[x].length + 2)))
  }
  return { common, rate }
}

function inCommon({ articles, views, words: { ofArticle } }: Family, x: number, y: number, there: WordSet): Set<number> {
  const out = new Set<number>()
  const { offsets, tokens, flags } = articles[x]
  const { best, at } = views[x].get(y) as View
  const ends = articles[y].offsets
  for (let i = 0; i < best.length; i++) {
    if (best[i] < SURE) continue
    there.of(ofArticle[y].byToken.subarray(ends[at[i]], ends[at[i] + 1]))
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const word = ofArticle[x].byToken[k]
      if (!(flags[tokens[k]] & FLAG.function) && there.has(word)) out.add(word)
    }
  }
  return out
}
