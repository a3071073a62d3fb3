import { describe, expect, it } from 'vitest'
import { fingerprint, trace } from '../../src/index'

const OPENING = 'The council sold the old school of Weald for one pound to a firm of the mayor.'
const article = (said: string) => ({
  id: 'weald',
  text: `${OPENING}\n\n${said} The school had been valued at 240,000 pounds in 2019, and nobody else was asked.`,
})
const credits = (said: string) => fingerprint(article(said)).credits

describe('a paper that says what it was told itself', () => {
  it.each([
    ['this newspaper', 'The price was a gift, the former clerk told this newspaper.'],
    ['this newspaper', 'The price was a gift, says a letter seen by this newspaper.'],
    ['this newspaper', 'This newspaper has learned that the price was a gift.'],
    ['este diario', 'El precio fue un regalo, contó a este diario la secretaria.'],
    ['this paper', 'The price was a gift, the former clerk told this paper.'],
    ['este medio', 'El precio fue un regalo, confirmó a este medio la secretaria.'],
    ['este periódico', 'Lo dice una carta a la que tuvo acceso este periódico.'],
    ['dieser Zeitung', 'Der Preis sei ein Geschenk gewesen, sagte der Schreiber dieser Zeitung.'],
    ['notre rédaction', 'Le prix était un cadeau, a dit la greffière à notre rédaction.'],
    ['questo giornale', 'Il prezzo era un regalo, ha detto il segretario a questo giornale.'],
    ['este jornal', 'O preço foi um presente, disse a funcionária a este jornal.'],
    ['deze krant', 'De prijs was een geschenk, zei de griffier tegen deze krant.'],
    ['нашему изданию', 'Цена была подарком, сказал бывший секретарь нашему изданию.'],
  ])('credits itself, in those words: %s', (name, said) => {
    const [credit, ...more] = credits(said)
    expect(more).toEqual([])
    expect(credit).toMatchObject({ name, kind: 'attribution' })
    expect(article(said).text.slice(credit.span.start, credit.span.end).toLowerCase()).toBe(name.toLowerCase())
    expect(trace([article(said)]).citations).toEqual([])
  })

  it('is credited once, and not where the words stand within others or speak of another thing', () => {
    expect(credits('The clerk told this newspaper so. The mayor told this newspaper nothing.')).toHaveLength(1)
    expect(credits('La mesa este diario de bolsillo no la vio. Read this paper on prices.')).toEqual([])
    expect(credits('Both contributed to this paper. El alcalde comunica por este medio que renuncia.')).toEqual([])
  })

  it('has sources of its own', () => {
    const sentinel = article('The price was a gift, the former clerk told this newspaper.')
    const echo = { ...article('The price was a gift, the former clerk said.'), id: 'echo' }
    const { for: reasons } = trace([sentinel, echo]).explain('echo')
    expect(reasons.map(({ detail }) => detail)).toContain(
      'the parent has a dateline, sign-off or sources of its own, this text has not',
    )
  })
})

describe('a page that says nothing of its outlet but whom its byline names behind the writer', () => {
  const text = (byline: string) =>
    `Weald sold its school for a pound\n\n${byline}\n\nWEALD (Meridian) - ${OPENING}\n\nThe price was a gift, the former clerk told Meridian. The school had been valued at 240,000 pounds in 2019.`
  const signed = { id: 'signed', text: text('By Ann Reyes, Meridian Press Agency') }

  it('is that outlet’s, whose short name is its own', () => {
    expect(fingerprint(signed).outlets).toEqual([{ name: 'Meridian Press Agency', how: 'byline' }])
    expect(trace([signed]).citations).toEqual([])
    const undated = { ...signed, text: signed.text.replace('WEALD (Meridian) - ', '') }
    expect(trace([undated]).citations).toEqual([])
    expect(trace([{ ...undated, publisher: 'Weald Echo' }]).citations).not.toEqual([])
  })

  it('is another’s where that has the text', () => {
    const told = signed.text.replace('WEALD (Meridian) - ', '').replace('the former clerk', 'the clerk of those days')
    const own = {
      id: 'own',
      publisher: 'Meridian',
      text: `${OPENING}\n\n${told.slice(told.indexOf('The price'))} Nobody else was asked.`,
    }
    const graph = trace([{ id: 'copy', text: told }, own])
    expect(
      graph
        .explain('copy', 'own')
        .for.map(({ detail }) => detail)
        .join(),
    ).toContain('names Meridian Press Agency in its byline')
  })

  it.each([
    'By Ann Reyes, Oslo',
    'By Ann Reyes',
    'The newsroom, with Meridian Press Agency',
    'By Ann Reyes with Meridian Press Agency',
    'By Ann Reyes, Health Reporter',
  ])('is nobody’s where that is no outlet of the writer: %s', (byline) => {
    expect(fingerprint({ id: 'a', text: text(byline) }).outlets).toEqual([])
  })

  it('is another’s where the page says so', () => {
    const { outlets } = fingerprint({ ...signed, url: 'https://weald.example/school' })
    expect(outlets).toEqual([{ name: 'weald.example', how: 'url' }])
  })
})
