import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligner, grid, matches } from '../../src/align/align'
import { LOCAL } from '../../src/align/features'
import { fingerprint } from '../../src/fingerprint'
import { type FingerprintData, FLAG } from '../../src/types'
import { cellsByDefinition } from '../oracle/cells'
import { rateLetter } from '../story'

/** A type as the fingerprint of some article has it: forms and stems go together for the most part only. */
const type = fc.record({
  form: fc.integer({ min: 0, max: 11 }),
  stem: fc.integer({ min: 0, max: 9 }),
  flags: fc.constantFrom(0, 0, 0, FLAG.number, FLAG.name, FLAG.function),
})

/** Articles of few words, so that they meet often, in sentences of up to three machine words of bits. */
const article = fc.array(type, { minLength: 1, maxLength: 14 }).chain((types) =>
  fc
    .array(
      fc.array(fc.record({ type: fc.nat(types.length - 1), quoted: fc.nat(1) }), {
        minLength: 0,
        maxLength: 90,
        size: 'max',
      }),
      { maxLength: 6 },
    )
    .map((sentences): FingerprintData => {
      const tokens = sentences.flat()
      const offsets = new Uint32Array(sentences.length + 1)
      sentences.forEach((sentence, s) => {
        offsets[s + 1] = offsets[s] + sentence.length
      })
      const used = [...new Set(tokens.map((token) => token.type))]
      return {
        offsets,
        tokens: Uint32Array.from(tokens, (token) => used.indexOf(token.type)),
        quoted: Uint8Array.from(tokens, (token) => token.quoted),
        hashes: Uint32Array.from(used, (t) => Math.imul(types[t].form + 1, 0x9e3779b1)),
        stems: Uint32Array.from(used, (t) => Math.imul(types[t].stem + 1, 0x85ebca6b)),
        flags: Uint8Array.from(used, (t) => types[t].flags),
        paragraphs: new Uint32Array(sentences.length),
      } as unknown as FingerprintData
    }),
)

function sameAsByDefinition(a: FingerprintData, b: FingerprintData): number {
  const { i, j, local } = grid(a, b)
  const plain = cellsByDefinition(a, b)
  expect(i.map((x, k) => [x, j[k]])).toEqual(plain.map((cell) => [cell.i, cell.j]))
  plain.forEach((cell, k) => {
    const seen = local.slice(k * LOCAL.length, (k + 1) * LOCAL.length)
    seen.forEach((x, f) => expect(x, LOCAL[f]).toBeCloseTo(cell.local[f], 10))
  })
  return plain.length
}

describe('what is seen of two sentences', () => {
  it('is what its definition says, of any two articles', () => {
    let seen = 0
    const property = fc.property(article, article, (a, b) => {
      seen += sameAsByDefinition(a, b)
    })
    fc.assert(property, { numRuns: 300 })
    expect(seen).toBeGreaterThan(100)
  })

  it('is what its definition says, of the articles of a story and of one very long sentence', () => {
    const prints = rateLetter().map((a) => fingerprint(a))
    const long = Array.from({ length: 700 }, (_, k) => `word${(k * 7919) % 240}`).join(' ')
    prints.push(fingerprint({ id: 'long', text: `${long}.` }), fingerprint({ id: 'longer', text: `Before ${long} after.` }))
    for (const a of prints) for (const b of prints) sameAsByDefinition(a, b)
  })
})

describe('an aligner', () => {
  it('finds of every pair what it would find if it had seen no other before', () => {
    const prints = rateLetter().map((a) => fingerprint(a))
    const align = aligner()
    for (const a of prints) for (const b of prints) expect(align(a, b)).toEqual(matches(grid(a, b)))
  })
})
