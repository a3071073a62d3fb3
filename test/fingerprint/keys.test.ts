import { describe, expect, it } from 'vitest'
import { type Hasher, keyedHasher, plainHasher } from '../../src/fingerprint/hash'
import { deriveKey } from '../../src/fingerprint/key'
import { makeFingerprint } from '../../src/fingerprint/make'
import { pageByHand, readByHand } from './by-hand'

const keys = (text: string, hasher: Hasher = plainHasher): Set<number> =>
  new Set(makeFingerprint(pageByHand('a', text), readByHand(text), hasher).keys)
const shared = (a: string, b: string, hasher?: Hasher): number => {
  const other = keys(b, hasher)
  return [...keys(a, hasher)].filter((key) => other.has(key)).length
}

/** A word of letters alone for every number. */
const spell = (i: number): string => String(i).replace(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] as string)

// Far past the rule for short bodies, and nothing in it but one name repeated and words that make no key.
const filler = (name: string): string => Array.from({ length: 20 }, () => `The ${name} of the`).join('. ')
const around = (name: string, text: string): string => `${filler(name)}. ${text}. ${filler(name)}`

describe('retrieval keys', () => {
  const hashers = [plainHasher, keyedHasher(deriveKey('sixteen bytes at least')), keyedHasher(deriveKey('another sixteen bytes'))]

  it.each([
    ['two names in one sentence', 'we heard Tarrant blame Ellery', 'then Ellery wrote back to Tarrant'],
    ['five words of one quotation', 'x “we told them it would fall” y', 'z “but we told them it would” w'],
    ['a figure with the word behind it', 'some 1140 homes', 'water in 1140 homes'],
    ['a figure and a name of one sentence', 'in 1987 they built Carrow', 'for Carrow the year was 1987'],
    ['two neighbouring content words', 'a structural engineer', 'the engineer was structural'],
  ])('are shared for %s', (_, a, b) => {
    for (const hasher of hashers) expect(shared(around('Queue', a), around('Verve', b), hasher)).toBeGreaterThan(0)
  })

  it('are not shared for what stands in different sentences, or alone', () => {
    expect(shared(around('Queue', 'then Tarrant. then Ellery'), around('Verve', 'now Tarrant with Ellery'))).toBe(0)
    expect(shared(around('Queue', 'we saw 1140 cats'), around('Verve', 'they ate 1140 dogs'))).toBe(0)
    expect(shared(filler('Queue'), filler('Verve'))).toBe(0)
  })

  it('ascend, are distinct and at most 304', () => {
    const many = Array.from(
      { length: 400 },
      (_, i) => `so N${spell(i)} “q${spell(i)} r s t u” 1${i} v${spell(i)} O${spell(i)}`,
    ).join('. ')
    const { keys: list } = makeFingerprint(pageByHand('a', many), readByHand(many), plainHasher)
    expect([...list]).toEqual([...new Set(list)].sort((x, y) => x - y))
    expect(list.length).toBe(304)
  })

  it('keep what is shared when there is more than the limits allow', () => {
    const names = (from: number): string =>
      Array.from({ length: 300 }, (_, i) => `so N${spell(from + i)} met M${spell(from + i)}`).join('. ')
    expect(shared(names(0), names(150))).toBeGreaterThan(30)
  })

  it('pair the same small texts plain and keyed', () => {
    const texts = [
      'The floodgate at Carrow failed before dawn. Tarrant had warned Ellery.',
      'Ellery had been warned by Tarrant of it. Nobody acted.',
      'The cat sat in the sun all day.',
      'The floodgate at Carrow failed.',
      'A cat sat in the sun all night. The floodgate was far.',
    ]
    const pairs = (hasher: Hasher): string[] =>
      texts.flatMap((a, i) => texts.flatMap((b, j) => (i < j && shared(a, b, hasher) > 0 ? [`${i}-${j}`] : [])))
    const plain = pairs(plainHasher)
    expect(plain).toContain('0-1')
    expect(plain).toContain('2-4')
    for (const hasher of hashers) expect(pairs(hasher)).toEqual(plain)
  })
})
