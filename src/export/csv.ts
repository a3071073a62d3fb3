import { checkDrawable, type Drawable } from './drawable'
import { LINK_FIELDS, linksOf, nodeAttributes, scalar } from './network'
import { escaped } from './written'

// Excel and its kin take a cell for a formula by its first character, that of full width and behind white space included
// (OWASP, "CSV Injection"); an apostrophe is among them so that it can be taken off again.
const FORMULA = /^\s*['=+\-@＝＋－＠]/

const FIELDS = (Object.keys(LINK_FIELDS) as (keyof typeof LINK_FIELDS)[]).filter((name) => name !== 'label')
const HEADER = ['source', 'target', 'type', ...FIELDS, 'sourceLabel', 'targetLabel']

/**
 * A graph's edges as a table (RFC 4180, UTF-8), a line each: what came from what, what is cited, which pairs are undecided (their
 * `type` is Undirected, and neither end is the source of the other). Evidence and rivals are JSON text; the labels say who the
 * ends are. Gephi reads it as an edges table, Neo4j with LOAD CSV.
 *
 * No cell is a formula to a spreadsheet: text that could begin one has an apostrophe before it, and so has text that begins
 * with an apostrophe, so that taking one off gives the text back. What cannot be written, line breaks too, stands as the
 * escape `_xHHHH_` of ECMA-376-1 § 22.9.2.19.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @example
 * writeFileSync('edges.csv', toCsv(trace(articles)))
 */
export function toCsv(graph: Drawable): string {
  checkDrawable('toCsv', graph)
  const labels = new Map(graph.nodes.map((node) => [node.id, nodeAttributes(node).label]))
  // The column `via` says it already.
  const links = linksOf(graph).filter(({ attributes }) => attributes.kind !== 'via')
  const rows = links.map(({ source, target, directed, attributes }) => [
    ...[source, target, directed ? 'Directed' : 'Undirected'],
    ...FIELDS.map((name) => attributes[name]),
    ...[labels.get(source), labels.get(target)],
  ])
  return [HEADER, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = escaped(scalar(value))
  return `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`
}
