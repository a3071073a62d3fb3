import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DerivationGraph, trace } from '../../src/index'
import type { Article, GraphData } from '../../src/types'
import { seeded } from '../oracle/random'
import { rateLetter, story } from '../story'

const english = rateLetter()
const french = story('tunnel-combe-noire')
const some = { seed: 20251121, numRuns: 6 }
const json = (graph: DerivationGraph) => graph.toJSON() as unknown as GraphData

/** What a graph says, place in the texts apart: clutter moves every span. */
function said(graph: DerivationGraph) {
  const { edges, citations, undecided, identical, alignments, nodes } = json(graph)
  const evidence = (all: GraphData['edges'][number]['evidence']) =>
    all.map(({ kind, weight, detail, spans }) => ({ kind, weight, detail, spans: spans?.length }))
  return {
    nodes,
    undecided,
    identical,
    edges: edges.map((edge) => ({ ...edge, evidence: evidence(edge.evidence) })),
    citations: citations.map((it) => ({ ...it, evidence: evidence(it.evidence) })),
    alignments: alignments.map(({ a, b, sentences }) => ({ a, b, sentences: sentences.map((s) => [s.kind, s.similarity]) })),
  }
}

/** The part of a graph that is about these articles, to the last digit. */
function about(graph: DerivationGraph, articles: readonly Article[]) {
  const { nodes, edges, citations, undecided, alignments, identical, bodies } = json(graph)
  const ids = new Set(articles.map(({ id }) => id))
  const mine = citations.filter((it) => ids.has(it.article))
  const named = new Set([...ids, ...mine.map(({ cited }) => cited), ...[...ids].map((id) => `lost:${id}`)])
  return {
    nodes: nodes.filter(({ id }) => named.has(id)),
    edges: edges.filter(({ parent, child }) => named.has(parent) || ids.has(child)),
    citations: mine,
    undecided: undecided.filter(({ a, b }) => ids.has(a) || ids.has(b)),
    alignments: alignments.filter(({ a, b }) => ids.has(a) || ids.has(b)),
    identical: identical.filter((copies) => copies.some((id) => ids.has(id))),
    bodies: Object.fromEntries(Object.entries(bodies).filter(([id]) => ids.has(id))),
  }
}

describe('an identical copy', () => {
  const whole = said(trace(english))
  const without = (graph: DerivationGraph, id: string) => {
    const { nodes, edges, undecided, alignments, citations } = said(graph)
    return {
      nodes: nodes.filter((node) => node.id !== id),
      edges: edges.filter((edge) => edge.parent !== id && edge.child !== id),
      undecided: undecided.filter(({ a, b }) => a !== id && b !== id),
      citations: citations.filter(({ article }) => article !== id),
      alignments: alignments.filter(({ a, b }) => a !== b),
    }
  }

  it('joins the class of its original and, where the original goes on standing for it, changes nothing else', () => {
    const publisher = fc.constantFrom<(string | undefined)[]>(undefined, 'Quokka Gazette')
    fc.assert(
      fc.property(fc.constantFrom(...english), publisher, (article, by) => {
        const copy = { ...article, id: `${article.id}~`, published: undefined, ...(by && { publisher: by }) }
        const graph = trace([copy, ...english])
        expect(graph.identical).toEqual([[article.id, copy.id]])
        expect(graph.shared(article.id, copy.id).length).toBeGreaterThan(0)
        const { nodes, edges, undecided, citations, alignments } = whole
        expect(without(graph, copy.id)).toEqual({ nodes, edges, undecided, citations, alignments })
      }),
      { ...some, numRuns: 8 },
    )
  })
})

describe('clutter around an article', () => {
  const above = [
    'Home | World | Business | Opinion',
    'Suscríbete a nuestro boletín',
    'Lesezeit: 4 Min.',
    'Temps de lecture : 3 min',
  ]
  const below = [
    'Share this article on Facebook',
    'Sign up for our newsletter and get the best stories every morning.',
    'Lea también: los diez mejores museos',
    'Abonnez-vous à notre lettre',
    'Подпишитесь на рассылку',
    'Read more: The ten best beaches of the south',
    'We use cookies to improve your experience.',
    '© 2025 All rights reserved',
  ]

  it('changes nothing but where things stand', () => {
    for (const articles of [english, french]) {
      const whole = said(trace(articles))
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.subarray(above), fc.shuffledSubarray(below)), { minLength: 12, maxLength: 12 }),
          (around) => {
            const cluttered = articles.map((article, i) => ({
              ...article,
              text: [...around[i][0], article.text, ...around[i][1]].join('\n\n'),
            }))
            expect(said(trace(cluttered))).toEqual(whole)
          },
        ),
        some,
      )
    }
  })
})

describe('unrelated articles', () => {
  it('of other stories and languages change nothing, and nothing is found across', () => {
    // Two wrecked ferries and two sold-out runs: unrelated, but told in like words.
    const alike = ['gozo-ferry-two-events', 'kotare-star-ferry', 'ribeira-marathon-short', 'tessaline-dialysis-recall']
    const stories = [english, french, ...['parom-ragnhild', 'almuerzos-entre-rios', 'grindeljoch-seilbahn', ...alike].map(story)]
    const graph = trace(stories.flat().reverse())
    for (const articles of stories) expect(about(graph, articles)).toEqual(about(trace(articles), articles))
  })

  it('change nothing when they are hundreds and name the same people and places', () => {
    const family = story('ribeira-marathon-short')
    // What ties the most reworded copies to the rest is names: the crowd wears them out.
    const capitals = (id: string): string[] =>
      family.find((article) => article.id.endsWith(id))?.text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []
    const names = [...new Set(capitals('/daily-stride'))].filter((name) => capitals('/sporting-pulse').includes(name))
    const random = seeded(7)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]
    const word = () => Array.from({ length: 3 }, () => pick([...'bdfgklmnprstvz']) + pick([...'aeiou'])).join('')
    const person = () => word().replace(/^./, (letter) => letter.toUpperCase())
    const sentence = (...known: string[]) =>
      `${[...known, person(), person()].map((name) => `The ${word()} of ${name} ${word()} ${word()}`).join(' ')}.`
    const crowd = Array.from({ length: 200 }, (_, k) => ({
      id: `crowd-${k}`,
      text: Array.from({ length: 16 }, (_, i) =>
        i % 4 ? sentence(person(), person()) : sentence(pick(names), pick(names), pick(names)),
      ).join(' '),
    }))
    expect(names.length).toBeGreaterThan(2)
    expect(about(trace([...crowd, ...family]), family)).toEqual(about(trace(family), family))
  })
})

describe('other names', () => {
  /** Every string that is an old id, or a lost version's made of one, is the new one; sentences that name ids are left out. */
  function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
    if (typeof value === 'string') {
      const lost = value.startsWith('lost:') ? 'lost:' : ''
      const name = names.get(value.slice(lost.length))
      return name === undefined ? value : lost + name
    }
    if (Array.isArray(value)) return value.map((item) => renamed(item, names))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([key]) => key !== 'detail')
    return Object.fromEntries(entries.map(([key, inner]) => [renamed(key, names), renamed(inner, names)]))
  }
  const plain = (graph: DerivationGraph, names: ReadonlyMap<string, string> = new Map()) => {
    const { nodes, edges, ...rest } = renamed(json(graph), names) as GraphData
    const told = edges.map((edge) => ({ ...edge, evidence: edge.evidence.map((it) => ({ ...it, detail: '' })) }))
    // The order of nodes goes by id, and a lost version may come before or behind an article.
    const bodies = Object.fromEntries(rest.bodies as unknown as [string, GraphData['bodies'][string]][])
    return new DerivationGraph({ ...rest, bodies, nodes, edges: told }).toJSON()
  }

  it('of articles, in the same order, are all that changes', () => {
    const graph = trace(english)
    const ids = english.map(({ id }) => id).sort()
    const others = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: ids.length, maxLength: ids.length })
    fc.assert(
      fc.property(others, (list) => {
        const sorted = [...list].sort()
        const names = new Map(ids.map((id, k) => [id, sorted[k]]))
        const moved = english.map((article) => ({ ...article, id: names.get(article.id) as string }))
        expect(plain(trace(moved))).toEqual(plain(graph, names))
      }),
      { ...some, numRuns: 12 },
    )
  })

  it('of an outlet, in its field and in all texts, are all that changes', () => {
    const graph = trace(english)
    for (const [from, to] of [
      ['Oriel', 'Kadar'],
      ['Boreal', 'Zunift'],
      ['Mercator', 'Palatine'],
    ]) {
      const call = (text: string) => text.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase())
      const moved = english.map((article) => ({
        ...article,
        text: call(article.text),
        ...(article.publisher && { publisher: call(article.publisher) }),
        ...(article.title && { title: call(article.title) }),
      }))
      expect(moved).not.toEqual(english)
      expect(JSON.parse(call(JSON.stringify(trace(moved))))).toEqual(JSON.parse(call(JSON.stringify(graph))))
    }
  })
})

describe('window, minConfidence and filter agree', () => {
  const day = 86_400_000
  const articles = [...english, ...story('tallinn-land-register-audit')]
  const graph = trace(articles)
  const apart = (x: string, y: string) => {
    const [a, b] = [x, y].map((id) => graph.nodes.find((node) => node.id === id))
    if (a?.kind !== 'article' || b?.kind !== 'article' || !a.published || !b.published) return 0
    return Math.max(0, a.published.earliest - b.published.latest, b.published.earliest - a.published.latest)
  }

  it('on what is left', () => {
    const least = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(least, least, (x, y) => {
        const filtered = graph.filter({ minConfidence: x })
        expect(JSON.stringify(trace(articles, { minConfidence: x }))).toBe(JSON.stringify(filtered))
        expect(JSON.stringify(filtered.filter({ minConfidence: y }))).toBe(
          JSON.stringify(graph.filter({ minConfidence: Math.max(x, y) })),
        )
        const kept = graph.edges.filter(({ confidence }) => confidence >= x)
        expect(filtered.edges.map(({ parent, child }) => [parent, child])).toEqual(
          kept.map(({ parent, child }) => [parent, child]),
        )
        for (const node of filtered.nodes) if (node.kind === 'lost') expect(filtered.children(node.id)).not.toEqual([])
      }),
      some,
    )
  })

  it('that a window as wide as the set changes nothing, and a narrow one parts what lies further apart', () => {
    const { made, ...wide } = json(trace(articles, { window: 200 * day }))
    expect({ ...wide, made: { ...made, window: undefined } }).toEqual(json(graph))
    const far = graph.edges.filter(({ parent, child }) => apart(parent, child) > day)
    expect(far).not.toEqual([])
    for (const window of [day / 8, day, 7 * day, 14 * day]) {
      const { edges, undecided, alignments } = json(trace(articles, { window }))
      const pairs = [
        ...edges.map(({ parent, child }) => [parent, child]),
        ...[...undecided, ...alignments].map(({ a, b }) => [a, b]),
      ]
      for (const [a, b] of pairs) expect(apart(a, b)).toBeLessThanOrEqual(window)
    }
  })

  it('that a reprint of years later is a class of its own, and the rest stays as it was', () => {
    const [wire] = english.filter(({ id }) => id === 'oriel-rates')
    const copy = { ...wire, id: 'oriel-rates~', published: '2025-09-18T00:00:00Z' }
    const later = ['later-a', 'later-b', 'later-c'].map((id) => ({ ...wire, id, published: '2031-01-01T00:00:00Z' }))
    const dated = english.map((article) => ({ ...article, published: article.published ?? '2025-09-19T00:00:00Z' }))
    const { edges, identical, citations } = json(trace([...later, ...dated, copy], { window: 20 * day }))
    const whole = json(trace([...dated, copy], { window: 20 * day }))
    expect(identical).toEqual([
      ['later-a', 'later-b', 'later-c'],
      ['oriel-rates', 'oriel-rates~'],
    ])
    expect(edges.filter(({ child }) => !child.startsWith('later'))).toEqual(whole.edges)
    expect(citations.filter(({ article }) => !article.startsWith('later'))).toEqual(whole.citations)
  })
})
