import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesToWords, fromBase64, toBase64, wordsToBytes } from '../../src/fingerprint/base64'
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { plainHasher } from '../../src/fingerprint/hash'
import { makeFingerprint } from '../../src/fingerprint/make'
import { pageByHand, readByHand } from './by-hand'

const TEXT = 'The floodgate at Carrow failed. Imogen Tarrant said “it was never safe in any tide” in 2019.\nIt failed.'
const PAGE = pageByHand('a', TEXT, {
  title: 'Gate fails',
  publisher: 'Oriel',
  published: { earliest: -Infinity, latest: 1_700_000_000_000 },
  outlets: [{ name: 'Oriel', how: 'given' }],
  credits: [{ name: 'Meridian', kind: 'signoff', span: { start: 3, end: 8 } }],
  dateline: { start: 0, end: 3 },
  notes: ['a note'],
})
const print = makeFingerprint(PAGE, readByHand(TEXT), plainHasher)
const json = (): Record<string, unknown> => JSON.parse(JSON.stringify(print)) as Record<string, unknown>
const words = (...values: number[]): string => toBase64(wordsToBytes(Uint32Array.from(values)))

const raised = (value: unknown): Error => {
  try {
    Fingerprint.fromJSON(value)
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

describe('Fingerprint as JSON', () => {
  it('comes back equal from a value, from text and from a structured clone', () => {
    for (const value of [json(), JSON.stringify(print), print.toJSON(), structuredClone({ ...print }), print]) {
      const back = Fingerprint.fromJSON(value)
      expect(back).toStrictEqual(print)
      expect(back).toBeInstanceOf(Fingerprint)
    }
  })

  it('keeps open sides of an interval', () => {
    expect(Fingerprint.fromJSON(JSON.stringify(print)).published).toEqual({ earliest: -Infinity, latest: 1_700_000_000_000 })
    expect(json().published).toEqual({ earliest: null, latest: 1_700_000_000_000 })
  })

  it('comes back equal for any body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const made = makeFingerprint(pageByHand('x', text), readByHand(text), plainHasher)
        expect(Fingerprint.fromJSON(JSON.stringify(made))).toStrictEqual(made)
      }),
      { numRuns: 25 },
    )
  })

  it('is little-endian whatever the platform', () => {
    expect(words(1, 0x01020304)).toBe('AQAAAAQDAgE=')
  })

  it('prints as one line', () => {
    expect(inspect(print)).toBe('Fingerprint { a, Oriel, 3 sentences, en }')
  })

  it('is frozen', () => {
    expect(() => Object.assign(print, { id: 'b' })).toThrow(TypeError)
    expect(Object.isFrozen(print)).toBe(true)
  })
})

describe('Fingerprint.fromJSON', () => {
  it.each<[string, (it: Record<string, unknown>) => unknown, string]>([
    ['nothing', () => undefined, 'expected an object, got undefined'],
    ['an array', () => [], 'expected an object, got an array of 0'],
    ['text cut short', () => JSON.stringify(print).slice(0, 300), 'does not parse; is it truncated?'],
    ['a foreign object', () => ({ hello: 1 }), 'version: expected 3, got undefined'],
    ['a later version', (it) => ({ ...it, version: 4 }), 'expected 3 (a later newstemma made it: upgrade), got 4'],
    ['an earlier version', (it) => ({ ...it, version: 2 }), 'expected 3 (an earlier newstemma made it: make it anew), got 2'],
    ['a version in words', (it) => ({ ...it, version: '3' }), 'version: expected 3, got "3"'],
    ['no id', ({ id: _, ...it }) => it, 'id: expected a string, got undefined'],
    ['an empty id', (it) => ({ ...it, id: '' }), 'id: expected a name that is not empty'],
    ['a publisher that is a number', (it) => ({ ...it, publisher: 7 }), 'publisher: expected a string, got 7'],
    ['a publisher of null', (it) => ({ ...it, publisher: null }), 'publisher: expected a string, got null'],
    ['a short key name', (it) => ({ ...it, keyId: 'abc' }), 'keyId: expected 16 hex digits, got "abc"'],
    [
      'credits of no known kind',
      (it) => ({ ...it, credits: [{ name: 'x', kind: 'theft', span: { start: 0, end: 1 } }] }),
      'credits[0].kind',
    ],
    [
      'a span that runs backwards',
      (it) => ({ ...it, dateline: { start: 4, end: 3 } }),
      'dateline: expected an end from 4 on, got 3',
    ],
    ['a span of half a unit', (it) => ({ ...it, byline: { start: 0.5, end: 3 } }), 'byline.start: expected an offset'],
    [
      'dates that run backwards',
      (it) => ({ ...it, published: { earliest: 2, latest: 1 } }),
      'published: expected earliest before',
    ],
    [
      'a date in words',
      (it) => ({ ...it, published: { earliest: 'now', latest: 1 } }),
      'published.earliest: expected milliseconds',
    ],
    ['an array in place of base64', (it) => ({ ...it, tokens: [1, 2] }), 'tokens: expected base64, got an array of 2'],
    ['base64 of another alphabet', (it) => ({ ...it, tokens: '-_-_' }), 'tokens: expected base64'],
    ['base64 cut short', (it) => ({ ...it, tokens: String(it.tokens).slice(0, -1) }), 'tokens: expected base64'],
    ['bytes that are no whole words', (it) => ({ ...it, tokens: 'AAAA' }), 'tokens: expected base64 of 32-bit numbers'],
    ['fewer tokens than the offsets say', (it) => ({ ...it, tokens: words(0, 1) }), 'offsets: expected an end of 2, got 19'],
    [
      'a token of no type',
      (it) => ({ ...it, tokens: words(...[...print.tokens].map((token, i) => (i === 5 ? 900 : token))) }),
      'tokens[5]: expected a number below',
    ],
    [
      'offsets that fall',
      (it) => ({ ...it, offsets: words(0, 9, 5, print.tokens.length) }),
      'offsets[2]: expected ascending numbers, got 5',
    ],
    ['offsets past the tokens', (it) => ({ ...it, offsets: words(0, 5, 9, 99) }), 'offsets: expected an end of'],
    ['no offsets', (it) => ({ ...it, offsets: '' }), 'offsets: expected 4 values, got 0'],
    [
      'sentences that run backwards',
      (it) => ({ ...it, sentences: words(5, 3, 6, 7, 8, 9) }),
      'sentences[1]: expected ascending numbers',
    ],
    ['half a sentence', (it) => ({ ...it, sentences: words(5) }), 'sentences: expected starts and ends in pairs'],
    ['a sentence of no paragraph', (it) => ({ ...it, paragraphs: words(0, 0, 2) }), 'paragraphs[2]: expected a number below 2'],
    [
      'a signature of 7 values',
      (it) => ({ ...it, signature: toBase64(new Uint8Array(7)) }),
      'signature: expected 128 values, got 7',
    ],
    ['keys out of order', (it) => ({ ...it, keys: words(2, 1) }), 'keys[1]: expected ascending, distinct numbers'],
    ['keys twice', (it) => ({ ...it, keys: words(1, 1) }), 'keys[1]: expected ascending, distinct numbers'],
    ['unknown flags', (it) => ({ ...it, flags: toBase64(print.flags.map(() => 8)) }), 'flags[0]: expected a number below 8'],
    [
      'vectors of other sentences',
      (it) => ({ ...it, vectors: toBase64(new Uint8Array(7)) }),
      'vectors: expected 3 of one length',
    ],
    ['vectors without end', (it) => ({ ...it, vectors: '' }), 'vectors: expected 3 of one length'],
    ['vectors that are an array', (it) => ({ ...it, vectors: [1, 2, 3] }), 'vectors: expected base64, got an array of 3'],
    ['a body hash of other digits', (it) => ({ ...it, bodyHash: 'z'.repeat(32) }), 'bodyHash: expected 32 hex digits'],
  ])('refuses %s and says why', (_, change, message) => {
    const error = raised(change(json()))
    expect(error).toMatchObject({ code: 'ERR_FINGERPRINT' })
    expect(error.message).toContain(message)
    expect(error instanceof TypeError || error instanceof RangeError).toBe(true)
  })

  it('takes nothing from "__proto__" and drops what it does not know', () => {
    const { title: _, ...rest } = json()
    const hostile = JSON.stringify(rest).replace('{', '{"__proto__":{"title":"lent","polluted":1},"constructor":{},"more":1,')
    const back = Fingerprint.fromJSON(hostile)
    expect(back.title).toBeUndefined()
    expect(Object.keys(back).sort()).toEqual(Object.keys(rest).sort())
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('refuses any one field that is gone, or of another type, unless it may be absent', () => {
    const optional = ['keyId', 'publisher', 'title', 'url', 'published', 'byline', 'dateline', 'signoff']
    for (const field of Object.keys(json())) {
      const { [field]: _, ...gone } = json()
      if (optional.includes(field)) expect(Fingerprint.fromJSON(gone)).toBeInstanceOf(Fingerprint)
      else expect(raised(gone)).toMatchObject({ code: 'ERR_FINGERPRINT' })
      for (const value of [true, Number.NaN, { length: 3 }, 'ö']) {
        if (typeof value === 'string' && ['id', 'publisher', 'title', 'language'].includes(field)) continue
        expect(raised({ ...json(), [field]: value }), `${field}: ${String(value)}`).toMatchObject({ code: 'ERR_FINGERPRINT' })
      }
    }
  })
})

describe('base64', () => {
  it('is that of RFC 4648 and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
    const many = Uint32Array.of(0, 1, 0xffffffff, 0x80000000)
    expect(bytesToWords(wordsToBytes(many))).toEqual(many)
  })

  it.each(['A', 'AA', 'AAA', 'AA=A', '=AAA', 'A===', 'AAAA====', 'AB==', 'AAB=', 'AA A', 'AAAA\n', 'ÀAAA'])(
    'refuses %j',
    (text) => {
      expect(fromBase64(text)).toBeUndefined()
    },
  )
})
