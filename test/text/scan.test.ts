import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Scanner } from '../../src/text/scan'
import { endsAtStop, endsPlainly } from '../../src/text/stops'
import { hashUnit, WordTable } from '../../src/text/word-table'
import { Words } from '../../src/text/words'
import { tokensByPattern } from '../oracle/tokens-by-pattern'

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abzAZé ßяع漢かกे.,\'’"“-%:;()0199 \n') },
  { weight: 3, arbitrary: fc.constantFrom('Gen', 'said', 'U.S.', "don't", "l'eau", '1,100', '5pm', '0.28', ' The', 'No', 'x.y') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\xad', '\u200b', '\u0301', '\ud800', '𝐀', '\xa0', '\u2009', 'ªº', '٣', 'ں', '–', 'ー', 'ﬁ'),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', '1', "a'", '1,', 'é'), fc.integer({ min: 9, max: 120 }))
      .map(([s, n]) => s.repeat(n)),
  },
)
const line = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(''))
const language = fc.constantFrom('en', 'fr', 'de', 'es', 'ru', 'ur', 'ja', 'und')

describe('the scanner', () => {
  it('finds the tokens that the pattern finds, and what parts them', () => {
    fc.assert(
      fc.property(line, language, (text, tag) => {
        const tokens = new Scanner(`x ${text} y`, Words.take(tag)).scan({ start: 2, end: 2 + text.length })
        const found = tokens.map(({ start, end, flags }) => ({ start: start - 2, end: end - 2, flags }))
        expect(found).toEqual(tokensByPattern(text, tag))
      }),
      { numRuns: 4000, seed: 5 },
    )
  })

  it('says of a plain full stop what the rules say', () => {
    let plain = 0
    fc.assert(
      fc.property(line, line, fc.constantFrom('', ' ', ' The', ' A', '5', 'a'), language, (before, after, next, tag) => {
        const text = `${before}.${next}${after}`
        for (const from of [0, Math.floor(before.length / 2), before.length]) {
          const ends = endsPlainly(text, from, before.length, tag)
          if (ends === undefined) continue
          plain++
          expect(ends).toBe(endsAtStop(text, from, before.length, '.', '.', tag))
        }
      }),
      { numRuns: 4000, seed: 6 },
    )
    expect(plain).toBeGreaterThan(1000)
  })
})

describe('words', () => {
  it('are the same whether pages were read before or not', () => {
    const read = (text: string, words: Words) =>
      new Scanner(text, words).scan({ start: 0, end: text.length }).map(({ word }) => word)
    const plain = (words: readonly { readonly number: number }[]) => words.map(({ number, ...rest }) => rest)
    fc.assert(
      fc.property(line, line, language, (text, other, tag) => {
        const fresh = plain(read(text, Words.take(tag)))
        const used = Words.take(tag)
        read(other, used)
        used.giveBack()
        expect(plain(read(text, Words.take(tag)))).toEqual(fresh)
      }),
      { numRuns: 500, seed: 8 },
    )
  })

  it('are forgotten when there are too many of them', () => {
    const page = Array.from({ length: 60_000 }, (_, i) => `w${i}`).join(' ')
    const words = Words.take('xx')
    new Scanner(page, words).scan({ start: 0, end: page.length })
    words.giveBack()
    expect(Words.take('xx')).not.toBe(words)
    const few = Words.take('xx')
    few.giveBack()
    expect(Words.take('xx')).toBe(few)
  })
})

describe('a table of words', () => {
  const hashOf = (word: string): number => Array.from(word).reduce((hash, unit) => hashUnit(hash, unit.charCodeAt(0)), 0)

  it('finds what a map finds', () => {
    const table = new WordTable<{ raw: string }>()
    const map = new Map<string, { raw: string }>()
    for (let i = 0; i < 20_000; i++) {
      const raw = (i % 7000).toString(36)
      const known = table.get(`-${raw}-`, 1, 1 + raw.length, hashOf(raw))
      expect(known).toBe(map.get(raw))
      if (known !== undefined) continue
      map.set(raw, { raw })
      table.put(map.get(raw) as { raw: string }, hashOf(raw))
    }
  })

  it('gives up on words that collide rather than look at all of them', () => {
    const table = new WordTable<{ raw: string }>()
    const things = Array.from({ length: 50_000 }, (_, i) => ({ raw: `${i}` }))
    for (const thing of things) table.put(thing, 7)
    const found = things.filter((thing) => table.get(thing.raw, 0, thing.raw.length, 7) === thing)
    expect(found).toEqual(things.slice(0, 64))
  })
})
