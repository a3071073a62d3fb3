import { describe, expect, it } from 'vitest'
import { trace } from '../../src/index'

const bridge = [
  'VARDE (Nordlys) - Engineers closed the Holm bridge on Tuesday after finding 14 cracked bolts in its northern pylon.',
  'The mayor, Ingrid Solberg, said that 9,300 cars a day would have to go round by Lake Tarn until October.',
  '"We would rather be late than sorry," Solberg told reporters at the tollbooth.',
  'A survey in March by the consultants Brekke and Lund had found the same bolts in good order.',
  'The county paid 2.7 million crowns for that survey, according to its accounts.',
  'Haulage firms in the valley asked the county for a ferry, and were promised an answer by Friday.',
  'The bridge was opened in 1974 and repainted four times since.',
  '(Reporting by Per Aas; editing by Mona Dahl)',
]
const harvest = [
  'Apple growers along the Sogn fjord expect to pick a third less fruit this autumn after two nights of frost in May.',
  'Kari Hauge, who chairs the growers in Leikanger, counted 61 orchards without a single Gravenstein.',
  '"My grandfather would have lit fires between the rows, and he would have been right," she said.',
  'Juice presses have begun to order apples from Estonia at 11 crowns a kilo.',
  'The ministry of agriculture holds back its compensation until the growers file what they lost.',
  'Last year the fjord gave 4,200 tonnes, the best crop since 1996.',
]
const digest = [
  'Growers on the Sogn fjord will have a third fewer apples this autumn, because of frost on two nights in May.',
  'Some 61 orchards have not one Gravenstein, by the count of Kari Hauge, who chairs the growers of Leikanger.',
  'Presses that make juice order Estonian apples instead, at 11 crowns a kilo.',
  'No compensation is paid by the ministry of agriculture before the growers have filed their losses.',
  'Elsewhere in the west, the Holm bridge is closed since Tuesday: engineers found 14 cracked bolts in the northern pylon.',
  'Until October 9,300 cars a day have to take the way round Lake Tarn, said the mayor, Ingrid Solberg.',
  '"We would rather be late than sorry," Solberg said.',
  'The same bolts were in good order in March, when the consultants Brekke and Lund surveyed them for 2.7 million crowns.',
]
const copy = ['The Holm bridge stays shut.', ...bridge.slice(1, 7)]

const page = (id: string, publisher: string, lines: readonly string[]) => ({ id, publisher, text: lines.join('\n\n') })
const articles = [
  page('fjord-post', 'Fjord Post', harvest),
  page('nordlys', 'Nordlys', bridge),
  page('valley-herald', 'Valley Herald', copy),
  page('west-week', 'West Week', digest),
]

describe('an article woven of two', () => {
  const graph = trace(articles)

  it('has both for parents, and not a copy of one of them beside it', () => {
    const parents = graph.parents('west-week').filter((id) => !id.startsWith('lost:'))
    expect(parents).toHaveLength(2)
    expect(parents).toContain('fjord-post')
    expect(parents.some((id) => id === 'nordlys' || id === 'valley-herald')).toBe(true)
  })

  it('says what the second explains that the first does not', () => {
    const further = graph.edges.filter((e) => e.child === 'west-week' && e.evidence.some((x) => x.kind === 'further'))
    expect(further).toHaveLength(1)
    const [{ confidence, evidence, share }] = further
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
    expect(share).toBeGreaterThan(0.3)
    expect(evidence.find((x) => x.kind === 'further')?.detail).toMatch(
      /^explains [3-6] sentences that its other source does not$/,
    )
  })

  it('counts who names the second as it does for any parent', () => {
    const named = articles.map((a) =>
      a.id === 'west-week'
        ? { ...a, text: a.text.replace('Presses that', 'The Fjord Post reported on Friday that presses which') }
        : a,
    )
    const graph = trace(named)
    const [edge] = graph.edges.filter((e) => e.child === 'west-week' && e.parent === 'fjord-post')
    expect(edge.evidence.find((x) => x.kind === 'credit')?.detail).toMatch(/^names Fjord Post/)
    const seconds = graph.edges.filter((e) => e.child === 'west-week' && e.evidence.some((x) => x.kind === 'further'))
    expect(seconds).toHaveLength(1)
    const kinds = seconds[0].evidence.map(({ kind }) => kind)
    expect(kinds).not.toContain('coverage')
    expect(new Set(kinds).size).toBe(kinds.length)
  })

  it('is no digest once one of the two is taken away', () => {
    const alone = trace(articles.filter(({ id }) => id !== 'fjord-post'))
    expect(alone.edges.filter((e) => e.child === 'west-week')).toHaveLength(1)
  })
})
