import { checkDrawable, type Drawable } from './drawable'
import { type Fields, LINK_FIELDS, type Link, linksOf, NODE_FIELDS, nodeAttributes, scalar } from './network'
import { coded, inXml } from './written'

/**
 * A graph as GraphML 1.0, parent → child, for yEd, NetworkX and igraph: all attributes are declared keys with their types,
 * evidence and rivals are JSON text.
 *
 * The ids of nodes must be name tokens (xs:NMTOKEN): every other character, and what XML cannot hold anywhere, stands as the
 * escape `_xHHHH_` of ECMA-376-1 § 22.9.2.19; the attribute `id` holds the id itself. An undecided pair is an edge each way,
 * each with both probabilities, since readers refuse or overlook an undirected edge in a directed graph.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 * @example
 * writeFileSync('graph.graphml', toGraphml(trace(articles)))
 */
export function toGraphml(graph: Drawable): string {
  checkDrawable('toGraphml', graph)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('node', { id: 'string', ...NODE_FIELDS }),
    ...keys('edge', LINK_FIELDS),
    '  <graph edgedefault="directed">',
  ]
  for (const node of graph.nodes) {
    lines.push(`    <node id="${token(node.id)}">`, ...values('node', { id: node.id, ...nodeAttributes(node) }), '    </node>')
  }
  const links = linksOf(graph).flatMap((link) => (link.directed ? [link] : [link, turned(link)]))
  for (const [i, { source, target, attributes }] of links.entries()) {
    lines.push(`    <edge id="e${i}" source="${token(source)}" target="${token(target)}">`, ...values('edge', attributes))
    lines.push('    </edge>')
  }
  return [...lines, '  </graph>', '</graphml>', ''].join('\n')
}

function keys(owner: 'node' | 'edge', fields: Fields<Record<string, unknown>>): string[] {
  return Object.entries(fields).map(
    ([name, type]) => `  <key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  )
}

function values(owner: 'node' | 'edge', attributes: object): string[] {
  return Object.entries(attributes).map(([name, value]) => `      <data key="${owner}.${name}">${inXml(scalar(value))}</data>`)
}

function turned({ source, target, directed, attributes }: Link): Link {
  const { aFromB, bFromA } = attributes
  return { source: target, target: source, directed, attributes: { ...attributes, aFromB: bFromA, bFromA: aFromB } }
}

function token(id: string): string {
  return id.replace(/[^\w.:-]|_(?=x[\dA-Fa-f]{4})/g, coded)
}
