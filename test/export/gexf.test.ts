// @vitest-environment jsdom
import fc from 'fast-check'
import Graph from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { toGexf } from '../../src/export/gexf'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'
import { awkward, graphs, graphsForGraphology, unescaped } from './awkward'
import { expectValid, NUMBER, type Rule } from './grammar'
import { kept, type Read, rebuilt } from './rebuilt'

const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph(data({}))

function plain(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(attributes)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? unescaped(value) : value]))
}

function read(graph: DerivationGraph): Read {
  const imported = parse(Graph, toGexf(graph))
  return {
    nodes: imported.mapNodes((id, attributes) => [unescaped(id), plain(attributes)] as const),
    links: imported.mapEdges(
      (_, attributes, source, target) => [unescaped(source), unescaped(target), plain(attributes)] as const,
    ),
  }
}

// https://gexf.net/1.3/gexf.xsd with data.xsd and viz.xsd; where those leave the order free, ours.
const ANY = /^.*$/s
const RULES: Record<string, Rule> = {
  gexf: { attributes: { 'version!': /^1\.3$/ }, children: /^meta graph $/ },
  meta: { children: /^creator $/ },
  creator: { text: true },
  graph: {
    attributes: { defaultedgetype: /^directed$/, idtype: /^string$/, mode: /^static$/ },
    children: /^attributes attributes nodes edges $/,
  },
  attributes: { attributes: { 'class!': /^(node|edge)$/ }, children: /^(attribute )+$/ },
  attribute: { attributes: { 'id!': /^\w+$/, 'title!': /^\w+$/, 'type!': /^(string|double)$/ } },
  nodes: { children: /^(node )*$/ },
  edges: { children: /^(edge )*$/ },
  node: { attributes: { 'id!': ANY, label: ANY }, children: /^(attvalues )?viz:color viz:size viz:shape $/ },
  edge: {
    attributes: {
      'id!': /^\d+$/,
      'source!': ANY,
      'target!': ANY,
      type: /^(directed|undirected)$/,
      kind: /^[a-z]+$/,
      label: ANY,
      weight: NUMBER,
    },
    children: /^(attvalues )?viz:color viz:thickness viz:shape $/,
  },
  attvalues: { children: /^(attvalue )+$/ },
  attvalue: { attributes: { 'for!': /^\w+$/, 'value!': ANY } },
  'viz:color': { attributes: { 'r!': /^\d{1,3}$/, 'g!': /^\d{1,3}$/, 'b!': /^\d{1,3}$/ } },
  'viz:size': { attributes: { 'value!': NUMBER } },
  'viz:thickness': { attributes: { 'value!': NUMBER } },
  'viz:shape': { attributes: { 'value!': /^(disc|square|diamond|solid|dotted|dashed)$/ } },
}

function validated(graph: DerivationGraph): void {
  const document = expectValid(toGexf(graph), { '': 'http://gexf.net/1.3', viz: 'http://gexf.net/1.3/viz' }, RULES)
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name))
  const nodes = all('node', 'id')
  expect(new Set(nodes).size).toBe(nodes.length)
  expect(nodes).toEqual(expect.arrayContaining([...all('edge', 'source'), ...all('edge', 'target')]))
  for (const owner of ['node', 'edge']) {
    const used = [...new Set(all(`${owner} attvalue`, 'for'))]
    expect(all(`attributes[class=${owner}] > attribute`, 'id')).toEqual(expect.arrayContaining(used))
  }
  // Parallel edges of one pair must be of different kinds.
  const edges = [...document.querySelectorAll('edge[kind]:not([kind=via])')]
  const distinct = edges.map((it) => JSON.stringify(['source', 'target', 'kind'].map((name) => it.getAttribute(name))))
  expect(new Set(distinct).size).toBe(edges.length)
}

describe('GEXF', () => {
  test('reads from parent to child, with typed attributes, undecided pairs undirected', () => {
    const imported = parse(Graph, toGexf(harbour))
    expect(imported.inNeighbors('o').sort()).toEqual(harbour.parents('o'))
    expect(imported.undirectedNeighbors('r').sort()).toEqual(['o', 'p'])
    expect(imported.getDirectedEdgeAttributes('m', 'p')).toMatchObject({
      label: 'rewritten 94 %',
      weight: 0.94,
      confidence: 0.97,
      thickness: 2.85,
    })
  })

  test('shows lost versions, cited sources, doubt and open pairs as the drawing does', () => {
    const imported = parse(Graph, toGexf(harbour))
    const shapes = (ids: string[]) => ids.map((id) => imported.getNodeAttribute(id, 'shape'))
    expect(shapes(['m', 'lost:m', 'cited:halden'])).toEqual(['disc', 'diamond', 'square'])
    expect(imported.getUndirectedEdgeAttribute('o', 'r', 'shape')).toBe('dotted')
    const doubtful = data({ nodes: [article('a'), article('b')], edges: [edge('a', 'b', { confidence: 0.65 })] })
    expect(toGexf(new DerivationGraph(doubtful))).toContain('<viz:shape value="dashed"/>')
  })

  test('is what the schema of GEXF 1.3 asks for', () => {
    for (const graph of [harbour, awkward, empty]) validated(graph)
    fc.assert(fc.property(graphs, validated))
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
