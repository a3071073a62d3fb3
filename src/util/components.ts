/** Connected groups of 0 … count-1 under undirected edges, each ascending, by their first member (union-find, Tarjan 1975). */
export function components(count: number, edges: Iterable<{ readonly a: number; readonly b: number }>): number[][] {
  const parent = Int32Array.from({ length: count }, (_, x) => x)
  const find = (x: number): number => {
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]]
      x = parent[x]
    }
    return x
  }
  for (const { a, b } of edges) {
    const [x, y] = [find(a), find(b)]
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let x = 0; x < count; x++) {
    const root = find(x)
    const group = groups.get(root)
    if (group) group.push(x)
    else groups.set(root, [x])
  }
  return [...groups.values()]
}
