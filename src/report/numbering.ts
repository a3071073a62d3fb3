import type { Family } from './family'

/** Numbers of articles, edges and open pairs over all families: anchors of the page, and places in its data. */
export interface Numbering {
  /** `a3` for an article, by id. */
  readonly article: ReadonlyMap<string, number>
  /** `e3` for an edge, by parent and child. */
  readonly edge: ReadonlyMap<string, number>
  /** `u3` for a pair whose direction is open. */
  readonly pair: ReadonlyMap<string, number>
}

export const keyOf = (one: string, other: string): string => JSON.stringify([one, other])

export function numbered(families: readonly Family[]): Numbering {
  const numbering = { article: new Map<string, number>(), edge: new Map<string, number>(), pair: new Map<string, number>() }
  const number = (places: Map<string, number>, key: string): void => {
    places.set(key, places.size)
  }
  for (const { articles, edges, undecided } of families) {
    for (const { id } of articles) number(numbering.article, id)
    for (const { parent, child } of edges) number(numbering.edge, keyOf(parent, child))
    for (const { a, b } of undecided) number(numbering.pair, keyOf(a, b))
  }
  return numbering
}
