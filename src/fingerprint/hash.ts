import type { HashKey } from './key'
import { hex32, mix32, mixPair } from './mix'
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
  sequence: fourLanes,
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

/** Two lanes of 32 bits over each half of the digests. */
function fourLanes(digests: Uint32Array): string {
  let [a, b, c, d] = [1, 2, 3, 4]
  for (let i = 0; i < digests.length; i += 2) {
    a = mixPair(a, digests[i], 0)
    b = mixPair(b, digests[i], 0)
    c = mixPair(c, digests[i + 1], 0)
    d = mixPair(d, digests[i + 1], 0)
  }
  return toHex([a, b, c, d])
}

function toHex(words: ArrayLike<number>): string {
  return Array.from(words, hex32).join('')
}
