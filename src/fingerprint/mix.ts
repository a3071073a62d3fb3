/** Finaliser of MurmurHash3 (Appleby 2011): a bijection of 32 bits; each input bit flips each output bit about half the time. */
export function mix32(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}

/** Hash of an ordered pair; `salt` keeps kinds of features apart. */
export function mixPair(a: number, b: number, salt: number): number {
  return mix32(Math.imul(mix32(a ^ salt), 0x9e3779b1) + b)
}

/** Hash of an unordered pair. */
export function mixUnordered(a: number, b: number, salt: number): number {
  return a < b ? mixPair(a, b, salt) : mixPair(b, a, salt)
}

export function hex32(x: number): string {
  return (x >>> 0).toString(16).padStart(8, '0')
}
