import type { FingerprintData } from '../types'
import { components } from '../util/components'
import { byCodeUnits } from '../util/order'
import { withoutEnds } from './ends'
import type { Scene } from './evidence/kind'
import { type AlignedPair, isRelated } from './family'
import { makeScene } from './scene'

/** By id of an article, the others with the same body. */
export type CopiesOf = ReadonlyMap<string, readonly FingerprintData[]>

const NO_COPIES: CopiesOf = new Map()

/** Articles and what they share; pairs number the articles, a before b. */
interface Part {
  readonly articles: readonly FingerprintData[]
  readonly pairs: readonly AlignedPair[]
}

/**
 * Splits a set into families. `pairs` number the articles, with a before b in code-unit order of their ids. Pairs of
 * which no sentence is probably shared fall away, so that an unrelated article changes nothing. Nor does what stands below an article make a family.
 */
export function scenes(
  articles: readonly FingerprintData[],
  pairs: readonly AlignedPair[],
  copies: CopiesOf = NO_COPIES,
): Scene[] {
  return trimmed({ articles, pairs }).map(({ articles, pairs }) =>
    makeScene(
      articles,
      pairs,
      articles.map((f) => copies.get(f.id) ?? []),
    ),
  )
}

/** What hangs together once nothing stands below the articles; every round takes sentences away. */
function trimmed(part: Part): Part[] {
  return families(part).flatMap((family) => {
    const cut = withoutEnds(family.articles, family.pairs)
    return cut.articles === family.articles ? [family] : trimmed(cut)
  })
}

/** What hangs together, articles in order of their ids, pairs in theirs. */
function families({ articles, pairs }: Part): Part[] {
  const related = pairs.filter(isRelated)
  const groups = components(articles.length, related)
  const group = new Int32Array(articles.length)
  const number = new Int32Array(articles.length)
  const members = groups.map((indices, g) => {
    const order = [...indices].sort((x, y) => byCodeUnits(articles[x].id, articles[y].id))
    order.forEach((index, k) => {
      group[index] = g
      number[index] = k
    })
    return order.map((index) => articles[index])
  })
  const own: AlignedPair[][] = groups.map(() => [])
  for (const { a, b, matches } of related) own[group[a]].push({ a: number[a], b: number[b], matches })
  return members.map((list, g) => ({ articles: list, pairs: own[g].sort((x, y) => x.a - y.a || x.b - y.b) }))
}
