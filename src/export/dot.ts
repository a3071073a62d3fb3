import type { Derivation, Node } from '../types'
import { LIKELY } from '../util/words'
import { checkDrawable, type Drawable, edgeLabel, labelOf, thickness } from './drawable'
import { coded, escaped } from './written'

const FONT = 'fontname="Helvetica", fontsize='
const GREY = 'style=dashed, color=gray60'

/**
 * A graph in the DOT language of Graphviz, parent → child: pen width grows with the share, dashed edges are less than likely
 * (below .66), grey dashed boxes are lost versions, bare names are cited sources, dotted lines are pairs whose direction is open.
 * What came through a lost version hangs on its box. Nodes carry the ids of the graph, backslashes doubled, and what cannot
 * be written as the escape `_xHHHH_` of ECMA-376-1 § 22.9.2.19.
 *
 * @see https://graphviz.org/doc/info/lang.html
 * @example
 * writeFileSync('graph.dot', toDot(trace(articles)))   // then: dot -Tsvg graph.dot > graph.svg
 */
export function toDot(graph: Drawable): string {
  checkDrawable('toDot', graph)
  const lines = ['digraph newstemma {', '  charset="UTF-8"', `  node [shape=box, style=rounded, ${FONT}11]`, `  edge [${FONT}9]`]
  const link = (from: string, to: string, look: string) => lines.push(`  ${quoted(from)} -> ${quoted(to)} [${look}]`)
  for (const node of graph.nodes) lines.push(`  ${quoted(node.id)} [${nodeAttributes(node)}]`)
  for (const node of graph.nodes) {
    if (node.kind === 'lost' && node.versionOf !== undefined) link(node.versionOf, node.id, `${GREY}, dir=none`)
  }
  for (const edge of graph.edges) link(edge.via ?? edge.parent, edge.child, edgeAttributes(edge))
  for (const { article, cited } of graph.citations) link(cited, article, `${GREY}, arrowhead=open, label="cited"`)
  for (const { a, b } of graph.undecided) link(a, b, 'style=dotted, dir=none, constraint=false, label="direction open"')
  return [...lines, '}', ''].join('\n')
}

function nodeAttributes(node: Node): string {
  const look = {
    article: '',
    lost: `, ${GREY}, fontcolor=gray40`,
    cited: ', shape=plaintext, fontcolor=gray40',
  }[node.kind]
  return `label="${labelOf(node).map(inLabel).join('\\n')}"${look}`
}

function edgeAttributes(edge: Derivation): string {
  return `label="${edgeLabel(edge)}", penwidth=${thickness(edge.share)}${edge.confidence < LIKELY ? ', style=dashed' : ''}`
}

/** In labels Graphviz also reads backslash escapes and HTML entities. */
function inLabel(line: string): string {
  return line.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')
}

/**
 * An id between quotation marks, where a backslash escapes the mark and, doubled, ends before it. Graphviz takes a name that
 * begins with a per cent sign for one of its own and makes a new node at each mention (cgraph, LOCALNAMEPREFIX).
 */
function quoted(id: string): string {
  return `"${escaped(id).replace(/^%/, coded).replace(/["\\]/g, '\\$&')}"`
}
