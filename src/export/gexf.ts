import type { Node } from '../types'
import { LIKELY } from '../util/words'
import { checkDrawable, type Drawable, thickness } from './drawable'
import { type Fields, LINK_FIELDS, type Link, linksOf, NODE_FIELDS, nodeAttributes, scalar } from './network'
import { inXml } from './written'

// Blue against grey can be told apart with any colour vision (Okabe and Ito 2008).
const LOOK: Readonly<Record<Node['kind'], string>> = {
  article: '<viz:color r="0" g="114" b="178"/><viz:size value="10"/><viz:shape value="disc"/>',
  lost: '<viz:color r="153" g="153" b="153"/><viz:size value="8"/><viz:shape value="diamond"/>',
  cited: '<viz:color r="204" g="204" b="204"/><viz:size value="6"/><viz:shape value="square"/>',
}

/**
 * A graph as GEXF 1.3, parent → child, for Gephi: edges carry label, weight (the share) and kind, nodes and edges typed
 * attributes, evidence and rivals are JSON text. Colours, thickness and shapes are those of `toDot`: grey for lost versions
 * and cited sources, dashed for what is less than likely (below .66). Undecided pairs are undirected.
 *
 * What XML cannot hold stands as the escape `_xHHHH_` of ECMA-376-1 § 22.9.2.19.
 *
 * @see https://gexf.net/schema.html
 * @example
 * writeFileSync('graph.gexf', toGexf(trace(articles)))
 */
export function toGexf(graph: Drawable): string {
  checkDrawable('toGexf', graph)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    '  <meta><creator>newstemma</creator></meta>',
    '  <graph defaultedgetype="directed" idtype="string" mode="static">',
    ...declared('node', NODE_FIELDS, ['label']),
    ...declared('edge', LINK_FIELDS, ['label', 'kind', 'weight']),
    '    <nodes>',
  ]
  for (const node of graph.nodes) {
    const { label, ...rest } = nodeAttributes(node)
    lines.push(`      <node id="${inXml(node.id)}" label="${inXml(label)}">`, ...values(rest), `        ${LOOK[node.kind]}`)
    lines.push('      </node>')
  }
  lines.push('    </nodes>', '    <edges>')
  for (const [i, link] of linksOf(graph).entries()) {
    const { label, kind, weight, ...rest } = link.attributes
    const ends = `id="${i}" source="${inXml(link.source)}" target="${inXml(link.target)}"`
    const type = `type="${link.directed ? 'directed' : 'undirected'}" kind="${inXml(kind)}"`
    const weighed = weight === undefined ? '' : ` weight="${weight}"`
    lines.push(`      <edge ${ends} ${type} label="${inXml(label)}"${weighed}>`, ...values(rest))
    lines.push(`        ${look(link)}`, '      </edge>')
  }
  return [...lines, '    </edges>', '  </graph>', '</gexf>', ''].join('\n')
}

/** All fields but those for which GEXF has attributes of its own. */
function declared(owner: 'node' | 'edge', fields: Fields<Record<string, unknown>>, own: readonly string[]): string[] {
  const attributes = Object.entries(fields)
    .filter(([name]) => !own.includes(name))
    .map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>`)
  return [`    <attributes class="${owner}">`, ...attributes, '    </attributes>']
}

function values(attributes: object): string[] {
  const entries = Object.entries(attributes)
  if (entries.length === 0) return []
  const inner = entries.map(([name, value]) => `<attvalue for="${name}" value="${inXml(scalar(value))}"/>`)
  return ['        <attvalues>', ...inner.map((line) => `          ${line}`), '        </attvalues>']
}

function look({ directed, attributes: { kind, share = 0, confidence = 0 } }: Link): string {
  const grey = kind === 'via' || kind === 'cited' || !directed ? 170 : 68
  const shape = !directed ? 'dotted' : kind === 'via' || kind === 'cited' || confidence < LIKELY ? 'dashed' : 'solid'
  const color = `<viz:color r="${grey}" g="${grey}" b="${grey}"/>`
  return `${color}<viz:thickness value="${thickness(share)}"/><viz:shape value="${shape}"/>`
}
