import type { GraphData, IdenticalClass, PairAlignment, SharedSentence, Span } from '../types'
import { byParagraphs, bySentences, type Carry, paragraphsOf } from './copies'
import type { Relations } from './relations'

type Rows = Map<string, Map<string, PairAlignment>>

/** Finds the sentences that two articles share, in the light of the graph. */
export class SharedIndex {
  readonly #above: Relations['parents']
  readonly #bodies: GraphData['bodies']
  readonly #pairs: Rows = new Map()
  /** One pair for every two classes of identical bodies, by the first member of each. */
  readonly #classPairs: Rows = new Map()
  readonly #open = new Map<string, Set<string>>()
  readonly #copies = new Map<string, IdenticalClass>()

  constructor(data: GraphData, relations: Relations) {
    this.#above = relations.parents
    this.#bodies = data.bodies
    for (const copies of data.identical) for (const id of copies) this.#copies.set(id, copies)
    for (const pair of data.alignments) {
      put(this.#pairs, pair.a, pair.b, pair)
      const [a, b] = [this.#lead(pair.a), this.#lead(pair.b)]
      if (!this.#classPairs.get(a)?.has(b)) put(this.#classPairs, a, b, pair)
    }
    for (const { a, b } of data.undecided) {
      this.#open.set(a, (this.#open.get(a) ?? new Set()).add(b))
      this.#open.set(b, (this.#open.get(b) ?? new Set()).add(a))
    }
  }

  /** By a.start, then b.start; none between articles that the graph does not relate. */
  shared(a: string, b: string): SharedSentence[] {
    if (a === b) return []
    const sentences = this.#stored(a, b) ?? this.#ofCopies(a, b)
    if (sentences.length === 0 || !this.#related(a, b)) return []
    return sentences.sort((s, t) => s.a.start - t.a.start || s.b.start - t.b.start || s.a.end - t.a.end || s.b.end - t.b.end)
  }

  #stored(a: string, b: string): SharedSentence[] | undefined {
    const here = this.#pairs.get(a)?.get(b)?.sentences
    if (here !== undefined) return here.map(s => ({ ...s }))
    return this.#pairs.get(b)?.get(a)?.sentences.map(s => ({ ...s, a: s.b, b: s.a }))
  }

  /** Of a class of identical bodies one article may have been compared for all: its sentences, carried over. */
  #ofCopies(a: string, b: string): SharedSentence[] {
    const [first, second] = [this.#lead(a), this.#lead(b)]
    const pair = this.#classPairs.get(first)?.get(second) ?? this.#classPairs.get(second)?.get(first)
    if (pair === undefined) return first === second ? paragraphsOf(this.#body(a), this.#body(b)) : []
    const [x, y] = this.#lead(pair.a) === first ? [pair.a, pair.b] : [pair.b, pair.a]
    const [toA, toB] = [this.#carry(x, a), this.#carry(y, b)]
    return (this.#stored(x, y) ?? []).flatMap(sentence => {
      const [spanA, spanB] = [toA(sentence.a), toB(sentence.b)]
      return spanA && spanB ? [{ ...sentence, a: spanA, b: spanB }] : []
    })
  }

  #carry(from: string, to: string): Carry {
    if (from === to) return span => span
    const sentences = this.#stored(from, to)
    if (sentences !== undefined) return bySentences(sentences)
    return byParagraphs(this.#body(from), this.#body(to)) ?? (() => undefined)
  }

  #body(id: string): readonly Span[] {
    return Object.hasOwn(this.#bodies, id) ? (this.#bodies[id] ?? []) : []
  }

  #lead(id: string): string {
    return this.#copies.get(id)?.[0] ?? id
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
    const opened = new Set<IdenticalClass>()
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

function put(rows: Rows, a: string, b: string, pair: PairAlignment): void {
  const row = rows.get(a)
  if (row === undefined) rows.set(a, new Map([[b, pair]]))
  else row.set(b, pair)
}
