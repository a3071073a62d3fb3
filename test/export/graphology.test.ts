import fc from 'fast-check'
import Graph from 'graphology'
import { describe, expect, test } from 'vitest'
import { toGraphology } from '../../src/export/graphology'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { harbourData } from '../graph/harbour'
import { awkward, graphsForGraphology } from './awkward'
import { kept, type Read, rebuilt } from './rebuilt'

const harbour = new DerivationGraph(harbourData)

function read(graph: DerivationGraph): Read {
  const imported = Graph.from(JSON.parse(JSON.stringify(toGraphology(graph))))
  return {
    nodes: imported.mapNodes((id, attributes) => [id, attributes] as const),
    links: imported.mapEdges((_, attributes, source, target) => [source, target, attributes] as const),
  }
}

describe('the serialisation of graphology', () => {
  test('is a mixed multigraph from parent to child, undecided pairs undirected', () => {
    const imported = Graph.from(toGraphology(harbour))
    expect([imported.type, imported.multi]).toEqual(['mixed', true])
    expect(imported.inNeighbors('o').sort()).toEqual(harbour.parents('o'))
    expect(imported.outNeighbors('m').sort()).toEqual(harbour.children('m'))
    expect(imported.undirectedNeighbors('r').sort()).toEqual(['o', 'p'])
    expect(imported.getNodeAttribute('m', 'label')).toBe('Meridian · m')
  })

  test('gives the whole graph back through graphology', () => {
    for (const graph of [
      harbour,
      awkward,
      new DerivationGraph({ ...harbourData, nodes: [], edges: [], citations: [], undecided: [] }),
    ])
      expect(rebuilt(read(graph))).toEqual(kept(graph))
  })

  test('keeps every name, whatever its characters', () => {
    fc.assert(
      fc.property(graphsForGraphology, (graph) => {
        expect(rebuilt(read(graph))).toEqual(kept(graph))
      }),
    )
  })

  test('is plain data that JSON leaves as it is', () => {
    for (const graph of [harbour, awkward]) expect(JSON.parse(JSON.stringify(toGraphology(graph)))).toEqual(toGraphology(graph))
  })
})
