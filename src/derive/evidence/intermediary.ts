import { FLAG } from '../../types'
import type { Family } from '../family'
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
    const n = family.articles.length
    const { common, shared } = commonWords(family)
    const lacking = (words: Iterable<number>, y: number): number => {
      let k = 0
      for (const w of words) if (!family.stems[y].has(w)) k++
      return k
    }
    const rate = shared.map((words) =>
      family.articles.map((_, y) => Math.max(CHANCE, (lacking(words, y) + 1) / (words.size + 2))),
    )
    const words = (x: number, y: number) => common.get(Math.min(x, y) * n + Math.max(x, y)) ?? NOTHING
    const thirds = family.views.map((views) =>
      [...views]
        .sort((x, y) => y[1].cover - x[1].cover || x[0] - y[0])
        .slice(0, WIDEST)
        .map(([q]) => q),
    )
    return (p, c) => {
      const withParent = words(p, c)
      let top = Number.NEGATIVE_INFINITY
      let mediator = -1
      for (const q of thirds[c]) {
        if (q === p || !family.views[p].has(q)) continue
        const withQ = words(q, c)
        const kept = withParent.size * (rate[p][q] - CHANCE) - lacking(withParent, q) * Math.log(rate[p][q] / CHANCE)
        const changed = lacking(withQ, p) * Math.log(rate[q][p] / CHANCE) - withQ.size * (rate[q][p] - CHANCE)
        const mediated = kept + Math.min(INNOVATION, changed)
        if (mediated > top) {
          top = mediated
          mediator = q
        }
      }
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

const NOTHING: ReadonlySet<number> = new Set()

/** Content words that every pair has in common in the sentences it shares, and of every article those it shares with any. */
function commonWords(family: Family): { common: Map<number, Set<number>>; shared: Set<number>[] } {
  const common = new Map<number, Set<number>>()
  const shared = family.articles.map(() => new Set<number>())
  for (const { a, b } of family.pairs) {
    const words = new Set([...inCommon(family, a, b), ...inCommon(family, b, a)])
    common.set(a * family.articles.length + b, words)
    for (const w of words) {
      shared[a].add(w)
      shared[b].add(w)
    }
  }
  return { common, shared }
}

function inCommon(family: Family, x: number, y: number): Set<number> {
  const out = new Set<number>()
  const [f, g] = [family.articles[x], family.articles[y]]
  const view = family.views[x].get(y)
  for (let i = 0; i < (view?.best.length ?? 0); i++) {
    if (view!.best[i] < SURE) continue
    const j = view!.at[i]
    const there = new Set<number>()
    for (let k = g.offsets[j]; k < g.offsets[j + 1]; k++) there.add(g.stems[g.tokens[k]])
    for (let k = f.offsets[i]; k < f.offsets[i + 1]; k++) {
      const type = f.tokens[k]
      if (!(f.flags[type] & FLAG.function) && there.has(f.stems[type])) out.add(f.stems[type])
    }
  }
  return out
}
