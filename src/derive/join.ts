import type { GraphData, Node } from '../types'
import { by, byCodeUnits } from '../util/order'

/** Every node once, by id. A cited source that is spelled in several ways has the lowest spelling. */
export function onceEach(nodes: Iterable<Node>): Node[] {
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const known = byId.get(node.id)
    if (known?.kind !== 'cited' || node.kind !== 'cited' || node.name < known.name) byId.set(node.id, node)
  }
  return [...byId.values()].sort(by('id'))
}

/** One graph of several that have no article in common, in whatever order. A source cited in several is one node. */
export function joinGraphs(graphs: readonly GraphData[]): GraphData {
  return {
    nodes: onceEach(graphs.flatMap((graph) => graph.nodes)),
    edges: graphs.flatMap((graph) => graph.edges).sort(by('parent', 'child')),
    citations: graphs.flatMap((graph) => graph.citations).sort(by('article', 'cited')),
    undecided: graphs.flatMap((graph) => graph.undecided).sort(by('a', 'b')),
    alignments: graphs.flatMap((graph) => graph.alignments).sort(by('a', 'b')),
    identical: graphs.flatMap((graph) => graph.identical).sort((x, y) => byCodeUnits(x[0], y[0])),
    bodies: Object.fromEntries(graphs.flatMap((graph) => Object.entries(graph.bodies))),
  }
}
