// Between named weights or features and the vectors that the fit works on.

export const table = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((n, k) => [n, +values[k].toFixed(4)]))

export const vector = (names: readonly string[], features: Readonly<Record<string, number>>): number[] =>
  names.map((n) => features[n] ?? 0)
