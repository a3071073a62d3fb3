import { describe, expect, it } from 'vitest'
import { Corpus, DerivationGraph, sharedSentences, trace } from '../../src/index'
import type { Article } from '../../src/types'
import { probability } from '../../src/util/logistic'
import { rateLetter, story } from '../story'

const articles = rateLetter()
const without = (...ids: string[]) => articles.filter((a) => !ids.includes(a.id))
const bare = (list: readonly Article[]): Article[] => list.map(({ id, text }) => ({ id, text }))

describe('a family', () => {
  it('hangs on the agency that its copies name', () => {
    const graph = trace(articles)
    for (const child of ['arctic-ledger', 'leinster-post', 'torshavn-herald'])
      expect(graph.parents(child)).toContain('oriel-rates')
    expect(graph.roots()).toEqual(expect.arrayContaining(['oriel-rates', 'boreal-news', 'brussels-tariff-watch']))
  })

  it('gives a digest of two reports both as parents', () => {
    expect(trace(articles).parents('skagen-times')).toEqual(['boreal-news', 'oriel-rates'])
  })

  it('has a lost version where copies share what the agency no longer says', () => {
    const graph = trace(articles)
    const lost = graph.nodes.filter((node) => node.kind === 'lost' && node.versionOf === 'oriel-rates')
    expect(lost).toHaveLength(1)
    expect(graph.children(lost[0].id)).toEqual(expect.arrayContaining(['arctic-ledger', 'leinster-post']))
  })

  it('says how sure a lost text is: as sure as what shows it most', () => {
    const ofVersions = trace(articles)
    const version = ofVersions.nodes.find((node) => node.kind === 'lost')
    const odds = ofVersions.edges
      .filter(({ via }) => via === version?.id)
      .flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'lost version').map(({ weight }) => weight))
    expect(odds.length).toBeGreaterThan(1)
    expect(version?.confidence).toBeCloseTo(probability(Math.max(...odds)), 3)

    const ofSources = trace(without('oriel-rates', 'mercator-daily', 'zagreb-courier', 'torshavn-herald', 'skagen-times'))
    const source = ofSources.nodes.find((node) => node.kind === 'lost')
    const sure = ofSources.edges.filter(({ parent }) => parent === source?.id).map(({ confidence }) => confidence)
    expect(source?.confidence).toBe(Math.max(...sure))
  })

  it('keeps two copies of an absent agency story apart, and names the agency as cited', () => {
    const graph = trace(
      without(
        'oriel-rates',
        'mercator-daily',
        'zagreb-courier',
        'torshavn-herald',
        'skagen-times',
        'boreal-news',
        'lantern-review',
      ),
    )
    expect(graph.edges.filter(({ parent, child }) => parent === 'arctic-ledger' || child === 'brussels-tariff-watch')).toEqual([])
    expect(graph.parents('leinster-post').every((id) => id.startsWith('lost:'))).toBe(true)
    expect(graph.nodes.flatMap((node) => (node.kind === 'cited' ? [node.name] : []))).toContain('Oriel')
  })

  it('is not changed by an article that has nothing to do with it', () => {
    const plain = trace(without('brussels-tariff-watch')).toJSON()
    const { nodes, bodies, ...rest } = trace(articles).toJSON()
    expect({ ...rest, nodes: nodes.filter((n) => n.id !== 'brussels-tariff-watch') }).toEqual({ ...rest, nodes: plain.nodes })
    expect(rest.edges).toEqual(plain.edges)
    expect(bodies.length).toBe(plain.bodies.length + 1)
  })

  it('says of a choice that hangs on one kind of evidence which it is, and is right', () => {
    const told = story('halvemaan-forged-panel')
    const id = 'halvemaan-forged-panel/prairie-arts-desk'
    const hangs = trace(told).edges.find(({ child }) => child === id)
    const rival = hangs?.alternatives?.find((x) => x.without === 'credit')
    expect(rival).toBeDefined()
    const uncredited = trace(
      told.map((a) => (a.id === id ? { ...a, text: a.text.replaceAll('The Auction Reader', 'Kestrel') } : a)),
    )
    const chance = (parent: string | undefined) => {
      const edge = uncredited.edges.find((e) => e.child === id && e.parent === parent)
      const open = uncredited.undecided.find(({ a, b }) => (a === id && b === parent) || (b === id && a === parent))
      return edge?.confidence ?? (open?.a === id ? open.aFromB : (open?.bFromA ?? 0))
    }
    expect(chance(rival?.parent)).toBeGreaterThan(chance(hangs?.parent))
  })

  it('has probabilities for confidences and shares, and no cycle', () => {
    for (const graph of [trace(articles), trace(bare(articles))]) {
      for (const { parent, child, share, confidence } of graph.edges) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(graph.ancestors(parent)).not.toContain(child)
      }
    }
  })
})

describe('near copies of a text that the set lacks', () => {
  it('stay one family whose sentences are shared, however many they are', () => {
    const base = articles.find((a) => a.id === 'arctic-ledger') as Article
    const near = Array.from({ length: 24 }, (_, k) => ({
      id: `near-${String(k).padStart(2, '0')}`,
      text: base.text.replace(
        'The monetary policy committee',
        `In week ${k + 3} the ${k * 7 + 11}th report came out.\n\nThe monetary policy committee`,
      ),
    }))
    const graph = trace(near)
    expect(graph.families()).toHaveLength(1)
    expect(graph.shared('near-00', 'near-01').length).toBeGreaterThan(10)
  })
})

describe('identical bodies', () => {
  const [wire] = articles.filter((a) => a.id === 'boreal-news')
  const copies = Array.from({ length: 300 }, (_, k) => ({
    ...wire,
    id: `copy-${String(k).padStart(3, '0')}`,
    publisher: `Gazette ${k}`,
    published: undefined,
  }))

  it('are one class that hangs on the one that signs it', () => {
    const graph = trace([...copies, ...articles])
    expect(graph.identical).toEqual([[wire.id, ...copies.map((c) => c.id)]])
    expect(graph.edges.filter(({ parent }) => parent === wire.id).length).toBeGreaterThanOrEqual(copies.length)
  })

  it('change no other edge', () => {
    const others = ({ edges }: { edges: readonly { parent: string; child: string }[] }) =>
      edges.filter((e) => !e.child.startsWith('copy-'))
    expect(others(trace([...articles, copies[0]]))).toEqual(others(trace(articles)))
  })

  it('share their sentences one by one, and survive storage', () => {
    const graph = trace([...articles, copies[0]])
    expect(graph.shared(wire.id, 'copy-000').length).toBe(sharedSentences(wire, copies[0]).length)
    const again = DerivationGraph.fromJSON(JSON.stringify(graph))
    expect(JSON.stringify(again)).toBe(JSON.stringify(graph))
  })

  it('hang on the one whose outlet they name, whatever their ids', () => {
    const text =
      'The mayor of Odda resigned on Friday. She told Beta Wire that she would not stand again. Her deputy takes over on Monday.'
    for (const [first, second, third] of [
      ['a', 'b', 'c'],
      ['d', 'b', 'c'],
      ['a', 'z', 'c'],
    ]) {
      const graph = trace([
        { id: first, text, publisher: 'Alpha Post' },
        { id: second, text, publisher: 'Beta Wire' },
        { id: third, text, publisher: 'Gamma Herald' },
      ])
      expect(graph.roots()).toEqual([second])
      expect(graph.children(second)).toEqual([first, third].sort())
    }
  })

  it('of which none shows to be first are left open', () => {
    const text =
      'The ferry to Torshavn will not sail on Sunday. The harbour master blamed a cracked shaft. Repairs will take nine days.'
    const graph = trace([
      { id: 'a', text },
      { id: 'b', text },
    ])
    expect(graph.edges).toEqual([])
    expect(graph.undecided).toEqual([expect.objectContaining({ a: 'a', b: 'b' })])
    expect(graph.undecided[0].aFromB).toBe(graph.undecided[0].bFromA)
    expect(String(graph)).toContain('which of these was first is open')
  })
})

describe('copies whose order is open', () => {
  const sentences = [
    'The city council of Marlow Bay voted on Tuesday to close the Harper Street library, ending 94 years of service.',
    'Council leader Denise Okafor said the roof repair alone would cost $3.4 million.',
    'The branch lent 61,000 books last year, according to librarian Tom Whitby.',
    'A petition against the closure gathered 8,200 signatures in three weeks.',
    'Opponents will rally outside the town hall on Saturday at noon, organiser Paula Reyes said.',
    'The building will be sold in the autumn to a firm from Halden.',
  ]
  const whole = sentences.join(' ')
  const part = sentences.slice(0, 4).join(' ')
  it('each come from where the one that stands for them does', () => {
    const graph = trace([
      { id: 'p', publisher: 'Meridian', published: '2024-05-14T08:00Z', text: whole },
      { id: 'a', publisher: 'Coast Daily', published: '2024-05-15', text: part },
      { id: 'b', publisher: 'Harbor Sun', published: '2024-05-15', text: part },
    ])
    expect(graph.edges.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['p a', 'p b'])
    expect(graph.undecided.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b'])
  })
  it('come from the copy that each of them names', () => {
    const graph = trace([
      { id: 'p', publisher: 'Meridian', text: whole },
      { id: 'q', publisher: 'Norte Wire', text: whole },
      { id: 'a', publisher: 'Coast Daily', text: `${part}\n\n(Meridian)` },
      { id: 'b', publisher: 'Harbor Sun', text: `${part}\n\n(Norte Wire)` },
    ])
    expect(graph.edges.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['p a', 'q b'])
  })
  it('come from the one that the others name, though a relative has it from one of these', () => {
    const graph = trace([
      { id: 'p', publisher: 'Meridian', published: '2024-05-14T08:00Z', text: whole },
      { id: 'q', publisher: 'Norte Diario', published: '2024-05-14T09:00Z', text: `MARLOW BAY (Meridian) - ${whole}` },
      { id: 'a', publisher: 'Coast Daily', published: '2024-05-15', text: `${part}\n\n(Norte Diario)` },
      { id: 'b', publisher: 'Harbor Sun', published: '2024-05-15', text: sentences.slice(1, 5).join(' ') },
    ])
    expect(graph.edges.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['p b', 'p q', 'q a'])
  })
  it('come from one lost text where the one that stands for them does', () => {
    const set = without('oriel-rates', 'mercator-daily', 'zagreb-courier', 'torshavn-herald', 'skagen-times', 'boreal-news')
    const lostParents = (graph: DerivationGraph, id: string) => graph.parents(id).filter((parent) => parent.startsWith('lost:'))
    const [first] = set.filter(({ id }) => lostParents(trace(set), id).length > 0)
    expect(first).toBeDefined()
    const again = { ...first, id: `${first.id}-again`, publisher: 'Harbor Sun' }
    const graph = trace([...set, again])
    const copies = [first.id, again.id]
    expect(copies.flatMap((id) => graph.parents(id)).some((id) => copies.includes(id))).toBe(false)
    expect(lostParents(graph, first.id)).toHaveLength(1)
    expect(lostParents(graph, again.id)).toEqual(lostParents(graph, first.id))
  })
  it('each cite the absent source that they name themselves', () => {
    const [a, b, c] = [
      { id: 'a', publisher: 'Coast Daily', text: whole },
      { id: 'b', publisher: 'Harbor Sun', text: `VARNA (Meridian) - ${whole}` },
      { id: 'c', publisher: 'Inland Post', text: `VARNA (Meridian) - ${whole}` },
    ]
    const cited = (graph: DerivationGraph) => graph.citations.map(({ article, cited }) => `${article} ${cited}`)
    expect(cited(trace([b, c]))).toEqual(['b cited:meridian', 'c cited:meridian'])
    expect(cited(trace([a, b, c]))).toEqual(['b cited:meridian', 'c cited:meridian'])
    // With the source among their relatives nothing is absent.
    expect(cited(trace([a, b, c, { id: 'm', publisher: 'Meridian', text: part }]))).toEqual([])
  })
  it('hang on the one that they credit, and on one at the most, wherever it stands among them', () => {
    const credits = { a: 'First published by the Western Times', b: 'By Ann Reyes', c: 'First published by the Western Times' }
    const set = [
      { id: 'a', publisher: 'Ansel Bugle', text: `${credits.a}\n\n${whole}` },
      { id: 'b', publisher: 'Western Times', text: `${credits.b}\n\n${whole}` },
      { id: 'c', publisher: 'The Leader', text: `${credits.c}\n\n${whole}` },
      { id: 'd', publisher: 'Drumlin Post', published: '2024-05-13T08:00Z', text: whole },
    ]
    const graph = trace(set)
    expect([graph.parents('a'), graph.parents('c')]).toEqual([['b'], ['b']])
    for (const { id } of set) expect(graph.parents(id).length).toBeLessThan(2)
    expect(trace([...set].reverse()).toJSON()).toEqual(graph.toJSON())
  })
  it('have the one in the lead that others come from, with its own credits', () => {
    const graph = trace([
      { id: 'a', publisher: 'Ansel Bugle', text: `First published by the Western Times\n\n${part}` },
      { id: 'b', publisher: 'Western Times', text: `${part}\n\n(Tern)` },
      { id: 't', publisher: 'Tern', text: whole },
    ])
    expect(graph.edges.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['b a', 't b'])
  })
  it('whose sentences are cut otherwise are shown sentence by sentence', () => {
    const [one, two, ...more] = sentences
    const broken = `${one.slice(0, 40)}\n\n${one.slice(40)} ${two} ${more.join(' ')}`
    const graph = trace([
      { id: 'a', publisher: 'Coast Daily', text: `First published by the Harbor Sun\n\n${whole}` },
      { id: 'b', publisher: 'Harbor Sun', text: broken },
      { id: 'c', publisher: 'Inland Post', text: part },
    ])
    for (const { a, b, kind } of graph.shared('b', 'c'))
      if (kind === 'verbatim') expect(part.slice(b.start, b.end)).toContain(broken.slice(a.start, a.end).slice(-30))
  })
  it('of one house are ordered by its days, though none has an hour', () => {
    const dated = (id: string, published: string, publisher: string) => ({ id, publisher, published, text: whole })
    const house = trace([dated('a', '2025-02-05', 'Harbor Sun'), dated('b', '2025-02-04', 'Harbor Sun')])
    expect(house.parents('a')).toEqual(['b'])
    const two = trace([dated('a', '2025-02-05', 'Harbor Sun'), dated('b', '2025-02-04', 'Coast Daily')])
    expect(two.edges).toEqual([])
  })
  it('are no absent source of each other', () => {
    const graph = trace([
      { id: 'a', publisher: 'Coast Daily', text: `VARNA (Meridian) - ${whole}` },
      { id: 'b', publisher: 'Meridian', text: whole },
    ])
    expect(graph.citations).toEqual([])
  })
})

describe('pages that hold no article', () => {
  it('are related with none, though all hold the same', () => {
    const text = 'We use cookies to show you what you like on our site. By clicking Accept you agree to our use of cookies.'
    const pages = ['a', 'b', 'c'].map((id, i) => ({ id, text, publisher: `Post ${id}`, published: `2025-03-0${i + 1}` }))
    const graph = trace([...pages, ...articles])
    expect(graph.edges).toEqual(trace(articles).edges)
    expect(graph.identical).toEqual(trace(articles).identical)
    expect(graph.undecided).toEqual(trace(articles).undecided)
    expect(sharedSentences(pages[0], pages[1])).toEqual([])
    const corpus = new Corpus()
    corpus.addAll(pages)
    expect([Corpus.fromBytes(corpus.toBytes()).trace().edges, corpus.near(pages[0])]).toEqual([[], []])
  })
})

describe('a text far longer than any that weights were fitted on', () => {
  const words = 'harbour council bridge ferry signal levee budget strike tender verdict census orchard'.split(' ')
  const pick = (n: number) => words[Math.floor(Math.abs(Math.sin(n) * 1e4) % words.length)]
  const sentence = (k: number) =>
    `Item ${k} of the ${pick(k)} register says that ${pick(7 * k)} number ${31 * k} passed to the ${pick(13 * k)} office of ward ${k % 97}.`
  const text = (count: number) => Array.from({ length: count }, (_, k) => sentence(k)).join('\n\n')
  it('is the source of its first half as a short one is', () => {
    for (const count of [24, 6000]) {
      const graph = trace([
        { id: 'whole', text: text(count) },
        { id: 'half', text: text(count / 2) },
      ])
      expect(graph.parents('half')).toEqual(['whole'])
    }
  })
})
