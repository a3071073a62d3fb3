/*! Word diff: jsdiff, Copyright (c) 2009-2015 Kevin Decker, BSD 3-Clause: https://github.com/kpdecker/jsdiff/blob/master/LICENSE */
import { diffArrays } from 'diff'
import { SHARED_KINDS } from '../../types'
import { chance, LIKELY } from '../../util/words'
import { type ArticleData, SHARED_FIELDS, type Shared } from '../data'
import { el } from './dom'
import type { Mark } from './prose'

/** One shared sentence: where it stands in either article. */
export interface Pair {
  readonly a: readonly [start: number, end: number]
  readonly b: readonly [start: number, end: number]
  readonly kind: (typeof SHARED_KINDS)[number]
  readonly similarity: number
}

/** "paraphrased", "perhaps paraphrased". */
export const ratedKind = ({ kind, similarity }: Pick<Pair, 'kind' | 'similarity'>): string =>
  similarity < LIKELY ? `${chance(similarity)} ${kind}` : kind

/** How a sentence is marked that is shared with this probability: as an edge is drawn. */
export const looks = (look: string, similarity: number): string => (similarity < LIKELY ? `${look} doubtful` : look)

export function pairsOf(shared: Shared): Pair[] {
  return Array.from({ length: shared.length / SHARED_FIELDS }, (_, i) => {
    const [aStart, aEnd, bStart, bEnd, kind, similarity] = shared.slice(i * SHARED_FIELDS, (i + 1) * SHARED_FIELDS)
    return { a: [aStart, aEnd], b: [bStart, bEnd], kind: SHARED_KINDS[kind], similarity }
  })
}

/** Longer sentences are not compared word by word: it costs their square. */
const MOST_COMPARED = 4000

/** The marks of one side of two articles; `side` is which of the two. A sentence in several pairs is marked by the best of them. */
export function marksOf(pairs: readonly Pair[], side: 'a' | 'b', one: ArticleData, other: ArticleData): Mark[] {
  const best = new Map<number, number>()
  pairs.forEach((pair, i) => {
    const known = best.get(pair[side][0])
    if (known === undefined || pairs[known].similarity < pair.similarity) best.set(pair[side][0], i)
  })
  return [...best.values()].map((i): Mark => {
    const pair = pairs[i]
    const [start, end] = pair[side]
    const signs = pairs.flatMap((it, k) => (it[side][0] === start ? [String(k + 1)] : []))
    const words = compared(pair, side, one, other)
    return {
      start,
      end,
      look: looks(`shared ${pair.kind}`, pair.similarity),
      sign: signs.join(','),
      label: `${ratedKind(pair)}, sentence ${signs.join(' and ')}`,
      attributes: { 'data-pairs': signs.join(' '), tabindex: '0', 'data-side': side },
      ...(words && { words }),
    }
  })
}

/** The words of an edited sentence, those that the other side lacks apart. */
function compared(pair: Pair, side: 'a' | 'b', one: ArticleData, other: ArticleData): Node[] | undefined {
  if (pair.kind !== 'edited' || one.text === undefined || other.text === undefined) return undefined
  const own = one.text.slice(...pair[side])
  const theirs = other.text.slice(...pair[side === 'a' ? 'b' : 'a'])
  if (own.length + theirs.length > MOST_COMPARED) return undefined
  return diffArrays(tokens(theirs), tokens(own), { comparator: isSame }).flatMap(({ value, added, removed }): Node[] => {
    if (removed) return []
    const words = value.join('')
    return [added ? el('span', { class: 'only' }, words) : document.createTextNode(words)]
  })
}

/** Words, blanks and single signs. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []

/** Capitals and the shapes of quotation marks, apostrophes and dashes make no other word. */
function isSame(x: string, y: string): boolean {
  return x === y || folded(x) === folded(y)
}
const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
