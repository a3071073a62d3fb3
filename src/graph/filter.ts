import { describe, outOfRange, wrongType } from '../errors'
import type { GraphData } from '../types'

export interface FilterOptions {
  /** Edges less likely than this are dropped; 0…1. */
  readonly minConfidence?: number | undefined
}

/** `data` without the edges below `minConfidence`, and without the lost versions that nothing comes from any more. */
export function withoutWeakEdges(data: GraphData, options: FilterOptions): GraphData {
  const minConfidence = checked(options)
  const edges = data.edges.filter(edge => edge.confidence >= minConfidence)
  const sources = new Set<string | undefined>()
  for (const edge of edges) sources.add(edge.parent).add(edge.via)
  const gone = new Set<string>()
  for (const node of data.nodes) if (node.kind === 'lost' && !sources.has(node.id)) gone.add(node.id)
  return {
    ...data,
    nodes: data.nodes.filter(node => !gone.has(node.id)),
    edges: edges.map(edge => {
      if (!edge.alternatives?.some(rival => gone.has(rival.parent))) return edge
      return { ...edge, alternatives: edge.alternatives.filter(rival => !gone.has(rival.parent)) }
    }),
  }
}

function checked(options: FilterOptions): number {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw wrongType('ERR_OPTION', `filter expects options such as { minConfidence: 0.8 }, got ${describe(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (name !== 'minConfidence') throw wrongType('ERR_OPTION', `filter knows no option ${describe(name)}, only minConfidence`)
  }
  const { minConfidence = 0 } = options
  if (typeof minConfidence !== 'number') {
    throw wrongType('ERR_OPTION', `minConfidence: expected a number from 0 to 1, got ${describe(minConfidence)}`)
  }
  if (!(minConfidence >= 0 && minConfidence <= 1)) {
    throw outOfRange('ERR_OPTION', `minConfidence: expected a number from 0 to 1, got ${minConfidence}`)
  }
  return minConfidence
}
