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

  it('are nothing that two outlets have', () => {
    const graph = trace([early('a', 'Meridian'), late('b', 'Fjord Gazette')])
    expect(graph.edges.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).not.toContain('edition')
  })
})
