import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Corpus } from '../../src/corpus'
import { rateLetter } from '../story'

const articles = rateLetter()
const corpus = new Corpus({ window: 1e12 }).addAll(articles)
const bytes = corpus.toBytes()
const refused = expect.objectContaining({ code: 'ERR_CORPUS' })

describe('a corpus in bytes', () => {
  it('is read back whole, and draws the same graph', () => {
    const back = Corpus.fromBytes(bytes)
    expect(JSON.stringify(back)).toBe(JSON.stringify(corpus))
    expect(JSON.stringify(back.trace())).toBe(JSON.stringify(corpus.trace()))
    expect(back.toBytes()).toEqual(bytes)
    expect(JSON.stringify(Corpus.fromBytes(new Corpus().toBytes()))).toBe(JSON.stringify(new Corpus()))
  })

  it('is the same for every order of adding, and goes on growing and shrinking', () => {
    expect(new Corpus({ window: 1e12 }).addAll([...articles].reverse()).toBytes()).toEqual(bytes)
    const back = Corpus.fromBytes(Buffer.from(bytes))
    back.remove(articles[0].id)
    back.add(articles[0])
    expect(back.toBytes()).toEqual(bytes)
  })

  it('does not change with the bytes that it was read from', () => {
    const given = bytes.slice()
    const back = Corpus.fromBytes(given)
    given.fill(0)
    expect(back.toBytes()).toEqual(bytes)
  })

  it('is refused when cut off, damaged, foreign or of another version', () => {
    for (let length = 0; length < bytes.length; length += 1 + (length >> 3)) {
      expect(() => Corpus.fromBytes(bytes.subarray(0, length))).toThrow(refused)
    }
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
    fc.assert(
      fc.property(place, ([at, flip]) => {
        const damaged = bytes.slice()
        damaged[at] ^= flip
        expect(() => Corpus.fromBytes(damaged)).toThrow(refused)
      }),
    )
    const next = bytes.slice()
    next[16] = 2
    expect(() => Corpus.fromBytes(next)).toThrow(/expected version 1, got 2/)
    expect(() => Corpus.fromBytes(new TextEncoder().encode(JSON.stringify(corpus)))).toThrow(/Corpus.fromJSON/)
    for (const other of ['', null, 7, [1], new ArrayBuffer(8)] as unknown[]) {
      expect(() => Corpus.fromBytes(other as Uint8Array)).toThrow(refused)
    }
  })
})
