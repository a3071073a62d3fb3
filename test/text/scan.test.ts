import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withWords } from '../../src/text/memory'
import { readText } from '../../src/text/read'
import { scanner } from '../../src/text/scan'
import { endsAtStop, endsPlainly } from '../../src/text/stops'
import { readWord } from '../../src/text/words'
import { numbered } from '../oracle/numbered'
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
        const span = { start: 2, end: 2 + text.length }
        const tokens = withWords(tag, ({ wordAt }) => scanner(`x ${text} y`, tag, wordAt)(span))
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
  const read = (text: string, tag: string) => {
    const { language, sentences, types } = readText(text, [{ start: 0, end: text.length }], tag)
    const plain = numbered(language, sentences)
    // What the reader numbers by what it knows of a word is what its form, stem and kind say.
    expect(types).toEqual(plain.types)
    const numbers = (of: typeof sentences) => of.flatMap(({ tokens }) => tokens.map(({ type }) => type))
    expect(numbers(sentences)).toEqual(numbers(plain.sentences))
    return plain
  }

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

  it('are what their spelling says, and share what the page shows of their form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', 'y', 'w'.repeat(70)), line), { maxLength: 20 }),
        language,
        (pieces, tag) => {
          withWords(tag, ({ wordAt, useOf }) => {
            for (const [prefix, suffix] of pieces) {
              const raw = prefix + suffix
              for (let time = 0; time < 2; time++) {
                const { use, ...word } = wordAt(`-${raw}-`, 1, 1 + raw.length)
                expect(word).toEqual({ ...readWord(raw, tag), raw })
                expect(useOf(word.form)).toBe(use)
              }
            }
          })
        },
      ),
      { numRuns: 300, seed: 9 },
    )
  })

  it('take nothing over from the page before', () => {
    const shown = () => withWords('xx', ({ wordAt }) => ({ ...wordAt('gate', 0, 4).use }))
    const before = shown()
    withWords('xx', ({ wordAt }) => Object.assign(wordAt('gate', 0, 4).use, { lower: true, capital: true, type: 7 }))
    expect({ ...shown(), page: 0 }).toEqual({ ...before, page: 0 })
  })

  it('are read once, and forgotten when there are too many of them', () => {
    const first = (words: number) =>
      withWords('xx', ({ wordAt }) => Array.from({ length: words }, (_, i) => wordAt(`w${i}`, 0, `w${i}`.length))[0])
    expect(first(1)).toBe(first(40_000))
    const again = first(1)
    expect(first(40_000)).toBe(again)
    expect(first(1)).not.toBe(again)
    const long = () => withWords('xx', ({ wordAt }) => wordAt('w'.repeat(80), 0, 80))
    expect(long()).not.toBe(long())
  })
})
