import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { toJsonLd } from '../../src/export/jsonld'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'
import { AWKWARD, awkward, graphs, unescaped } from './awkward'
import { attributed, kept } from './rebuilt'

const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph(data({}))

const SCHEMA = 'http://schema.org/'
const PROV = 'http://www.w3.org/ns/prov#'
const OURS = 'urn:newstemma:terms:'

type Expanded = Readonly<Record<string, readonly (Expanded & { '@value'?: unknown; '@id'?: string; '@list'?: Expanded[] })[]>> & {
  readonly '@id'?: string
  readonly '@type'?: readonly string[]
}

const options = {
  // Throws where something would be dropped.
  safe: true,
  documentLoader: (address: string): never => {
    throw new Error(`it would fetch ${address}`)
  },
}

const document = (graph: DerivationGraph) => JSON.parse(JSON.stringify(toJsonLd(graph)))

async function expanded(graph: DerivationGraph): Promise<Expanded[]> {
  return (await jsonld.expand(document(graph), options)) as unknown as Expanded[]
}

const value = (thing: Expanded, property: string) => thing[property]?.[0]['@value']
const values = (thing: Expanded, property: string) => (thing[property] ?? []).map((it) => it['@value'])
const reference = (thing: Expanded, property: string) => thing[property]?.[0]['@id']
const list = (thing: Expanded, property: string) => thing[property]?.[0]['@list']

/** The graph again, from what jsonld makes of the document. */
async function read(graph: DerivationGraph) {
  const things = await expanded(graph)
  const ids = new Map(things.map((thing) => [thing['@id'], value(thing, `${SCHEMA}identifier`)]))
  const id = (iri: string | undefined) => {
    expect(ids.has(iri)).toBe(true)
    return ids.get(iri)
  }
  const items = (thing: Expanded) =>
    list(thing, `${OURS}evidence`)?.map((it) => ({
      kind: value(it, `${OURS}kind`),
      weight: value(it, `${OURS}weight`),
      detail: value(it, `${OURS}detail`),
    }))
  const ofType = (type: string) => things.filter((thing) => thing['@type']?.includes(type))
  const articles = ofType(`${SCHEMA}NewsArticle`)
  const qualified = (...types: string[]) =>
    articles.flatMap((child) =>
      types.flatMap((type) => (child[`${PROV}qualified${type}`] ?? []).map((said) => ({ child: id(child['@id']), said }))),
    )
  return {
    nodes: [
      ...articles.map((thing) => ({
        kind: 'article',
        id: value(thing, `${SCHEMA}identifier`),
        publisher: thing[`${SCHEMA}publisher`] && value(thing[`${SCHEMA}publisher`][0], `${SCHEMA}name`),
        title: value(thing, `${SCHEMA}headline`),
        earliest: value(thing, `${OURS}earliest`),
        latest: value(thing, `${OURS}latest`),
        notes: values(thing, `${OURS}note`),
      })),
      ...ofType(`${OURS}LostVersion`).map((thing) => ({
        kind: 'lost',
        id: value(thing, `${SCHEMA}identifier`),
        versionOf: thing[`${PROV}alternateOf`] && id(reference(thing, `${PROV}alternateOf`)),
        confidence: Number(value(thing, `${OURS}confidence`)),
      })),
      ...ofType(`${OURS}CitedSource`).map((thing) => ({
        kind: 'cited',
        id: value(thing, `${SCHEMA}identifier`),
        name: value(thing, `${SCHEMA}name`),
      })),
    ],
    edges: qualified('Derivation', 'Revision', 'Quotation').map(({ child, said }) => ({
      child,
      parent: id(reference(said, `${OURS}parent`) ?? reference(said, `${PROV}entity`)),
      via: said[`${OURS}parent`] && id(reference(said, `${PROV}entity`)),
      kind: value(said, `${OURS}kind`),
      share: value(said, `${OURS}share`),
      confidence: value(said, `${OURS}confidence`),
      evidence: items(said),
      alternatives: list(said, `${OURS}alternatives`)?.map((rival) => ({
        parent: id(reference(rival, `${OURS}parent`)),
        confidence: value(rival, `${OURS}confidence`),
        without: value(rival, `${OURS}without`),
      })),
    })),
    citations: qualified('PrimarySource').map(({ child, said }) => ({
      article: child,
      cited: id(reference(said, `${PROV}entity`)),
      evidence: items(said),
    })),
    undecided: ofType(`${OURS}OpenPair`).map((thing) => ({
      a: id(reference(thing, `${OURS}a`)),
      b: id(reference(thing, `${OURS}b`)),
      aFromB: value(thing, `${OURS}aFromB`),
      bFromA: value(thing, `${OURS}bFromA`),
      siblings: value(thing, `${OURS}siblings`),
    })),
  }
}

describe('JSON-LD', () => {
  const one = async (graph: DerivationGraph, id: string) => {
    const thing = (await expanded(graph)).find((it) => value(it, `${SCHEMA}identifier`) === id)
    return thing as Expanded
  }
  const pairOf = (...kinds: ('revised' | 'quoted' | 'rewritten')[]) =>
    new DerivationGraph(
      data({ nodes: [article('m'), ...kinds.map((id) => article(id))], edges: kinds.map((kind) => edge('m', kind, { kind })) }),
    )

  test('is a NewsArticle based on what it was made from, with what it cites', async () => {
    const r = await one(harbour, 'r')
    expect(r['@type']).toEqual([`${SCHEMA}NewsArticle`, `${PROV}Entity`])
    expect(reference(r, `${SCHEMA}citation`)).toBe('urn:newstemma:node:cited%3Ahalden')
    expect(reference(r, `${PROV}hadPrimarySource`)).toBe('urn:newstemma:node:cited%3Ahalden')
    expect(r).not.toHaveProperty([`${SCHEMA}isBasedOn`])
    expect(r).not.toHaveProperty([`${PROV}wasDerivedFrom`])
    const o = await one(harbour, 'o')
    expect(reference(o, `${SCHEMA}isBasedOn`)).toBe('urn:newstemma:node:m')
    expect(reference(o, `${PROV}wasDerivedFrom`)).toBe('urn:newstemma:node:lost%3Am')
  })

  test('says revisions and quotations as such, and as derivations', async () => {
    const graph = pairOf('revised', 'quoted', 'rewritten')
    for (const [id, property] of [
      ['revised', 'wasRevisionOf'],
      ['quoted', 'wasQuotedFrom'],
    ]) {
      const child = await one(graph, id)
      expect(reference(child, PROV + property)).toBe('urn:newstemma:node:m')
      expect(reference(child, `${PROV}wasDerivedFrom`)).toBe('urn:newstemma:node:m')
    }
    const rewritten = await one(graph, 'rewritten')
    expect(Object.keys(rewritten).filter((key) => /wasRevisionOf|wasQuotedFrom|hadPrimarySource/.test(key))).toEqual([])
  })

  test('claims neither direction of an undecided pair', async () => {
    const quads = (await jsonld.toRDF(document(harbour), {
      ...options,
      format: 'application/n-quads' as const,
    })) as unknown as string
    const [p, r] = ['<urn:newstemma:node:p>', '<urn:newstemma:node:r>']
    expect(quads).toContain(`<urn:newstemma:pair:p/r> <${PROV}hadMember> ${r}`)
    for (const line of quads.split('\n')) expect(line.startsWith(p) && line.includes(r)).toBe(false)
    for (const line of quads.split('\n')) expect(line.startsWith(r) && line.includes(p)).toBe(false)
    expect(quads).toContain('"9.3E-1"^^<http://www.w3.org/2001/XMLSchema#double>')
  })

  test('has a date where it is one instant or one day', async () => {
    const dated = async (earliest: number, latest: number) =>
      value(
        await one(new DerivationGraph(data({ nodes: [article('a', 'A', { published: { earliest, latest } })] })), 'a'),
        `${SCHEMA}datePublished`,
      )
    const [midnight, hour] = [Date.UTC(2025, 2, 4), 3_600_000]
    expect(await dated(midnight, midnight)).toBe('2025-03-04T00:00:00.000Z')
    expect(await dated(midnight - 14 * hour, midnight + 36 * hour - 1)).toBe('2025-03-04')
    expect(await dated(midnight - 14 * hour, midnight + 60 * hour - 1)).toBeUndefined()
    expect(await dated(midnight, Infinity)).toBeUndefined()
  })

  test('names an article by its address where its id is one, and by a URN of its id where not', async () => {
    const addresses = ['https://example.org/a?b=1&c=%C3%A4#d', 'http://example.org', 'https://example.org/日本/ä']
    const others = [
      'https://example.org/a b',
      'https://',
      'ftp://example.org/',
      'https://e.org/\u202e',
      'https://e.org/%',
      'http://e.org/<x>',
      'x',
    ]
    const graph = new DerivationGraph(data({ nodes: [...addresses, ...others].map((id) => article(id)) }))
    const names = (await expanded(graph)).map((thing) => [value(thing, `${SCHEMA}identifier`) as string, thing['@id'] as string])
    for (const [id, iri] of names) {
      if (addresses.includes(id)) expect(iri).toBe(id)
      else expect(unescaped(decodeURIComponent(iri.replace(/^urn:newstemma:node:/, '')))).toBe(id)
    }
    const urns = (await expanded(awkward)).map((thing) => thing['@id'] as string)
    expect(new Set(urns).size).toBe(AWKWARD.length + 3 + 1)
    for (const urn of urns) expect(urn).toMatch(/^urn:newstemma:(node|pair):(?![-.])([\w.~!*/-]|%[0-9A-F]{2})+(?<!\.)$/)
  })

  test('gives the whole graph back through jsonld, whatever the characters of its names', async () => {
    const holds = async (graph: DerivationGraph) => {
      const known = attributed(kept(graph))
      const came = await read(graph)
      for (const part of ['nodes', 'edges', 'citations', 'undecided'] as const) {
        expect(came[part]).toHaveLength(known[part].length)
        expect(came[part]).toEqual(expect.arrayContaining(known[part] as unknown[]))
      }
    }
    for (const graph of [harbour, awkward, empty]) await holds(graph)
    await fc.assert(fc.asyncProperty(graphs, holds))
  })

  test('is plain data that JSON leaves as it is', () => {
    for (const graph of [harbour, awkward]) expect(document(graph)).toEqual(toJsonLd(graph))
  })
})
