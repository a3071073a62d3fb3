import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANY_AFTER, isAnyBefore, LEFT, NOTICE, NOUN, WEAK } from '../../src/article/credit-patterns'
import { mayStandAfter, mayStandBefore } from '../../src/article/credit-words'
import { nameRuns } from '../../src/article/name-runs'
import { mayOpenLate, NAME_RUN, nameStart, trimName } from '../../src/article/names'

const bySearch = (text: string) =>
  Array.from(text.matchAll(new RegExp(NAME_RUN.source, 'gu')), ({ 0: run, index }) => [run, index])
const byLoop = (text: string) => runsOf(text).map(([start, end]) => [text.slice(start, end), start])
const runsOf = (text: string) => {
  const runs = nameRuns(text)
  return runs.flatMap((start, i) => (i % 2 === 0 ? [[start, runs[i + 1] as number] as const] : []))
}
const asks = (regex: RegExp, text: string, at: number): boolean => {
  regex.lastIndex = at
  return regex.test(text)
}

describe('the loop for names', () => {
  it('takes each unit for what the search does', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = `${String.fromCharCode(unit)}b Ab`
      expect(byLoop(text), unit.toString(16)).toEqual(bySearch(text))
    }
  })

  it('finds the runs that the search finds', () => {
    const part = fc.oneof(
      fc.constantFrom(...'AbÉé1.-\'’“”«»„" \n漢ےЯ', 'Meridian', ' of ', 'U.S.', "'s", '𝐀', '𐐀', '\ud835', '\udc00', 'Ａ', 'Ⅷ'),
      fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(byLoop(parts.join(''))).toEqual(bySearch(parts.join('')))
      }),
      { numRuns: 3000, seed: 5 },
    )
  })
})

describe('the words of a credit', () => {
  const choices = (regex: RegExp) => [...new Set(regex.source.match(/[\p{L}.]{1,20}/gu))]
  const words = fc.oneof(
    fc.constantFrom(...[ANY_AFTER, LEFT, NOTICE, NOUN, WEAK].flatMap(choices)),
    fc.constantFrom(
      ...[
        'según',
        'd’après',
        'conoció',
        'rapporté à',
        'l’',
        "l'",
        'the',
        'Die',
        'la',
        'a',
        'says',
        'seen by',
        'reported',
        '"',
        '“',
      ],
      ...[
        'had obtained',
        'told',
        'newspaper',
        'сообщаabc',
        'public',
        'ó',
        'ſ',
        '\u212a',
        's',
        ',',
        '.',
        '\n',
        '\u00a0',
        '1',
        'ک',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  )
  const blank = fc.constantFrom(' ', ' ', ' ', '', ', ')
  const text = fc.array(fc.tuple(words, blank), { maxLength: 8 }).map((all) => all.flat().join(''))

  it('are asked wherever they stand', () => {
    let found = 0
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('', ' ', '"', ' "', ' the ', ' "a ', ' a "', " l'"),
        fc.boolean(),
        (before, after, gap, upper) => {
          const head = (upper ? before.toUpperCase() : before) + gap
          const page = `${head}Meridian${gap === ' "' ? ',' : ''} ${after}`
          const end = head.length + 'Meridian'.length
          for (const at of [head.length, end]) {
            if (isAnyBefore(page, at)) found += Number(mayStandBefore(page, at) || expect.fail(JSON.stringify([page, at])))
            if (asks(ANY_AFTER, page, at)) found += Number(mayStandAfter(page, at) || expect.fail(JSON.stringify([page, at])))
          }
        },
      ),
      { numRuns: 20_000, seed: 6 },
    )
    expect(found).toBeGreaterThan(1000)
  })
})

describe('the start of a name', () => {
  it('is that of the trimmed name, wherever one is left', () => {
    const part = fc.constantFrom(
      'The',
      'Monday',
      'Agencia',
      'Zeitung',
      'Meridian',
      'Oriel',
      'Von',
      'of',
      '“',
      '”',
      '«',
      '»',
      '"',
      ' ',
      '\n',
      'É',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('', ' '), (parts, blank) => {
        for (const [run] of byLoop(parts.join(blank)) as [string, number][]) {
          const trimmed = trimName(run, 0)
          if (!mayOpenLate(run)) expect(nameStart(run)).toBeLessThan(2)
          if (trimmed) expect(nameStart(run)).toBe(trimmed.start)
        }
      }),
      { numRuns: 2000, seed: 4 },
    )
  })
})
