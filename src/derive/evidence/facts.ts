import { percent } from '../../util/words'
import { type Family, sentenceCount } from '../family'
import { type BySentence, WordSet } from '../words'
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
    const { words, views } = family
    const [stems, quoted] = [new WordSet(words), new WordSet(words)]
    /** By article, what of the sentences that each relative shares with it it lacks; its words are laid out once for all of them. */
    const lacks = words.ofArticle.map((own, y) => {
      stems.of(own.stems)
      quoted.of(own.quoted)
      return new Map(Array.from(views[y].keys(), (x) => [x, carried(family, x, y, stems, quoted)]))
    })
    return (p, c) => {
      const child = lacks[p].get(c) as Carried
      const parent = lacks[c].get(p) as Carried
      const sizes = Math.log((sentenceCount(family.articles[p]) + 2) / (sentenceCount(family.articles[c]) + 2))
      return {
        features: {
          'adds facts': child.facts,
          'drops facts': parent.facts,
          'adds quotes': child.quotes,
          'drops quotes': parent.quotes,
          length: Math.max(-1.5, Math.min(1.5, sizes)),
        },
        detail: () =>
          `in the sentences they share, ${percent(child.facts)} of its figures and names are not in the parent, ${percent(parent.facts)} of the parent's are not here`,
      }
    }
  },
}

/** Of the figures and names in c's sentences that p shares: the share that p lacks and q has. */
export function factsIn(
  { views, words: { ofArticle } }: Family,
  c: number,
  p: number,
  q: number,
  [one, other]: readonly WordSet[],
): number {
  const { at, words } = ofArticle[c].facts
  const best = views[c].get(p)?.best ?? []
  const parent = one.of(ofArticle[p].stems)
  const second = other.of(ofArticle[q].stems)
  let facts = 0
  let found = 0
  for (let i = 0; i < best.length; i++) {
    if (best[i] < SURE) continue
    facts += at[i + 1] - at[i]
    for (let k = at[i]; k < at[i + 1]; k++) if (!parent.has(words[k]) && second.has(words[k])) found++
  }
  return found / (facts + 4)
}

interface Carried {
  readonly facts: number
  readonly quotes: number
}

/** Of the figures and names, and of the quoted words, in x's sentences that y shares: the share that y lacks. */
function carried({ views, words: { ofArticle } }: Family, x: number, y: number, stems: WordSet, quoted: WordSet): Carried {
  const best = views[x].get(y)?.best ?? []
  const { facts, quotes } = ofArticle[x]
  return { facts: lacking(best, facts, stems, 4), quotes: lacking(best, quotes, quoted, 8) }
}

function lacking(best: ArrayLike<number>, { at, words }: BySentence, there: WordSet, doubt: number): number {
  let all = 0
  let absent = 0
  for (let i = 0; i < best.length; i++) {
    if (best[i] < SURE) continue
    all += at[i + 1] - at[i]
    for (let k = at[i]; k < at[i + 1]; k++) if (!there.has(words[k])) absent++
  }
  return absent / (all + doubt)
}
