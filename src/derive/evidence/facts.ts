import { FLAG } from '../../types'
import { type Family, sentenceCount } from '../family'
import { percent } from './coverage'
import type { EvidenceKind } from './kind'

/** A match less likely than this is not searched for facts. */
const SURE = 0.5

/**
 * What goes one way only. A copy can drop a figure, a name, a quotation, but not invent one: those of the child's
 * shared sentences that the parent has nowhere speak against it (`adds`), those of the parent's that the child
 * lacks speak for it (`drops`). `longer`: the child's shared sentences have more words than the parent's.
 */
export const facts: EvidenceKind = {
  kind: 'facts',
  features: ['adds facts', 'drops facts', 'adds quotes', 'drops quotes', 'length'],
  prepare({ family }) {
    const quoted = family.articles.map((f) => new Set([...f.tokens].filter((_, k) => f.quoted[k]).map((t) => f.stems[t])))
    return (p, c) => {
      const child = carried(family, c, p, family.stems[p], quoted[p])
      const parent = carried(family, p, c, family.stems[c], quoted[c])
      const sizes = Math.log((sentenceCount(family.articles[p]) + 2) / (sentenceCount(family.articles[c]) + 2))
      return {
        features: {
          'adds facts': child.facts,
          'drops facts': parent.facts,
          'adds quotes': child.quotes,
          'drops quotes': parent.quotes,
          length: Math.max(-1.5, Math.min(1.5, sizes)),
        },
        detail: `in the sentences they share, ${percent(child.facts)} of its figures and names are not in the parent, ${percent(parent.facts)} of the parent's are not here`,
      }
    }
  },
}

/** Of the figures and names in c's sentences that p shares: the share that p lacks and q has. */
export function factsIn(family: Family, c: number, p: number, q: number): number {
  const f = family.articles[c]
  const view = family.views[c].get(p)
  const [parent, other] = [family.stems[p], family.stems[q]]
  let facts = 0
  let found = 0
  for (let i = 0; view && i < view.best.length; i++) {
    if (view.best[i] < SURE) continue
    for (let k = f.offsets[i]; k < f.offsets[i + 1]; k++) {
      const type = f.tokens[k]
      if (!(f.flags[type] & (FLAG.number | FLAG.name))) continue
      facts++
      if (!parent.has(f.stems[type]) && other.has(f.stems[type])) found++
    }
  }
  return found / (facts + 4)
}

/** Of the figures and names, and of the quoted words, in x's sentences that y shares: the share that y lacks. */
function carried(
  family: Family,
  x: number,
  y: number,
  stems: ReadonlySet<number>,
  quotes: Set<number>,
): { facts: number; quotes: number } {
  const f = family.articles[x]
  const view = family.views[x].get(y)
  if (!view) return { facts: 0, quotes: 0 }
  let facts = 0
  let lacking = 0
  let quoted = 0
  let unquoted = 0
  for (let i = 0; i < view.best.length; i++) {
    if (view.best[i] < SURE) continue
    for (let k = f.offsets[i]; k < f.offsets[i + 1]; k++) {
      const type = f.tokens[k]
      if (f.flags[type] & (FLAG.number | FLAG.name)) {
        facts++
        if (!stems.has(f.stems[type])) lacking++
      }
      if (f.quoted[k] && !(f.flags[type] & FLAG.function)) {
        quoted++
        if (!quotes.has(f.stems[type])) unquoted++
      }
    }
  }
  return { facts: lacking / (facts + 4), quotes: unquoted / (quoted + 8) }
}
