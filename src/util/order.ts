/** Code-unit order: the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Order by the first of the fields named in which two things differ. */
export function by<K extends string>(...keys: readonly K[]) {
  return (x: Readonly<Record<K, string>>, y: Readonly<Record<K, string>>): number => {
    for (const key of keys) if (x[key] !== y[key]) return byCodeUnits(x[key], y[key])
    return 0
  }
}
