// What no score would show: small promises of a graph.
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverage } from '../../src/derive/evidence/coverage'
import { trust } from '../../src/derive/evidence/trust'
import { onceEach } from '../../src/derive/join'
import { naming } from '../../src/derive/naming'
import { ownNames } from '../../src/derive/outlets'
import { fingerprint, trace } from '../../src/index'
import type { ArticleNode, Node } from '../../src/types'
import { byCodeUnits } from '../../src/util/order'
import { rateLetter, story } from '../story'
import { filesOf } from '../story-files'

const graphs = filesOf('fit').map((file) => trace(story(basename(file, '.json'))))

describe('an edge', () => {
  it('says that its parent is dated before or after the child, where one is', () => {
    const told = new Set<string>()
    for (const graph of graphs) {
      const dates = new Map(
        graph.nodes.filter((node): node is ArticleNode => node.kind === 'article').map(({ id, published }) => [id, published]),
      )
      for (const { parent, child, evidence } of graph.edges) {
        const [from, to] = [dates.get(parent), dates.get(child)]
        const found = evidence.find(({ kind }) => kind === 'date')
        if (!found || !from || !to) continue
        const before = from.latest < to.earliest
        const after = from.earliest > to.latest
        const said = found.detail.replace(/, but the dates here go against the texts$/, '')
        expect(said).toBe(before ? 'dated before the child' : after ? 'dated after the child' : 'dates do not tell')
        told.add(said)
      }
    }
    expect([...told]).toEqual(expect.arrayContaining(['dated before the child', 'dated after the child']))
  })

  it('says of a share no 0 and no 100 that is not one', () => {
    const details = graphs.flatMap((graph) => graph.edges.flatMap(({ evidence }) => evidence.map(({ detail }) => detail)))
    expect(details.join('\n')).toMatch(/< 1 % of the|> 99 % of the/)
    const view = (cover: number) => ({
      family: { views: [new Map([[1, { cover: 1 - cover, best: [] }]]), new Map([[0, { cover, best: [] }]])] },
    })
    expect(
      coverage
        .prepare(view(0.004) as never)(0, 1, [])
        .detail(),
    ).toMatch(/^< 1 % of the sentences.* > 99 % of the parent/)
  })

  it('is trusted for a credit by what the texts share, and for none where nobody is named', () => {
    const shown = { cover: 0.5, nearest: 0.25, exclusive: 0, asymmetry: 0, lacks: 1, holds: 0, length: -1, 'adds facts': 0.1 }
    const see = (claims: Readonly<Record<string, number>>) =>
      trust.prepare({} as never)(0, 1, [
        { features: shown, detail: () => '' },
        { features: claims, detail: () => '' },
      ])
    expect(see({ told: 0, reverse: 0 }).features).toEqual({})
    const { features } = see({ told: 1, absent: 0 })
    expect(Object.keys(features)).toEqual(Object.keys(shown).map((name) => `told × ${name}`))
    expect(features).toMatchObject({ 'told × cover': 0.5, 'told × lacks': 1, 'told × length': -1 })
    expect(Object.keys(features).every((name) => trust.features.includes(name))).toBe(true)
  })

  it('says of a lost version what speaks for it where it comes by one, and nothing where it does not', () => {
    const edges = graphs.flatMap((graph) => graph.toJSON().edges)
    expect(edges.some(({ via }) => via !== undefined)).toBe(true)
    for (const edge of edges) {
      expect('via' in edge).toBe(edge.via !== undefined)
      expect(edge.evidence.some(({ kind }) => kind === 'lost version')).toBe(edge.via !== undefined)
    }
  })
})

it('of pairs that are open each names one that eight likelier ones have not', () => {
  const base = rateLetter().find(({ id }) => id === 'arctic-ledger')?.text ?? ''
  const near = Array.from({ length: 24 }, (_, k) => ({
    id: `near-${k}`,
    text: base.replace('The monetary policy', `In week ${k + 3} the ${k * 7 + 11}th report came out.\n\nThe monetary policy`),
  }))
  const { undecided } = trace(near)
  const likeliest = [...undecided].sort(
    (x, y) => y.aFromB + y.bFromA - x.aFromB - x.bFromA || byCodeUnits(x.a, y.a) || byCodeUnits(x.b, y.b),
  )
  const named = new Map<string, number>()
  for (const { a, b } of likeliest) {
    expect(Math.min(named.get(a) ?? 0, named.get(b) ?? 0)).toBeLessThan(8)
    for (const id of [a, b]) named.set(id, (named.get(id) ?? 0) + 1)
  }
  expect(undecided.length).toBeGreaterThan(24)
})

describe('names', () => {
  it('of what the set lacks are no article’s, and of two lost versions not one', () => {
    const taken = new Set(['lost:a', 'cited:oslo'])
    const name = naming((id) => taken.has(id))
    expect([name.lost('a'), name.lost('a'), name.lost('b'), name.lost('b')]).toEqual(["lost':a", "lost'':a", 'lost:b', "lost':b"])
    // A cited source is one, however often it is cited.
    expect([name.cited('oslo'), name.cited('oslo'), name.cited('bergen')]).toEqual(["cited':oslo", "cited':oslo", 'cited:bergen'])
  })

  it('of a cited source are its lowest spelling, in whatever order they come', () => {
    const cited = (name: string): Node => ({ id: 'cited:oriel', kind: 'cited', name })
    for (const spellings of [
      ['ORIEL', 'Oriel', 'oriel'],
      ['oriel', 'Oriel', 'ORIEL'],
      ['Oriel', 'oriel', 'ORIEL'],
    ])
      expect(onceEach(spellings.map(cited))).toEqual([cited('ORIEL')])
  })

  it('of an article with an empty publisher are those that its page gives', () => {
    const text = 'The dam failed at dawn.\n\nNobody was hurt.\n\n© 2024 Meridian Post'
    const print = fingerprint({ id: 'a', text, publisher: '' })
    expect(ownNames(print)).toEqual(print.outlets.map(({ name }) => name))
    expect(ownNames(print).length).toBeGreaterThan(0)
    expect(ownNames(fingerprint({ id: 'a', text, publisher: 'Kestrel' }))).toEqual(['Kestrel'])
  })
})
