import { FLAG } from '../../types'
import type { Family } from '../family'
import type { EvidenceKind } from './kind'

/** A match less likely than this says nothing of wording. */
const SURE = 0.4
/** Share of the words in common that two texts may have by chance without the one that stands between them. */
const CHANCE = 0.06

/**
 * Which of three texts stands between the other two. If y does, then what x and z have in common stands in y too, but
 * for chance; if it does not, y lacks as much of it as it lacks of the rest of x and z (the rule of textual criticism
 * that no two copies agree against their intermediary). Both are counts, so their likelihoods can be compared.
 * `mediated`: some third article stands between parent and child. `explains`: the parent stands between the child and
 * every third article that is not itself made from the child.
 */
export const triangle: EvidenceKind = {
  kind: 'triangle',
  features: ['mediated', 'unmediated', 'explains', 'fails'],
  prepare({ family }) {
    const stands = between(family)
    return (p, c) => {
      let mediated = Number.NEGATIVE_INFINITY
      let explains = Number.POSITIVE_INFINITY
      let mediator = -1
      let against = -1
      for (const q of family.views[c].keys()) {
        if (q === p || !family.views[p].has(q)) continue
        const m = stands(p, q, c)
        if (m > mediated) {
          mediated = m
          mediator = q
        }
        const e = stands(q, p, c)
        if (stands(q, c, p) > e) continue
        if (e < explains) {
          explains = e
          against = q
        }
      }
      const m = mediator < 0 ? 0 : squash(mediated)
      const e = against < 0 ? 0 : squash(explains)
      const id = (x: number) => family.articles[x].id
      return {
        features: { mediated: Math.max(0, m), unmediated: Math.max(0, -m), explains: Math.max(0, e), fails: Math.max(0, -e) },
        detail:
          m > 0.5
            ? `${id(mediator)} stands between the two: it has nearly all that they have in common`
            : e < -0.5
              ? `has much in common with ${id(against)} that the parent lacks`
              : against >= 0
                ? 'what it has in common with third articles stands in the parent too'
                : 'no third article to compare with',
      }
    }
  },
}

/** Words in a text hang together, so that counts overstate: log-likelihoods grow with their logarithm only. */
function squash(x: number): number {
  return Math.sign(x) * Math.log(1 + Math.abs(x))
}

/** `stands(x, y, z)`: log-likelihood, nats, that y stands between x and z against that it does not. */
function between(family: Family): (x: number, y: number, z: number) => number {
  const n = family.articles.length
  const vocabulary = family.articles.map((f) => new Set(f.stems))
  const common = new Map<number, Set<number>>()
  const shared = family.articles.map(() => new Set<number>())
  for (const { a, b } of family.pairs) {
    const words = inCommon(family, a, b)
    common.set(a * n + b, words)
    for (const w of words) {
      shared[a].add(w)
      shared[b].add(w)
    }
  }
  const lacking = (words: Iterable<number>, y: number): number => {
    let k = 0
    for (const w of words) if (!vocabulary[y].has(w)) k++
    return k
  }
  const lacks = shared.map((words) => family.articles.map((_, y) => (lacking(words, y) + 1) / (words.size + 2)))
  return (x, y, z) => {
    const words = common.get(Math.min(x, z) * n + Math.max(x, z))
    if (words === undefined || words.size === 0) return 0
    const found = lacking(words, y)
    const rate = Math.max(CHANCE, Math.min(lacks[x][y], lacks[z][y]))
    return words.size * (rate - CHANCE) - found * Math.log(rate / CHANCE)
  }
}

/** Stems of content words that two articles have in common in the sentences they share. */
function inCommon(family: Family, x: number, y: number): Set<number> {
  const out = new Set<number>()
  const [f, g] = [family.articles[x], family.articles[y]]
  const view = family.views[x].get(y)
  if (!view) return out
  for (let i = 0; i < view.best.length; i++) {
    if (view.best[i] < SURE) continue
    const j = view.at[i]
    const there = new Set<number>()
    for (let k = g.offsets[j]; k < g.offsets[j + 1]; k++) there.add(g.stems[g.tokens[k]])
    for (let k = f.offsets[i]; k < f.offsets[i + 1]; k++) {
      const type = f.tokens[k]
      if (!(f.flags[type] & FLAG.function) && there.has(f.stems[type])) out.add(f.stems[type])
    }
  }
  return out
}
