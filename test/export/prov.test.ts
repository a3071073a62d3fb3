import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProvJson, toProv } from '../../src/export/prov'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, data, edge, harbourData } from '../graph/harbour'
import { awkward, graphs, unescaped } from './awkward'
import { attributed, kept } from './rebuilt'

const harbour = new DerivationGraph(harbourData)
const empty = new DerivationGraph(data({}))

const ajv = new Ajv2020({ allErrors: true, strictTypes: false })
addFormats.default(ajv, ['uri', 'date-time'])
const valid = ajv.compile(JSON.parse(readFileSync(new URL('prov-json.schema.json', import.meta.url), 'utf8')))

type Attributes = ProvJson['entity'][string]

function validated(graph: DerivationGraph): void {
  const document = JSON.parse(JSON.stringify(toProv(graph)))
  expect(document).toEqual(toProv(graph))
  expect(valid(document) ? [] : valid.errors).toEqual([])
  // Every name that is used is declared.
  const { prefix, entity, agent } = toProv(graph)
  const known = new Set([...Object.keys(entity), ...Object.keys(agent)])
  for (const record of records(toProv(graph))) {
    for (const [name, value] of Object.entries(record)) {
      expect(['prov', ...Object.keys(prefix)]).toContain(name.split(':')[0])
      if (/^prov:(entity|agent|generatedEntity|usedEntity|collection|alternate[12])$/.test(name)) expect(known).toContain(value)
      if (/^newstemma:(parent|a|b)$/.test(name)) expect(known).toContain((value as { $: string }).$)
    }
  }
}

const records = ({ prefix, ...sections }: ProvJson): Attributes[] =>
  Object.values(sections).flatMap((section) => Object.values(section))

/** The graph again, from what the document says. */
function read(graph: DerivationGraph) {
  const document: ProvJson = JSON.parse(JSON.stringify(toProv(graph)))
  const { entity, agent, wasAttributedTo, wasDerivedFrom, alternateOf } = document
  const value = (it: unknown) => {
    if (typeof it !== 'object' || it === null || Array.isArray(it)) return it
    const { $, type } = it as { $: string; type: string }
    return type === 'xsd:double' ? Number($) : $
  }
  const id = (name: unknown) => {
    const [, local] = /^node:(.*)$/.exec(value(name) as string) ?? []
    return local === undefined ? undefined : unescaped(decodeURIComponent(local))
  }
  const list = (it: unknown) => (it === undefined ? undefined : JSON.parse(it as string))
  const types = ({ 'prov:type': type = [] }: Attributes) => [type].flat().map(value)
  const ofType = (type: string) => Object.entries(entity).filter(([, it]) => types(it).includes(type))
  const publishers = new Map(
    Object.values(wasAttributedTo).map((it) => [it['prov:entity'], agent[it['prov:agent'] as string]['prov:label']]),
  )
  const versions = new Map(Object.values(alternateOf).map((it) => [it['prov:alternate1'], id(it['prov:alternate2'])]))
  const nodes = [
    ...ofType('newstemma:Article').map(([name, it]) => ({
      kind: 'article',
      id: it['newstemma:id'],
      publisher: publishers.get(name),
      title: it['prov:label'],
      earliest: value(it['newstemma:earliest']),
      latest: value(it['newstemma:latest']),
      notes: it['newstemma:note'] ?? [],
    })),
    ...ofType('newstemma:LostVersion').map(([name, it]) => ({
      kind: 'lost',
      id: it['newstemma:id'],
      versionOf: versions.get(name),
      confidence: Number(value(it['newstemma:confidence'])),
    })),
    ...ofType('newstemma:CitedSource').map(([, it]) => ({ kind: 'cited', id: it['newstemma:id'], name: it['prov:label'] })),
  ]
  for (const [name, it] of Object.entries(entity)) if (name.startsWith('node:')) expect(id(name)).toBe(it['newstemma:id'])
  const derived = Object.values(wasDerivedFrom)
  return {
    nodes,
    edges: derived
      .filter((it) => 'newstemma:kind' in it)
      .map((it) => ({
        parent: id(it['newstemma:parent'] ?? it['prov:usedEntity']),
        child: id(it['prov:generatedEntity']),
        via: 'newstemma:parent' in it ? id(it['prov:usedEntity']) : undefined,
        kind: it['newstemma:kind'],
        share: value(it['newstemma:share']),
        confidence: value(it['newstemma:confidence']),
        evidence: list(it['newstemma:evidence']),
        alternatives: list(it['newstemma:alternatives']),
      })),
    citations: derived
      .filter((it) => types(it).includes('prov:PrimarySource'))
      .map((it) => ({
        article: id(it['prov:generatedEntity']),
        cited: id(it['prov:usedEntity']),
        evidence: list(it['newstemma:evidence']),
      })),
    undecided: ofType('newstemma:OpenPair').map(([, it]) => ({
      a: id(it['newstemma:a']),
      b: id(it['newstemma:b']),
      aFromB: value(it['newstemma:aFromB']),
      bFromA: value(it['newstemma:bFromA']),
      siblings: value(it['newstemma:siblings']),
    })),
  }
}

describe('PROV-JSON', () => {
  const statements = (graph: DerivationGraph) => Object.values(toProv(graph).wasDerivedFrom)

  test('says of a child what it comes from, revisions and quotations as such', () => {
    const kinds = ['revised', 'quoted', 'rewritten'] as const
    const graph = data({
      nodes: ['m', ...kinds].map((id) => article(id)),
      edges: kinds.map((kind) => edge('m', kind, { kind })),
    })
    const said = statements(new DerivationGraph(graph)).map((it) => [it['prov:generatedEntity'], it['prov:type']])
    expect(said).toEqual([
      ['node:quoted', { $: 'prov:Quotation', type: 'prov:QUALIFIED_NAME' }],
      ['node:revised', { $: 'prov:Revision', type: 'prov:QUALIFIED_NAME' }],
      ['node:rewritten', undefined],
    ])
    expect(said.length).toBe(3)
  })

  test('derives from the lost version through which it came, which is another version of the parent', () => {
    const pairs = statements(harbour).map((it) => [it['prov:generatedEntity'], it['prov:usedEntity']])
    expect(pairs).toContainEqual(['node:o', 'node:lost%3Am'])
    expect(pairs).not.toContainEqual(['node:o', 'node:m'])
    expect(Object.values(toProv(harbour).alternateOf)).toEqual([
      { 'prov:alternate1': 'node:lost%3Am', 'prov:alternate2': 'node:m' },
    ])
  })

  test('has a primary source where one is credited, and nowhere else', () => {
    const sources = statements(harbour).filter((it) => JSON.stringify(it['prov:type'])?.includes('PrimarySource'))
    expect(sources).toMatchObject([{ 'prov:generatedEntity': 'node:r', 'prov:usedEntity': 'node:cited%3Ahalden' }])
  })

  test('derives neither of an undecided pair from the other', () => {
    const ends = statements(harbour).map((it) => [it['prov:generatedEntity'], it['prov:usedEntity']].sort().join())
    for (const { a, b } of harbour.undecided) expect(ends).not.toContain([`node:${a}`, `node:${b}`].sort().join())
    expect(Object.values(toProv(harbour).hadMember)).toContainEqual({ 'prov:collection': 'pair:o/r', 'prov:entity': 'node:o' })
  })

  test('has the time of publication where it is one instant', () => {
    const dated = (earliest: number, latest: number) =>
      Object.values(
        toProv(new DerivationGraph(data({ nodes: [article('a', 'A', { published: { earliest, latest } })] }))).wasGeneratedBy,
      )
    expect(dated(0, 0)).toEqual([{ 'prov:entity': 'node:a', 'prov:time': '1970-01-01T00:00:00.000Z' }])
    for (const [earliest, latest] of [
      [0, 1],
      [0, Infinity],
      [9e15, 9e15],
    ])
      expect(dated(earliest, latest)).toEqual([])
  })

  test('validates against the schema, and uses no name that it does not declare', () => {
    for (const graph of [harbour, awkward, empty]) validated(graph)
    fc.assert(fc.property(graphs, validated))
  })

  test('is held to a schema that refuses what is wrong', () => {
    const broken = (change: (document: ProvJson) => void) => {
      const document = toProv(harbour)
      change(document)
      return valid(document)
    }
    expect(broken(() => {})).toBe(true)
    expect(broken(({ wasDerivedFrom }) => delete wasDerivedFrom['_:derivation0']['prov:usedEntity'])).toBe(false)
    expect(broken(({ entity }) => Object.assign(entity, { 'node:a b': {} }))).toBe(false)
    expect(broken(({ entity }) => Object.assign(entity['node:m'], { 'prov:label': null }))).toBe(false)
    expect(broken((document) => Object.assign(document, { wasMadeFrom: {} }))).toBe(false)
  })

  test('gives the whole graph back, whatever the characters of its names', () => {
    const holds = (graph: DerivationGraph) => {
      const { nodes, ...rest } = read(graph)
      const { nodes: known, ...others } = attributed(kept(graph))
      expect(rest).toEqual(others)
      expect(nodes).toHaveLength(known.length)
      expect(nodes).toEqual(expect.arrayContaining(known))
    }
    for (const graph of [harbour, awkward, empty]) holds(graph)
    fc.assert(fc.property(graphs, holds))
  })
})
