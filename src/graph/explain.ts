import type { Evidence, GraphData, Rival, SharedSentence } from '../types'
import { byCodeUnits } from '../util/order'
import { argument } from './argument'
import type { Account, Case } from './case'
import { INSPECT } from './inspect'
import { byShare } from './relations'

/** Why the graph draws an edge, or draws none; prints as an argument to read. */
export class Explanation implements Account {
  readonly child: string
  /** The source at issue; absent when the child has none. */
  readonly parent?: string
  /** What speaks for it, strongest first. */
  readonly for: readonly Evidence[]
  /** What speaks against it, strongest first. */
  readonly against: readonly Evidence[]
  /** What the two share; a: parent, b: child. */
  readonly sentences: readonly SharedSentence[]
  /** Near rivals, most likely first. */
  readonly alternatives: readonly Rival[]
  readonly #case: Case

  constructor(matter: Case, sentences: readonly SharedSentence[]) {
    const { child, parent, edge, citations } = matter
    const evidence = edge?.evidence ?? citations.find(citation => citation.cited === parent)?.evidence ?? []
    const byWeight = [...evidence].sort(
      (x, y) => Math.abs(y.weight) - Math.abs(x.weight) || byCodeUnits(x.kind, y.kind) || byCodeUnits(x.detail, y.detail),
    )
    this.child = child
    if (parent !== undefined) this.parent = parent
    this.for = byWeight.filter(({ weight }) => weight > 0)
    this.against = byWeight.filter(({ weight }) => weight < 0)
    this.sentences = sentences
    this.alternatives = edge?.alternatives ?? []
    this.#case = matter
  }

  toString(): string {
    return argument(this.#case, this)
  }

  [INSPECT](): string {
    return this.toString()
  }
}

/** The case of `child` against `parent`, or against the source of its largest share. */
export function explained(
  data: GraphData,
  shared: (a: string, b: string) => readonly SharedSentence[],
  texts: ReadonlyMap<string, string>,
  child: string,
  parent: string | undefined,
): Explanation {
  const edges = data.edges.filter(edge => edge.child === child).sort(byShare)
  const edge = edges.find(e => parent === undefined || e.parent === parent) ?? edges.find(e => e.via === parent)
  const source = parent ?? edge?.parent
  const matter: Case = {
    child,
    parent: source,
    nodes: new Map(data.nodes.map(node => [node.id, node])),
    edge,
    edges,
    citations: data.citations.filter(citation => citation.article === child),
    undecided: data.undecided.filter(pair => pair.a === child || pair.b === child),
    texts,
  }
  return new Explanation(matter, source === undefined ? [] : shared(source, child))
}
