import type { FingerprintData } from '../types'
import { type AlignedPair, RELATED } from './family'

/** So many articles, and a third of a family, have to end alike. */
const FEWEST = 4

/**
 * What articles end with word for word, a third of a family or more, though in none of them it is half of the text: what is put behind
 * everything in a paragraph of its own, a note on subscriptions or on rights. Whoever has it has it from nobody in particular, so that it tells of no
 * source. Gives by article how many sentences stand above it.
 */
export function heights(articles: readonly FingerprintData[]): Uint32Array {
  const counts = Uint32Array.from(articles, (f) => f.offsets.length - 1)
  const heights = counts.slice()
  const needed = Math.max(FEWEST, articles.length / 3)
  let groups = [articles.map((_, x) => x)]
  for (let size = 1; groups.length > 0; size++) {
    groups = groups
      .flatMap((group) =>
        endingAlike(group.filter((x) => counts[x] >= size).map((x) => [x, words(articles[x], counts[x] - size)])),
      )
      .filter((group) => group.length >= needed)
      .filter((group) => {
        // Half of one of them may be the text itself, which the others took.
        const isFoot = group.every((x) => 2 * size < counts[x])
        if (!isFoot) for (const x of group) heights[x] = counts[x]
        else if (group.every((x) => opens(articles[x], counts[x] - size))) for (const x of group) heights[x] = counts[x] - size
        return isFoot
      })
  }
  return heights
}

/**
 * Whether two share nothing but what both end with word for word, in paragraphs of its own and less than half of either: a note below
 * all that an agency or a house sends out makes no two of its texts one story. Where they share more, it may be part of that.
 */
export function sharesFootAlone(articles: readonly FingerprintData[], { a, b, matches }: AlignedPair): boolean {
  const [m, n] = [articles[a].offsets.length - 1, articles[b].offsets.length - 1]
  const sure = matches.filter(({ probability }) => probability >= RELATED)
  const size = sure.reduce((most, { i, j }) => Math.max(most, m - i, n - j), 0)
  return (
    sure.length === size &&
    size > 0 &&
    2 * size < Math.min(m, n) &&
    opens(articles[a], m - size) &&
    opens(articles[b], n - size) &&
    sure.every(({ i, j, kind }) => kind === 'verbatim' && m - i === n - j)
  )
}

/** Whether a paragraph begins with a sentence that is not the first. */
const opens = ({ paragraphs }: FingerprintData, sentence: number): boolean => paragraphs[sentence] !== paragraphs[sentence - 1]

function endingAlike(ends: readonly (readonly [x: number, end: string])[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [x, end] of ends) {
    const group = groups.get(end)
    if (group) group.push(x)
    else groups.set(end, [x])
  }
  return [...groups.values()]
}

function words({ offsets, tokens, hashes }: FingerprintData, sentence: number): string {
  return Array.from(tokens.subarray(offsets[sentence], offsets[sentence + 1]), (type) => hashes[type]).join(' ')
}
