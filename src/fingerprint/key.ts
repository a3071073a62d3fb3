import { describe, outOfRange, wrongType } from '../errors'
import { hex32 } from '../util/mix'
import { bytesToWords } from './base64'
import { type SipKey, siphash24, sipWords } from './siphash'

/** What a user's key becomes: keys for each use, and a public name that tells nothing of them. */
export interface HashKey {
  /** 16 hex digits; equal for equal keys. */
  readonly keyId: string
  readonly word: SipKey
  readonly bodyLow: SipKey
  readonly bodyHigh: SipKey
}

/** Bytes of a key. */
export const LEAST = 16
const ADVICE = 'make one with crypto.getRandomValues(new Uint8Array(16)) and keep it'

/**
 * Derives the keys of a keyed fingerprint from 16 bytes or more (a string counts as its UTF-8 bytes).
 *
 * Each derived key is SipHash under the first 16 bytes over a label and all bytes, so that a random key of 16 bytes
 * gives a PRF and a longer one counts whole. There is no stretching: a guessable pass phrase stays guessable. Without
 * the key the words are not readable; who holds a text can still compare its pattern of repeated words, so a keyed
 * fingerprint is not secret.
 *
 * @throws TypeError or RangeError `ERR_KEY`
 */
export function deriveKey(key: string | Uint8Array): HashKey {
  const bytes = typeof key === 'string' ? new TextEncoder().encode(key) : key
  if (!(bytes instanceof Uint8Array)) {
    throw wrongType('ERR_KEY', `option key: expected a string or a Uint8Array, got ${describe(key)}; ${ADVICE}`)
  }
  if (bytes.length < LEAST) {
    throw outOfRange('ERR_KEY', `option key: expected at least ${LEAST} bytes, got ${bytes.length}; ${ADVICE}`)
  }
  const first = pack(0, bytes.subarray(0, LEAST))
  const outer: SipKey = [first[1], first[2], first[3], first[4]]
  const main = half(outer, 1, 2, bytes)
  const none = new Uint8Array(0)
  const id = new Uint32Array(2)
  siphash24(main, pack(3, none), 4, id)
  return {
    keyId: hex32(id[1]) + hex32(id[0]),
    word: half(main, 4, 5, none),
    bodyLow: half(main, 6, 7, none),
    bodyHigh: half(main, 8, 9, none),
  }
}

function half(key: SipKey, labelLow: number, labelHigh: number, bytes: Uint8Array): SipKey {
  const out = new Uint32Array(4)
  siphash24(key, pack(labelLow, bytes), 4 + bytes.length, out, 0)
  siphash24(key, pack(labelHigh, bytes), 4 + bytes.length, out, 2)
  return [out[0], out[1], out[2], out[3]]
}

/** A label of four bytes and the bytes behind it, as little-endian words. */
function pack(label: number, bytes: Uint8Array): Uint32Array {
  const message = new Uint8Array(4 * sipWords(4 + bytes.length))
  message[0] = label
  message.set(bytes, 4)
  return bytesToWords(message)
}
