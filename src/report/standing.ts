import type { ArticleNode } from '../types'
import { fromOneOf, odds } from '../util/words'
import type { Family } from './family'

/** What is said of an article that is made of no other, as the printed tree has it. */
export function standing({ id }: ArticleNode, family: Family): string {
  if (family.made?.minConfidence !== undefined) return `no source as sure as ${odds(family.made.minConfidence)}`
  if (family.openCopies.has(id)) return 'which was first is open'
  const copies = family.copies.get(id) ?? []
  if (copies.length > 0 || family.edges.some(({ parent }) => parent === id)) {
    const isHead = [id, ...copies].some((one) => family.heads.has(one))
    return isHead && family.heads.size === 1 ? 'first in the set' : 'from no other in the set'
  }
  if (fromOneOf(id, family.undecided, (other) => other)) return 'from one of several'
  return family.undecided.some(({ a, b }) => a === id || b === id) ? 'direction open' : 'no source in the set'
}
