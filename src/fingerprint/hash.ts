import type { TokenType } from '../types'
import { hex32, mix32 } from '../util/mix'
import type { HashKey } from './key'
import { siphash24, sipWords } from './siphash'

/** Types as numbers. */
export interface Hashes {
  /** 64 bits of every form: the first word is its published hash, never 0; the second only feeds `sequence`. */
  readonly digests: Uint32Array
  /** The published hash of every stem. */
  readonly stems: Uint32Array
}

/** How folded words become numbers: plain, or under a key. */
export interface Hasher {
  readonly keyId: string | undefined
  hashes(types: readonly TokenType[]): Hashes
  /** 128 bits, in hex, of the types that stand one behind the other. */
  sequence(tokens: Uint32Array, digests: Uint32Array): string
}

/** The plain hashes that every type brings with it. Anyone with a dictionary can read them. */
export const plainHasher: Hasher = {
  keyId: undefined,
  hashes(types) {
    const digests = new Uint32Array(2 * types.length)
    const stems = new Uint32Array(types.length)
    for (let i = 0; i < types.length; i++) {
      const type = types[i]
      digests[2 * i] = type.hash
      digests[2 * i + 1] = type.check
      stems[i] = type.stemHash
    }
    return { digests, stems }
  },
  sequence: fourLanes,
}

/**
 * Hashes under a key: SipHash-2-4 of the form's UTF-16LE units, the string itself and not a plain hash of it, so that
 * the PRF property of SipHash carries over whole: without the key, no dictionary of any size tells one word from another.
 */
export function keyedHasher(key: HashKey): Hasher {
  let scratch = new Uint32Array(64)
  const digest = (form: string, out: Uint32Array, at: number): void => {
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
  }
  return {
    keyId: key.keyId,
    hashes(types) {
      const digests = new Uint32Array(2 * types.length)
      const stems = new Uint32Array(types.length)
      const ofStem = new Uint32Array(2)
      types.forEach(({ form, stem }, i) => {
        digest(form, digests, 2 * i)
        if (stem !== form) digest(stem, ofStem, 0)
        stems[i] = stem === form ? digests[2 * i] : ofStem[0]
      })
      return { digests, stems }
    },
    sequence(tokens, digests) {
      const bytes = 8 * tokens.length
      const message = new Uint32Array(sipWords(bytes))
      for (let t = 0; t < tokens.length; t++) {
        message[2 * t] = digests[2 * tokens[t]]
        message[2 * t + 1] = digests[2 * tokens[t] + 1]
      }
      const out = new Uint32Array(4)
      siphash24(key.bodyLow, message, bytes, out, 0)
      siphash24(key.bodyHigh, message, bytes, out, 2)
      return toHex(out)
    },
  }
}

/**
 * Two lanes of 32 bits over each half of the digests, and the number of tokens. Each step is a bijection of its lane for every
 * digest, so that two sequences of one length that part meet again by chance alone: it guards against accident, not forgers.
 */
function fourLanes(tokens: Uint32Array, digests: Uint32Array): string {
  let [a, b, c, d] = [tokens.length, 2, 3, 4]
  for (let t = 0; t < tokens.length; t++) {
    const at = 2 * tokens[t]
    const x = digests[at]
    const y = digests[at + 1]
    a = Math.imul(a ^ x, 0x85ebca6b)
    a ^= a >>> 15
    b = Math.imul(((b << 5) | (b >>> 27)) + x, 0xc2b2ae35)
    c = Math.imul(c ^ y, 0x27d4eb2f)
    c ^= c >>> 15
    d = Math.imul(((d << 5) | (d >>> 27)) + y, 0x165667b1)
  }
  return toHex([mix32(a), mix32(b), mix32(c), mix32(d)])
}

/** Four words. */
function toHex(words: ArrayLike<number>): string {
  return hex32(words[0]) + hex32(words[1]) + hex32(words[2]) + hex32(words[3])
}
