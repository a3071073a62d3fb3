import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/fingerprint'
import { pack, packedFeatures, unpack } from '../../src/fingerprint/pack'
import { rateLetter, story } from '../story'

const articles = [...rateLetter(), ...story('tunnel-combe-noire')]
const dated = { id: 'dated', text: 'One line.', published: { latest: '2025-01-01T00:00:00Z' } }
const odd = { id: '__proto__', text: '\ud800 “Odd” \0 words\n\nand «more»', title: '\udfff' }
const embed = (sentences: readonly string[]) => sentences.map((s) => [s.length, 1, -3])
const prints = [
  ...articles.map((article) => fingerprint(article)),
  ...articles.slice(0, 3).map((article) => fingerprint(article, { key: 'sixteen bytes at the least' })),
  fingerprint(articles[0], { embed }),
  fingerprint(dated),
  fingerprint(odd),
  fingerprint({ id: 'empty', text: '' }),
]

describe('a packed fingerprint', () => {
  it('is unpacked as it was, key by key in the same order', () => {
    for (const print of prints) {
      const bytes = pack(print)
      expect(JSON.stringify(unpack(bytes))).toBe(JSON.stringify(print))
      expect(packedFeatures(bytes)).toEqual({ keys: print.keys, signature: print.signature })
    }
  })

  it('takes clearly less room than its arrays', () => {
    const room = (print: object) => Object.values(print).reduce((n, v) => n + (ArrayBuffer.isView(v) ? v.byteLength : 0), 0)
    const sum = (of: (print: (typeof prints)[number]) => number) =>
      prints.slice(0, articles.length).reduce((n, p) => n + of(p), 0)
    expect(sum((print) => pack(print).length)).toBeLessThan(0.75 * sum(room))
  })

  it('is refused when it is cut off anywhere or goes on', () => {
    for (const print of prints.slice(-6)) {
      const bytes = pack(print)
      for (let length = 0; length < bytes.length; length += 1 + (length >> 4)) {
        expect(() => unpack(bytes.subarray(0, length))).toThrow(expect.objectContaining({ code: 'ERR_FINGERPRINT' }))
      }
      expect(() => unpack(Uint8Array.of(...bytes, 0))).toThrow(expect.objectContaining({ code: 'ERR_FINGERPRINT' }))
    }
  })

  it('is refused or consistent, whatever bytes are changed', () => {
    const one = pack(prints.at(-3)!)
    const flips = fc.array(fc.tuple(fc.nat(one.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = one.slice()
        for (const [at, value] of changes) bytes[at] = value
        let read: ReturnType<typeof unpack>
        try {
          read = unpack(bytes)
        } catch (error) {
          expect(error).toMatchObject({ code: 'ERR_FINGERPRINT' })
          return
        }
        expect(JSON.stringify(unpack(pack(read)))).toBe(JSON.stringify(read))
      }),
      { numRuns: 500 },
    )
  })

  it('allots nothing for a count that its bytes could not fill', () => {
    expect(() => unpack(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2, 3))).toThrow(/4294967295 entries/)
  })
})
