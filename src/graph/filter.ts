import type { GraphData } from '../types'

/** `data` without the edges below `minConfidence`, and without the lost versions that nothing comes from any more. */
export function withoutWeakEdges(data: GraphData, minConfidence: number): GraphData {
  const edges = data.edges.filter((edge) => edge.confidence >= minConfidence)
  const sources = new Set(edges.flatMap(({ parent, via }) => [parent, via]))
  const nodes = data.nodes.filter((node) => node.kind !== 'lost' || sources.has(node.id))
  const left = new Set(nodes.map((node) => node.id))
  const least = Math.max(minConfidence, data.made?.minConfidence ?? 0)
  return {
    ...data,
    made: data.made && { ...data.made, minConfidence: least || undefined },
    nodes,
    edges: edges.map((edge) => {
      const alternatives = edge.alternatives?.filter((rival) => left.has(rival.parent))
      return alternatives ? { ...edge, alternatives } : edge
    }),
  }
}
