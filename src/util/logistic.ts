/** Inner product of weights with the features in the same order from a place on, added up from the first to the last. */
export function dot(weights: ArrayLike<number>, features: ArrayLike<number>, from = 0): number {
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k] * features[from + k]
  return sum
}

/** Probability of log-odds in nats. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Log-odds in nats of a probability, cut at ±13.8 (one in a million). */
export function logOdds(p: number): number {
  const q = Math.min(Math.max(p, 1e-6), 1 - 1e-6)
  return Math.log(q / (1 - q))
}

/** Log of a sum of exponentials, without overflow. */
export function logSumExp(values: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY
  for (const v of values) top = Math.max(top, v)
  if (top === Number.NEGATIVE_INFINITY) return top
  let sum = 0
  for (const v of values) sum += Math.exp(v - top)
  return top + Math.log(sum)
}

/** The weights of a table in the order of the features; a feature that the table lacks weighs nothing. */
export function row(names: readonly string[], table: Readonly<Record<string, number>>): number[] {
  return names.map((name) => table[name] ?? 0)
}
