import cytoscape from 'cytoscape'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCytoscape } from '../../src/export/cytoscape'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { trace } from '../../src/trace'
import { harbourData } from '../graph/harbour'
import { awkward, graphs } from './awkward'
import { kept, type Read, rebuilt } from './rebuilt'

const harbour = new DerivationGraph(harbourData)
const loaded = (graph: DerivationGraph) => cytoscape({ headless: true, elements: toCytoscape(graph).elements })

/** The id of an article again: blanks alone stand in quotation marks. */
const unquoted = (id: string): string => (/^"+\s+"+$/.test(id) ? id.slice(1, -1) : id)

function read(graph: DerivationGraph): Read {
  const cy = cytoscape({ headless: true, ...JSON.parse(JSON.stringify(toCytoscape(graph))) })
  return {
    nodes: cy.nodes().map((node) => [unquoted(node.id()), node.data()] as const),
    links: cy.edges().map((edge) => [unquoted(edge.source().id()), unquoted(edge.target().id()), edge.data()] as const),
  }
}

describe('the elements of Cytoscape', () => {
  test('load headless, from parent to child', () => {
    const cy = loaded(harbour)
    const ids = (selector: string) => cy.$(selector).map((element) => element.data('source') ?? element.id())
    expect(
      cy
        .$id('o')
        .incomers('edge[kind != "undecided"]')
        .sources()
        .map((node) => node.id())
        .sort(),
    ).toEqual(harbour.parents('o'))
    expect(ids('node[kind = "lost"]')).toEqual(['lost:m'])
    expect(ids('edge[kind = "undecided"]')).toEqual(['o', 'p'])
    expect(ids('edge[confidence > 0.9][kind != "via"]')).toEqual(['m', 'm'])
  })

  test('give the whole graph back through Cytoscape', () => {
    for (const graph of [harbour, awkward]) expect(rebuilt(read(graph))).toEqual(kept(graph))
  })

  test('keep every name, whatever its characters', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(rebuilt(read(graph))).toEqual(kept(graph))
      }),
    )
  })

  test('keep apart names of blanks alone and such as stand in quotation marks', () => {
    const graph = trace([' ', '" "', '"" ""', '\t', '"'].map((id, k) => ({ id, text: `Lorry ${k} broke down near Odda.` })))
    expect(rebuilt(read(graph))).toEqual(kept(graph))
    expect(
      toCytoscape(graph)
        .elements.nodes.map(({ data }) => data.id)
        .sort(),
    ).toEqual(['"\t"', '" "', '"" ""', '""" """', '"'].sort())
  })

  test('are plain data that JSON leaves as it is', () => {
    for (const graph of [harbour, awkward]) expect(JSON.parse(JSON.stringify(toCytoscape(graph)))).toEqual(toCytoscape(graph))
  })
})
