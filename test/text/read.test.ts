import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read'
import type { Span } from '../../src/types'
import { numbered } from '../oracle/numbered'
import { spelledOut } from '../oracle/spelled-out'

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'aAbzIéß.,!?…:;"“”„«»‹›‘’「」\'()[]-–•% \n\t019U.S.') },
  { weight: 2, arbitrary: fc.constantFrom(...'яЖאبؤ१२िक漢字かなカー。！？ไทยก็ខ្មែر۔؟।한국µﬁＡ１½²') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\0',
      '\ud800',
      '\udc00',
      '\u0301',
      '\u200d',
      '\u202e',
      '\xad',
      '\ufeff',
      '𝐀',
      '𠀀',
      '😀',
      'þ',
      'İ',
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
)
const page = fc.array(unit, { maxLength: 120 }).map((units) => units.join(''))
const tag = fc.constantFrom(undefined, 'en', 'fr', 'de', 'es', 'it', 'ru', 'ja', 'th', 'ur', 'ar', 'ko', 'xx', 'und', 'not a tag')

function paragraphs(text: string): Span[] {
  let third = Math.floor(text.length / 3)
  if (/[\udc00-\udfff]/.test(text[third] ?? '') || /[\udc00-\udfff]/.test(text[third + 1] ?? '')) third = 0
  return [
    { start: 0, end: third },
    { start: third === 0 ? 0 : third + 1, end: text.length },
  ].filter(({ start, end }) => end >= start)
}

describe('readText', () => {
  it('keeps every letter and digit in ordered sentences inside the body, and tokens inside sentences', () => {
    fc.assert(
      fc.property(page, tag, (text, language) => {
        const body = paragraphs(text)
        const sentences = spelledOut(readText(text, body, language))
        const covered = new Uint8Array(text.length)
        let last = 0
        let paragraph = 0
        for (const sentence of sentences) {
          const { start, end } = sentence.span
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph)
          paragraph = sentence.paragraph
          expect(start).toBeGreaterThanOrEqual(body[paragraph].start)
          expect(end).toBeLessThanOrEqual(body[paragraph].end)
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{M}\p{Nd}]/u)
          expect(text.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/)
          covered.fill(1, start, end)
          let before = start
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(before)
            expect(token.end).toBeGreaterThan(token.start)
            expect(token.end).toBeLessThanOrEqual(end)
            before = token.start
          }
          last = end
        }
        for (const { start, end } of body) {
          for (const { index, 0: letter } of text.slice(start, end).matchAll(/[\p{L}\p{Nd}]/gu)) {
            expect(covered[start + index], `${JSON.stringify(letter)} at ${start + index}`).toBe(1)
          }
        }
      }),
      { numRuns: 1500, seed: 7 },
    )
  })

  it('gives the same answer for the same page twice', () => {
    fc.assert(
      fc.property(page, tag, (text, language) => {
        const body = paragraphs(text)
        expect(readText(text, body, language)).toEqual(readText(text, body, language))
      }),
      { numRuns: 100, seed: 8 },
    )
  })

  it('finds nothing in empty, blank and wordless pages', () => {
    const pages: [string, Span[]][] = [
      ['', []],
      ['', [{ start: 0, end: 0 }]],
      [' \n\t ', [{ start: 0, end: 4 }]],
      ['… *** !!', [{ start: 0, end: 8 }]],
    ]
    for (const [text, body] of pages) expect(readText(text, body)).toEqual(numbered('und', []))
  })

  it('reads only the body', () => {
    const text = 'Menu Home. The gate broke. Share this.'
    const sentences = spelledOut(readText(text, [{ start: 11, end: 26 }], 'en'))
    expect(sentences.map(({ span }) => text.slice(span.start, span.end))).toEqual(['The gate broke.'])
  })

  it.each([
    'a',
    'A',
    ' ',
    '\n',
    '.',
    '. ',
    '"',
    '(',
    '“',
    '‘',
    '’',
    '! ',
    '• ',
    '9',
    '1,',
    '1 ',
    'U.',
    'A b. ',
    'Ab Cd ',
    '漢',
    '。',
    'ก',
    'ก ',
    '\ud800',
    '\u0301',
    'a.\nb ',
    '\n- ',
    '…',
    "l'",
    '-',
    '﹪%',
    '‘a b ',
    'twenty one ',
    '𝐀',
  ])('answers for 400,000 units of %j, which a quadratic scan would not in the time of a test', (piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length))
    const { sentences } = readText(text, [{ start: 0, end: text.length }], 'en')
    for (const place of sentences) expect(place).toBeLessThanOrEqual(text.length)
  })
})
