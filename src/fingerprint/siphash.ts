/** 128 bits as four little-endian words: k0 low, k0 high, k1 low, k1 high. */
export type SipKey = readonly [number, number, number, number]

/** Words that hold `bytes` bytes and the length byte that SipHash puts behind them. */
export function sipWords(bytes: number): number {
  return 2 * ((bytes >>> 3) + 1)
}

/**
 * SipHash-2-4 (Aumasson & Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012) on 32-bit halves, since
 * BigInt costs eighty to a hundred times as much.
 *
 * `message` holds the bytes little-endian in its first words, zero beyond them up to `sipWords(bytes)`; the 64 bits
 * go to `out[at]` (low) and `out[at + 1]` (high).
 */
export function siphash24(key: SipKey, message: Uint32Array, bytes: number, out: Uint32Array, at = 0): void {
  const [k0l, k0h, k1l, k1h] = key
  let v0l = k0l ^ 0x70736575
  let v0h = k0h ^ 0x736f6d65
  let v1l = k1l ^ 0x6e646f6d
  let v1h = k1h ^ 0x646f7261
  let v2l = k0l ^ 0x6e657261
  let v2h = k0h ^ 0x6c796765
  let v3l = k1l ^ 0x79746573
  let v3h = k1h ^ 0x74656462
  const blocks = (bytes >>> 3) + 1
  // One round more than there are blocks: the last is the finalisation, so that the round is written once.
  for (let block = 0; block <= blocks; block++) {
    const last = block === blocks
    let ml = 0
    let mh = 0
    if (last) v2l ^= 0xff
    else {
      ml = message[2 * block]
      mh = message[2 * block + 1]
      if (block === blocks - 1) mh |= bytes << 24
    }
    v3l ^= ml
    v3h ^= mh
    // A SipRound is the same half round twice, v0 and v2 having changed places and with other rotations.
    for (let half = last ? 8 : 4; half > 0; half--) {
      const one = half & 1 ? 17 : 13
      const three = half & 1 ? 21 : 16
      let sum = (v0l >>> 0) + (v1l >>> 0)
      const v0 = (v0h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0
      v0h = sum | 0
      let swap = v1h
      v1h = ((v1h << one) | (v1l >>> (32 - one))) ^ v0
      v1l = ((v1l << one) | (swap >>> (32 - one))) ^ v0h
      sum = (v2l >>> 0) + (v3l >>> 0)
      const v2 = (v2h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0
      swap = v3h
      v3h = ((v3h << three) | (v3l >>> (32 - three))) ^ v2
      v3l = ((v3l << three) | (swap >>> (32 - three))) ^ sum
      // v0, its halves turned, goes to v2 and v2 to v0.
      v2l = v0
      swap = v0h
      v0h = v2
      v0l = sum | 0
      v2h = swap
    }
    v0l ^= ml
    v0h ^= mh
  }
  out[at] = v0l ^ v1l ^ v2l ^ v3l
  out[at + 1] = v0h ^ v1h ^ v2h ^ v3h
}
