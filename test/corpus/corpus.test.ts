import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus'
import { fingerprint } from '../../src/fingerprint'
import type { DerivationGraph } from '../../src/graph/derivation-graph'
import { trace } from '../../src/trace'
import type { Article } from '../../src/types'
import type { Progress } from '../../src/util/options'
import { rateLetter, story } from '../story'

const articles = rateLetter()
const prints = articles.map((article) => fingerprint(article))
const whole = JSON.stringify(trace(articles))
const runs = { seed: 20250917, numRuns: 25 }
const json = (corpus: Corpus): string => JSON.stringify(corpus.trace())

describe('one set of articles has one graph', () => {
  it('whatever the order of input', () => {
    const orders = fc.shuffledSubarray(articles, { minLength: articles.length })
    fc.assert(
      fc.property(orders, (order) => {
        expect(JSON.stringify(trace(order))).toBe(whole)
      }),
      runs,
    )
  })

  it('from texts, from fingerprints, from stored fingerprints and from a mixture', () => {
    expect(JSON.stringify(trace(prints))).toBe(whole)
    expect(JSON.stringify(trace(prints.map((print) => JSON.parse(JSON.stringify(print)))))).toBe(whole)
    expect(JSON.stringify(trace(articles.map((article, i) => (i % 2 ? article : prints[i]))))).toBe(whole)
  })

  it('in one batch, in several and one by one, with others that come and go', () => {
    const steps = fc.array(fc.tuple(fc.nat(prints.length - 1), fc.constantFrom('add', 'remove', 'trace')), { maxLength: 40 })
    fc.assert(
      fc.property(steps, fc.shuffledSubarray(prints, { minLength: prints.length }), (walk, order) => {
        const corpus = new Corpus()
        for (const [i, what] of walk) {
          const print = prints[i]
          if (what === 'trace') corpus.near(print)
          else if (what === 'add' && !corpus.has(print.id)) corpus.add(print)
          else if (what === 'remove') corpus.remove(print.id)
        }
        const held = prints.filter(({ id }) => corpus.has(id))
        expect(corpus.size).toBe(held.length)
        expect(json(corpus)).toBe(JSON.stringify(trace(held)))
        corpus.addAll(order.filter(({ id }) => !corpus.has(id)))
        expect(json(corpus)).toBe(whole)
      }),
      runs,
    )
  })

  it('plain and keyed, stored and read back between steps, and by key the same but for titles', () => {
    const family = [...articles.slice(0, 5), ...story('tunnel-combe-noire').slice(0, 4)]
    const untitled = (graph: DerivationGraph): string =>
      JSON.stringify(graph, (name, value) => (name === 'title' || name === 'keyId' ? undefined : value))
    const plain = untitled(trace(family))
    for (const key of [undefined, 'a key of this test alone, 16 bytes or more']) {
      const own = family.map((article) => fingerprint(article, { key }))
      const all = trace(own)
      expect(untitled(all)).toBe(plain)
      const steps = fc.array(fc.tuple(fc.nat(own.length - 1), fc.boolean()), { minLength: 4, maxLength: 12 })
      fc.assert(
        fc.property(steps, fc.shuffledSubarray(own, { minLength: own.length }), (walk, order) => {
          let corpus = new Corpus().addAll(order.slice(0, 6))
          for (const [i, store] of walk) {
            if (!corpus.remove(own[i].id)) corpus.add(JSON.parse(JSON.stringify(own[i])))
            if (store) corpus = Corpus.fromJSON(JSON.stringify(corpus))
            else corpus.trace()
          }
          expect(json(corpus)).toBe(JSON.stringify(trace(own.filter(({ id }) => corpus.has(id)))))
          corpus.addAll(order.filter(({ id }) => !corpus.has(id)))
          expect(json(corpus)).toBe(JSON.stringify(all))
        }),
        { ...runs, numRuns: 5 },
      )
    }
  })

  it('as a stream', async () => {
    async function* stream(): AsyncGenerator<Article> {
      yield* [...articles].reverse()
    }
    expect(json(await new Corpus().addAllAsync(stream()))).toBe(whole)
    expect(json(await new Corpus().addAllAsync(articles))).toBe(whole)
  })

  it('after it was stored and read back, and stored data do not depend on the order of adding', () => {
    const corpus = new Corpus({ window: 1e12 }).addAll(articles)
    const stored = JSON.stringify(corpus)
    expect(JSON.stringify(new Corpus({ window: 1e12 }).addAll([...articles].reverse()))).toBe(stored)
    const back = Corpus.fromJSON(stored)
    expect(json(back)).toBe(json(corpus))
    expect(JSON.stringify(back)).toBe(stored)
    expect(JSON.stringify(Corpus.fromJSON(JSON.parse(stored)))).toBe(stored)
    expect(stored).not.toContain('committee')
  })
})

describe('near', () => {
  const corpus = new Corpus().addAll(prints)

  it('gives the most similar first and never the article itself', () => {
    for (const print of prints) {
      const near = corpus.near(print.id, { limit: 100 })
      expect(near.map(({ id }) => id)).not.toContain(print.id)
      const sorted = [...near].sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      expect(near).toEqual(sorted)
      for (const { similarity } of near) {
        expect(similarity).toBeGreaterThan(0)
        expect(similarity).toBeLessThanOrEqual(1)
      }
      expect(corpus.near(print.id, { limit: 2 })).toEqual(near.slice(0, 2))
    }
  })

  it('asks by id, by article and by fingerprint alike', () => {
    const [article] = articles
    const near = corpus.near(article.id)
    expect(near.length).toBeGreaterThan(0)
    expect(corpus.near(article)).toEqual(near)
    expect(corpus.near(prints[0])).toEqual(near)
  })

  it('finds the copy under another id at similarity 1', () => {
    const copy = { ...articles[0], id: 'zz-copy' }
    expect(corpus.near(copy, { limit: 1 })).toEqual([{ id: articles[0].id, similarity: 1 }])
  })
})

describe('what a corpus has never seen gets an empty answer', () => {
  it('of every kind', () => {
    const corpus = new Corpus()
    expect(corpus.near('nobody')).toEqual([])
    expect(corpus.family('nobody').nodes).toEqual([])
    expect(corpus.families()).toEqual([])
    expect(corpus.trace().nodes).toEqual([])
    expect(corpus.remove('nobody')).toBe(false)
    expect(corpus.has('nobody')).toBe(false)
    expect(corpus.size).toBe(0)
    expect(corpus.near({ id: 'x', text: '' })).toEqual([])
  })

  it('and a removed article is as if never seen', () => {
    const corpus = new Corpus().addAll(prints)
    const [{ id }] = prints
    expect(corpus.remove(id)).toBe(true)
    expect(corpus.remove(id)).toBe(false)
    expect(corpus.family(id).nodes).toEqual([])
    expect(
      corpus
        .add(prints[0])
        .family(id)
        .nodes.map((node) => node.id),
    ).toContain(id)
  })
})

describe('family', () => {
  it('is the one of the families that holds the article', () => {
    const corpus = new Corpus().addAll(prints)
    const families = corpus.families()
    for (const { id } of prints) {
      const holding = families.filter((family) => family.nodes.some((node) => node.id === id))
      expect(holding).toHaveLength(1)
      expect(JSON.stringify(corpus.family(id))).toBe(JSON.stringify(holding[0]))
    }
  })
})

describe('asked with options', () => {
  const corpus = new Corpus().addAll(prints)

  it('leaves out what is less likely, and keeps the whole graph for the next who asks', () => {
    const likely = trace(prints, { minConfidence: 0.8 })
    expect(JSON.stringify(corpus.trace({ minConfidence: 0.8 }))).toBe(JSON.stringify(likely))
    expect(JSON.stringify(corpus.families({ minConfidence: 0.8 }))).toBe(JSON.stringify(likely.families()))
    expect(json(corpus)).toBe(whole)
    for (const { id } of prints) {
      const holding = likely.families().find((family) => family.nodes.some((node) => node.id === id))
      expect(JSON.stringify(corpus.family(id, { minConfidence: 0.8 }))).toBe(JSON.stringify(holding))
    }
  })

  it('tells of its progress and stops, as trace does, and is drawn anew when asked again', () => {
    const fresh = new Corpus().addAll(prints)
    const stop = new AbortController()
    const onProgress = ({ done, total, stage }: Progress): void => {
      told.push([done, total, stage])
      stop.abort()
    }
    const told: unknown[] = []
    const aborted = expect.objectContaining({ code: 'ERR_ABORTED' })
    for (const call of ['trace', 'families'] as const) {
      expect(() => fresh[call]({ signal: AbortSignal.abort() })).toThrow(aborted)
    }
    expect(() => fresh.trace({ onProgress, signal: stop.signal })).toThrow(aborted)
    expect(told).toEqual([[expect.any(Number), prints.length, 'derive']])
    expect(() => fresh.family(prints[0].id, { signal: stop.signal })).toThrow(aborted)
    expect(json(fresh)).toBe(whole)
    fresh.family(prints[0].id, { onProgress })
    expect(told.at(-1)).toEqual([expect.any(Number), expect.any(Number), 'derive'])
  })

  it('keeps no graph of articles that came or went while it was drawn', () => {
    const fresh = new Corpus().addAll(prints)
    fresh.trace({ onProgress: () => fresh.has('late') || fresh.add({ id: 'late', text: articles[0].text }) })
    expect(json(fresh)).toBe(JSON.stringify(trace([...articles, { id: 'late', text: articles[0].text }])))
  })

  it('draws what it held when it was asked, whatever comes, goes and is asked meanwhile', () => {
    const families = [...prints, ...story('tunnel-combe-noire').map((article) => fingerprint(article))]
    const fresh = new Corpus().addAll(families)
    const graph = fresh.trace({
      onProgress() {
        for (const { id } of prints) fresh.remove(id)
        fresh.near(families.at(-1)!)
      },
    })
    expect(JSON.stringify(graph)).toBe(JSON.stringify(trace(families)))
    expect(json(fresh)).toBe(JSON.stringify(trace(families.slice(prints.length))))
  })

  it('lists its ids in order', () => {
    const [first] = corpus.ids()
    expect(corpus.ids()).toEqual(prints.map(({ id }) => id).sort())
    const turned = new Corpus().addAll([...prints].reverse())
    turned.remove(first)
    expect(turned.ids()).toEqual(corpus.ids().slice(1))
  })
})

describe('window', () => {
  const text = articles[0].text
  const day = 86_400_000
  const pair = (a: string | undefined, b: string | undefined): Article[] => [
    { id: 'a', text, ...(a && { published: a }) },
    { id: 'b', text: `${text}\n\nOne sentence more, of its own.`, ...(b && { published: b }) },
  ]
  const related = (given: Article[], window?: number): boolean => trace(given, { window }).shared('a', 'b').length > 0

  it('keeps articles apart that were certainly published further apart', () => {
    const far = pair('2025-01-01T00:00:00Z', '2025-01-20T00:00:00Z')
    expect(related(far)).toBe(true)
    expect(related(far, 14 * day)).toBe(false)
    expect(related(far, 19 * day)).toBe(true)
    expect(new Corpus({ window: 14 * day }).addAll(far).trace().shared('a', 'b')).toEqual([])
  })

  it('compares a class of copies as a whole, and tells of the copies only those within', () => {
    const copies = [0, 9, 18].map((n) => ({ id: `copy ${n}`, text, published: new Date(n * day) }))
    const edited = { id: 'edited', text: `${text}\n\nOne sentence more, of its own.`, published: new Date(24 * day) }
    const corpus = new Corpus({ window: 10 * day }).addAll([...copies, edited])
    const near = (id: string): string[] => corpus.near(id).map((neighbour) => neighbour.id)
    expect([near('copy 0'), near('copy 18'), near('edited')]).toEqual([['copy 9'], ['copy 9', 'edited'], ['copy 18']])
    expect(corpus.trace().shared('copy 18', 'edited').length).toBeGreaterThan(0)
  })

  it('compares an article without a date with all', () => {
    expect(related(pair('2025-01-01T00:00:00Z', undefined), day)).toBe(true)
  })
})
