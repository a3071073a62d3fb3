import type { HashKey } from './key'
import { hex32, mix32 } from './mix'
import { siphash24, sipWords } from './siphash'

/** How folded words become numbers: plain, or under a key. */
export interface Hasher {
  readonly keyId: string | undefined
  /** 64 bits of a folded form: `out[at]` is the published 32-bit hash, never 0; `out[at + 1]` only feeds `sequence`. */
  digest(form: string, out: Uint32Array, at: number): void
  /** 128 bits, in hex, of a sequence of digests, two words each. */
  sequence(digests: Uint32Array): string
}

/**
 * Plain hashes: FNV-1a (Fowler, Noll, Vo) over UTF-16 units in two lanes, each with MurmurHash3's finaliser, since
 * FNV alone leaves the high bits of short words nearly constant. Anyone with a dictionary can read them.
 */
export const plainHasher: Hasher = {
  keyId: undefined,
  digest(form, out, at) {
    let a = 0x811c9dc5
    let b = 0x5bd1e995
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x2c1b3c6d)
    }
    out[at] = mix32(a) || 1
    out[at + 1] = mix32(b ^ form.length)
  },
  sequence: murmur128,
}

/**
 * Hashes under a key: SipHash-2-4 of the form's UTF-16LE units, the string itself and not a plain hash of it, so that
 * the PRF property of SipHash carries over whole: without the key, no dictionary of any size tells one word from another.
 */
export function keyedHasher(key: HashKey): Hasher {
  let scratch = new Uint32Array(64)
  return {
    keyId: key.keyId,
    digest(form, out, at) {
      const bytes = 2 * form.length
      const words = sipWords(bytes)
      if (words > scratch.length) scratch = new Uint32Array(2 * words)
      for (let w = 0; w < words; w++) {
        const low = 2 * w < form.length ? form.charCodeAt(2 * w) : 0
        const high = 2 * w + 1 < form.length ? form.charCodeAt(2 * w + 1) : 0
        scratch[w] = low | (high << 16)
      }
      siphash24(key.word, scratch, bytes, out, at)
      if (out[at] === 0) out[at] = 1
    },
    sequence(digests) {
      const bytes = 4 * digests.length
      const message = new Uint32Array(sipWords(bytes))
      message.set(digests)
      const out = new Uint32Array(4)
      siphash24(key.bodyLow, message, bytes, out, 0)
      siphash24(key.bodyHigh, message, bytes, out, 2)
      return toHex(out)
    },
  }
}

/** After MurmurHash3_x86_128 (Appleby 2011); the last block is padded with zeros, which the length tells apart. */
function murmur128(words: Uint32Array): string {
  let h1 = 0
  let h2 = 0x239b961b
  let h3 = 0x38b34ae5
  let h4 = 0xa1e38b93
  for (let i = 0; i < words.length; i += 4) {
    h1 ^= Math.imul(rotate(Math.imul(words[i] as number, 0x239b961b), 15), 0xab0e9789)
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= Math.imul(rotate(Math.imul(words[i + 1] ?? 0, 0xab0e9789), 16), 0x38b34ae5)
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= Math.imul(rotate(Math.imul(words[i + 2] ?? 0, 0x38b34ae5), 17), 0xa1e38b93)
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= Math.imul(rotate(Math.imul(words[i + 3] ?? 0, 0xa1e38b93), 18), 0x239b961b)
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  h1 ^= words.length
  h2 ^= words.length
  h3 ^= words.length
  h4 ^= words.length
  h1 = (h1 + h2 + h3 + h4) | 0
  const all = [h1, h2 + h1, h3 + h1, h4 + h1].map(mix32) as [number, number, number, number]
  const sum = all[0] + all[1] + all[2] + all[3]
  return toHex([sum, all[1] + sum, all[2] + sum, all[3] + sum])
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

function toHex(words: ArrayLike<number>): string {
  return Array.from(words, hex32).join('')
}
