// @vitest-environment jsdom
import fc from 'fast-check'
import mermaid from 'mermaid'
import { describe, expect, test } from 'vitest'
import { labelOf } from '../../src/export/drawable'
import { toMermaid } from '../../src/export/mermaid'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'
import { awkward, graphs } from './awkward'

const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph(data({}))

interface Flowchart {
  getVertices(): ReadonlyMap<string, { id: string; text: string }>
  getEdges(): readonly { start: string; end: string; text: string; stroke: string; type: string }[]
}

/** What mermaid's own parser makes of it; labels as their lines, entity codes decoded as its renderer does. */
async function read(graph: DerivationGraph) {
  await mermaid.parse(toMermaid(graph))
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(toMermaid(graph))
  expect(type).toBe('flowchart-v2')
  const flowchart = db as unknown as Flowchart
  const lines = (text: string) =>
    text.split('<br>').map((line) => line.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(Number(code))))
  const ids = new Map(graph.nodes.map(({ id }, i) => [`n${i}`, id]))
  return {
    labels: [...flowchart.getVertices().values()].map((vertex) => lines(vertex.text)),
    edges: flowchart.getEdges().map(({ start, end, text }) => [ids.get(start), ids.get(end), text]),
    strokes: flowchart.getEdges().map(({ stroke, type }) => `${stroke} ${type}`),
  }
}

/** Mermaid takes off the white space around a label. */
const labels = (graph: DerivationGraph) => graph.nodes.map((node) => labelOf(node).join('\0').trim().split('\0'))

describe('Mermaid', () => {
  test('says of a share no 0 and no 100 that is not one', async () => {
    for (const [share, said] of [
      [0.004, 'edited < 1 %'],
      [0.55, 'edited 55 %'],
      [0.997, 'edited > 99 %'],
      [1, 'edited 100 %'],
    ] as const) {
      const [edge] = harbourData.edges
      const graph = new DerivationGraph({ ...harbourData, edges: [{ ...edge!, kind: 'edited', share, via: undefined }] })
      const label = (await read(graph)).edges.map(([, , text]) => text).find((text) => text?.startsWith('edited'))
      expect(label?.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(Number(code)))).toBe(said)
    }
  })

  test('is a flowchart from parent to child', () => {
    expect(toMermaid(harbour)).toBe(
      [
        'flowchart TD',
        '  n0(["Halden Wire<br/>not in the set"]):::cited',
        '  n1["Lumen<br/>l"]',
        '  n2["earlier version, lost"]:::lost',
        '  n3["Meridian<br/>m<br/>Harbour closed"]',
        '  n4["Oriel<br/>o"]',
        '  n5["Pilot<br/>p"]',
        '  n6["Quill<br/>q"]',
        '  n7["Law Review<br/>r"]',
        '  n3 -.- n2',
        '  n3 ==>|"edited 60 %"| n1',
        '  n2 ==>|"rewritten 55 %"| n4',
        '  n2 ==>|"rewritten 94 %"| n5',
        '  n4 -->|"edited 40 %"| n1',
        '  n0 -.->|"cited"| n7',
        '  n4 -.-|"direction open"| n7',
        '  n5 -.-|"direction open"| n7',
        '  classDef lost stroke-dasharray:4 3,stroke:#999,color:#666',
        '  classDef cited stroke:#999,color:#666',
        '',
      ].join('\n'),
    )
  })

  test('lets no name break out of its label', () => {
    for (const line of toMermaid(awkward)
      .split('\n')
      .filter((l) => /^ {2}n\d+[[(]/.test(l))) {
      const [, label] = /^ {2}n\d+\(?\[?\(?\[?"([^"]*)"/.exec(line) ?? []
      expect(label).toBeDefined()
      expect((label as string).replaceAll('<br/>', '').replace(/#\d+;/g, '')).not.toMatch(/["#;<>`\\{}|%&\n\0]/)
    }
    expect(toMermaid(awkward)).not.toMatch(/\p{Cs}/u)
  })

  test('is the same for the same graph, and cuts long names', () => {
    expect(toMermaid(awkward)).toBe(toMermaid(new DerivationGraph(data({ ...awkward, nodes: [...awkward.nodes].reverse() }))))
    expect(toMermaid(awkward).length).toBeLessThan(30_000)
  })

  test('writes open pairs the way that the edges go, so that none turns an edge upside down', () => {
    const tree = fc.array(fc.nat(), { minLength: 2, maxLength: 12 })
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 })
    fc.assert(
      fc.property(tree, pairs, (parents, open) => {
        // Ids go down as generations do, against the order of the pairs.
        const id = (i: number): string => String.fromCharCode(122 - (i % parents.length))
        const graph = new DerivationGraph(
          data({
            nodes: parents.map((_, i) => article(id(i))),
            edges: parents.flatMap((parent, i) => (i === 0 || parent % 3 === 0 ? [] : [edge(id(parent % i), id(i))])),
            undecided: open
              .map(([a, b]) => {
                const [one, other] = [id(a), id(b)].sort()
                return { a: one, b: other, aFromB: 0.4, bFromA: 0.4, siblings: 0.2 }
              })
              .filter(({ a, b }) => a !== b),
          }),
        )
        const links = [...toMermaid(graph).matchAll(/^ {2}(n\d+) (?:=|-).*? (n\d+)$/gm)].map(([, from, to]) => [from, to])
        expect(links).toHaveLength(graph.edges.length + graph.undecided.length)
        // Taken off from the top, nothing is left where no link goes round.
        let left = links
        for (let size = -1; size !== left.length; ) {
          size = left.length
          const under = new Set(left.map(([, to]) => to))
          left = left.filter(([from]) => under.has(from))
        }
        expect(left).toEqual([])
      }),
      { seed: 11 },
    )
  })

  test('is read by mermaid: nodes, links and their strokes', async () => {
    const { edges, strokes } = await read(harbour)
    expect(edges).toEqual([
      ['m', 'lost:m', ''],
      ['m', 'l', 'edited 60 %'],
      ['lost:m', 'o', 'rewritten 55 %'],
      ['lost:m', 'p', 'rewritten 94 %'],
      ['o', 'l', 'edited 40 %'],
      ['cited:halden', 'r', 'cited'],
      ['o', 'r', 'direction open'],
      ['p', 'r', 'direction open'],
    ])
    expect(new Set(strokes)).toEqual(
      new Set(['dotted arrow_open', 'thick arrow_point', 'normal arrow_point', 'dotted arrow_point']),
    )
    for (const graph of [harbour, awkward, empty]) await expect(mermaid.parse(toMermaid(graph))).resolves.toBeTruthy()
  })

  test('keeps every label through mermaid, whatever its characters', async () => {
    for (const graph of [harbour, awkward, empty]) expect((await read(graph)).labels).toEqual(labels(graph))
    const holds = fc.asyncProperty(graphs, async (graph) => {
      expect((await read(graph)).labels).toEqual(labels(graph))
    })
    await fc.assert(holds, { numRuns: 20 })
  })
})
