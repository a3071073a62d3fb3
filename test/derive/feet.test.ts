import { describe, expect, it } from 'vitest'
import { heights } from '../../src/derive/feet'
import { fingerprint, trace } from '../../src/index'
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
    text: `Lorry ${k} lost ${k + 2} tyres near Odda. Its driver, ${'ABCDEFGHIJ'[k]}sa Dahl, was not hurt. It carried fish to Bergen. Police closed the road until ${k} o'clock. ${tail}`,
  }))

describe('a foot that a third of a set ends with', () => {
  it('is found, whatever stands above it, and there may be several', () => {
    expect(above(own(6, FOOT))).toEqual([4, 4, 4, 4, 4, 4])
    expect(above([...own(4, FOOT), ...own(9, 'Nobody else was there.').slice(4)])).toEqual(Array(9).fill(4))
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
    const unlike: Article[] = [
      'The dam above Odda failed at dawn. Nobody was hurt. Engineers had warned of the crack in May. The valley was cleared by noon.',
      'A bakery of Graz won the prize for rye bread. It is the third time. Its owner learnt the trade in Linz. Two hundred took part.',
      'Parliament in Riga voted down the budget. The minister resigned an hour later. New elections follow in March. Markets fell.',
      'Two cranes of the port of Varna close on Monday. Repairs cost 4 million leva. Ships go to Burgas until then. Crews are paid on.',
      'A comet passes the earth on Friday night. It comes every 71 years. Best seen is it from the south. The next is due in spring.',
    ].map((text, k) => ({ id: `${k}`, text }))
    expect(trace(withFoot(unlike)).families()).toHaveLength(5)
  })

  it('makes nobody a source or a copy who was none', () => {
    const [plain, footed] = [trace(articles), trace(withFoot(articles))]
    expect(footed.roots()).toEqual(plain.roots())
    expect(footed.edges).toHaveLength(plain.edges.length)
  })
})
