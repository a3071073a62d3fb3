import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligner } from '../../src/align/align'
import { withoutEnds } from '../../src/derive/ends'
import { heights, sharesFootAlone } from '../../src/derive/feet'
import { type Fingerprint, fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'
import { rateLetter } from '../story'

const FOOT =
  'Quotes are delayed by a quarter of an hour. Readers write to the editor at 14 Harbour Street in Thornmere. ' +
  'The newsroom of Imogen Tarrant covers 1,140 communities in 27 counties.'
const articles = rateLetter()
const withFoot = (list: readonly Article[], foot = FOOT): Article[] =>
  list.map((article) => ({ ...article, text: `${article.text}\n\n${foot}` }))
const sentences = (list: readonly Article[]): number[] => list.map((article) => fingerprint(article).paragraphs.length)
const above = (list: readonly Article[]): number[] => [...heights(list.map((article) => fingerprint(article)))]
const own = (count: number, tail: string): Article[] =>
  Array.from({ length: count }, (_, k) => ({
    id: `${k}`,
    text: `Lorry ${k} lost ${k + 2} tyres near Odda. Its driver, ${'ABCDEFGHIJ'[k]}sa Dahl, was not hurt. It carried fish to Bergen. Police closed the road until ${k} o'clock.${tail && `\n\n${tail}`}`,
  }))

const unlike: Article[] = [
  'The dam above Odda failed at dawn. Nobody was hurt. Engineers had warned of the crack in May. The valley was cleared by noon.',
  'A bakery of Graz won the prize for rye bread. It is the third time. Its owner learnt the trade in Linz. Two hundred took part.',
  'Parliament in Riga voted down the budget. The minister resigned an hour later. New elections follow in March. Markets fell.',
  'Two cranes of the port of Varna close on Monday. Repairs cost 4 million leva. Ships go to Burgas until then. Crews are paid on.',
  'A comet passes the earth on Friday night. It comes every 71 years. Best seen is it from the south. The next is due in spring.',
].map((text, k) => ({ id: `${k}`, text }))

/** By article, the longest end that enough others have, that is half of none of them and begins paragraphs, unless a longer one is half. */
function slowHeights(prints: readonly Fingerprint[]): number[] {
  const words = (f: Fingerprint, from: number): string =>
    JSON.stringify(
      Array.from({ length: f.paragraphs.length - from }, (_, k) =>
        Array.from(f.tokens.slice(f.offsets[from + k], f.offsets[from + k + 1]), (type) => f.hashes[type]),
      ),
    )
  return prints.map((own) => {
    const count = own.paragraphs.length
    let height = count
    for (let size = 1; size <= count; size++) {
      const alike = prints.filter(
        (f) => f.paragraphs.length >= size && words(f, f.paragraphs.length - size) === words(own, count - size),
      )
      if (alike.length < Math.max(4, prints.length / 3)) break
      if (alike.some((f) => size >= f.paragraphs.length / 2)) return count
      const opens = (f: Fingerprint): boolean => f.paragraphs.at(-size) !== f.paragraphs.at(-size - 1)
      if (alike.every(opens)) height = count - size
    }
    return height
  })
}

describe('a foot that a third of a set ends with', () => {
  it('is found, whatever stands above it, and there may be several', () => {
    expect(above(own(6, FOOT))).toEqual([4, 4, 4, 4, 4, 4])
    expect(above([...own(4, FOOT), ...own(9, 'Nobody else was there.').slice(4)])).toEqual(Array(9).fill(4))
  })

  it('leaves no match that touches it, on either side', () => {
    const prints = own(5, FOOT).map((article) => fingerprint(article))
    const align = aligner()
    const pairs = prints.flatMap((a, x) => prints.slice(x + 1).map((b, k) => ({ a: x, b: x + 1 + k, matches: align(a, b) })))
    // As if the first sentence of one went back to the foot of the other, and the other way round.
    const odd = pairs.map((pair) => ({
      ...pair,
      matches: [...pair.matches, { ...pair.matches[0], i: 0, j: 4 }, { ...pair.matches[0], i: 4, j: 0 }],
    }))
    const touched = odd.flatMap(({ matches }) => matches.filter(({ i, j }) => i >= 4 || j >= 4))
    expect(touched.length).toBeGreaterThan(2 * pairs.length)
    const cut = withoutEnds(prints, odd)
    expect(cut.pairs.flatMap(({ matches }) => matches.filter(({ i, j }) => i >= 4 || j >= 4))).toEqual([])
    expect(cut.pairs.map(({ matches }) => matches)).toEqual(
      pairs.map(({ matches }) => matches.filter(({ i, j }) => i < 4 && j < 4)),
    )
    expect(cut.pairs.every(({ matches }) => matches.length > 0)).toBe(true)
  })

  it('is none where fewer end so, or none does', () => {
    for (const set of [
      own(3, FOOT),
      [
        ...own(4, FOOT),
        ...own(4, '')
          .concat(own(9, ''))
          .map((a, k) => ({ ...a, id: `n${k}` })),
      ],
      articles,
      [],
    ])
      expect(above(set)).toEqual(sentences(set))
  })

  it('is none where it is half of one of them: that may be the text which the others took', () => {
    const source = { id: 'source', text: FOOT }
    expect(above([source, ...own(6, FOOT)])).toEqual([3, 7, 7, 7, 7, 7, 7])
  })

  it('makes no families of what has nothing else in common', () => {
    expect(trace(withFoot(unlike)).families()).toHaveLength(5)
  })

  it('is none within a paragraph, and ends there where one begins above it', () => {
    expect(above(own(6, FOOT).map((a) => ({ ...a, text: a.text.replace('\n\n', ' ') })))).toEqual(Array(6).fill(7))
    const long = own(6, FOOT).map((a) => ({
      ...a,
      text: `Fog lay on road ${a.id}. ${a.text.replace('\n\n', ' Traffic went by Seljestad.\n\n')}`,
    }))
    expect(above(long)).toEqual(Array(6).fill(6))
  })

  it('makes no family, however many feet stand one above the other', () => {
    const other = 'Letters are cut without notice. Subscribers in Hardanger call before ten.'
    const set = own(20, FOOT).map((a, k) => (k < 5 ? { ...a, text: a.text.replace('\n\n', `\n\n${other}\n\n`) } : a))
    expect(trace(set).families()).toHaveLength(trace(own(20, '')).families().length)
    expect(
      trace(
        unlike.map((a) => ({
          ...a,
          text: `${a.text}\n\nLetters are cut without notice.\n\nSubscribers in Hardanger call before ten.`,
        })),
      ).families(),
    ).toHaveLength(5)
  })

  it('makes no family of two that share nothing else, whomever it names, nor of two texts of one house', () => {
    const [a, b] = unlike
    const note =
      'The science desk of the Kestrel news agency has money from the Oakhurst Institute. Kestrel alone answers for it.'
    for (const publishers of [
      ['Kestrel', 'Norbury Echo'],
      ['Norbury Echo', 'Norbury Echo'],
    ]) {
      const ending = (foot: string, own = (_: number) => '') =>
        trace([a, b].map((x, k) => ({ ...x, publisher: publishers[k], text: x.text + foot + own(k) }))).families().length
      expect(ending(`\n\n${note}`)).toBe(2)
      // Within a paragraph, above another, or as half of it, it may be the text.
      expect(ending(` ${note}`)).toBe(1)
      expect(ending(`\n\n${note}`, (k) => `\n\n${['The sea was calm on Monday.', 'Taxis were free for a week.'][k]}`)).toBe(1)
      expect(ending(`\n\n${note} ${note.replaceAll('e', 'a')}`)).toBe(1)
    }
  })

  it('is asked of two however many sentences they share', () => {
    const [print] = own(1, FOOT).map((article) => fingerprint(article))
    const match = { i: 0, j: 0, probability: 1, wording: 1, kind: 'verbatim' as const }
    const matches = Array.from({ length: 300_000 }, () => match)
    expect(sharesFootAlone([print, print], { a: 0, b: 1, matches })).toBe(false)
  })

  it('credits nobody', () => {
    const foot =
      'The weather in these pages is from the Kestrel news agency, according to Kestrel. It was first reported by Kestrel.'
    const credits = (list: readonly Article[]) => trace(list).citations.filter(({ cited }) => /kestrel/.test(cited))
    expect(credits(withFoot(unlike.slice(0, 1), foot)).length).toBeGreaterThan(0)
    expect(credits(withFoot(unlike, foot))).toEqual([])
  })

  it('is the same in whatever order, and half of no text: held to a slow twin', () => {
    const text = fc.array(fc.array(fc.constantFrom('Rain fell.', 'Snow fell.', 'Hail fell.'), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 9 }), (texts) => {
        const list = texts.map((paragraphs, k) => ({ id: `${k}`, text: paragraphs.map((p) => p.join(' ')).join('\n\n') }))
        const prints = list.map((article) => fingerprint(article))
        expect([...heights(prints)]).toEqual(slowHeights(prints))
        expect([...heights([...prints].reverse())].reverse()).toEqual([...heights(prints)])
      }),
      { numRuns: 500 },
    )
  })

  it('makes nobody a source or a copy who was none', () => {
    const [plain, footed] = [trace(articles), trace(withFoot(articles))]
    expect(footed.roots()).toEqual(plain.roots())
    expect(footed.edges).toHaveLength(plain.edges.length)
  })
})
