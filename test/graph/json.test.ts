import { describe, expect, test } from 'vitest'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, edge, graph, harbourData } from './harbour'

const harbour = new DerivationGraph(harbourData)

type Json = Record<string, never> & { [key: string]: never }

/** The stored graph with one thing changed. */
function spoiled(change: (json: Json) => void): () => unknown {
  const json = JSON.parse(JSON.stringify(harbour)) as Json
  change(json)
  return () => DerivationGraph.fromJSON(json)
}

describe('a stored graph', () => {
  test('comes back equal, from its object and from its text', () => {
    const text = JSON.stringify(harbour)
    for (const back of [DerivationGraph.fromJSON(text), DerivationGraph.fromJSON(harbour.toJSON())]) {
      expect(back).toEqual(harbour)
      expect(JSON.stringify(back)).toBe(text)
      expect(back.shared('m', 'o')).toEqual(harbour.shared('m', 'o'))
    }
  })

  test('says its format and version, and writes open dates as null', () => {
    expect(harbour.toJSON()).toMatchObject({ format: 'newstemma/graph', version: 1 })
    expect(JSON.stringify(harbour)).toContain('"published":{"earliest":0,"latest":null}')
    const back = DerivationGraph.fromJSON(JSON.stringify(harbour)).nodes.find((node) => node.id === 'm')
    expect(back).toMatchObject({ published: { earliest: 0, latest: Infinity } })
  })

  test('is a copy: changing it leaves the graph as it was', () => {
    const json = harbour.toJSON() as unknown as { edges: { share: number }[]; nodes: { notes: string[] }[] }
    const before = JSON.stringify(harbour)
    if (json.edges[0]) json.edges[0].share = 7
    json.nodes[1]?.notes.push('changed')
    expect(JSON.stringify(harbour)).toBe(before)
  })

  test('keeps ids such as __proto__ and pollutes nothing', () => {
    const bodies = Object.fromEntries([['__proto__', [{ start: 0, end: 4 }]]])
    const odd = graph({ nodes: [article('__proto__'), article('toString')], edges: [edge('toString', '__proto__')], bodies })
    const back = DerivationGraph.fromJSON(JSON.stringify(odd))
    expect(back).toEqual(odd)
    expect(back.toJSON().bodies).toEqual([['__proto__', [{ start: 0, end: 4 }]]])
    const poison = JSON.stringify(harbour).replace('{"format"', '{"__proto__":{"polluted":true},"format"')
    DerivationGraph.fromJSON(poison)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('does not take inherited fields for its own', () => {
    const json = Object.create(harbour.toJSON()) as unknown
    expect(() => DerivationGraph.fromJSON(json)).toThrow(expect.objectContaining({ code: 'ERR_GRAPH' }))
  })
})

describe('a broken graph is refused with the place, what was expected and what came', () => {
  const cases: [string, () => unknown, RegExp][] = [
    ['no JSON', () => DerivationGraph.fromJSON('{'), /^graph: expected JSON text, got "\{"/],
    ['null', () => DerivationGraph.fromJSON(null), /^graph: expected an object, got null/],
    ['another format', spoiled((j) => Object.assign(j, { format: 'x' })), /graph\.format: expected newstemma\/graph, got "x"/],
    ['a later version', spoiled((j) => Object.assign(j, { version: 2 })), /graph\.version: expected 1 .*, got 2/],
    ['nodes missing', spoiled((j) => delete j.nodes), /graph\.nodes: expected an array, got undefined/],
    ['an id twice', spoiled((j) => Object.assign(j.nodes[1], { id: 'm' })), /graph\.nodes\[3\]\.id: .*got "m"/],
    ['an empty id', spoiled((j) => Object.assign(j.nodes[1], { id: '' })), /graph\.nodes\[1\]\.id: .*not empty/],
    ['an unknown kind of node', spoiled((j) => Object.assign(j.nodes[1], { kind: 'x' })), /article or lost or cited, got "x"/],
    [
      'a note that is none',
      spoiled((j) => Object.assign(j.nodes[1], { notes: [1] })),
      /graph\.nodes\[1\]\.notes\[0\]: expected a string, got 1/,
    ],
    ['a version of nothing', spoiled((j) => Object.assign(j.nodes[2], { versionOf: 'zz' })), /nodes\[2\]\.versionOf: .*got "zz"/],
    [
      'an edge from nowhere',
      spoiled((j) => Object.assign(j.edges[0], { parent: 'zz' })),
      /graph\.edges\[0\]\.parent: .*got "zz"/,
    ],
    ['an edge from a cited source', spoiled((j) => Object.assign(j.edges[0], { parent: 'cited:halden' })), /edges\[0\]\.parent/],
    ['an edge to a lost version', spoiled((j) => Object.assign(j.edges[0], { child: 'lost:m' })), /edges\[0\]\.child/],
    ['via an article', spoiled((j) => Object.assign(j.edges[0], { via: 'm' })), /edges\[0\]\.via/],
    [
      'a share over 1',
      spoiled((j) => Object.assign(j.edges[0], { share: 1.1 })),
      /edges\[0\]\.share: expected a number from 0 to 1, got 1\.1/,
    ],
    ['no confidence', spoiled((j) => delete (j.edges as Json[])[0]?.confidence), /edges\[0\]\.confidence: .*got undefined/],
    [
      'an edge twice',
      spoiled((j) => (j.edges as unknown[]).push((j.edges as unknown[])[0])),
      /graph\.edges\[4\]: expected no second/,
    ],
    [
      'an odd weight',
      spoiled((j) => Object.assign((j.edges as Json[])[1]?.evidence[0] as object, { weight: '2' })),
      /evidence\[0\]\.weight/,
    ],
    [
      'a rival from nowhere',
      spoiled((j) => Object.assign(j.edges[1], { alternatives: [{ parent: 'z', confidence: 0 }] })),
      /alternatives\[0\]/,
    ],
    ['a citation of an article', spoiled((j) => Object.assign(j.citations[0], { cited: 'm' })), /graph\.citations\[0\]\.cited/],
    ['a pair of one', spoiled((j) => Object.assign(j.undecided[0], { b: 'o' })), /graph\.undecided\[0\]\.b/],
    ['an alignment turned', spoiled((j) => Object.assign(j.alignments[0], { a: 'o', b: 'm' })), /graph\.alignments\[0\]\.b/],
    [
      'half an offset',
      spoiled((j) => Object.assign((j.bodies as unknown[][])[0]?.[1] as object, [{ start: 0.5, end: 2 }])),
      /graph\.bodies\[0\]\[1\]\[0\]/,
    ],
    [
      'a span turned',
      spoiled((j) => Object.assign((j.bodies as unknown[][])[0]?.[1] as object, [{ start: 3, end: 2 }])),
      /expected an end from 3 on, got 2/,
    ],
    [
      'a class of one',
      spoiled((j) => Object.assign(j, { identical: [['m']] })),
      /graph\.identical\[0\]: expected two articles or more/,
    ],
    ['a class with a stranger', spoiled((j) => Object.assign(j, { identical: [['m', 'zz']] })), /graph\.identical\[0\]\[1\]/],
    [
      'a cycle',
      spoiled((j) => Object.assign(j.edges[0], { parent: 'l', child: 'm' })),
      /graph\.edges: expected no article to descend from itself/,
    ],
    ['a loop', spoiled((j) => Object.assign(j.edges[0], { parent: 'l', child: 'l' })), /graph\.edges: .*got "l"/],
  ]
  test.each(cases)('%s', (_, read, message) => {
    let caught: unknown
    try {
      read()
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(Error)
    expect(['TypeError', 'RangeError']).toContain((caught as Error).name)
    expect((caught as { code?: string }).code).toBe('ERR_GRAPH')
    expect((caught as Error).message).toMatch(message)
  })
})
