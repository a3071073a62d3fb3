import { describe, expect, it } from 'vitest'
import { fingerprint, trace } from '../../src/index'

const OPENING = 'The council sold the old school of Weald for one pound to a firm of the mayor.'
const article = (said: string, publisher?: string) => ({
  id: 'weald',
  ...(publisher !== undefined && { publisher }),
  text: `${OPENING}\n\n${said} The school had been valued at 240,000 pounds in 2019, and nobody else was asked.`,
})
const self = (said: string, publisher?: string) =>
  fingerprint(article(said, publisher)).credits.filter(({ name }) => name === publisher)

describe('a paper that says what it was told itself', () => {
  it.each([
    ['told this newspaper', 'The price was a gift, the former clerk told this newspaper.'],
    ['seen by this newspaper', 'The price was a gift, says a letter seen by this newspaper.', 'by this newspaper'],
    ['this newspaper has learned', 'The price was a gift, this newspaper has learned.'],
    ['a este diario', 'El precio fue un regalo, contó a este diario la secretaria.'],
    ['acceso este periódico', 'Lo dice una carta a la que tuvo acceso este periódico.'],
    ['dieser Zeitung', 'Der Preis sei ein Geschenk gewesen, sagte der Schreiber dieser Zeitung.'],
    ['à notre rédaction', 'Le prix était un cadeau, a dit la greffière à notre rédaction.'],
    ['a questo giornale', 'Il prezzo era un regalo, ha detto il segretario a questo giornale.'],
    ['a este jornal', 'O preço foi um presente, disse a funcionária a este jornal.'],
    ['tegen deze krant', 'De prijs was een geschenk, zei de griffier tegen deze krant.'],
    ['нашему изданию', 'Цена была подарком, сказал бывший секретарь нашему изданию.'],
  ])('credits itself: %s', (words, said, shown = words) => {
    const [credit, ...more] = self(said, 'Weald Sentinel')
    expect(more).toEqual([])
    expect(credit.kind).toBe('attribution')
    expect(article(said).text.slice(credit.span.start, credit.span.end)).toBe(shown)
  })

  it('is credited once, and not where the words stand within others or speak of another thing', () => {
    expect(self('The clerk told this newspaper so. The mayor told this newspaper nothing.', 'Weald Sentinel')).toHaveLength(1)
    expect(self('La mesa este diario de bolsillo no la vio. Read this paper on prices.', 'Weald Sentinel')).toEqual([])
  })

  it('is credited by no name that the page does not show', () => {
    expect(fingerprint(article('The price was a gift, the former clerk told this newspaper.')).credits).toEqual([])
  })

  it('has sources of its own', () => {
    const sentinel = article('The price was a gift, the former clerk told this newspaper.', 'Weald Sentinel')
    const echo = { ...article('The price was a gift, the former clerk said.', 'Downs Echo'), id: 'echo' }
    const { for: reasons } = trace([sentinel, echo]).explain('echo')
    expect(reasons.map(({ detail }) => detail)).toContain(
      'the parent has a dateline, sign-off or sources of its own, this text has not',
    )
  })
})
