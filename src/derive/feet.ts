import type { FingerprintData } from '../types'
import type { AlignedPair } from './family'

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
  const opens = (x: number, size: number): boolean => {
    const { paragraphs } = articles[x]
    return paragraphs[counts[x] - size] !== paragraphs[counts[x] - size - 1]
  }
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
        else if (group.every((x) => opens(x, size))) for (const x of group) heights[x] = counts[x] - size
        return isFoot
      })
  }
  return heights
}

function endingAlike(ends: readonly (readonly [x: number, end: string])[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [x, end] of ends) {
    const group = groups.get(end)
    if (group) group.push(x)
    else groups.set(end, [x])
  }
  return [...groups.values()]
}

/** The articles and what they share without that. */
export function withoutFeet(
  articles: readonly FingerprintData[],
  pairs: readonly AlignedPair[],
): { articles: readonly FingerprintData[]; pairs: readonly AlignedPair[] } {
  const above = heights(articles)
  const isWhole = (x: number): boolean => above[x] === articles[x].offsets.length - 1
  if (articles.every((_, x) => isWhole(x))) return { articles, pairs }
  return {
    articles: articles.map((f, x) => (isWhole(x) ? f : cut(f, above[x]))),
    pairs: pairs.map(({ a, b, matches }) => {
      return { a, b, matches: matches.filter(({ i, j }) => i < above[a] && j < above[b]) }
    }),
  }
}

/** As if the article ended there. Types stand in the order in which they first occur, so that those of the foot are the last. */
function cut(f: FingerprintData, count: number): FingerprintData {
  const { offsets, sentences, paragraphs, tokens, quoted, hashes, stems, flags, vectors, credits } = f
  const all = offsets.length - 1
  const kept = tokens.slice(0, offsets[count])
  const types = kept.reduce((most, type) => Math.max(most, type + 1), 0)
  const [from, to] = [sentences[2 * count], sentences[2 * all - 1]]
  return {
    ...f,
    offsets: offsets.slice(0, count + 1),
    sentences: sentences.slice(0, 2 * count),
    paragraphs: paragraphs.slice(0, count),
    tokens: kept,
    quoted: quoted.slice(0, kept.length),
    hashes: hashes.slice(0, types),
    stems: stems.slice(0, types),
    flags: flags.slice(0, types),
    credits: credits.filter(({ kind, span }) => kind === 'declared' || span.start < from || span.start >= to),
    ...(vectors && { vectors: vectors.slice(0, (vectors.length / all) * count) }),
  }
}

function words({ offsets, tokens, hashes }: FingerprintData, sentence: number): string {
  return Array.from(tokens.subarray(offsets[sentence], offsets[sentence + 1]), (type) => hashes[type]).join(' ')
}
