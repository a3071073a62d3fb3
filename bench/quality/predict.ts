// What the program says of a case, in the form that score.mjs takes.
import { derive } from '../../src/derive/derive'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { alignedPairs, type Case } from '../fit/data'

export interface Prediction {
  readonly edges: {
    parent: string
    child: string
    kind: string
    share: number
    confidence: number
    right: boolean
  }[]
  readonly lost: string[]
  readonly citations: { article: string; name: string }[]
  readonly shared: { a: string; b: string; pairs: [string, string, string][] }[]
}

export interface Predicted {
  readonly prediction: Prediction
  readonly graph: DerivationGraph
}

/** Of many cases only what was predicted. */
export const predictions = (all: ReadonlyMap<Case, Predicted>): Map<Case, Prediction> =>
  new Map([...all].map(([c, { prediction }]) => [c, prediction]))

export function predict(c: Case): Predicted {
  const text = new Map(c.articles.map((a) => [a.id, a.text]))
  const graph = new DerivationGraph(
    derive(
      c.prints,
      alignedPairs(c),
      c.prints.map((_, k) => ({ representative: k, members: [k] })),
      (id) => text.has(id),
    ),
    text,
  )
  const lost = new Set(graph.nodes.filter((n) => n.kind === 'lost').map((n) => n.id))
  const edges = graph.edges.flatMap(({ parent, child, kind, share, confidence }) =>
    text.has(parent) && text.has(child)
      ? [
          {
            parent,
            child,
            kind,
            share,
            confidence,
            right: c.truth.parents.get(child)?.has(parent) ?? false,
          },
        ]
      : [],
  )
  const children = graph.edges.flatMap((e) => (lost.has(e.parent) || e.via !== undefined ? [e.child] : []))
  const shared = c.articles.flatMap((a, i) =>
    c.articles.slice(i + 1).map((b) => ({
      a: a.id,
      b: b.id,
      pairs: graph
        .shared(a.id, b.id)
        .map((s): [string, string, string] => [a.text.slice(s.a.start, s.a.end), b.text.slice(s.b.start, s.b.end), s.kind]),
    })),
  )
  const names = new Map(graph.nodes.flatMap((n) => (n.kind === 'cited' ? [[n.id, n.name] as const] : [])))
  const citations = graph.citations.map((x) => ({ article: x.article, name: names.get(x.cited) as string }))
  return { prediction: { edges, lost: [...new Set(children)], citations, shared }, graph }
}
