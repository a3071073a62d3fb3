import type { GraphData, Node } from '../types'

/** Every node once, by id. A cited source that is spelled in several ways has the lowest spelling. */
export function onceEach(nodes: Iterable<Node>): Node[] {
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    const known = byId.get(node.id)
    if (known?.kind !== 'cited' || node.kind !== 'cited' || node.name < known.name) byId.set(node.id, node)
  }
  return [...byId.values()]
}

/** One graph of several that have no article in common. A source cited in several is one node. */
export function joinGraphs(graphs: readonly GraphData[]): GraphData {
  return {
    nodes: onceEach(graphs.flatMap((graph) => graph.nodes)),
    edges: graphs.flatMap((graph) => graph.edges),
    citations: graphs.flatMap((graph) => graph.citations),
    undecided: graphs.flatMap((graph) => graph.undecided),
    alignments: graphs.flatMap((graph) => graph.alignments),
    identical: graphs.flatMap((graph) => graph.identical),
    bodies: Object.fromEntries(graphs.flatMap((graph) => Object.entries(graph.bodies))),
  }
}
