/** Numbers in 0…1 (mulberry32, Ettinger 2017), the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A number in 0…1 that only its two arguments choose, so that article 90,000 needs none of those before it. */
export const chosen = (seed: number, at: number): number =>
  seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b))()

/**
 * Draws ranks 0…n−1 with probability ∝ 1 / (rank + 1 + shift)^exponent (Mandelbrot 1953), through a table of 65,536 places:
 * one look-up a draw.
 */
export function zipf(n: number, exponent: number, shift: number): (random: () => number) => number {
  const cumulative = new Float64Array(n)
  let sum = 0
  for (let k = 0; k < n; k++) cumulative[k] = sum += 1 / (k + 1 + shift) ** exponent
  const places = 65536
  const table = new Uint32Array(places)
  for (let p = 0, k = 0; p < places; p++) {
    while (k < n - 1 && cumulative[k] < ((p + 0.5) / places) * sum) k++
    table[p] = k
  }
  // Ranks too rare for a place of their own are reached by a step within their neighbourhood.
  return (random) => {
    const p = Math.floor(random() * places)
    const width = (table[p + 1] ?? n) - table[p]
    return width > 1 ? table[p] + Math.floor(random() * width) : table[p]
  }
}
