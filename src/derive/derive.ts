import type { FingerprintData, GraphData, PairAlignment, SharedSentence } from '../types'
import { byCodeUnits } from '../util/order'
import { assemble } from './assemble'
import type { Scene } from './evidence/kind'
import { type AlignedPair, makeFamily } from './family'
import { resolveOutlets } from './outlets'
import { solve } from './solve'

/** Two articles belong to one family when one sentence is shared at least this probably. */
const RELATED = 0.6

/**
 * Infers who derived from whom. `articles` in any order; `pairs` index them, with a before b in code-unit order of
 * their ids. The graph does not depend on the order of either.
 */
export function scenes(articles: readonly FingerprintData[], pairs: readonly AlignedPair[]): Scene[] {
  const related = pairs.filter(({ matches }) => matches.some((m) => m.probability >= RELATED))
  return components(articles.length, related).map((members) => {
    const order = [...members].sort((x, y) => byCodeUnits(articles[x].id, articles[y].id))
    const number = new Map(order.map((index, k) => [index, k]))
    const own = related
      .filter(({ a }) => number.has(a))
      .map(({ a, b, matches }) => ({ a: number.get(a) as number, b: number.get(b) as number, matches }))
      .sort((x, y) => x.a - y.a || x.b - y.b)
    const family = makeFamily(order.map((index) => articles[index]), own)
    return { family, outlets: resolveOutlets(family) }
  })
}
