import { describe, expect, it } from 'vitest'
import { fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'

const first = [
  'ODDA (Meridian) - The town council of Odda voted on Tuesday to close its smallest school, the mayor said.',
  'Eleven pupils will be moved to Tyssedal after the summer.',
  'Parents had handed in 1,200 signatures against the plan.',
]
const second = [
  'ODDA (Meridian) - Parents chained the gates of the smallest school of Odda on Tuesday night, hours after the town council voted to close it.',
  'The mayor, Ragnhild Aase, said the police would not be called.',
  'Eleven pupils will be moved to Tyssedal after the summer.',
  '"We shall sit here until they vote again," said Torunn Lie, whose two sons go to the school.',
  'Parents had handed in 1,200 signatures against the plan.',
  'The council has closed four schools in six years.',
]
const page = (id: string, publisher: string, title: string, byline: string, lines: readonly string[]): Article => ({
  id,
  publisher,
  title,
  text: [title, byline, ...lines].filter(Boolean).join('\n\n'),
})
const early = (id: string, publisher: string) => page(id, publisher, 'Odda closes its smallest school', '', first)
const late = (id: string, publisher: string) =>
  page(id, publisher, 'Parents chain gates of school that Odda closes', 'By Sunniva Holm', second)

describe('two filings of one outlet', () => {
  it('stand in the order in which a newsroom adds, whatever their ids', () => {
    for (const [a, b] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const graph = trace([early(a, 'Meridian'), late(b, 'Meridian')])
      expect(graph.parents(b)).toEqual([a])
      expect(graph.roots()).toEqual([a])
      const [edge] = graph.edges
      const item = edge.evidence.find(({ kind }) => kind === 'edition')
      expect(item?.weight).toBeGreaterThan(0)
      expect(item?.detail).toMatch(/two filings of one outlet/)
    }
  })

  it('are told apart by their fingerprints under a key as well', () => {
    const key = new Uint8Array(16).fill(7)
    const prints = [early('a', 'Meridian'), late('b', 'Meridian')].map((article) => fingerprint(article, { key }))
    expect(trace(prints).parents('b')).toEqual(['a'])
  })

  it('stand in the order of their dates where they have some, the longer first or not, hours, days or months apart', () => {
    for (const published of ['2025-03-04T09:00:00Z', '2025-03-04T19:00:00Z', '2025-03-05T08:00:00Z', '2025-06-09T08:00:00Z']) {
      const graph = trace([
        { ...early('a', 'Meridian'), published },
        { ...late('b', 'Meridian'), published: '2025-03-04T08:00:00Z' },
      ])
      expect(graph.parents('a')).toEqual(['b'])
    }
  })

  it('are none where the form is the same and the facts are others', () => {
    const result = (id: string, firm: string, [sales, income, head, place]: readonly string[]): Article => ({
      id,
      publisher: 'Wirefeed',
      text: [
        `${firm} said on Monday that net sales rose to ${sales} million crowns in the third quarter, from a year before.`,
        `Net income of ${firm} came to ${income} million crowns for the quarter ended in September.`,
        `"We are pleased with the results of the quarter," said ${head}, chief executive of ${firm}.`,
        `${firm} is based in ${place} and makes parts for ships.`,
      ].join('\n\n'),
    })
    const graph = trace([
      result('a', 'Kvarn Marine', ['412', '31', 'Sunniva Holm', 'Odda']),
      result('b', 'Hollund Yards', ['97', '8', 'Torunn Lie', 'Stord']),
    ])
    expect(graph.edges.filter(({ confidence }) => confidence > 0.5)).toEqual([])
  })

  it('are nothing that two outlets have', () => {
    const graph = trace([early('a', 'Meridian'), late('b', 'Fjord Gazette')])
    expect(graph.edges.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).not.toContain('edition')
  })
})
