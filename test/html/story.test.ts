import { readdirSync } from 'node:fs'
import { articleFromHtml } from 'newstemma/html'
import { describe, expect, it } from 'vitest'
import { read } from '../../bench/quality/story.mjs'
import { fingerprint, trace } from '../../src/index'
import { asText, paragraphsOf, TEMPLATES, type Told } from './rendered'

const folder = new URL('../../bench/stories/fit/', import.meta.url)
const story = (file: string): Told[] => read(new URL(file, folder)).articles.filter((a: { observed: boolean }) => a.observed)
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe.each(Object.entries(TEMPLATES))('stories as pages of %s', (_, template) => {
  it('keep every paragraph, headline and byline, and nothing of what stands around them', () => {
    for (const file of readdirSync(folder).slice(0, 9)) {
      for (const told of story(file)) {
        const article = articleFromHtml(template(told), `https://pages.example/${told.id}`)
        const text = flat(article.text)
        for (const paragraph of [...paragraphsOf(told), told.byline ?? '']) expect(text).toContain(flat(paragraph))
        expect(text).not.toMatch(/Bear seen|Nobody listened|Advertisement{2}/)
        expect([article.title, article.publisher ?? told.publisher]).toEqual([flat(told.title), told.publisher])
        expect(fingerprint(article).bodyHash).toBe(fingerprint(asText(told)).bodyHash)
      }
    }
  })

  it('give the edges that their texts give', () => {
    for (const file of ['grindeljoch-seilbahn.json', 'tarrant-boyle-missing-crab.json']) {
      const told = story(file)
      const pages = told.map((one) => ({
        ...articleFromHtml(template(one)),
        id: one.id,
        publisher: one.publisher,
        published: one.published,
      }))
      const edges = (articles: Parameters<typeof trace>[0]) =>
        trace(articles).edges.map(({ parent, child, kind }) => [parent, child, kind])
      expect(edges(pages)).toEqual(edges(told.map(asText)))
    }
  })
})

it('a page that declares its source hangs on it', () => {
  const template = TEMPLATES['divisions of a content system']
  const [wire, copy] = ['kontor-grindeljoch', 'vilstal-post'].map((id) => {
    return template(story('grindeljoch-seilbahn.json').find((told) => told.id === id) as Told)
  })
  const declaring = copy.replace('<head>', '<head><meta name="syndication-source" content="https://wire.example/1">')
  const graph = trace([
    articleFromHtml(wire, 'https://www.wire.example/1?ref=home'),
    articleFromHtml(declaring, 'https://copy.example/2'),
  ])
  expect(graph.parents('https://copy.example/2')).toEqual(['https://www.wire.example/1?ref=home'])
  const item = graph.edges[0].evidence.find(({ kind }) => kind === 'declared')
  expect(item?.detail).toBe('its page declares wire.example as its source')
})
