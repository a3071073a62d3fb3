import type { Evidence, GraphData, Rival, SharedSentence } from '../types'
import { INSPECT } from '../util/inspect'
import { by } from '../util/order'
import { type Account, argument, type Case } from './argument'
import { edgesTo } from './relations'

/** Why the graph draws an edge, or draws none; prints as an argument to read. */
export class Explanation implements Account {
  readonly child: string
  /** The source at issue; absent when the child has none. */
  declare readonly parent?: string
  /** What speaks for it, strongest first. */
  readonly for: readonly Evidence[]
  /** What speaks against it, strongest first. */
  readonly against: readonly Evidence[]
  /** What the two share; a: parent, b: child. */
  readonly sentences: readonly SharedSentence[]
  /** Near rivals, most likely first. */
  readonly alternatives: readonly Rival[]
  readonly #case: Case

  /** The case of `child` against `named`, or against the source of its largest share. */
  constructor(
    data: GraphData,
    texts: ReadonlyMap<string, string>,
    shared: (a: string, b: string) => readonly SharedSentence[],
    child: string,
    named: string | undefined,
  ) {
    const edges = edgesTo(data.edges.filter((edge) => edge.child === child)).get(child) ?? []
    const edge = edges.find((e) => named === undefined || e.parent === named) ?? edges.find((e) => e.via === named)
    const citations = data.citations.filter((citation) => citation.article === child)
    const undecided = data.undecided.filter((pair) => pair.a === child || pair.b === child)
    const parent = named ?? edge?.parent
    const evidence = [...((edge ?? citations.find(({ cited }) => cited === parent))?.evidence ?? [])]
    evidence.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || by('kind', 'detail')(x, y))
    this.child = child
    if (parent !== undefined) this.parent = parent
    this.for = evidence.filter(({ weight }) => weight > 0)
    this.against = evidence.filter(({ weight }) => weight < 0)
    this.sentences = parent === undefined ? [] : shared(parent, child)
    this.alternatives = edge?.alternatives ?? []
    this.#case = { data, texts, edge, edges, citations, undecided }
  }

  toString(): string {
    return argument(this.#case, this)
  }

  [INSPECT](): string {
    return this.toString()
  }
}
