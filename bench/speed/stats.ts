/** The value below which a share q of the values lies, 0…1, interpolated (Hyndman and Fan 1996, type 7). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = q * (sorted.length - 1)
  const below = Math.floor(at)
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below])
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Slope of log y on log x by least squares: the exponent with which y grows. */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)])
  const mean = (k: number): number => logs.reduce((sum, p) => sum + p[k], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const sum = (f: (x: number, y: number) => number): number => logs.reduce((s, [x, y]) => s + f(x - mx, y - my), 0)
  return sum((x, y) => x * y) / sum((x) => x * x)
}

/** Root of the mean square. */
export const rms = (errors: readonly number[]): number =>
  Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / Math.max(errors.length, 1))
