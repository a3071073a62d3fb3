import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../src/fingerprint'
import { estimateResemblance, shingles } from '../src/fingerprint/sketch'
import { toMinhash } from '../src/minhash'
import type { Article } from '../src/types'
import { jaccard } from './oracle/jaccard'
import { seeded } from './oracle/random'
import { type Story, storyPages } from './oracle/story'

const shared = new URL('../../shared/', import.meta.url)

const exact = (a: Article, b: Article): number => {
  const [x, y] = [fingerprint(a), fingerprint(b)]
  return jaccard(shingles(x.tokens, x.hashes), shingles(y.tokens, y.hashes))
}

function expectBothNear(a: Article, b: Article): void {
  const truth = exact(a, b)
  const ours = estimateResemblance(fingerprint(a).signature, fingerprint(b).signature)
  expect(Math.abs(ours - truth), 'sketch').toBeLessThan(0.12)
  expect(Math.abs(toMinhash(a).jaccard(toMinhash(b)) - truth), 'minhash').toBeLessThan(0.12)
}

describe('toMinhash', () => {
  it('gives the signature of the package, like our own near the exact resemblance', () => {
    const random = seeded(3)
    const word = (): string => String(Math.floor(random() * 1e6)).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] as string)
    for (const kept of [0, 0.3, 0.6, 0.9, 0.98, 1]) {
      const words = Array.from({ length: 150 }, word)
      const changed = words.map((it) => (random() < kept ? it : word()))
      expectBothNear({ id: 'a', text: words.join(' ') }, { id: 'b', text: changed.join(' ') })
    }
  })

  it('takes a fingerprint for the article it was made of', () => {
    const article = { id: 'a', text: 'The floodgate at Carrow failed before dawn. Nobody was hurt.' }
    const print = fingerprint(article)
    for (const given of [print, JSON.parse(JSON.stringify(print))])
      expect(toMinhash(given).hashvalues).toEqual(toMinhash(article).hashvalues)
  })

  it('has as many values as asked, and compares with what was made alike', () => {
    const article = { id: 'a', text: 'The floodgate at Carrow failed before dawn.' }
    const [a, b] = [toMinhash(article, { numPerm: 32, seed: 5 }), toMinhash(article, { numPerm: 32, seed: 5 })]
    expect(a.hashvalues).toHaveLength(32)
    expect(a.jaccard(b)).toBe(1)
    expect(() => a.jaccard(toMinhash(article, { numPerm: 32 }))).toThrow()
    expect(toMinhash({ id: 'a', text: '' }).hashvalues).toHaveLength(128)
  })

  it.each<[object | null, string]>([
    [{ perm: 3 }, 'toMinhash has no option "perm"; it knows numPerm, seed'],
    [{ numPerm: 0 }, 'toMinhash.numPerm: expected a whole number from 1 to 4096, got 0'],
    [{ numPerm: '9' }, 'toMinhash.numPerm: expected a whole number from 1 to 4096, got "9"'],
    [{ seed: 0 }, 'toMinhash.seed: expected a whole number from 1'],
    [null, 'toMinhash: expected an object, got null'],
  ])('refuses the options %j', (options, message) => {
    expect(() => toMinhash({ id: 'a', text: '' }, options as { seed: number })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining(message) }),
    )
  })

  it.skipIf(!existsSync(shared))('and our sketch both come near on the pages of a story (needs ../shared)', () => {
    const folder = new URL('stories/', shared)
    const name = readdirSync(folder)
      .filter((it) => it.endsWith('.json'))
      .sort()[0] as string
    const articles = storyPages(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Story).map(({ article }) => article)
    for (let i = 1; i < articles.length; i++) expectBothNear(articles[i - 1] as Article, articles[i] as Article)
  })
})
