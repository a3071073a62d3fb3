import { describe, expect, it } from 'vitest'
import { read, visible } from '../../bench/quality/story.mjs'
import { trace } from '../../src/index'
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
