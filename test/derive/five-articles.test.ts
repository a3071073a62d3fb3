import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type DerivationGraph, fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const publishers: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../examples/reuters-exclusive/publishers.json', import.meta.url), 'utf8'),
)

const read = (): Article[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name.split('_')[0], text: readFileSync(new URL(name, folder), 'utf8') }))
const withPublishers = (articles: Article[]): Article[] =>
  articles.map((a) => (publishers[a.id] === undefined ? a : { ...a, publisher: publishers[a.id] }))

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, k) => orders(items.filter((_, i) => i !== k)).map((rest) => [first, ...rest]))
}

function expectTheCase(graph: DerivationGraph): void {
  const edges = graph.edges.map(({ parent, child, via }) => ({ parent, child, via: via !== undefined }))
  expect(edges).toEqual([
    { parent: '003', child: '000', via: false },
    { parent: '003', child: '001', via: true },
    { parent: '003', child: '002', via: true },
  ])
  expect(graph.nodes.filter((node) => node.kind === 'lost')).toEqual([expect.objectContaining({ versionOf: '003' })])
  const cited = graph.nodes.flatMap((node) => (node.kind === 'cited' ? [node.name] : []))
  expect(cited).toEqual(['Interfax-Ukraine'])
  expect(graph.citations.map(({ article }) => article)).toEqual(['004'])
}

describe.skipIf(!existsSync(folder))('the five real articles (needs ../shared)', () => {
  it('descend from the exclusive, two of them by an earlier version, and the fifth does not', () => {
    expectTheCase(trace(read()))
    expectTheCase(trace(withPublishers(read())))
  })

  it('give one graph in all 120 orders of input, from fingerprints alone', () => {
    for (const articles of [read(), withPublishers(read())]) {
      const graph = JSON.stringify(trace(articles.map((a) => fingerprint(a))))
      for (const order of orders(articles.map((a) => fingerprint(a)))) expect(JSON.stringify(trace(order))).toBe(graph)
    }
  })

  it('give the same graph from keyed fingerprints, titles and the name of the key aside', () => {
    const key = 'a key for this test alone, 16 bytes or more'
    const untitled = (graph: DerivationGraph) =>
      JSON.stringify({
        ...graph.toJSON(),
        made: undefined,
        nodes: graph.nodes.map((node) => ({ ...node, title: undefined })),
      })
    const articles = withPublishers(read())
    const keyed = trace(articles.map((a) => fingerprint(a, { key })))
    expect(keyed.made?.keyId).toMatch(/./)
    expect(untitled(keyed)).toBe(untitled(trace(articles)))
  })
})
