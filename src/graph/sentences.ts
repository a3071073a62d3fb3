import type { GraphData, PairAlignment, SharedSentence } from '../types'
import type { Relations } from './relations'

/** Finds the sentences that two articles share, in the light of the graph. */
export class SharedIndex {
  readonly #above: Relations['parents']
  readonly #pairs = new Map<string, Map<string, PairAlignment>>()
  readonly #open = new Map<string, Set<string>>()
  readonly #copies = new Map<string, readonly string[]>()

  constructor(data: GraphData, relations: Relations) {
    this.#above = relations.parents
    for (const pair of data.alignments) {
      const row = this.#pairs.get(pair.a) ?? new Map<string, PairAlignment>()
      this.#pairs.set(pair.a, row.set(pair.b, pair))
    }
    for (const { a, b } of data.undecided) {
      this.#open.set(a, (this.#open.get(a) ?? new Set()).add(b))
      this.#open.set(b, (this.#open.get(b) ?? new Set()).add(a))
    }
    for (const copies of data.identical) for (const id of copies) this.#copies.set(id, copies)
  }

  /** By a.start, then b.start; none between articles that the graph does not relate. */
  shared(a: string, b: string): SharedSentence[] {
    const sentences = this.#stored(a, b)
    return sentences.length > 0 && this.#related(a, b) ? sentences : []
  }

  #stored(a: string, b: string): SharedSentence[] {
    const here = this.#pairs.get(a)?.get(b)?.sentences
    const turned = this.#pairs.get(b)?.get(a)?.sentences
    const sentences = here?.map(s => ({ ...s })) ?? turned?.map(s => ({ ...s, a: s.b, b: s.a })) ?? []
    return sentences.sort((s, t) => s.a.start - t.a.start || s.b.start - t.b.start || s.a.end - t.a.end || s.b.end - t.b.end)
  }

  /** One is the other's copy, their direction is open, or both go back to one article or lost version. */
  #related(a: string, b: string): boolean {
    if (this.#open.get(a)?.has(b)) return true
    const above = this.#selfAndAbove(a)
    for (const id of this.#selfAndAbove(b)) if (above.has(id)) return true
    return false
  }

  /** A copy stands for all articles of its class, since which of them was used cannot be told. */
  #selfAndAbove(id: string): Set<string> {
    const seen = new Set([id])
    const opened = new Set<readonly string[]>()
    for (const at of seen) {
      for (const parent of this.#above.get(at) ?? []) seen.add(parent)
      const copies = this.#copies.get(at)
      if (copies === undefined || opened.has(copies)) continue
      opened.add(copies)
      for (const copy of copies) seen.add(copy)
    }
    return seen
  }
}
