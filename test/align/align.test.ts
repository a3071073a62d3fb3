import { describe, expect, it } from 'vitest'
import { align, grid } from '../../src/align/align'
import { LOCAL } from '../../src/align/features'
import { fingerprint } from '../../src/fingerprint'
import { sharedSentences } from '../../src/index'
import { rateLetter } from '../story'

const articles = rateLetter()
const of = (id: string) => articles.find((a) => a.id === id) as (typeof articles)[number]
const texts = (a: string, b: string) =>
  sharedSentences(of(a), of(b)).map(
    (s) => [of(a).text.slice(s.a.start, s.a.end), of(b).text.slice(s.b.start, s.b.end), s.kind] as const,
  )

describe('two articles', () => {
  it('share what one took over word by word', () => {
    const found = texts('oriel-rates', 'torshavn-herald')
    expect(found).toContainEqual([
      '"I would write the same letter tomorrow," Thorleifsson told reporters outside parliament.',
      '"I would write the same letter tomorrow," Thorleifsson told reporters outside parliament.',
      'verbatim',
    ])
  })

  it('share a sentence that was put in other words', () => {
    const found = texts('mercator-daily', 'zagreb-courier')
    const krona = found.find(([a]) => a.includes('Not for nearly two years had the krona gained'))
    expect(krona?.[1]).toContain('bidding the krona up 1.8%')
    expect(krona?.[2]).toBe('paraphrased')
  })

  it('share nothing when they only have a name and a topic in common', () => {
    expect(texts('brussels-tariff-watch', 'arctic-ledger')).toEqual([])
  })

  it('share the same whichever comes first', () => {
    for (const a of articles) {
      for (const b of articles) {
        const turned = sharedSentences(b, a).map((s) => ({ ...s, a: s.b, b: s.a }))
        const order = (s: { a: { start: number }; b: { start: number } }) => s.a.start * 1e6 + s.b.start
        expect(turned.sort((x, y) => order(x) - order(y))).toEqual(sharedSentences(a, b))
      }
    }
  })

  it('share whole sentences of a script without spaces', () => {
    const wire =
      '中央銀行は水曜日、政策金利を0.5ポイント引き上げて8%とした。市場では据え置きの予想が多かった。総裁は会見で手紙の存在を認めた。'
    const copy = '財務相の圧力が伝えられる。市場では据え置きの予想が多かった。中央銀行は水曜日、政策金利を8%に引き上げた。'
    const kinds = sharedSentences({ id: 'a', text: wire }, { id: 'b', text: copy }).map((s) => s.kind)
    expect(kinds).toContain('verbatim')
    expect(kinds.length).toBe(2)
  })

  it('give an empty answer for empty text, blanks and one word', () => {
    for (const text of ['', ' \n\t', 'word', '\0', '\ud800']) {
      expect(sharedSentences({ id: 'a', text }, articles[0])).toEqual([])
    }
  })
})

describe('the work of an alignment', () => {
  it('grows with the length of the articles, not with its square', () => {
    const sentences = (n: number, salt: number) =>
      Array.from(
        { length: n },
        (_, i) => `The ${(i * 7919 + salt) % 997}th crate held ${(i * 31) % 89} lamps from plant ${i % 13}.`,
      ).join(' ')
    const cells = (n: number) =>
      grid(fingerprint({ id: 'a', text: sentences(n, 1) }), fingerprint({ id: 'b', text: sentences(n, 2) })).i.length
    expect(cells(1600) / cells(400)).toBeLessThan(6)
  })

  it('compares long sentences by their beginning only', () => {
    const words = Array.from({ length: 20_000 }, (_, k) => `word${k}`).join(' ')
    const { local } = grid(fingerprint({ id: 'a', text: `${words}.` }), fingerprint({ id: 'b', text: `${words}.` }))
    expect(local[LOCAL.indexOf('run')]).toBe(Math.log(1 + 256))
    expect(local[LOCAL.indexOf('wording')]).toBe(1)
  })
})

describe('a match', () => {
  it('is a probability, and its sentences exist', () => {
    const prints = articles.map((a) => fingerprint(a))
    for (const a of prints) {
      for (const b of prints) {
        for (const m of align(a, b)) {
          expect(m.probability).toBeGreaterThanOrEqual(0)
          expect(m.probability).toBeLessThanOrEqual(1)
          expect(m.i).toBeLessThan(a.offsets.length - 1)
          expect(m.j).toBeLessThan(b.offsets.length - 1)
        }
      }
    }
  })
})
