import { type FingerprintData, FLAG } from '../../types'
import { count } from '../../util/words'
import type { Family, View } from '../family'
import { dateOrder } from './date'
import { type EvidenceKind, seen, UNSAID } from './kind'

/** A match less likely than this leaves a sentence new. */
const SURE = 0.5

/**
 * Which of two filings of one outlet came later. A copyist cuts; a newsroom that files again adds, most of all at the
 * head, and signs. So what speaks for a source between two houses speaks against it within one: the features undo
 * `coverage` and `facts` there, and are 0 between different outlets. All are the child's gain over the parent, times the
 * greater of the shares that the two have of each other, and the share of figures and names on which those sentences agree: of reports
 * that have only their background or their form in common the longer is not the later. Of two with
 * dates the earlier gains nothing, as far as the dates are believed: one outlet has one clock.
 */
export const edition: EvidenceKind = {
  kind: 'edition',
  features: ['refiled', 'gains share', 'gains sentences', 'gains length', 'gains words', 'gains a lead', 'gains a byline'],
  prepare(scene) {
    const { family, outlets } = scene
    const words = family.articles.map(plainWords)
    return (p, c, before) => {
      if (!outlets.same(p, c)) return UNSAID
      const order = dateOrder(scene, p, c)
      /** What a gain may be if the dates are right. */
      const allowed = (x: number): number => (order < 0 ? Math.max(0, x) : order > 0 ? Math.min(0, x) : x)
      const [lost, won] = [filing(family, words, p, c), filing(family, words, c, p)]
      const one = Math.max(lost.cover, won.cover) * (1 - Math.min(seen(before, 'adds facts'), seen(before, 'drops facts')))
      const gains: Readonly<Record<string, number>> = {
        refiled: 1,
        'gains share': lost.cover - won.cover,
        'gains sentences': Math.tanh(won.sentences - lost.sentences),
        'gains length': logRatio(won.sentences + 2, lost.sentences + 2),
        'gains words': Math.tanh((won.words - lost.words) / 4),
        'gains a lead': logRatio(won.lead + 1, lost.lead + 1),
        'gains a byline': won.byline - lost.byline,
      }
      const features: Record<string, number> = {}
      for (const name in gains) {
        features[name] = one * allowed(gains[name])
        features[denied(name)] = one * gains[name] - features[name]
      }
      return {
        features,
        detail: () =>
          `two filings of one outlet: this one has ${count(won.sentences, 'sentence')}, ${won.lead} of its first third not in the parent; the parent ${count(lost.sentences, 'sentence')}, ${lost.lead} of its first third not in this one`,
      }
    }
  },
}

/** What the dates deny of a feature: it counts as far as they are not believed. */
export const denied = (feature: string): string => `${feature}, but for the dates`

interface Filing {
  readonly sentences: number
  readonly byline: number
  /** Words that are neither names nor figures: stock symbols and the like go as often as they come. */
  readonly words: number
  /** Sentences in the first third that the other filing lacks. */
  readonly lead: number
  /** Share of the filing that the other has. */
  readonly cover: number
}

function plainWords({ tokens, flags }: FingerprintData): number {
  let count = 0
  for (let k = 0; k < tokens.length; k++) if (!(flags[tokens[k]] & (FLAG.name | FLAG.number))) count++
  return count
}

/** Filing x seen against filing y, which shares something with it. */
function filing({ articles, views }: Family, words: readonly number[], x: number, y: number): Filing {
  const { byline } = articles[x]
  const { best, cover } = views[x].get(y) as View
  let lead = 0
  best.forEach((p, i) => {
    if (p < SURE && 3 * i < best.length) lead++
  })
  return { sentences: best.length, byline: byline ? 1 : 0, words: words[x], lead, cover }
}

function logRatio(a: number, b: number): number {
  return Math.max(-1.5, Math.min(1.5, Math.log(a / b)))
}
