import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHasher, plainHasher } from '../../src/fingerprint/hash'
import { deriveKey } from '../../src/fingerprint/key'
import { typeOf } from '../oracle/numbered'
import { siphashBigint } from '../oracle/siphash-bigint'

const keyed = keyedHasher(deriveKey('sixteen bytes at least'))
const hash = (hasher: typeof plainHasher, form: string): number => {
  return hasher.hashes([typeOf(form)]).digests[0]!
}
const sequence = (hasher: typeof plainHasher, ...forms: string[]): string => {
  const { digests } = hasher.hashes(forms.map((form) => typeOf(form)))
  return hasher.sequence(
    Uint32Array.from(forms, (_, i) => i),
    digests,
  )
}

describe.each([
  ['plain', plainHasher],
  ['keyed', keyed],
])('%s word hashes', (_, hasher) => {
  it('collide as seldom as chance would have it', () => {
    const seen = new Set<number>()
    for (let i = 0; i < 100_000; i++) seen.add(hash(hasher, i.toString(36)))
    // Birthday: 10¹⁰ / 2³³ = 1.2 expected.
    expect(100_000 - seen.size).toBeLessThan(8)
  })

  it('flip every output bit about half the time when one unit changes', () => {
    const flips = new Array<number>(32).fill(0)
    for (let i = 0; i < 2000; i++) {
      const x = hash(hasher, `word${i}`) ^ hash(hasher, `wore${i}`)
      for (let bit = 0; bit < 32; bit++) flips[bit]! += (x >>> bit) & 1
    }
    for (const count of flips) expect(Math.abs(count / 2000 - 0.5)).toBeLessThan(0.06)
  })

  it('tell apart units that differ in their high byte, surrogates and NUL', () => {
    const forms = ['', '\0', '\0\0', 'a', '\u0161', '\u6161', '\ud800', '\udc00', '\ud83d\ude00', '\ud83d']
    expect(new Set(forms.map((form) => hash(hasher, form))).size).toBe(forms.length)
  })

  it('give a body hash that knows word borders, order and repeats', () => {
    const bodies = [[], ['ab', 'c'], ['a', 'bc'], ['abc'], ['c', 'ab'], ['ab', 'c', 'c'], ['ab', 'ab', 'c'], ['ab', 'c', '']]
    const hashes = bodies.map((forms) => sequence(hasher, ...forms))
    expect(new Set(hashes).size).toBe(bodies.length)
    for (const it of hashes) expect(it).toMatch(/^[0-9a-f]{32}$/)
  })

  it('give equal body hashes exactly for equal sequences', () => {
    const forms = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba'), { maxLength: 6 })
    fc.assert(
      fc.property(forms, forms, (a, b) => {
        expect(sequence(hasher, ...a) === sequence(hasher, ...b)).toBe(a.join(' ') === b.join(' ') && a.length === b.length)
      }),
    )
  })
})

describe('keyed word hashes', () => {
  it('are SipHash of the UTF-16LE units', () => {
    const key = deriveKey('sixteen bytes at least')
    const keyBytes = new Uint8Array(Uint32Array.from(key.word).buffer)
    for (const form of ['', 'x', 'floodgate', 'čaj', 'a'.repeat(500)]) {
      const bytes = new Uint8Array(Uint16Array.from(form, (unit) => unit.charCodeAt(0)).buffer)
      expect(hash(keyed, form)).toBe(Number(siphashBigint(keyBytes, bytes) & 0xffffffffn))
    }
  })

  it('share nothing with those of another key or of none', () => {
    const other = keyedHasher(deriveKey('sixteen bytes at leasu'))
    const forms = Array.from({ length: 500 }, (_, i) => `word${i}`)
    const all = new Set([plainHasher, keyed, other].flatMap((hasher) => forms.map((form) => hash(hasher, form))))
    expect(all.size).toBe(1500)
  })
})
