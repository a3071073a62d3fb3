import type { GraphData, Node } from '../types'
import { by, byCodeUnits } from '../util/order'

/** One graph of several that have no article in common, in whatever order. A source cited in several is one node. */
export function joinGraphs(graphs: readonly GraphData[]): GraphData {
  const nodes = new Map<string, Node>()
  for (const graph of graphs) {
    for (const node of graph.nodes) {
      const known = nodes.get(node.id)
      // Spellings of one name differ; of two families' the lower stands.
      if (known?.kind !== 'cited' || node.kind !== 'cited' || node.name < known.name) nodes.set(node.id, node)
    }
  }
  return {
    nodes: [...nodes.values()].sort(by('id')),
    edges: graphs.flatMap((graph) => graph.edges).sort(by('parent', 'child')),
    citations: graphs.flatMap((graph) => graph.citations).sort(by('article', 'cited')),
    undecided: graphs.flatMap((graph) => graph.undecided).sort(by('a', 'b')),
    alignments: graphs.flatMap((graph) => graph.alignments).sort(by('a', 'b')),
    identical: graphs.flatMap((graph) => graph.identical).sort((x, y) => byCodeUnits(x[0], y[0])),
    bodies: Object.fromEntries(graphs.flatMap((graph) => Object.entries(graph.bodies))),
  }
}
