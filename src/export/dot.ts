import type { Derivation, Node } from '../types'
import { DOUBTFUL, type Drawable, edgeLabel, labelOf } from './drawable'

/**
 * A graph in the DOT language of Graphviz, parent → child: pen width grows with the share, dashed edges are doubtful (below
 * .7), grey dashed boxes are lost versions, bare names are cited sources, dotted lines are pairs whose direction is open.
 * What came through a lost version hangs on its box. Nodes carry the ids of the graph.
 *
 * @see https://graphviz.org/doc/info/lang.html
 * @example
 * writeFileSync('graph.dot', toDot(trace(articles)))   // then: dot -Tsvg graph.dot > graph.svg
 */
export function toDot(graph: Drawable): string {
  const lines = [
    'digraph newstemma {',
    '  charset="UTF-8"',
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11]',
    '  edge [fontname="Helvetica", fontsize=9]',
  ]
  for (const node of graph.nodes) lines.push(`  ${quoted(node.id)} [${nodeAttributes(node)}]`)
  for (const node of graph.nodes) {
    if (node.kind !== 'lost' || node.versionOf === undefined) continue
    lines.push(`  ${quoted(node.versionOf)} -> ${quoted(node.id)} [style=dashed, color=gray60, dir=none]`)
  }
  for (const edge of graph.edges) lines.push(`  ${quoted(edge.via ?? edge.parent)} -> ${quoted(edge.child)} [${edgeAttributes(edge)}]`)
  for (const { article, cited } of graph.citations) {
    lines.push(`  ${quoted(cited)} -> ${quoted(article)} [style=dashed, color=gray60, arrowhead=open, label="cited"]`)
  }
  for (const { a, b } of graph.undecided) {
    lines.push(`  ${quoted(a)} -> ${quoted(b)} [style=dotted, dir=none, constraint=false, label="direction open"]`)
  }
  return [...lines, '}', ''].join('\n')
}

function nodeAttributes(node: Node): string {
  const look = {
    article: '',
    lost: ', style=dashed, color=gray60, fontcolor=gray40',
    cited: ', shape=plaintext, fontcolor=gray40',
  }[node.kind]
  return `label="${labelOf(node).map(inLabel).join('\\n')}"${look}`
}

function edgeAttributes(edge: Derivation): string {
  const width = (0.5 + 2.5 * edge.share).toFixed(2)
  return `label="${edgeLabel(edge)}", penwidth=${width}${edge.confidence < DOUBTFUL ? ', style=dashed' : ''}`
}

/** In labels Graphviz also reads backslash escapes and HTML entities. */
function inLabel(line: string): string {
  return line.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')
}

/**
 * An id between quotation marks, different for different ids: backslashes doubled, and what a C string or UTF-8 cannot hold
 * written with a single one.
 */
function quoted(id: string): string {
  let text = ''
  for (const char of id) {
    const point = char.codePointAt(0) as number
    if (char === '"') text += '\\"'
    else if (char === '\\') text += '\\\\'
    else if (point < 0x20 || point === 0x7f || (point >= 0xd800 && point < 0xe000)) text += `\\u${point.toString(16).padStart(4, '0')}`
    else text += char
  }
  return `"${text}"`
}
