import { checkDrawable, type Drawable } from './drawable'
import { type LinkAttributes, linksOf, type NodeAttributes, nodeAttributes } from './network'

export interface CytoscapeJson {
  elements: {
    nodes: { data: { id: string } & NodeAttributes }[]
    edges: { data: { source: string; target: string } & LinkAttributes }[]
  }
}

/**
 * A graph as the elements of Cytoscape.js, parent → child; Cytoscape reads them as .cyjs. Edges have no ids, since they share
 * one naming with the nodes there, whose ids may be anything but blank: one of blanks alone stands in quotation marks. Select by kind: `edge[kind = "undecided"]` has no direction.
 *
 * @see https://js.cytoscape.org/#notation/elements-json
 * @example
 * const { elements } = toCytoscape(trace(articles))   // then: cytoscape({ elements, … })
 */
export function toCytoscape(graph: Drawable): CytoscapeJson {
  checkDrawable('toCytoscape', graph)
  return {
    elements: {
      nodes: graph.nodes.map((node) => ({ data: { id: elementId(node.id), ...nodeAttributes(node) } })),
      edges: linksOf(graph).map(({ source, target, attributes }) => ({
        data: { source: elementId(source), target: elementId(target), ...attributes },
      })),
    },
  }
}

/** Cytoscape refuses blanks alone. What looks like one that was quoted gets marks of its own, so that no two ids become one. */
function elementId(id: string): string {
  return /^"*\s+"*$/.test(id) ? `"${id}"` : id
}
