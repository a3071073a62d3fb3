import { describe, expect, it } from 'vitest'
import { mentions } from '../../src/derive/mentions'
import { fingerprint, trace } from '../../src/index'

const outlet = (publisher: string) => fingerprint({ id: publisher, publisher, text: '' })
const named = (text: string, ...publishers: string[]): string[] =>
  mentions(publishers.map(outlet))(fingerprint({ id: 'a', text })).map(({ publisher }) => publisher)

describe('a mention of a publisher of the set', () => {
  it.each([
    ['He spoke on Monday. The van caught fire, he told the Evening Lantern, and nobody was hurt.', 'Evening Lantern'],
    ['He spoke on Monday. According to the Evening Lantern the van caught fire.', 'The Evening Lantern'],
    ['По словам диспетчера, вода ушла, пишет «Вестник Приречья» в понедельник.', 'Вестник Приречья'],
    ['Selon la patronne, que L’Observateur du Quai a jointe, le bac coulait.', "L'Observateur du Quai"],
    ['Er sagte der Ostfelder Zeitung am Montag, der Wagen brenne.', 'Ostfelder Zeitung'],
    ['Der Wagen brannte am Montag. Das sagte er dem "Ostfeld".', 'Ostfeld'],
    ['Der Wagen brannte am Montag. Das berichtet der „Ostfeld“ (Dienstag) vorab.', 'Ostfeld'],
    ['Der Wagen brannte am Montag. Das berichtet der Ostkurier (Dienstag) vorab.', 'Ostkurier'],
    ['据新华社报道,港口将于周一关闭两台起重机。', '新华社'],
    ['بندرگاہ پیر کو بند رہے گی، روزنامہ ساحل نے لکھا۔', 'روزنامہ ساحل'],
  ])('is found in whatever words: %s', (text, publisher) => {
    expect(named(text, publisher, 'Another Lantern')).toEqual([publisher])
  })

  it.each([
    ['the words are no name', 'On Monday he lit the evening lantern, and nobody was hurt.'],
    ['a sentence ends between', 'It was lit every Evening. Lantern light fell on the street.'],
    ['a part of it stands alone', 'He told the Lantern that nobody was hurt.'],
    ['a quotation goes on', 'On Monday he sang "evening lantern light", and nobody was hurt.'],
  ])('is none where %s', (_, text) => {
    expect(named(text, 'Evening Lantern')).toEqual([])
  })

  it.each([
    ['He ran the paper for ten years, he told the New Fenwick Times on Monday.', 'The Times'],
    ['Insured with Guardian Mutual, the house burnt down at night.', 'The Guardian'],
    ['He drowned in the Mirror Lake on Monday.', 'Daily Mirror Mail', 'The Mirror'],
  ])('of a name that papers share is none in a longer name: %s', (text, ...publishers) => {
    expect(named(text, ...publishers)).toEqual([])
  })
  it.each([
    ['Der Wagen brannte am Montag, als er im Ostfeld hielt.', 'Ostfeld'],
    ['Der Wagen brannte am Montag. "Im Ostfeld hielt er", sagte sie.', 'Ostfeld'],
    ['On Monday he broke the "mirror", and nobody was hurt.', 'The Mirror'],
    ['کشتی پیر کو ساحل پر آ گئی۔', 'ساحل'],
    ['The port is open 24/7, the harbour office said on Monday.', '24/7'],
  ])('of one word is none as any noun: %s', (text, publisher) => {
    expect(named(text, publisher)).toEqual([])
  })
  it('of such a name is one where it stands alone', () => {
    expect(named('He ran the paper for ten years, he told The Times on Monday.', 'The Times')).toEqual(['The Times'])
  })

  it('tells the first sentence that has it, and of names that begin alike each', () => {
    const text = 'Nobody was hurt. He told the Port Herald and the Port Herald Weekly so. The Port Herald asked again.'
    const found = mentions([outlet('Port Herald'), outlet('Port Herald Weekly'), outlet('Port Star')])(
      fingerprint({ id: 'a', text }),
    )
    expect(found).toEqual([
      { publisher: 'Port Herald', sentence: 1 },
      { publisher: 'Port Herald Weekly', sentence: 1 },
    ])
  })
})

describe('in a graph', () => {
  const interview = {
    id: 'interview',
    publisher: 'Evening Lantern',
    text: 'Ruben Castellan, the drummer of Salt Harbour, says that the band could play once more in Ghent.\n\n"Nobody ended it. The van caught fire outside Lille," he said.\n\nHe teaches music to deaf children at a school in Ledeberg.',
  }
  const copy = {
    id: 'copy',
    publisher: 'The Dial',
    text: 'The drummer of Salt Harbour, Ruben Castellan, told the Evening Lantern that the band could play in Ghent once more.\n\nHe teaches music to deaf children at a school in Ledeberg.',
  }
  const credit = (graph: ReturnType<typeof trace>) => graph.edges[0]?.evidence.find(({ kind }) => kind === 'credit')

  it('it speaks for the publisher, and shows the sentence', () => {
    const graph = trace([interview, copy])
    expect(graph.parents('copy')).toEqual(['interview'])
    expect(credit(graph)).toMatchObject({ detail: 'names Evening Lantern in its text' })
    const [span] = credit(graph)?.spans ?? []
    expect(copy.text.slice(span?.child?.start, span?.child?.end)).toContain('told the Evening Lantern that')
    const anonymous = trace([{ ...interview, publisher: undefined }, copy])
    expect(anonymous.edges[0]?.confidence ?? 0).toBeLessThan(graph.edges[0]?.confidence ?? 0)
  })

  it('it tells which of several identical texts was copied', () => {
    const twin = { ...interview, id: 'another', publisher: 'Ghent Morning' }
    expect(trace([interview, twin, copy]).parents('copy')).toEqual(['interview'])
    const told = { ...copy, text: copy.text.replace('the Evening Lantern', 'Ghent Morning') }
    expect(trace([interview, twin, told]).parents('copy')).toEqual(['another'])
  })

  const rewrite = {
    id: 'rewrite',
    publisher: 'Ghent Morning',
    title: 'The band may return',
    text: 'The drummer of Salt Harbour, Ruben Castellan, says that the band could play in Ghent once more.\n\nHe teaches music to deaf children at a school in Ledeberg.',
  }
  const around = (head: string, foot: string, publisher = 'Skagen Lamp') => {
    const text = [rewrite.title, head, rewrite.text, foot].filter((line) => line !== '').join('\n\n')
    const graph = trace([
      { ...interview, publisher },
      { ...rewrite, text },
    ])
    return { detail: credit(graph)?.detail, citations: graph.citations.length }
  }

  it.each([
    ['By Skagen Lamp', ''],
    ['By Ann Reyes, Skagen Lamp', ''],
    ['Ann Reyes for Skagen Lamp', ''],
  ])('it is found in the byline, whatever it is called: %s', (head, foot) => {
    expect(around(head, foot).detail).toBe('names Skagen Lamp in its byline')
  })
  it.each(['Skagen Lamp', '(Skagen Lamp)', 'With additional input from Skagen Lamp', 'Read more at the Skagen Lamp'])(
    'it is found in the last lines: %s',
    (foot) => {
      expect(around('', foot).detail).toBe('names Skagen Lamp in its sign-off')
    },
  )
  it.each([
    ['what follows the page', 'Follow Skagen Lamp', 'Skagen Lamp'],
    ['the name of its own outlet', '(Ghent Morning)', 'Ghent Morning'],
    ['a person whom no publisher is called like', 'Ann Reyes', 'Skagen Lamp'],
  ])('and is none in %s', (_, foot, publisher) => {
    expect(around('By Bo Lund', foot, publisher)).toEqual({ detail: undefined, citations: 0 })
  })
  it('it tells in a byline which of several identical texts was copied, and from which of them another copy is', () => {
    const twin = { ...interview, id: 'another', publisher: 'Skagen Lamp' }
    const text = `${rewrite.title}\n\nBy Skagen Lamp\n\n${rewrite.text}`
    expect(trace([interview, twin, { ...rewrite, text }]).parents('rewrite')).toEqual(['another'])
    const third = {
      ...interview,
      id: 'third',
      publisher: 'The Dial',
      title: 'Band',
      text: `Band\n\nBy Skagen Lamp\n\n${interview.text}`,
    }
    expect(trace([interview, twin, third]).parents('third')).toEqual(['another'])
  })

  it('it is found under a key as without', () => {
    const key = 'sixteen bytes or more of key'
    const keyed = trace([interview, copy].map((article) => fingerprint(article, { key })))
    expect(credit(keyed)).toEqual(credit(trace([interview, copy])))
    const byline = { ...rewrite, text: `${rewrite.title}\n\nBy Evening Lantern\n\n${rewrite.text}` }
    const print = fingerprint(byline, { key })
    expect(JSON.stringify(print.credits)).not.toContain('Lantern')
    const graph = trace([fingerprint(interview, { key }), print])
    expect(credit(graph)).toEqual(credit(trace([interview, byline])))
  })
})
