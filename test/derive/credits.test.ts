import { describe, expect, it } from 'vitest'
import { read, visible } from '../../bench/quality/story.mjs'
import { align } from '../../src/align/align'
import { derive } from '../../src/derive/derive'
import { fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'
import { calledSo } from '../../src/util/outlets'
import { rateLetter } from '../story'
import { filesOf } from '../story-files'

// Who is accused has a right to reasons that are true.
describe('what is said of credits', () => {
  const said: [detail: string, child: Article, parent: Article][] = filesOf('test', 'fit').flatMap((file) => {
    const articles = visible(read(file)) as Article[]
    const byId = new Map(articles.map((article) => [article.id, article]))
    const graph = trace(articles)
    return graph.edges.flatMap(({ child, parent, evidence }) => {
      const [own, other] = [byId.get(child), byId.get(parent)]
      if (own === undefined || other === undefined) return []
      return evidence.flatMap(({ kind, detail }): typeof said => (kind === 'credit' ? [[detail, own, other]] : []))
    })
  })
  const matching = (pattern: RegExp) =>
    said.flatMap(([detail, child, parent]) => {
      const name = pattern.exec(detail)?.[1]
      return name === undefined ? [] : [{ name, child, parent }]
    })

  it('is said of many edges', () => {
    expect(said.length).toBeGreaterThan(50)
  })

  it('is in the text where it names somebody', () => {
    const named = matching(/^names (.+) as its source$/)
    expect(named.length).toBeGreaterThan(3)
    for (const { name, child } of named) expect(child.text).toContain(name)
  })

  it('is another than the parent where it says so', () => {
    const others = matching(/^names (.+), not the parent$/)
    expect(others.length).toBeGreaterThan(3)
    for (const { name, child, parent } of others) {
      expect(child.text).toContain(name)
      expect(calledSo(name, parent.publisher ?? '')).toBeLessThan(0.65)
    }
  })
})

describe('a credit to one of several that carry one text', () => {
  it('is a credit to that text, and the child hangs on the one it names', () => {
    const articles = rateLetter()
    const source = articles.find(({ id }) => id === 'oriel-rates') as Article
    const child = articles.find(({ id }) => id === 'torshavn-herald') as Article
    const carried = { ...source, id: 'quillon', publisher: 'Quillon Gazette', published: undefined }
    const crediting = { ...child, text: child.text.replaceAll('Oriel', 'the Quillon Gazette') }
    const graph = trace([source, carried, crediting].map(({ published: _, ...article }) => article as Article))
    expect(graph.parents(child.id)).toEqual(['quillon'])
    const credit = graph.explain(child.id).for.find(({ kind }) => kind === 'credit')
    expect(credit?.detail).toContain('Quillon Gazette')
  })
})

describe('outlets of which one name is part of another', () => {
  const [source, child] = ['oriel-rates', 'torshavn-herald'].map((id) => rateLetter().find((a) => a.id === id) as Article)
  const told = (name: string) => child.text.replaceAll('Oriel', name)
  const credits = (articles: Article[], id: string) =>
    trace(articles)
      .explain(id)
      .for.flatMap(({ kind, detail }) => (kind === 'credit' ? [detail] : []))
  const irish = { ...source, id: 'irish', publisher: 'The Irish Times', text: source.text.replaceAll('Oriel', 'the Irish Times') }
  it('are two', () => {
    const graph = trace([irish, { ...child, id: 'times', publisher: 'The Times', text: told('The Irish Times') }])
    expect(graph.edges.map(({ parent, child, kind }) => [parent, child, kind])).toEqual([
      ['irish', 'times', expect.not.stringMatching('revised')],
    ])
    expect(
      credits([irish, { ...child, id: 'times', publisher: 'The Times', text: told('The Irish Times') }], 'times'),
    ).toHaveLength(1)
  })
  it('are told apart by who names one in full', () => {
    const times = { ...irish, id: 'times', publisher: 'The Times', text: irish.text.replace(/\n\n[^\n]+$/, '') }
    const naming = trace([irish, times, { ...child, text: told('The Times') }])
    expect(naming.parents(child.id)).toEqual(['times'])
  })
})

describe('the code in a dateline', () => {
  const set = (code: string, publisher: string) => {
    const text = `Viksund (${code}) - The school in Tallness was sold for one pound to a firm of the council leader's cousin. The school, built in 1911, had been valued at 240,000 pounds.`
    const wire = { id: 'wire', publisher, text: `${text} The opposition wants auditors to look into it.` }
    return trace([wire, { id: 'paper', publisher: 'Norbury Echo', text }])
  }

  it.each([
    ['epd', 'Evangelischer Pressedienst'],
    ['AA', 'Anstad Agency'],
    ['PQ', 'PQ Media'],
    ['PA', 'Press Alliance'],
    ['PAN', 'Polish News Agency'],
    ['BELG', 'Agence Belgique'],
    ['NDSNA', 'Niger Delta and Savannah News Agency'],
    ['NSNA', 'Niger Delta and Savannah News Agency'],
    ['NTB', 'Norsk Telegrambyrå'],
    ['dpa', 'Deutsche Presse-Agentur'],
    ['ČTK', 'Česká tisková kancelář'],
    ['ADE', 'Agence de dépêches de l’Est'],
    ['AND', 'Agenzia notizie della Daunia'],
  ])('is the own one of whose name it is spelt from: %s, %s', (code, publisher) => {
    const graph = set(code, publisher)
    expect(graph.parents('paper')).toEqual(['wire'])
    expect(graph.citations).toEqual([])
    expect(graph.nodes.map(({ kind }) => kind)).toEqual(['article', 'article'])
  })

  it('is another one where its letters do not stand in the name so', () => {
    expect(set('epd', 'Dienst der Presse').citations.length).toBeGreaterThan(0)
    for (const [code, publisher] of [
      ['epd', 'Norsk Telegrambyrå'],
      ['AP', 'Arizona Republic'],
      ['AP', 'Auckland Post'],
      ['PTI', 'Patriot'],
      ['PTI', 'Polish News Agency'],
      ['AFP', 'Agence Belgique'],
    ] as const)
      expect(set(code, publisher).citations.length).toBeGreaterThan(0)
  })
})

describe('a credit in a sentence that an agency sent on', () => {
  const paper = [
    'Firefighters pulled a horse from a swimming pool in Ellery on Sunday after three hours, and 200 people watched.',
    'The gelding had walked through an open gate and fallen through the winter cover of the pool.',
    '"He stood in four feet of water and looked at us," chief Dana Holt told the Ellery Signal.',
    'Crews pumped out 11,000 gallons and built a ramp of hay bales.',
    'Owner Pete Lasky said the horse had eaten two buckets of oats.',
  ]
  const wire = [...paper.slice(0, 3), 'The pool was 40 years old.', paper[3].replace('Crews pumped', 'Firefighters pumped')]
  const wired = `ELLERY (Continental) - ${wire.join('\n\n')}`
  const set = [
    { id: 'signal', publisher: 'Ellery Signal', text: paper.join('\n\n') },
    { id: 'wire', publisher: 'Continental', text: wired },
    { id: 'tv', publisher: 'KQTV', text: `By Continental\n\n${wired.replace('\n\nThe pool was 40 years old.', '')}` },
  ]
  it("is the agency's own", () => {
    const graph = trace(set)
    expect([graph.parents('wire'), graph.parents('tv')]).toEqual([['signal'], ['wire']])
    const [edge] = graph.edges.filter(({ child }) => child === 'tv')
    expect(edge.confidence).toBeGreaterThan(0.6)
  })
})

describe('what two copies say of a third', () => {
  it('tells nothing of the two', () => {
    const text = (told: string) =>
      `The school in Tallness was sold for one pound to a firm of the council leader${told}. The school, built in 1911, had been valued at 240,000 pounds.`
    const graph = (told: string) =>
      trace([
        { id: 'wire', publisher: 'Norbury News Agency', text: `TALLNESS (NNA) - ${text(told)}\n\n(Reporting by Ann Reyes)` },
        { id: 'a', publisher: 'Daily Wick', text: text(told) },
      ])
    const [edge] = graph('').edges
    expect(edge).toMatchObject({ parent: 'wire', child: 'a' })
    expect(graph(', a teacher told the Fenland Post').edges[0]?.confidence).toBeCloseTo(edge.confidence, 2)
  })
})

describe('what an outlet calls itself', () => {
  const text = (name: string) =>
    `The school in Tallness was sold for one pound, the head teacher told ${name}. The school, built in 1911, had been valued at 240,000 pounds.`
  const cited = (publisher: string, name: string) => trace([{ id: 'a', publisher, text: text(name) }]).citations.length
  it.each([
    ['LawLens', 'the LawLens Newsroom'],
    ['Fen Post', 'the Fen Post newsroom'],
    ['WQDX Radio', 'WQDX'],
    ['WQDX', 'WQDX-TV'],
  ])('is its own name at %s: %s', (publisher, name) => {
    expect(cited('Norbury Echo', name)).toBe(1)
    expect(cited(publisher, name)).toBe(0)
  })
  it.each([
    ['Fen Post', 'the Fen Gazette'],
    ['The Times', 'The Irish Times'],
    ['Fen Post', 'the Fen Post Gazette'],
  ])('is no other outlet at %s: %s', (publisher, name) => {
    expect(cited(publisher, name)).toBe(1)
  })
})

describe('copies of which one is named by a relative', () => {
  const text = [
    'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
    'Inspectors found cracks in the rails of both cranes in March, according to a report of 40 pages.',
    'Ships with grain for Odessa will be sent to Burgas until the rails have been replaced.',
    'The work costs 3.4 million leva and will take eleven weeks, harbour master Petar Ilkov said.',
    'Dockers of the Podkrepa union fear for 120 jobs and want to meet the minister on Friday.',
  ]
  const gazette = { id: 'gazette', publisher: 'Quillon Gazette', published: '2024-03-02T09:00Z', text: text.join(' ') }
  const scraped = { ...gazette, id: 'aa-scraped', publisher: 'Swift Newsgrab', published: '2024-03-02T08:00Z' }
  const naming = {
    id: 'herald',
    publisher: 'Torshavn Herald',
    published: '2024-03-02T12:00Z',
    text: `Two cranes of Varna stand still from Monday, the Quillon Gazette reports. ${text.slice(1, 4).join(' ')}`,
  }
  const silent = { id: 'echo', publisher: 'Norbury Echo', published: '2024-03-02T15:00Z', text: text.slice(0, 4).join(' ') }

  it('are silent children of that one, whatever the dates', () => {
    expect(trace([gazette, scraped, naming, silent]).parents('echo')).toEqual(['gazette'])
  })

  it('are not whose a text names that shares no sentence with them', () => {
    const other = {
      id: 'other',
      text: 'Grain for Odessa costs more in Burgas, the Quillon Gazette reports. Bakers said so on Friday.',
    }
    const prints = [scraped, silent, gazette, other].map((article) => fingerprint(article))
    const match = { i: 0, j: 0, wording: 0.1, kind: 'paraphrased' } as const
    const pairs = [
      { a: 0, b: 1, matches: align(prints[0], prints[1]) },
      { a: 0, b: 3, matches: [{ ...match, probability: 0.1 }] },
    ]
    const classes = [
      { representative: 0, members: [0, 2] },
      { representative: 1, members: [1] },
      { representative: 3, members: [3] },
    ]
    const isArticle = (id: string) => prints.some((print) => print.id === id)
    const parents = ({ edges }: ReturnType<typeof derive>) =>
      edges.flatMap(({ parent, child }) => (child === 'echo' ? [parent] : []))
    expect(parents(derive(prints, pairs, classes, isArticle))).toEqual(['aa-scraped'])
    const near = [pairs[0], { ...pairs[1], matches: [{ ...match, probability: 0.9 }] }]
    expect(parents(derive(prints, near, classes, isArticle))).toEqual(['gazette'])
  })

  it('are children of the first where nobody is named', () => {
    expect(trace([gazette, scraped, silent]).parents('echo')).toEqual(['aa-scraped'])
  })
})

describe('a page that says nothing of its outlet', () => {
  const dispatch = `Viksund, March 4 (Meridian) - The school in Tallness was sold for one pound to a firm of the council leader's cousin, according to the deed of sale seen by Meridian. The school, built in 1911, had been valued at 240,000 pounds. The opposition wants auditors to look into it before the council meets in May. "Nobody told us that it was for sale," said Ingrid Holm, who leads it.`
  const rewrite = `A school in Tallness that was valued at 240,000 pounds went for a single pound to a company of a cousin of the council's leader, Meridian reports. Ingrid Holm of the opposition says nobody told them it was for sale, and wants auditors to look into the deal.`

  it('stands for the agency of its dateline where no other in the family is called so', () => {
    const graph = trace([
      { id: 'x', text: dispatch },
      { id: 'y', text: rewrite },
    ])
    expect(graph.edges.map(({ parent, child }) => [parent, child])).toEqual([['x', 'y']])
    expect(graph.citations).toEqual([])
  })

  it('stands for nobody where the agency is there itself, or where it has an outlet', () => {
    const own = trace([
      { id: 'x', text: dispatch },
      { id: 'z', text: dispatch.replace('Viksund, March 4 (Meridian) - ', ''), publisher: 'Meridian' },
      { id: 'y', text: rewrite },
    ])
    expect(own.parents('y')).toEqual(['z'])
    const paper = trace([
      { id: 'x', text: dispatch, publisher: 'Norbury Echo' },
      { id: 'y', text: rewrite, publisher: 'Halden Post' },
    ])
    expect(paper.nodes.map(({ kind }) => kind)).toContain('lost')
  })
})

describe('a notice of rights', () => {
  const body = 'The harbour board said on Monday that the cranes would stand idle until the spring.'
  const cited = (publisher: string, foot: string) =>
    trace([{ id: 'a', publisher, text: `Two cranes stand idle\n\n${body}\n\n${body.replace('board', 'union')}\n\n${foot}` }])
      .citations.length
  it('of the house that owns the paper cites nobody', () => {
    expect(cited('The Warden', '© 2025 Warden News & Media Limited or its affiliated companies. All rights reserved.')).toBe(0)
    expect(cited('The Warden', '© 2025 Northern Warden')).toBe(0)
  })
  it('of another paper does', () => {
    expect(cited('The Warden', '© 2025 Varn Courier')).toBe(1)
    expect(cited('The Post', '© 2025 The Varn Post')).toBe(1)
  })
})

describe('a source named by its address', () => {
  const told = 'The harbour board of Varn said on Monday that the three old cranes would stand idle until the spring.'
  const report = 'A report by two engineers had found cracks in the pins of all three of them.'
  const child = (foot: string) => ({ id: 'b', publisher: 'The Varn Echo', text: `${told} ${report}\n\n${foot}` })
  const graph = (foot: string, source: object) => {
    const { citations, ...made } = trace([{ id: 'a', text: `${told} ${report}`, ...source }, child(foot)])
    return { citations, reasons: made.edges.flatMap(({ evidence }) => evidence.map(({ detail }) => detail)) }
  }
  it.each([{ publisher: 'Harbour Wire' }, { publisher: 'Varn Media', url: 'https://www.harbourwire.example/a' }])(
    'is who is called so, or is there: %j',
    (source) => {
      const { citations, reasons } = graph('Source: harbourwire.example', source)
      expect(reasons).toContain('names harbourwire.example in its sign-off')
      expect(citations).toEqual([])
    },
  )
  it('is who is at the address that closes a text', () => {
    const source = { publisher: 'Varn Media', url: 'https://www.harbourwire.example/a' }
    expect(graph('Source: https://harbourwire.example/a', source).reasons).toContain('names harbourwire.example in its sign-off')
  })
  it('is no lost source where nobody is', () => {
    expect(graph('Source: elsewhere.example', { publisher: 'Harbour Wire' }).citations).toEqual([])
  })
})

describe('a short form of a name', () => {
  const body =
    'The port of Varna will close two of its five cranes on Monday, the harbour office said. The cranes date from 1974 and have failed four inspections in a row.'
  const named = (said: string, publisher: string) =>
    trace([
      { id: 'theirs', publisher, text: body },
      { id: 'kid', publisher: 'Port News', text: `${body} Mayor Elodie Perrin ${said} that she had asked for money.` },
    ])
      .edges.flatMap(({ evidence }) => evidence)
      .filter(({ kind }) => kind === 'credit')
  it('is that name behind it, not another outlet that ends so', () => {
    expect(named('told the Times', 'Skagen Times')).not.toEqual([])
    expect(named('told the New Fenwick Times, and again told the Times', 'Skagen Times')).toEqual([])
    expect(named('told the New Fenwick Times, and again told the Times', 'New Fenwick Times')).not.toEqual([])
    expect(named('told the New Fenwick Times, and again told the Times', 'The Times')).not.toEqual([])
  })
})

describe('a source that the set lacks', () => {
  const told = [
    'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
    'The cranes date from 1974 and have failed four inspections in a row.',
    'Mayor Elodie Perrin told the Lantern Review that she had asked for money in January.',
    'The ministry in Sofia turned the request down without giving a reason.',
    'Some 340 dockers would be without work until the summer, their union said.',
    'Ships that wait in the roads will be sent on to Constanta.',
  ]
  it('is no source of two texts of which the one is a part of the other and has its words on it from there', () => {
    const whole = { id: 'whole', publisher: 'Meridian', text: told.join('\n\n') }
    for (const count of [3, 4, 5]) {
      const part = { id: 'part', publisher: 'Skagen Times', text: told.slice(0, count).join('\n\n') }
      const graph = trace([whole, part])
      expect(graph.parents('part')).toEqual(['whole'])
      expect(graph.nodes.filter(({ kind }) => kind === 'lost')).toEqual([])
      expect(graph.citations.map(({ article }) => article)).toEqual(['part', 'whole'])
    }
  })
})
