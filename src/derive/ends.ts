import type { FingerprintData, Span } from '../types'
import type { AlignedPair } from './family'
import { heights, sharesFootAlone } from './feet'
import { aboveTails } from './tails'

/** The articles and what they share without what stands below them: a foot, or another text. */
export function withoutEnds(
  articles: readonly FingerprintData[],
  all: readonly AlignedPair[],
): { articles: readonly FingerprintData[]; pairs: readonly AlignedPair[] } {
  const pairs = all.filter((pair) => !sharesFootAlone(articles, pair))
  const tails = aboveTails(articles, pairs)
  const feet = heights(articles)
  const above = feet.map((height, x) => Math.min(height, tails[x]))
  const isWhole = (x: number): boolean => above[x] === articles[x].offsets.length - 1
  /** What stands below another text is that one's; below a foot it is still the article's. */
  const last = (x: number): number => (tails[x] < feet[x] ? Number.POSITIVE_INFINITY : (articles[x].sentences.at(-1) as number))
  if (pairs.length === all.length && articles.every((_, x) => isWhole(x))) return { articles, pairs }
  return {
    articles: articles.map((f, x) => (isWhole(x) ? f : cut(f, above[x], last(x)))),
    pairs: pairs.map(({ a, b, matches }) => {
      return { a, b, matches: matches.filter(({ i, j }) => i < above[a] && j < above[b]) }
    }),
  }
}

/**
 * As if the article ended there; of what it says of its sources, that stays which stands above, or from `last` on. Types stand in the order
 * in which they first occur, so that those of its end are the last.
 */
function cut(f: FingerprintData, count: number, last: number): FingerprintData {
  const { offsets, sentences, paragraphs, tokens, quoted, hashes, stems, flags, vectors, credits, signoff } = f
  const all = offsets.length - 1
  const kept = tokens.slice(0, offsets[count])
  const types = kept.reduce((most, type) => Math.max(most, type + 1), 0)
  const from = sentences[2 * count]
  const isKept = ({ start }: Span): boolean => start < from || start >= last
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
    credits: credits.filter(({ kind, span }) => kind === 'declared' || isKept(span)),
    signoff: signoff && isKept(signoff) ? signoff : undefined,
    ...(vectors && { vectors: vectors.slice(0, (vectors.length / all) * count) }),
  }
}
