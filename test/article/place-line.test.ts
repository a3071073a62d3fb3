import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'

const MORE =
  'The operator of a dam above the town was warned of tremors in January, according to records that list 41 events since the start of the year.'
const read = (text: string, more = MORE) => {
  const whole = `${text}\n\n${more}`
  const page = readPage({ id: 'a', text: whole })
  return {
    first: whole.slice(page.body[0].start, page.body[0].end),
    credits: page.credits.map(({ name, kind }) => `${name} (${kind})`),
  }
}

describe('a place before the first sentence', () => {
  const en = 'The port will close two of its five cranes on Monday, the harbour office said on Friday.'
  const de = 'Der Hafen schließt am Montag zwei seiner fünf Kräne, wie das Hafenamt am Freitag mitteilte.'
  const es = 'El puerto cerrará el lunes dos de sus cinco grúas, informó la capitanía el viernes.'
  const pt = 'O porto vai fechar na segunda-feira dois dos cinco guindastes, informou a capitania.'
  it.each([
    ['SKAGEN: ', en],
    ['NEW SKAGEN: ', en],
    ['Skagen – ', en],
    ['Skagen, Denmark - ', en],
    ['Skagen – ', de],
    ['SKAGEN | ', de],
    ['Skagen/Varn. ', de],
    ['jp Skagen. ', de],
    ['Skagen.- ', es],
    ['São Roque - ', pt],
    ['Varn | 5 May 2025 | 10:30 – ', en],
    // The text speaks of it as of a place.
    ['Skagen: ', 'Two of the five cranes in Skagen will be closed on Monday, the harbour office said on Friday.'],
    ['Skagen. ', 'Zwei der fünf Kräne werden geschlossen, wie das Skagener Hafenamt am Freitag mitteilte.'],
    ['Varna. ', 'Il porto chiuderà lunedì due delle cinque gru che sono in servizio a Varna, dice la capitaneria.'],
    ['Skagen – ', 'Governor Ann Reyes will close two of the five cranes in Skagen on Monday, her office said.'],
  ])('is none of it: %s%s', (place, sentence) => expect(read(`${place}${sentence}`)).toEqual({ first: sentence, credits: [] }))
  it.each([
    ['SKAGEN mdn | ', de, 'mdn'],
    ['Skagen, Denmark | NDW — ', en, 'NDW'],
    ['NDW/Skagen - ', en, 'NDW'],
    ['(mdn) ', de, 'mdn'],
    ['Skagen, 20 Ene. NDX.- ', es, 'NDX'],
  ])('names its agency: %s%s', (place, sentence, name) =>
    expect(read(`${place}${sentence}`)).toEqual({ first: sentence, credits: [`${name} (dateline)`] }),
  )
  it.each([
    'Silence. The port will close two of its five cranes on Monday, the harbour office said on Friday.',
    'Reyes: El puerto cerrará el lunes dos de sus cinco grúas, según la carta de Reyes y la de la capitanía a Reyes.',
    'Reyes. The port will close two of its five cranes on Monday, Reyes’s office said on Friday in a statement.',
    'Verdict: The port will close two of its five cranes on Monday, the harbour office said on Friday.',
    'UPDATE: The port will close two of its five cranes on Monday, the harbour office said on Friday.',
    'Skarvik – The Crane People – will close two of its five cranes on Monday, the harbour office said on Friday.',
    'Skarvik – Denmark’s oldest builder of cranes and of locks said that two of its five cranes will be closed.',
    'Primero.- El puerto cerrará el lunes dos de sus cinco grúas, informó la capitanía el viernes.',
    'Monday – The port will close two of its five cranes, the harbour office said on Friday, and it may be more.',
    'in Skagen. Der Hafen schließt am Montag zwei seiner fünf Kräne, wie das Hafenamt am Freitag mitteilte.',
  ])('but this is how a sentence opens: %s', (text) => expect(read(text).first).toBe(text))
  it('is none of whose interview it is', () => {
    const text = 'REYES: The port will close two of its five cranes on Monday, and I cannot say what will become of them.'
    expect(read(text, `LUND: ${MORE}\n\nREYES: ${MORE}`).first).toBe(text)
  })
  it('stands at the head of the first paragraph alone', () => {
    const page = `${MORE}\n\nSkagen – ${en}`
    expect(readPage({ id: 'a', text: page }).body.map(({ start }) => start)).toEqual([0, MORE.length + 2])
  })
  it('names a topic that the text is about, and no agency', () =>
    expect(
      [`NATO/Skagen - ${en}`, `USA/Skagen - ${en}`].map((text) => read(text, MORE.replace('tremors', 'NATO')).credits),
    ).toEqual([[], []]))
})

describe('a state behind a place', () => {
  it.each(['Skagen (DF) – ', 'Rio do Norte (RJ) - ', 'Skagen (CA) -', 'SKAGEN (MH): '])('is no agency: %s', (place) => {
    const sentence = 'The port will close two of its five cranes on Monday, the harbour office said on Friday.'
    expect(read(`${place}${sentence}`)).toEqual({ first: sentence, credits: [] })
  })
  it.each(['AP', 'PA', 'TT', 'EP', 'IP'])('is none of the codes that agencies have, too: %s', (name) => {
    const text = `Skagen (${name}) – The port will close two of its five cranes on Monday, the harbour office said.`
    expect(read(text).credits).toEqual([`${name} (dateline)`])
  })
  it('is none before the place', () => {
    const text = '(DF) - The port will close two of its five cranes on Monday, the harbour office said on Friday.'
    expect(read(text).credits).toEqual(['DF (dateline)'])
  })
})
