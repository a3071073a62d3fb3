import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { toDot } from '../../src/export/dot'
import { toMermaid } from '../../src/export/mermaid'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'

const dotIsHere = spawnSync('dot', ['-V']).error === undefined
const harbour = new DerivationGraph(harbourData)

const AWKWARD = [
  'quo"te',
  'back\\',
  'back\\\\',
  'new\nline',
  'nul\0',
  '<b>tag</b>',
  '&amp;',
  '\ud800',
  '日本',
  '__proto__',
  'end',
  '%% x',
  '',
]
const awkward = new DerivationGraph(
  data({
    nodes: [
      ...AWKWARD.map((name) => article(`id${name}`, name, { title: `${name} # ; | {${name}} \`${name}\` ${name.repeat(2000)}` })),
      { id: 'lost"', kind: 'lost', versionOf: 'idquo"te' },
      { id: 'cited\\', kind: 'cited', name: '"<&>\u202e' },
    ],
    edges: AWKWARD.slice(1).map((name, i) =>
      edge(`id${AWKWARD[i]}`, `id${name}`, i === 0 ? { via: 'lost"' } : { confidence: 0.2 }),
    ),
    citations: [{ article: 'idend', cited: 'cited\\', evidence: [] }],
    undecided: [{ a: 'id__proto__', b: 'idback\\', aFromB: 0.3, bFromA: 0.3, siblings: 0.3 }],
  }),
)

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
    const doubtful = data({ nodes: [article('a'), article('b')], edges: [edge('a', 'b', { confidence: 0.69 })] })
    expect(toDot(doubtful)).toMatch(/"a" -> "b" \[.*style=dashed\]/)
    expect(dot).not.toMatch(/"m" -> "l" \[.*style=dashed\]/)
  })

  test('gives different ids different names, and holds nothing that breaks a line or a file', () => {
    const text = toDot(awkward)
    const declared = text
      .split('\n')
      .filter((line) => / \[label=.*\]$/.test(line) && !line.includes(' -> '))
      .map((line) => line.split(' [label=')[0])
    expect(new Set(declared).size).toBe(AWKWARD.length + 2)
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).not.toContain('\0')
    for (const line of text.split('\n').slice(1, -2)) {
      const outside = line.replace(/"(?:[^"\\]|\\.)*"/g, 'Q')
      expect(outside).toMatch(/^ {2}(Q|Q -> Q|node|edge|charset=Q)( \[[A-Za-z0-9=, .]*\])?$/)
    }
  })

  test.skipIf(!dotIsHere)('is understood by Graphviz (needs dot)', () => {
    for (const graph of [harbour, awkward, new DerivationGraph(data({}))]) {
      const run = spawnSync('dot', ['-Tsvg'], { input: toDot(graph), encoding: 'utf8' })
      expect(run.stderr).toBe('')
      expect(run.status).toBe(0)
      const nodes = [...run.stdout.matchAll(/class="node"/g)].length
      expect(nodes).toBe(graph.nodes.length)
    }
  })
})

describe('Mermaid', () => {
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
    expect(toMermaid(awkward).length).toBeLessThan(20_000)
  })
})
