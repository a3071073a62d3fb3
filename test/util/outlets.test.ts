import { describe, expect, it } from 'vitest'
import { calledSo, isDeskOf, outletKey, sameOutlet } from '../../src/util/outlets'

describe('outletKey', () => {
  it('drops articles, generic words, possessives, diacritics and punctuation', () => {
    for (const name of [
      'Calder',
      'The Calder News Agency',
      "calder news agency's",
      'CALDER',
      'Calder Newswire',
      'www.calder.com',
    ]) {
      expect(outletKey(name)).toBe('calder')
    }
    expect(outletKey('Agencia Tres Ríos')).toBe('tresrios')
    expect(outletKey('QbkNews')).toBe(outletKey('QBK News'))
  })
  it('keeps generic words when nothing else remains', () => {
    expect(outletKey('The News')).toBe('news')
    expect(outletKey('News Agency')).toBe('newsagency')
  })
  it('gives the registered label of a domain', () => {
    expect(outletKey('https://www.defencehub.com/a/b?c')).toBe('defencehub')
    expect(outletKey('valleyobserver.co.uk')).toBe('valleyobserver')
  })
  it('works in scripts without Latin letters and on nothing', () => {
    expect(outletKey('Агентство «Полюс»')).toBe('полюс')
    expect(outletKey('北光通信')).toBe('北光通信')
    expect(outletKey('')).toBe('')
    expect(outletKey('…')).toBe('')
  })
})

describe('isDeskOf', () => {
  it('is the name with what its people are called, and no other outlet', () => {
    for (const name of ['LawLens News Network', 'LawLens Desk', 'The LawLens newsroom'])
      expect(isDeskOf(name, 'LawLens')).toBe(true)
    for (const name of ['LawLens', 'LawLens Gazette', 'Network LawLens']) expect(isDeskOf(name, 'LawLens')).toBe(false)
  })
})

describe('sameOutlet', () => {
  it.each([
    ['Calder', 'Calder News Agency', 1],
    ['Agencia Tres Ríos', 'Tres Ríos', 1],
    ['Defence Hub', 'Defense Hub', 1],
    ['Defence Hub', 'defencehub.com', 1],
    ['Defense Hub', 'https://defencehub.com/', 1],
    ['Kestrel', 'Kestrel Press Agency', 1],
    ['QbkNews', 'QBK News', 1],
  ])('takes %s and %s for one', (a, b, value) => {
    expect(sameOutlet(a, b)).toBe(value)
    expect(sameOutlet(b, a)).toBe(value)
  })
  it.each([
    ['Ledger', 'The Harbour Ledger'],
    ['the Courier', 'Zagreb Economic Courier'],
    ['Belvoir', 'Belvoir Sport Service'],
    ['DTJ', 'Deccan Technology Journal'],
    ['AP', 'The Associated Press'],
  ])('takes %s for a short form of %s', (a, b) => {
    expect(sameOutlet(a, b)).toBeGreaterThanOrEqual(0.7)
    expect(sameOutlet(b, a)).toBeLessThan(1)
  })
  it.each([
    ['Northern Star', 'Southern Star'],
    ['East Post', 'West Post'],
    ['Northeast Journal', 'Northwest Journal'],
    ['Nordkurier', 'Südkurier'],
    ['Ostkurier', 'Westkurier'],
    ['La Voz del Sureste', 'La Voz del Suroeste'],
    ['DM', 'Daily Mail'],
    ['Costa Este', 'Costa Oeste'],
    ['Preston Post', 'Weston Post'],
    ['Channel 4 News', 'Channel 5 News'],
  ])('tells %s from %s, which no misspelling parts', (a, b) => {
    expect(sameOutlet(a, b)).toBe(0)
    expect(sameOutlet(b, a)).toBe(0)
  })
  it('takes one letter for a spelling variant', () => {
    expect(sameOutlet('Meridian', 'Meridien')).toBeGreaterThan(0.8)
    expect(sameOutlet('Oriel', 'Oriol')).toBeGreaterThan(0.8)
    expect(sameOutlet('Süddeutsche Zeitung', 'Sueddeutsche Zeitung')).toBe(1)
    expect(sameOutlet('Bucharest Herald', 'Bucharst Herald')).toBe(1)
    expect(sameOutlet('The Northern Echo', 'The Nothern Echo')).toBe(1)
  })
  it.each([
    ['Daily Post', 'Daily Mail'],
    ['Channel 4', 'Channel 5'],
    ['Meridian', 'Oriel'],
    ['Daily', 'Daily Mail'],
    ['News', 'Stanhope News'],
    ['', 'Meridian'],
    ['QNN', 'QBN'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(sameOutlet(a, b)).toBe(0)
  })
  it('is weak where another paper’s noun follows the shared word', () => {
    expect(sameOutlet('Kestrel', 'Kestrel Bay Times')).toBeLessThan(0.5)
  })
  it('answers for a megabyte', () => {
    expect(sameOutlet('a'.repeat(1e6), `${'a'.repeat(1e6)}b`)).toBe(1)
  })
})

describe('calledSo', () => {
  it('takes a short form of an outlet’s full name, and none that says more', () => {
    expect(calledSo('the Times', 'The Irish Times')).toBe(0.7)
    expect(calledSo('The Irish Times', 'The Times')).toBe(0)
    expect(calledSo('The Irish Tmies', 'The Irish Times')).toBeGreaterThan(0.8)
    expect(calledSo('CNS', 'Central Noticias del Sur')).toBe(0.7)
    expect(calledSo('Central Noticias del Sur', 'CNS')).toBe(0)
  })
})
