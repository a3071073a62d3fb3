// @vitest-environment jsdom
import fc from 'fast-check'
import Graph from 'graphology'
import { parse } from 'graphology-graphml'
import { describe, expect, test } from 'vitest'
import { toGraphml } from '../../src/export/graphml'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { harbourData } from '../graph/harbour'
import { AWKWARD, awkward, graphs, graphsForGraphology, unescaped } from './awkward'
import { expectValid, type Rule } from './grammar'
import { kept, type Read, rebuilt } from './rebuilt'

const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph({ ...harbourData, nodes: [], edges: [], citations: [], undecided: [] })

/** Every text again as it was; numbers are numbers by their declared type. */
function plain(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(attributes)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? unescaped(value) : value]))
}

function read(graph: DerivationGraph): Read {
  const imported = parse(Graph, toGraphml(graph))
  // An undecided pair is an edge each way, one behind the other, of which the second says the same.
  const pairs = new Set<string>()
  const first = (source: string, target: string, { kind }: { kind?: unknown }) => {
    pairs.add(JSON.stringify([source, target]))
    return kind !== 'undecided' || !pairs.has(JSON.stringify([target, source]))
  }
  return {
    nodes: imported.mapNodes((id, attributes) => [unescaped(id), plain(attributes)] as const),
    links: imported
      .mapEdges((_, attributes, source, target) => [unescaped(source), unescaped(target), plain(attributes)] as const)
      .filter(([source, target, attributes]) => first(source, target, attributes)),
  }
}

// http://graphml.graphdrawing.org/xmlns/1.0/graphml-structure.xsd and graphml-attributes.xsd
const TOKEN = /^[\w.:-]+$/
const RULES: Record<string, Rule> = {
  graphml: { children: /^(key )*graph $/ },
  key: { attributes: { 'id!': TOKEN, for: /^(node|edge)$/, 'attr.name': TOKEN, 'attr.type': /^(string|double)$/ } },
  graph: { attributes: { 'edgedefault!': /^directed$/ }, children: /^(node )*(edge )*$/ },
  node: { attributes: { 'id!': TOKEN }, children: /^(data )*$/ },
  edge: { attributes: { id: TOKEN, 'source!': TOKEN, 'target!': TOKEN }, children: /^(data )*$/ },
  data: { attributes: { 'key!': TOKEN }, text: true },
}

function validated(graph: DerivationGraph): void {
  const document = expectValid(toGraphml(graph), { '': 'http://graphml.graphdrawing.org/xmlns' }, RULES)
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name))
  // The keys and references of the schema.
  const [keys, nodes, edges] = [all('key', 'id'), all('node', 'id'), all('edge', 'id')]
  for (const ids of [keys, nodes, edges]) expect(new Set(ids).size).toBe(ids.length)
  for (const owner of ['node', 'edge']) {
    expect(all(`key[for=${owner}]`, 'id')).toEqual(expect.arrayContaining([...new Set(all(`${owner} > data`, 'key'))]))
  }
  expect(nodes).toEqual(expect.arrayContaining([...all('edge', 'source'), ...all('edge', 'target')]))
}

describe('GraphML', () => {
  test('reads from parent to child, with typed attributes', () => {
    const imported = parse(Graph, toGraphml(harbour))
    const decided = imported.filterOutNeighbors('m', () => true)
    expect(decided.sort()).toEqual(harbour.children('m'))
    expect(imported.getEdgeAttributes('m', 'p')).toMatchObject({
      kind: 'rewritten',
      share: 0.94,
      confidence: 0.97,
      via: 'lost:m',
    })
  })

  test('has an undecided pair each way, with the chances turned too', () => {
    const imported = parse(Graph, toGraphml(harbour))
    expect(imported.getEdgeAttributes('o', 'r')).toMatchObject({ kind: 'undecided', aFromB: 0.2, bFromA: 0.3 })
    expect(imported.getEdgeAttributes('r', 'o')).toMatchObject({ kind: 'undecided', aFromB: 0.3, bFromA: 0.2 })
  })

  test('is what the schema of GraphML 1.0 asks for', () => {
    for (const graph of [harbour, awkward, empty]) validated(graph)
    fc.assert(fc.property(graphs, validated))
  })

  test('is held to rules that refuse what is wrong', () => {
    const namespaces = { '': 'http://graphml.graphdrawing.org/xmlns' }
    const xml = toGraphml(harbour)
    expectValid(xml, namespaces, RULES)
    for (const [right, wrong] of [
      ['<node id="m">', '<node id="m m">'],
      ['<node id="m">', '<node>'],
      ['</graph>', '<port/></graph>'],
      ['>edited<', '>&<'],
      ['<graph ', '<graph directed="true" '],
    ]) {
      expect(xml).toContain(right)
      expect(() => expectValid(xml.replace(right, wrong), namespaces, RULES), wrong).toThrow()
    }
  })

  test('leaves ordinary ids as they are, and holds any other in full', () => {
    expect(toGraphml(harbour)).toContain('<node id="cited:halden">')
    expect(toGraphml(awkward)).toContain('<node id="id_x0020_lead_x0020_and_x0020_trail_x0020_">')
    const imported = parse(Graph, toGraphml(awkward))
    const ids = imported.mapNodes((_, { id }) => unescaped(id))
    expect(ids).toEqual(expect.arrayContaining(AWKWARD.map((name) => `id${name}`)))
  })

  test('gives the whole graph back through graphology', () => {
    for (const graph of [harbour, awkward, empty]) expect(rebuilt(read(graph))).toEqual(kept(graph))
  })

  test('keeps every name, whatever its characters', () => {
    fc.assert(
      fc.property(graphsForGraphology, (graph) => {
        expect(rebuilt(read(graph))).toEqual(kept(graph))
      }),
    )
  })
})
