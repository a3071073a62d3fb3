import { describe, expect, it } from 'vitest'
import { aligner } from '../../src/align/align'
import { aboveTails } from '../../src/derive/tails'
import { fingerprint, trace } from '../../src/index'
import type { Article } from '../../src/types'
import { rateLetter } from '../story'

const REPORT = [
  'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
  'Inspectors found cracks in the rails of both cranes in March, according to a report of 40 pages.',
  'Ships with grain for Odessa will be sent to Burgas until the rails have been replaced.',
  'The work costs 3.4 million leva and will take eleven weeks, harbour master Petar Ilkov said.',
  'Dockers of the Podkrepa union fear for 120 jobs and want to meet the minister on Friday.',
]
const NEXT = [
  'Odile Maren has won the chess cup of Quimper for the third time.',
  'The teacher from Brest beat Tobias Lindqvist of Malmo in a final of six hours.',
  'Her rival lost a rook to a trap that Sana Helgesen had shown in Graz last winter.',
  'Some 200 people watched in the hall of the Lycée Chaptal.',
  'The mayor, Yann Kerlero, gave her a cup of blue glass from Locronan.',
  'Maren plays for Lorient next season, where Ruben Torvald coaches.',
  'Her brother Milos sells boats in Concarneau.',
  'The next cup is played in Vannes.',
]
const MORE = [
  'Varna has had cranes of this kind since 1974.',
  'Ilkov said that the harbour office had asked for money twice.',
  'In Burgas the harbour expects nine ships more a week.',
  'The minister has not answered Podkrepa yet.',
  'Grain for Odessa made up a third of all that Varna loaded.',
  'Ilkov wants the rails to be looked at every year.',
  'Podkrepa has called the report of the harbour office late.',
  'Burgas has six cranes, of which one is new.',
]
const THIRD = [
  'A court in Ribe has fined the dairy of Otto Brandal for butter that held too much water.',
  'The inspector, Signe Aagaard, had weighed nine tubs in October.',
  'Brandal blamed a churn from Esbjerg and paid at once.',
  'His butter goes to bakers in Tonder and Husum.',
  'Aagaard will weigh tubs of cheese next, in Kolding and Vejle.',
  'The judge, Lars Wenneberg, called the churn of the dairy old and the butter wet.',
  'The bakers said that butter from Ribe had never risen.',
  'Wenneberg himself buys margarine.',
]
const text = (...parts: readonly (readonly string[])[]): string => parts.map((part) => part.join(' ')).join('\n\n')
const above = (articles: readonly Article[]): number[] => {
  const prints = articles.map((article) => fingerprint(article))
  const align = aligner()
  const pairs = prints.flatMap((a, x) => prints.slice(x + 1).map((b, k) => ({ a: x, b: x + 1 + k, matches: align(a, b) })))
  return [...aboveTails(prints, pairs)]
}

describe('another text behind an article', () => {
  it('is cut off, but for an end of its own, about those it spoke of or about nobody', () => {
    const cut = (...parts: string[][]) =>
      above([
        { id: 'a', text: text(REPORT) },
        { id: 'b', text: text(REPORT, ...parts) },
      ])[1]
    expect(cut(NEXT)).toBe(5)
    expect(cut(MORE.slice(0, 3), NEXT)).toBe(8)
    expect(cut(['Nobody knows more.'], NEXT)).toBe(6)
    expect(cut(['The work had been put off twice.', 'Ilkov and Dimova have the keys.'], ['It rained.'], NEXT)).toBe(8)
    // Amid a paragraph no other text begins.
    expect(
      above([
        { id: 'a', text: text(REPORT) },
        { id: 'b', text: text([...REPORT, ...NEXT], THIRD) },
      ])[1],
    ).toBe(13)
  })

  it('is none where the article goes on about those it spoke of', () => {
    expect(
      above([
        { id: 'a', text: text(REPORT) },
        { id: 'b', text: text(REPORT, MORE) },
      ]),
    ).toEqual([5, 13])
  })

  it('is none where another has the first sentences of a report alone', () => {
    for (const article of rateLetter()) {
      const { offsets, sentences } = fingerprint(article)
      for (const count of [2, 3, 5]) {
        const teaser = { id: 'teaser', text: article.text.slice(sentences[0], sentences[2 * count - 1]) }
        expect(above([teaser, article])[1]).toBe(offsets.length - 1)
      }
    }
  })

  it('is none where a relative has it too, nor where it is short', () => {
    const both = { id: 'c', text: text(REPORT.slice(0, 4), NEXT) }
    expect(above([{ id: 'a', text: text(REPORT) }, { id: 'b', text: text(REPORT, NEXT) }, both])).toEqual([5, 13, 12])
    expect(
      above([
        { id: 'a', text: text(REPORT) },
        { id: 'b', text: text(REPORT, NEXT.slice(0, 6)) },
      ]),
    ).toEqual([5, 11])
  })

  it('is none where nothing is shared', () => {
    expect(
      above([
        { id: 'a', text: text(REPORT) },
        { id: 'b', text: text(NEXT) },
      ]),
    ).toEqual([5, 8])
    expect(above([])).toEqual([])
  })

  it('takes with it whom it credits, in it and below it', () => {
    const cited = (...parts: string[][]) =>
      trace([
        { id: 'a', publisher: 'Varna Daily', text: text(REPORT) },
        { id: 'b', publisher: 'Port News', text: text(REPORT, ...parts) },
      ]).citations.map(({ cited }) => cited)
    expect(cited(['(Kestrel)'])).toHaveLength(1)
    expect(cited(NEXT.concat('She told Kestrel that she was glad.'), ['(Kestrel)'])).toEqual([])
  })

  it('does not make a copy look like the source', () => {
    const source = { id: 'source', publisher: 'Varna Daily', text: text(REPORT, MORE.slice(0, 4)) }
    const copy = {
      id: 'copy',
      publisher: 'Port News',
      text: text(
        REPORT,
        NEXT,
        NEXT.map((s) => s.replace(/Maren|Brest/, 'Orrin')),
      ),
    }
    const [edge] = trace([source, copy]).edges
    expect(edge).toMatchObject({ parent: 'source', child: 'copy' })
  })
})
