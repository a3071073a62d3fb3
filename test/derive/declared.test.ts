import { describe, expect, it } from 'vitest'
import { ownNames } from '../../src/derive/outlets'
import { Fingerprint, fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'
import { rateLetter, story } from '../story'

const articles = rateLetter()
const publisherOf = (id: string): string => ownNames(fingerprint(articles.find((a) => a.id === id) as Article))[0]
const declaring = (given: Readonly<Record<string, readonly string[]>>, list: readonly Article[] = articles): Article[] =>
  list.map((a) => (given[a.id] ? { ...a, sources: given[a.id] } : a))
const declaredOf = (graph: ReturnType<typeof trace>, parent: string, child: string) =>
  graph.edges.find((e) => e.parent === parent && e.child === child)?.evidence.find(({ kind }) => kind === 'declared')

const LEAD = 'The harbour office of Varna will close two of its five cranes on Monday, because their brakes failed a test in May.'
const MORE =
  'Repairs are expected to cost 4 million leva. The port handled 11 million tonnes last year, a tenth more than before.'
const END =
  'The dockers were told on Friday. Their union asks who will pay for the 40 shifts that are lost by the middle of July.'
const [wire, other, copy] = [
  { id: 'wire', text: [LEAD, MORE, END].join('\n\n'), publisher: 'Meridian', url: 'https://www.meridian.example/varna/cranes' },
  { id: 'other', text: [LEAD, MORE, END].join('\n\n').replace('Repairs', 'Work'), publisher: 'Oriel Rates' },
  { id: 'copy', text: [LEAD, MORE].join('\n\n'), publisher: 'The Skagen Times', url: 'https://skagentimes.example/1' },
]

describe('a declared source', () => {
  it('speaks for the parent whose outlet it names, and against the others', () => {
    const plain = trace([wire, other, copy])
    const chance = (graph: typeof plain, parent: string) =>
      graph.edges.find((e) => e.parent === parent && e.child === 'copy')?.confidence ??
      graph.edges.flatMap((e) => (e.child === 'copy' ? (e.alternatives ?? []) : [])).find((x) => x.parent === parent)
        ?.confidence ??
      0
    for (const [parent, rival] of [
      [wire, other],
      [other, wire],
    ]) {
      const graph = trace([wire, other, { ...copy, sources: [parent.publisher] }])
      expect(graph.parents('copy')).toEqual([parent.id])
      expect(chance(graph, parent.id)).toBeGreaterThan(chance(plain, parent.id))
      expect(chance(graph, rival.id)).toBeLessThan(chance(graph, parent.id))
      const item = declaredOf(graph, parent.id, 'copy')
      expect(item?.weight).toBeGreaterThan(1)
      expect(item?.detail).toBe(`its page declares ${parent.publisher} as its source`)
      expect(item?.spans).toBeUndefined()
    }
  })

  it('may be the address of the page, however it is written', () => {
    for (const source of [
      'https://www.meridian.example/varna/cranes',
      'http://meridian.example/varna/cranes/?utm_source=skagen#top',
      '//amp.meridian.example/varna/cranes',
    ]) {
      const graph = trace([{ ...wire, publisher: 'M. News Ltd' }, other, { ...copy, sources: [source] }])
      expect(declaredOf(graph, 'wire', 'copy')?.detail).toBe('its page declares meridian.example as its source')
      expect(graph.citations).toEqual([])
    }
  })

  it('is of several filings of one outlet the one at the address', () => {
    const first = {
      ...wire,
      id: 'first',
      text: `${wire.text}\n\nThe mayor was not told.`,
      url: 'https://meridian.example/varna/1',
    }
    const graph = trace([first, wire, { ...copy, sources: ['https://meridian.example/varna/1'] }])
    expect(graph.parents('copy')).toEqual(['first'])
    expect(declaredOf(graph, 'first', 'copy')?.weight).toBeGreaterThan(1)
    const early = { ...first, text: copy.text }
    const own = trace([early, { ...wire, sources: [early.url] }])
    expect(own.edges.flatMap((e) => e.evidence).map(({ kind }) => kind)).toContain('declared')
    // All of it stands in what comes from it: no reason for a lost text above.
    expect(own.roots()).toEqual(['first'])
  })

  it('says nothing where it is the page itself or its own outlet', () => {
    const plain = trace([wire, other, copy])
    for (const source of [
      copy.url,
      copy.publisher,
      'Skagen Times',
      'https://news.skagentimes.example/2',
      'skagentimes.example',
      ' ',
    ])
      expect(trace([wire, other, { ...copy, sources: [source] }]).toJSON()).toEqual(plain.toJSON())
  })

  it('that the set lacks is a cited node, under its site where it is an address', () => {
    const graph = trace([wire, { ...copy, sources: ['Nordlys', 'https://www.quillon.example/a-headline-in-it'] }])
    const cited = graph.nodes.flatMap((node) => (node.kind === 'cited' ? [node.name] : []))
    expect(cited.sort()).toEqual(['Nordlys', 'quillon.example'])
    expect(graph.citations.flatMap(({ article, evidence }) => evidence.map(({ kind, spans }) => [article, kind, spans]))).toEqual(
      [
        ['copy', 'declared', undefined],
        ['copy', 'declared', undefined],
      ],
    )
    expect(JSON.stringify(graph)).not.toContain('headline-in-it')
    expect(declaredOf(graph, 'wire', 'copy')?.weight ?? -1).toBeLessThan(0)
  })

  it('counts the same in stored and packed fingerprints, and under a key keeps only the site of an address', () => {
    const sources = ['Meridian', wire.url]
    const set = [wire, other, { ...copy, sources }]
    const print = fingerprint(set[2])
    expect(print.credits.filter(({ kind }) => kind === 'declared')).toEqual(
      sources.map((name) => ({ name, kind: 'declared', span: { start: 0, end: 0 } })),
    )
    const graph = trace(set).toJSON()
    expect(trace(set.map((a) => Fingerprint.fromJSON(JSON.stringify(fingerprint(a))))).toJSON()).toEqual(graph)
    const keyed = set.map((a) => fingerprint(a, { key: 'a key for this test alone, 16 bytes or more' }))
    expect(JSON.stringify(keyed)).not.toContain('varna')
    expect(keyed[2].credits.map(({ name }) => name)).toEqual(['Meridian', 'meridian.example'])
    expect(trace(keyed).parents('copy')).toEqual(['wire'])
  })

  it('is counted once, and of thousands only the first few', () => {
    const sources = Array.from({ length: 5000 }, (_, i) => `Gazette ${i >> 1}`)
    expect(fingerprint({ ...copy, sources }).credits.map(({ name }) => name)).toEqual(
      Array.from({ length: 16 }, (_, i) => `Gazette ${i}`),
    )
  })
})

describe('a forged declaration', () => {
  it('relates nothing that shares no text', () => {
    const foreign = {
      id: 'bakery',
      publisher: 'Graz Post',
      text: 'A bakery in Graz has won the national prize for rye bread. The jury praised its crust and the patience of its owner.',
    }
    const plain = trace([wire, other, copy, foreign])
    const forged = trace([wire, other, copy, { ...foreign, sources: ['Meridian', wire.url] }])
    expect(forged.edges).toEqual(plain.edges)
    expect(forged.undecided).toEqual(plain.undecided)
    expect(forged.roots()).toContain('bakery')
  })

  it('does not turn an edge that the texts show: a source that declares its own child', () => {
    const graph = trace(articles)
    for (const { parent, child, confidence, via, evidence } of graph.edges) {
      const text = evidence
        .filter(({ kind }) => kind !== 'credit' && kind !== 'date')
        .reduce((sum, { weight }) => sum + weight, 0)
      if (via !== undefined || confidence < 0.9 || text < 3 || !articles.some((a) => a.id === parent)) continue
      const forged = trace(declaring({ [parent]: [publisherOf(child)] }))
      expect(forged.parents(child)).toContain(parent)
      expect(forged.parents(parent)).not.toContain(child)
    }
  })

  it('does not move a copy to a rival of its source', () => {
    let seen = 0
    for (const name of ['grindeljoch-seilbahn', 'gozo-ferry-two-events', 'lindale-night-checks', 'maison-carsalade-vins']) {
      const told = story(name)
      for (const { parent, child, confidence } of trace(told).edges) {
        if (confidence < 0.95 || !told.some((a) => a.id === parent)) continue
        for (const rival of told.filter((a) => a.id !== parent && a.id !== child).slice(0, 3)) {
          const forged = trace(declaring({ [child]: [rival.publisher as string] }, told))
          expect(forged.parents(child)).toContain(parent)
          seen++
        }
      }
    }
    expect(seen).toBeGreaterThan(15)
  })
})
