export function jaccard<T>(a: Iterable<T>, b: Iterable<T>): number {
  const [x, y] = [new Set(a), new Set(b)]
  const both = [...x].filter((it) => y.has(it)).length
  const any = x.size + y.size - both
  return any === 0 ? 0 : both / any
}
