import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Draft } from '../../src/text/draft'
import { HEAD, HYPHENED, NEXT } from '../../src/text/gaps'
import { withVocabulary } from '../../src/text/memory'
import { readText } from '../../src/text/read'
import { scan } from '../../src/text/scan'
import { endsAtStop, endsPlainly } from '../../src/text/stops'
import { unitsOf } from '../../src/text/units'
import { Vocabulary } from '../../src/text/vocabulary'
import { numbered } from '../oracle/numbered'
import { spelledOut } from '../oracle/spelled-out'
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

const next = fc.constantFrom(
  '',
  ' ',
  ' The',
  ' A',
  '5',
  'a',
  'S',
  ' went',
  ' iOS',
  ' “We',
  ' "We',
  ' (We',
  " 'We",
  ' ‘so',
  ' Éa',
  ' aé',
)

describe('the scanner', () => {
  it('finds the tokens that the pattern finds, and what parts them', () => {
    fc.assert(
      fc.property(line, language, (text, tag) => {
        const page = `x ${text} y`
        const draft = new Draft()
        scan({ text: page, units: unitsOf(page), vocabulary: new Vocabulary(tag), draft, page: 1 }, 2, 2 + text.length)
        const found = Array.from({ length: draft.size }, (_, t) => ({
          start: draft.places[2 * t] - 2,
          end: draft.places[2 * t + 1] - 2,
          flags: draft.gaps[t] & (HEAD | NEXT | HYPHENED),
        }))
        expect(found).toEqual(tokensByPattern(text, tag))
      }),
      { numRuns: 4000, seed: 5 },
    )
  })

  it('says of a plain full stop what the rules say', () => {
    let plain = 0
    fc.assert(
      fc.property(line, line, next, language, (before, after, between, tag) => {
        const text = `${before}.${between}${after}`
        const units = unitsOf(text)
        for (const from of [0, Math.floor(before.length / 2), before.length]) {
          const ends = endsPlainly(text, units, from, before.length, text.length, tag)
          if (ends === undefined) continue
          plain++
          expect(ends, text).toBe(endsAtStop(text, from, before.length, '.', '.', tag))
        }
      }),
      { numRuns: 8000, seed: 6 },
    )
    expect(plain).toBeGreaterThan(1000)
  })
})

/** A page read by what is known of its language, held to the same with its types numbered from nothing. */
function read(text: string, tag: string) {
  const known = readText(text, [{ start: 0, end: text.length }], tag)
  expect(known).toEqual(numbered(known.language, spelledOut(known)))
  return known
}

describe('words', () => {
  it('are the same whether pages were read before or not', () => {
    fc.assert(
      fc.property(line, line, language, (text, other, tag) => {
        const fresh = read(text, tag)
        read(other, tag)
        for (const another of ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh']) read(other, another)
        expect(read(text, tag)).toEqual(fresh)
      }),
      { numRuns: 300, seed: 8 },
    )
  })

  it('are known again by their spelling, whatever their hashes and however many there are', () => {
    for (const hashOf of [() => 7, (i: number) => i % 5, (i: number) => Math.imul(i, 0x9e3779b1)]) {
      const vocabulary = new Vocabulary('en')
      const word = (i: number) => {
        const units = unitsOf(`-${'ab'.repeat(i % 3)}${i}é`)
        const found = vocabulary.find(units, 1, units.length, hashOf(i))
        return found < 0 ? vocabulary.add(units, 1, units.length, hashOf(i)) : found
      }
      const all = Array.from({ length: 3000 }, (_, i) => word(i))
      expect(new Set(all).size).toBe(3000)
      expect(all.map((_, i) => word(i))).toEqual(all)
    }
  })

  it('share what a page shows of their form, and of no other page', () => {
    const vocabulary = new Vocabulary('en')
    const shown = (text: string, page: number) => {
      const draft = new Draft()
      scan({ text, units: unitsOf(text), vocabulary, draft, page }, 0, text.length)
      const [first] = draft.words
      return [vocabulary.showsLower(first, page), vocabulary.showsCapital(first, page)]
    }
    expect(shown('Café is a word', 1)).toEqual([false, false])
    expect(shown('Café and cafe', 2)).toEqual([true, false])
    expect(shown('Café of the Cafe', 3)).toEqual([false, true])
    expect(shown('Café is a word', 4)).toEqual([false, false])
  })

  it('are forgotten when there are too many of them', () => {
    const kept = () => withVocabulary('xx', 'xx', (vocabulary) => vocabulary)
    const first = kept()
    expect(kept()).toBe(first)
    read(Array.from({ length: 60_000 }, (_, i) => `w${i}`).join(' '), 'xx')
    expect(kept()).not.toBe(first)
  })
})
