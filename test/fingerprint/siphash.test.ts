import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SipKey, siphash24, sipWords } from '../../src/fingerprint/siphash'
import { siphashBigint } from '../oracle/siphash-bigint'

const words = (bytes: Uint8Array): Uint32Array => {
  const padded = new Uint8Array(4 * sipWords(bytes.length))
  padded.set(bytes)
  const view = new DataView(padded.buffer)
  return Uint32Array.from({ length: padded.length / 4 }, (_, i) => view.getUint32(4 * i, true))
}
const siphash = (key: Uint8Array, message: Uint8Array): bigint => {
  const out = new Uint32Array(2)
  siphash24([...words(key)].slice(0, 4) as unknown as SipKey, words(message), message.length, out)
  return (BigInt(out[1]!) << 32n) | BigInt(out[0]!)
}
const upTo = (n: number): Uint8Array => Uint8Array.from({ length: n }, (_, i) => i)

// vectors.h of the authors' reference code; length 15 is also the worked example of the paper's appendix A.
const PUBLISHED: readonly [number, bigint][] = [
  [0, 0x726fdb47dd0e0e31n],
  [1, 0x74f839c593dc67fdn],
  [2, 0x0d6c8009d9a94f5an],
  [3, 0x85676696d7fb7e2dn],
  [4, 0xcf2794e0277187b7n],
  [5, 0x18765564cd99a68dn],
  [6, 0xcbc9466e58fee3cen],
  [7, 0xab0200f58b01d137n],
  [8, 0x93f5f5799a932462n],
  [9, 0x9e0082df0ba9e4b0n],
  [10, 0x7a5dbbc594ddb9f3n],
  [15, 0xa129ca6149be45e5n],
]

describe('siphash24', () => {
  it.each(PUBLISHED)('gives the published value for the message of %i bytes', (length, expected) => {
    expect(siphash(upTo(16), upTo(length))).toBe(expected)
    expect(siphashBigint(upTo(16), upTo(length))).toBe(expected)
  })

  it('agrees with the paper word by word for any key and message', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes, (key, message) => {
        expect(siphash(key, message)).toBe(siphashBigint(key, message))
      }),
      { numRuns: 200 },
    )
  })
})
