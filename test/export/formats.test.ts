import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as newstemma from '../../src/index'
import { rateLetter } from '../story'
import { awkward, graphs } from './awkward'

const { DerivationGraph, trace } = newstemma

const FORMATS = {
  toCsv: newstemma.toCsv,
  toCytoscape: newstemma.toCytoscape,
  toDot: newstemma.toDot,
  toGexf: newstemma.toGexf,
  toGraphml: newstemma.toGraphml,
  toGraphology: newstemma.toGraphology,
  toJsonLd: newstemma.toJsonLd,
  toMermaid: newstemma.toMermaid,
  toProv: newstemma.toProv,
}
const written = (graph: InstanceType<typeof DerivationGraph>) =>
  Object.entries(FORMATS).map(([name, format]) => [name, JSON.stringify(format(graph), null, 1)] as const)

describe('every format', () => {
  test('is the same for equal graphs, in whatever order they were put together', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (graph, random) => {
        const shuffled = <T>(all: readonly T[]) =>
          all
            .map((it) => [random.next().value as number, it] as const)
            .sort(([a], [b]) => a - b)
            .map(([, it]) => it)
        const { nodes, edges, citations, undecided, identical } = graph
        const again = new DerivationGraph({
          ...{ nodes: shuffled(nodes), edges: shuffled(edges), citations: shuffled(citations), undecided: shuffled(undecided) },
          ...{ alignments: [], identical, bodies: {} },
        })
        expect(written(again)).toEqual(written(graph))
      }),
    )
  })

  test('is the same from storage', () => {
    const graph = trace(rateLetter())
    expect(written(DerivationGraph.fromJSON(JSON.stringify(graph)))).toEqual(written(graph))
  })

  test('changes nothing in the graph, and shares nothing with it that could be changed', () => {
    const before = JSON.stringify(awkward)
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
      return value
    }
    const { nodes, edges, citations, undecided } = JSON.parse(before)
    expect(written(frozen({ nodes, edges, citations, undecided }) as never)).toEqual(written(awkward))
    expect(JSON.stringify(awkward)).toBe(before)
  })

  test('holds no text of an article but its headline and what it credits', () => {
    const articles = rateLetter()
    const graph = trace(articles)
    for (const [name, text] of written(graph)) {
      for (const article of articles) {
        const middle = article.text.length / 2
        expect(text.includes(JSON.stringify(article.text.slice(middle, middle + 60)).slice(1, -1)), name).toBe(false)
      }
    }
  })
})
