/** Finaliser of MurmurHash3 (Appleby 2011): a bijection of 32 bits; each input bit flips each output bit about half the time. */
export function mix32(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Hash of a sequence so far, `hash`, and what follows. */
export function mixNext(hash: number, next: number): number {
  return mix32(Math.imul(mix32(hash), 0x9e3779b1) + next)
}

/** Hash of two hashes in either order; `salt` keeps kinds of features apart. */
export function mixPair(a: number, b: number, salt: number): number {
  return mix32((a + b) ^ salt)
}

export function hex32(x: number): string {
  return (x >>> 0).toString(16).padStart(8, '0')
}

/**
 * 64 plain bits of a string: FNV-1a (Fowler, Noll, Vo) over its UTF-16 units in two lanes, each with the finaliser above, since
 * FNV alone leaves the high bits of short words nearly constant. `out[at]` is never 0. Anyone with a dictionary can undo it.
 */
export function plainDigest(text: string, out: Int32Array | Uint32Array, at: number): void {
  let a = 0x811c9dc5
  let b = 0x5bd1e995
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x2c1b3c6d)
  }
  out[at] = mix32(a) || 1
  out[at + 1] = mix32(b ^ text.length)
}
