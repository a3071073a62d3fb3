/**
 * Connected components of `count` things under the links given, by union-find with path halving (Tarjan & van Leeuwen 1984).
 *
 * Each component ascending, components by their first member; things without a link are components of one.
 */
export function components(count: number, links: Iterable<readonly [number, number]>): number[][] {
  const parent = Uint32Array.from({ length: count }, (_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i] as number] as number
      i = parent[i] as number
    }
    return i
  }
  for (const [i, j] of links) {
    const a = find(i)
    const b = find(j)
    // The lower number is the root, so that the result does not hang on the order of links.
    if (a < b) parent[b] = a
    else parent[a] = b
  }
  const members = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const root = find(i)
    const known = members.get(root)
    if (known) known.push(i)
    else members.set(root, [i])
  }
  return [...members.values()]
}
