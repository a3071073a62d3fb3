import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDot } from '../../src/export/dot'
import { toGexf } from '../../src/export/gexf'
import { toMermaid } from '../../src/export/mermaid'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'
import { AWKWARD, awkward, graphs, unescaped } from './awkward'

const dotIsHere = spawnSync('dot', ['-V']).error === undefined
const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph(data({}))

/** The ids of nodes and the ends of edges as Graphviz has them, read by gvpr, which comes with it. */
function read(graph: DerivationGraph): { nodes: string[]; edges: string[][] } {
  const program = 'N { printf("N\\t%s\\n", $.name) } E { printf("E\\t%s\\t%s\\n", $.tail.name, $.head.name) }'
  const { stdout, stderr } = spawnSync('gvpr', [program], { input: toDot(graph), encoding: 'utf8' })
  expect(stderr).toBe('')
  const lines = stdout.split('\n').map((line) => line.split('\t').map((name) => unescaped(name.replaceAll('\\\\', '\\'))))
  const rows = (kind: string) => lines.filter(([first]) => first === kind).map(([, ...names]) => names)
  return { nodes: rows('N').flat().sort(), edges: rows('E').sort() }
}

describe('DOT', () => {
  const dot = toDot(harbour)

  test('draws parent to child, through the lost version where there is one', () => {
    expect(dot).toContain('"lost:m" -> "o" [label="rewritten 55 %", penwidth=1.88]')
    expect(dot).toContain('"m" -> "l" [label="edited 60 %", penwidth=2.00]')
    expect(dot).toContain('"m" -> "lost:m" [style=dashed, color=gray60, dir=none]')
    expect(dot).not.toContain('"m" -> "o"')
  })

  test('tells articles, lost versions, cited sources and open pairs apart', () => {
    expect(dot).toContain('"m" [label="Meridian\\nm\\nHarbour closed"]')
    expect(dot).toContain('"lost:m" [label="earlier version, lost", style=dashed')
    expect(dot).toContain('"cited:halden" [label="Halden Wire\\nnot in the set", shape=plaintext')
    expect(dot).toContain('"cited:halden" -> "r" [style=dashed')
    expect(dot).toContain('"o" -> "r" [style=dotted, dir=none')
  })

  test('dashes what is doubtful', () => {
    const doubtful = data({ nodes: [article('a'), article('b')], edges: [edge('a', 'b', { confidence: 0.65 })] })
    expect(toDot(doubtful)).toMatch(/"a" -> "b" \[.*style=dashed\]/)
    const likely = data({ nodes: [article('a'), article('b')], edges: [edge('a', 'b', { confidence: 0.66 })] })
    expect(toDot(likely)).not.toContain('dashed')
    expect(toMermaid(likely)).not.toContain('-.->')
    expect(toGexf(likely)).not.toContain('dashed')
    expect(dot).not.toMatch(/"m" -> "l" \[.*style=dashed\]/)
  })

  test('gives different ids different names, and holds nothing that breaks a line or a file', () => {
    const text = toDot(awkward)
    const declared = text
      .split('\n')
      .filter((line) => / \[label=.*\]$/.test(line) && !line.includes(' -> '))
      .map((line) => line.split(' [label=')[0])
    expect(new Set(declared).size).toBe(AWKWARD.length + 3)
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).not.toContain('\0')
    for (const line of text.split('\n').slice(1, -2)) {
      const outside = line.replace(/"(?:[^"\\]|\\.)*"/g, 'Q')
      expect(outside).toMatch(/^ {2}(Q|Q -> Q|node|edge|charset=Q)( \[[A-Za-z0-9=, .]*\])?$/)
    }
  })

  test.skipIf(!dotIsHere)('is understood by Graphviz (needs dot)', () => {
    for (const graph of [harbour, awkward, empty]) {
      const run = spawnSync('dot', ['-Tsvg'], { input: toDot(graph), encoding: 'utf8' })
      expect(run.stderr).toBe('')
      expect(run.status).toBe(0)
      const nodes = [...run.stdout.matchAll(/class="node"/g)].length
      expect(nodes).toBe(graph.nodes.length)
    }
  })

  test.skipIf(!dotIsHere)('keeps every id through Graphviz, whatever its characters (needs gvpr)', () => {
    const holds = (graph: DerivationGraph) => {
      const { nodes, edges, citations, undecided } = graph
      const drawn = [
        ...nodes.flatMap((node) => (node.kind === 'lost' && node.versionOf !== undefined ? [[node.versionOf, node.id]] : [])),
        ...edges.map(({ parent, via, child }) => [via ?? parent, child]),
        ...citations.map(({ article, cited }) => [cited, article]),
        ...undecided.map(({ a, b }) => [a, b]),
      ]
      expect(read(graph)).toEqual({ nodes: nodes.map(({ id }) => id).sort(), edges: drawn.sort() })
    }
    for (const graph of [harbour, awkward, empty]) holds(graph)
    // A process each.
    fc.assert(fc.property(graphs, holds), { numRuns: 30 })
  })
})
