import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/fingerprint'
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { Holdings } from '../../src/holdings'
import type { Article } from '../../src/types'
import { type Story, storyPages } from '../oracle/story'

const shared = new URL('../../../shared/', import.meta.url)
const KEYS = ['sixteen bytes or more', 'another sixteen bytes']
const TEXT = 'OSLO (Meridian) - The floodgate at Carrow failed before dawn. Nobody was hurt, Imogen Tarrant said.'

const raised = (make: () => unknown): unknown => {
  try {
    make()
  } catch (error) {
    return error
  }
}

describe('fingerprint', () => {
  it('goes the whole way from a page', () => {
    const print = fingerprint({ id: 'a', text: TEXT, publisher: 'Oriel' })
    expect(print).toBeInstanceOf(Fingerprint)
    expect(print).toMatchObject({ id: 'a', publisher: 'Oriel', language: 'en' })
    expect(print.credits.map(({ name }) => name)).toContain('Meridian')
    expect(print.paragraphs.length).toBeGreaterThanOrEqual(2)
    for (let i = 0; i < print.sentences.length; i += 2) {
      expect(TEXT.slice(print.sentences[i], print.sentences[i + 1]).trim()).not.toBe('')
    }
    expect(Fingerprint.fromJSON(JSON.stringify(print))).toStrictEqual(print)
  })

  it('takes a key and a language', () => {
    const print = fingerprint({ id: 'a', text: TEXT, title: 'Floodgate' }, { key: KEYS[0], language: 'nb' })
    expect(print.language).toBe('nb')
    expect(print.keyId).toMatch(/^[0-9a-f]{16}$/)
    expect(JSON.stringify(print)).not.toMatch(/floodgate|carrow/i)
  })

  it.each(['', ' \n\t', 'floodgate', '\ud800', '\0\0', '👍', '1', '。', '"'])('answers for the text %j', (text) => {
    const print = fingerprint({ id: 'a', text })
    expect(print.signature.length).toBe(print.tokens.length === 0 ? 0 : 128)
    expect(Fingerprint.fromJSON(JSON.stringify(print))).toStrictEqual(print)
  })

  it.each<[unknown, string]>([
    [undefined, 'article: expected an object, got undefined'],
    ['text', 'got "text"'],
    [{ text: '' }, 'article.id: expected a string, got undefined'],
    [{ id: '', text: '' }, 'article "".id: expected a name that is not empty'],
    [{ id: 'a' }, 'article "a".text: expected a string, got undefined'],
    [
      { id: 'a', headline: 'h', body: 't' },
      'article "a".text: expected a string, got undefined; the fields of an article are id, text, title, publisher, url, language, published, sources, this has "headline", "body"',
    ],
    [{ id: 'a', text: 3 }, 'article "a".text: expected a string, got 3'],
    [{ id: 'a', text: '', title: 3 }, 'article "a".title: expected a string, got 3'],
  ])('refuses the article %j', (article, message) => {
    expect(raised(() => fingerprint(article as Article))).toMatchObject({
      code: 'ERR_ARTICLE',
      message: expect.stringContaining(message),
    })
  })

  it.each<[unknown, string, string]>([
    [{ ke: 'x' }, 'ERR_OPTION', 'fingerprint has no option "ke"; it knows key, language'],
    [{ language: 3 }, 'ERR_OPTION', 'fingerprint.language: expected a string, got 3'],
    [null, 'ERR_OPTION', 'fingerprint: expected an object, got null'],
    [{ key: 'short' }, 'ERR_KEY', 'expected at least 16 bytes, got 5'],
    [{ key: null }, 'ERR_KEY', 'expected a string or a Uint8Array, got null'],
  ])('refuses the options %j', (options, code, message) => {
    const error = raised(() => fingerprint({ id: 'a', text: TEXT }, options as { key: string }))
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) })
  })

  it('takes an article of a class that keeps its fields on the prototype', () => {
    const made = Object.create({ id: 'a', text: TEXT }) as Article
    expect(fingerprint(made)).toStrictEqual(fingerprint({ id: 'a', text: TEXT }))
    const marked = `\u200b${TEXT}`
    const other = Object.create({ id: 'a', text: marked, publisher: 'Oriel' }) as Article
    expect(fingerprint(other)).toStrictEqual(fingerprint({ id: 'a', text: marked, publisher: 'Oriel' }))
  })

  it('notes an impossible date rather than refusing it', () => {
    expect(fingerprint({ id: 'a', text: TEXT, published: 'the day after' }).notes.length).toBeGreaterThan(0)
  })

  it('notes a language and an address that are none, and of the address nothing that it says', () => {
    const language = 'language ignored: "klingon" is no tag as en or pt-BR (BCP 47) is'
    const address = 'address ignored: it is none as https://skagentimes.example/dam is'
    expect(fingerprint({ id: 'a', text: TEXT, language: 'klingon', url: 'not a url' }).notes).toEqual([language, address])
    expect(fingerprint({ id: 'a', text: TEXT }, { language: 'klingon' }).notes).toEqual([language])
    for (const url of ['https://oriel.example/a', '//oriel.example', 'oriel.example/a', '/a', 'http://localhost', '', ' ', null])
      for (const tag of ['en', 'pt-BR', 'zh_Hant', ' de ', 'und', '', null])
        expect(fingerprint({ id: 'a', text: TEXT, language: tag, url }).notes).toEqual([])
  })

  it('takes a megabyte', () => {
    const text = `${TEXT} `.repeat(1_000_000 / (TEXT.length + 1))
    expect(fingerprint({ id: 'a', text }).keys.length).toBeGreaterThan(0)
  })
})

describe.skipIf(!existsSync(shared))('candidates among whole pages (needs ../shared)', () => {
  const folder = new URL('stories/', shared)
  const stories = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Story)

  it.each([['plain'], ...KEYS.map((key) => [key])])('hold every true parent and child (%s)', (key) => {
    const options = key === 'plain' ? {} : { key: key as string }
    const pages = stories().flatMap((story) => storyPages(story))
    const prints = pages.map(({ article }) => fingerprint(article, options))
    const holdings = new Holdings()
    for (const print of prints) holdings.add(print)
    const found = new Set(
      [...holdings.families()].flatMap(({ articles, pairs }) => pairs.map(([a, b]) => `${articles[a]!.id} ${articles[b]!.id}`)),
    )
    const truth = pages.flatMap(({ article, parents }) => parents.map((parent) => [parent, article.id].sort().join(' ')))
    expect(truth.length).toBeGreaterThan(30)
    expect(truth.filter((pair) => !found.has(pair))).toEqual([])
    // Few besides: 66 articles make 2,145 pairs, of which some 290 are of one story.
    expect(found.size).toBeLessThan(350)
  })
})
