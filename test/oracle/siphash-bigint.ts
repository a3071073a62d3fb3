const MASK = (1n << 64n) - 1n
const rotl = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK

const read = (bytes: Uint8Array, at: number): bigint => {
  let word = 0n
  for (let i = 7; i >= 0; i--) word = (word << 8n) | BigInt(bytes[at + i] ?? 0)
  return word
}

/** SipHash-2-4 straight from the paper's section 2. */
export function siphashBigint(key: Uint8Array, message: Uint8Array): bigint {
  const [k0, k1] = [read(key, 0), read(key, 8)]
  let [v0, v1, v2, v3] = [k0, k1, k0, k1].map(
    (k, i) => k ^ read(new TextEncoder().encode('uespemos modnarod arenegyl setybdet'.split(' ')[i]), 0),
  ) as [bigint, bigint, bigint, bigint]
  const round = (): void => {
    v0 = (v0 + v1) & MASK
    v2 = (v2 + v3) & MASK
    v1 = rotl(v1, 13n) ^ v0
    v3 = rotl(v3, 16n) ^ v2
    v0 = rotl(v0, 32n)
    v2 = (v2 + v1) & MASK
    v0 = (v0 + v3) & MASK
    v1 = rotl(v1, 17n) ^ v2
    v3 = rotl(v3, 21n) ^ v0
    v2 = rotl(v2, 32n)
  }
  const absorb = (word: bigint): void => {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }
  const whole = message.length - (message.length % 8)
  for (let at = 0; at < whole; at += 8) absorb(read(message, at))
  absorb(read(message.subarray(whole), 0) | (BigInt(message.length % 256) << 56n))
  v2 ^= 0xffn
  for (let i = 0; i < 4; i++) round()
  return v0 ^ v1 ^ v2 ^ v3
}
