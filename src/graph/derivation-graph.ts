import { describe, wrongType } from '../errors'
import type { Citation, Derivation, GraphData, IdenticalClass, Making, Node, SharedSentence, Undecided } from '../types'
import { INSPECT } from '../util/inspect'
import { checkId, MIN_CONFIDENCE, optionsOf } from '../util/options'
import { by, byCodeUnits } from '../util/order'
import { Explanation } from './explain'
import { splitFamilies } from './families'
import { withoutWeakEdges } from './filter'
import { fromPlain } from './from-json'
import { type GraphJson, toPlain } from './json'
import { brief, printed } from './print'
import { type Relations, reach, relationsOf } from './relations'
import { sharedIn } from './shared'
import { withTexts } from './shared-sentence'

export interface FilterOptions {
  /** Edges less likely than this are dropped; 0…1. */
  readonly minConfidence?: number | undefined
}

/**
 * Who derived from whom, with what shows it. Its JSON holds no text of any article; in memory the texts stay at hand for printing, where `trace` was given them.
 *
 * Edges read parent → child. An id that the graph does not know gives an empty answer, never an error; one that is no string throws
 * `ERR_OPTION`. Its lists are frozen: to sort one, copy it. Made by `trace`, `Corpus` or `DerivationGraph.fromJSON`.
 *
 * @example
 * const graph = trace(articles)
 * graph.roots()               // ids of the articles that come from none of the others
 * graph.explain('b').for      // what speaks for the parent of b
 * graph.filter({ minConfidence: 0.8 }).edges
 */
export class DerivationGraph {
  /** Articles, lost versions and cited sources, by id in code-unit order. */
  readonly nodes: readonly Node[]
  /** By parent, then child, in code-unit order. */
  readonly edges: readonly Derivation[]
  /** Credited sources of which nothing is in the article's family; not derivations. */
  readonly citations: readonly Citation[]
  /** Related pairs whose direction is open. */
  readonly undecided: readonly Undecided[]
  /** Classes of articles with identical bodies, two or more each. */
  readonly identical: readonly IdenticalClass[]

  /** With what it was made; not known of a graph that an earlier version stored. */
  readonly made: Making | undefined

  readonly #data: GraphData
  readonly #texts: ReadonlyMap<string, string>
  #relations: Relations | undefined
  #shared: ReturnType<typeof sharedIn> | undefined

  /**
   * `texts` (id → the article's text) serve only to print shared sentences; equality and JSON do not see them.
   *
   * @throws TypeError with code ERR_GRAPH for what is no graph data: what `toJSON` gave is read by `fromJSON`.
   */
  constructor(data: GraphData, texts: ReadonlyMap<string, string> = new Map()) {
    checkParts(data)
    this.#data = fixed({
      made: data.made,
      nodes: [...data.nodes].sort(by('id')),
      edges: [...data.edges].sort(by('parent', 'child')),
      citations: [...data.citations].sort(by('article', 'cited')),
      undecided: [...data.undecided].sort(by('a', 'b')),
      alignments: [...data.alignments].sort(by('a', 'b')),
      identical: data.identical.map((copies) => [...copies].sort(byCodeUnits)).sort((x, y) => byCodeUnits(x[0], y[0])),
      bodies: data.bodies,
    })
    this.#texts = texts
    this.nodes = this.#data.nodes
    this.edges = this.#data.edges
    this.citations = this.#data.citations
    this.undecided = this.#data.undecided
    this.identical = this.#data.identical
    this.made = this.#data.made
  }

  /** Ids of the articles that have neither an article nor a lost version above them, in code-unit order. */
  roots(): string[] {
    const { parents } = this.#links()
    return this.nodes.filter((node) => node.kind === 'article' && !parents.has(node.id)).map((node) => node.id)
  }

  /** Ids of what `id` directly comes from, the lost versions it came through included, in code-unit order. */
  parents(id: string): string[] {
    checkId('parents', id)
    return [...(this.#links().parents.get(id) ?? [])].sort(byCodeUnits)
  }

  /** Ids of what directly comes from `id`; for a lost version, of what came through it; in code-unit order. */
  children(id: string): string[] {
    checkId('children', id)
    return [...(this.#links().children.get(id) ?? [])].sort(byCodeUnits)
  }

  /** Ids of all that `id` goes back to, in code-unit order. */
  ancestors(id: string): string[] {
    checkId('ancestors', id)
    return beyond(this.#links().parents, id)
  }

  /** Ids of all that goes back to `id`, in code-unit order. */
  descendants(id: string): string[] {
    checkId('descendants', id)
    return beyond(this.#links().children, id)
  }

  /** The connected groups, most articles first, ties by the lowest id; an article that nothing joins to another is a group of one. */
  families(): DerivationGraph[] {
    return splitFamilies(this.#data).map((data) => new DerivationGraph(data, this.#texts))
  }

  /**
   * The sentences that articles `a` and `b` share, by a.start, then b.start; none unless the graph relates the two (a common
   * origin, a direction left open, or identical bodies), nor of a foot that many of the family have.
   */
  shared(a: string, b: string): SharedSentence[] {
    for (const id of [a, b]) checkId('shared', id)
    this.#shared ??= sharedIn(this.#data)
    return withTexts(this.#shared(a, b), this.#texts.get(a), this.#texts.get(b))
  }

  /**
   * What speaks for and against `parent` as a source of `child`, their shared sentences (a: parent, b: child) and the near
   * rivals. Without `parent`, the one that gave the largest share. Prints as an argument to read.
   *
   * @throws TypeError with code ERR_OPTION for an id that is no string.
   */
  explain(child: string, parent?: string): Explanation {
    for (const id of parent === undefined ? [child] : [child, parent]) checkId('explain', id)
    return new Explanation(this.#data, this.#texts, (a, b) => this.shared(a, b), child, parent)
  }

  /**
   * The graph without the edges less likely than `minConfidence` (0…1) and without the lost versions left childless.
   *
   * @throws TypeError or RangeError with code ERR_OPTION for another option, or a value that is no number from 0 to 1.
   */
  filter(options?: FilterOptions): DerivationGraph {
    const { minConfidence = 0 } = optionsOf('filter', MIN_CONFIDENCE, options)
    return new DerivationGraph(withoutWeakEdges(this.#data, minConfidence), this.#texts)
  }

  /** A plain copy, safe for JSON: alignments and body spans, no text of any article. */
  toJSON(): GraphJson {
    return toPlain(this.#data)
  }

  /**
   * The graph that `toJSON` stored, from its object or its JSON text.
   *
   * @throws TypeError or RangeError with code ERR_GRAPH, naming the place, what was expected and what came.
   */
  static fromJSON(stored: unknown): DerivationGraph {
    return new DerivationGraph(fromPlain(stored))
  }

  /** A tree to read: publishers, kinds, shares, confidences, lost and cited sources; a summary when there is much. */
  toString(): string {
    return printed(this.#data)
  }

  /** Inside a list or an object, where Node has used up some of its two levels, a graph is one line. */
  [INSPECT](depth?: number | null): string {
    return typeof depth === 'number' && depth < 2 ? brief(this.#data) : this.toString()
  }

  #links(): Relations {
    this.#relations ??= relationsOf(this.edges)
    return this.#relations
  }
}

const LISTS = ['nodes', 'edges', 'citations', 'undecided', 'alignments', 'identical'] as const

/** Data is made by the package and trusted, but for its parts: stored bodies are a list, and would be lost. */
function checkParts(data: GraphData): void {
  const isObject = typeof data === 'object' && data !== null
  const { bodies } = Object(data) as GraphData
  const isRecord = typeof bodies === 'object' && bodies !== null && !Array.isArray(bodies)
  const odd = isObject ? (LISTS.find((part) => !Array.isArray(data[part])) ?? (isRecord ? undefined : 'bodies')) : undefined
  if (isObject && odd === undefined) return
  const got = odd === undefined ? describe(data) : `${describe(data)} with ${describe(data[odd])} for ${odd}`
  throw wrongType(
    'ERR_GRAPH',
    `new DerivationGraph takes the data that trace() works with, got ${got}; what toJSON() gave is for DerivationGraph.fromJSON(stored)`,
  )
}

/** Freezes the lists that callers get: a graph is handed to all who ask a corpus, and a list sorted by one would be so for all. */
function fixed(data: GraphData): GraphData {
  for (const list of [data.nodes, data.edges, data.citations, data.undecided, data.identical, ...data.identical])
    Object.freeze(list)
  for (const node of data.nodes) if (node.kind === 'article') Object.freeze(node.notes)
  for (const { evidence } of data.citations) Object.freeze(evidence)
  for (const { evidence, alternatives } of data.edges) {
    Object.freeze(evidence)
    Object.freeze(alternatives)
  }
  return data
}

function beyond(links: Relations['parents'], id: string): string[] {
  return [...reach(links, id)].filter((other) => other !== id).sort(byCodeUnits)
}
