import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHasher, plainHasher } from '../../src/fingerprint/hash'
import { deriveKey } from '../../src/fingerprint/key'
import { makeFingerprint } from '../../src/fingerprint/make'
import { FLAG } from '../../src/types'
import { numbered } from '../oracle/numbered'
import { spelledOut } from '../oracle/spelled-out'
import { pageByHand, readByHand } from './by-hand'

const keyed = keyedHasher(deriveKey('sixteen bytes at least'))
const make = (text: string, hasher = plainHasher, id = 'a') => makeFingerprint(pageByHand(id, text), readByHand(text), hasher)

const TEXT =
  'The floodgate at Carrow failed. Engineer Imogen Tarrant said "the gate was never safe in any tide" in 2019.\nIt failed.'

describe('makeFingerprint', () => {
  it('numbers every token by its type, sentence after sentence', () => {
    const print = make(TEXT)
    const read = readByHand(TEXT)
    const tokens = spelledOut(read).flatMap((sentence) => sentence.tokens)
    expect(print.offsets).toEqual(Uint32Array.of(0, 5, 19, 21))
    expect(print.tokens).toHaveLength(21)
    const firstOf = (form: string): number => tokens.findIndex((token) => token.form === form)
    tokens.forEach((token, i) => {
      expect(print.tokens[i]).toBe(print.tokens[firstOf(token.form)])
    })
    expect([...new Set(print.tokens)]).toEqual(Array.from(print.hashes, (_, i) => i))
    expect(print.quoted.reduce((n, it) => n + it, 0)).toBe(8)
    expect(print.flags[print.tokens[firstOf('carrow')]!]).toBe(FLAG.name)
    expect(print.flags[print.tokens[firstOf('2019')]!]).toBe(FLAG.number)
    expect(print.flags[print.tokens[firstOf('the')]!]).toBe(FLAG.function)
    expect([print.paragraphs, print.sentences.length, print.body.length]).toEqual([Uint32Array.of(0, 0, 1), 6, 4])
  })

  it('keeps one form with two stems or kinds apart as two types', () => {
    const token = { start: 0, end: 1, form: 'may', stem: 'may', kind: 'word', quoted: false } as const
    const tokens = [token, { ...token, kind: 'name' }, { ...token, stem: 'mai' }, token, { ...token, kind: 'name' }] as const
    const read = numbered('en', [{ span: { start: 0, end: 1 }, paragraph: 0, tokens }])
    const print = makeFingerprint(pageByHand('a', 'x'), read, plainHasher)
    expect(print.tokens).toEqual(Uint32Array.of(0, 1, 2, 0, 1))
    expect(new Set(print.hashes).size).toBe(1)
    expect([...print.flags]).toEqual([0, FLAG.name, 0])
  })

  it('gives one body hash to bodies that differ in layout alone, another to any other wording', () => {
    expect(make('One two.\nThree.').bodyHash).toBe(make('one two. THREE').bodyHash)
    expect(make('One two.').bodyHash).not.toBe(make('One two two.').bodyHash)
  })

  it('leaves title and address out when keyed, and keeps publisher and credits', () => {
    const page = pageByHand('a', TEXT, {
      title: 'Floodgate failed',
      url: 'https://example.org/floodgate-failed',
      publisher: 'Oriel',
      outlets: [{ name: 'Oriel', how: 'given' }],
      credits: [{ name: 'Meridian', kind: 'signoff', span: { start: 0, end: 8 } }],
    })
    const open = makeFingerprint(page, readByHand(TEXT), plainHasher)
    const shut = makeFingerprint(page, readByHand(TEXT), keyed)
    expect(open).toMatchObject({ title: 'Floodgate failed', url: 'https://example.org/floodgate-failed' })
    expect('keyId' in open).toBe(false)
    expect(shut).toMatchObject({ publisher: 'Oriel', outlets: page.outlets, credits: page.credits })
    expect(shut.keyId).toMatch(/^[0-9a-f]{16}$/)
    expect(JSON.stringify(shut)).not.toMatch(/flood/i)
    expect(shut.tokens).toEqual(open.tokens)
    expect(shut.hashes.some((hash) => open.hashes.includes(hash))).toBe(false)
  })

  it('gives an empty fingerprint for an empty body', () => {
    const print = make('')
    const arrays = [print.tokens, print.hashes, print.signature, print.keys, print.sentences, print.body]
    expect(arrays.map((array) => array.length)).toEqual([0, 0, 0, 0, 0, 0])
    expect(print.offsets).toEqual(Uint32Array.of(0))
    expect(print.bodyHash).toMatch(/^[0-9a-f]{32}$/)
  })

  it('takes lone surrogates, NUL and one word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const print = make(text)
        expect(print.signature.length).toBe(print.tokens.length === 0 ? 0 : 128)
      }),
      { numRuns: 50 },
    )
    expect(make('Floodgate').signature).toHaveLength(128)
  })

  it('has no more keys for a text of nothing but names, however long', () => {
    const read = (tokens: number) =>
      numbered(
        'en',
        Array.from({ length: tokens / 100 }, (_, s) => ({
          span: { start: s, end: s + 1 },
          paragraph: 0,
          // Every word a name: the most pairs there can be.
          tokens: Array.from({ length: 100 }, (_, t) => {
            const form = `n${(s * 31 + t * 17) % 5000}`
            return { start: 0, end: 1, form, stem: form, kind: 'name' as const, quoted: true }
          }),
        })),
      )
    for (const tokens of [20_000, 200_000]) {
      expect(makeFingerprint(pageByHand('a', 'x'), read(tokens), keyed).keys.length).toBeLessThanOrEqual(304)
    }
  })
})
