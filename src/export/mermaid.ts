import { depthsOf } from '../util/depths'
import { LIKELY } from '../util/words'
import { checkDrawable, type Drawable, edgeLabel, labelOf } from './drawable'

/**
 * A graph as a Mermaid flowchart, parent → child: thick arrows carry most of the child, dashed ones are less than likely (below .66),
 * grey dashed boxes are lost versions, rounded ones cited sources, dotted lines pairs whose direction is open. What came
 * through a lost version hangs on its box. Nodes are named n0, n1, … in the order of the graph's nodes.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 * @example
 * console.log('```mermaid\n' + toMermaid(trace(articles)) + '```')
 */
export function toMermaid(graph: Drawable): string {
  checkDrawable('toMermaid', graph)
  const names = new Map(graph.nodes.map((node, i) => [node.id, `n${i}`]))
  const lines = ['flowchart TD']
  for (const node of graph.nodes) {
    const label = `"${labelOf(node).map(escaped).join('<br/>')}"`
    const shape = { article: `[${label}]`, lost: `[${label}]:::lost`, cited: `([${label}]):::cited` }[node.kind]
    lines.push(`  ${names.get(node.id)}${shape}`)
  }
  const links: (readonly [from: string, to: string])[] = []
  // Links only between nodes that are there: Mermaid would invent a node for any other name.
  const link = (from: string, arrow: string, to: string) => {
    const [a, b] = [names.get(from), names.get(to)]
    if (a === undefined || b === undefined) return
    lines.push(`  ${a} ${arrow} ${b}`)
    links.push([from, to])
  }
  for (const node of graph.nodes) if (node.kind === 'lost' && node.versionOf !== undefined) link(node.versionOf, '-.-', node.id)
  for (const edge of graph.edges) {
    const arrow = edge.confidence < LIKELY ? '-.->' : edge.share >= 0.5 ? '==>' : '-->'
    link(edge.via ?? edge.parent, `${arrow}|"${edgeLabel(edge).replace(/[<>]/, escaped)}"|`, edge.child)
  }
  const depth = depthsOf(links)
  for (const { article, cited } of graph.citations) link(cited, '-.->|"cited"|', article)
  // Mermaid draws what stands first in a link above the other: against the way of the edges it would draw parents below their
  // children. What hangs on nothing goes below what does.
  const below = (id: string): number => depth.get(id) ?? Infinity
  for (const { a, b } of graph.undecided) {
    const [from, to] = below(a) <= below(b) ? [a, b] : [b, a]
    link(from, '-.-|"direction open"|', to)
  }
  lines.push('  classDef lost stroke-dasharray:4 3,stroke:#999,color:#666', '  classDef cited stroke:#999,color:#666', '')
  return lines.join('\n')
}

/**
 * What Mermaid, its Markdown labels or HTML read as syntax, as decimal entity codes. The colon is among them since Mermaid takes
 * a line with "style", a colon and an entity for a style statement and cuts it; per cent and braces make directives.
 */
function escaped(line: string): string {
  return line.replace(/["#&;:<>`\\*_{}|%]/g, (char) => `#${char.charCodeAt(0)};`)
}
