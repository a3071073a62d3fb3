import { checkDrawable, type Drawable } from './drawable'
import { type LinkAttributes, linksOf, type NodeAttributes, nodeAttributes } from './network'

export interface GraphologyJson {
  attributes: Record<string, never>
  options: { type: 'mixed'; multi: true; allowSelfLoops: false }
  nodes: { key: string; attributes: NodeAttributes }[]
  edges: { source: string; target: string; attributes: LinkAttributes; undirected?: true }[]
}

/**
 * A graph in the serialisation of graphology, parent → child, for sigma.js and all that reads it: mixed, since undecided pairs
 * are undirected; multi, since an article may come from another and yet cite it.
 *
 * @see https://graphology.github.io/serialization.html
 * @example
 * const serialized = toGraphology(trace(articles))   // then: Graph.from(serialized)
 */
export function toGraphology(graph: Drawable): GraphologyJson {
  checkDrawable('toGraphology', graph)
  return {
    attributes: {},
    options: { type: 'mixed', multi: true, allowSelfLoops: false },
    nodes: graph.nodes.map((node) => ({ key: node.id, attributes: nodeAttributes(node) })),
    edges: linksOf(graph).map(({ source, target, directed, attributes }) => ({
      source,
      target,
      attributes,
      ...(directed ? {} : { undirected: true as const }),
    })),
  }
}
