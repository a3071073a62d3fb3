import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DerivationGraph, fingerprint, trace } from '../../src/index'
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

  it('joins the class of its original and changes nothing else, whoever publishes it', () => {
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
    const capitals = (id: string) => family.find((article) => article.id.endsWith(id))?.text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []
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
