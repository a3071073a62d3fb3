import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/export/csv'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { harbourData } from '../graph/harbour'
import { AWKWARD, awkward, graphs, unescaped } from './awkward'
import { kept, rebuilt } from './rebuilt'

const harbour = new DerivationGraph(harbourData)

/** As RFC 4180 has it: CRLF, every record as long as the header, quotes doubled and nothing else. */
const table = (graph: DerivationGraph): string[][] => parse(toCsv(graph), { recordDelimiter: '\r\n' })

/** The text of a cell again: one apostrophe off, then the escapes. */
const textOf = (cell: string) => unescaped(cell.replace(/^'/, ''))

function read(graph: DerivationGraph) {
  const [header, ...rows] = table(graph)
  const links = rows.map((row) => {
    const cells = Object.fromEntries(header.map((name, i) => [name, row[i]]))
    const numbers = ['share', 'confidence', 'aFromB', 'bFromA', 'siblings']
    const attributes = Object.entries(cells)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => [name, numbers.includes(name) ? Number(cell) : textOf(cell)])
    return [textOf(cells.source), textOf(cells.target), Object.fromEntries(attributes)] as const
  })
  return { nodes: [], links }
}

describe('CSV', () => {
  test('has a header and a line for each edge, citation and undecided pair', () => {
    expect(toCsv(harbour).split('\r\n')).toHaveLength(1 + 4 + 1 + 2 + 1)
    expect(toCsv(harbour)).toContain('"o","l","Directed","edited",0.4,0.4,0.71,,,,,"[]",,"Oriel · o","Lumen · l"\r\n')
    const [header, ...rows] = table(harbour)
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)])
    expect(column('via')).toEqual(['', 'lost:m', 'lost:m', '', '', '', ''])
    expect(column('type')).toEqual([...Array(5).fill('Directed'), 'Undirected', 'Undirected'])
  })

  test('gives all links back through csv-parse', () => {
    for (const graph of [harbour, awkward]) expect(rebuilt(read(graph))).toEqual({ ...kept(graph), nodes: [] })
  })

  test('keeps every name, whatever its characters', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(rebuilt(read(graph))).toEqual({ ...kept(graph), nodes: [] })
      }),
    )
  })

  test('has no cell that a spreadsheet takes for a formula, and no line but its own', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const cell of table(graph).flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/)
        expect(toCsv(graph).replaceAll('\r\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u)
      }),
    )
    expect(AWKWARD.filter((name) => /^[=+\-@]/.test(name)).length).toBeGreaterThan(3)
  })

  test('is its header alone for an empty graph', () => {
    expect(table(new DerivationGraph({ ...harbourData, nodes: [], edges: [], citations: [], undecided: [] }))).toHaveLength(1)
  })
})
