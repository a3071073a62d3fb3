/** A small generator of numbers in 0…1 (mulberry32), so that every run resamples alike. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The middle 95 % of a statistic over resamples of whole units, stories as a rule (Efron and Tibshirani 1993, chapter 13). */
export function interval<T>(units: readonly T[], statistic: (sample: readonly T[]) => number, times = 1000): [number, number] {
  const random = generator(1)
  const values = Array.from({ length: times }, () => statistic(units.map(() => units[Math.floor(random() * units.length)]))).sort(
    (x, y) => x - y,
  )
  return [values[Math.floor(0.025 * times)], values[Math.ceil(0.975 * times) - 1]]
}
