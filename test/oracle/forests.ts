/** Every way to give each node a parent (-1: none) without a cycle, among the parents allowed: exponential, for small cases. */
export function forests(allowed: readonly (readonly number[])[]): number[][] {
  const out: number[][] = []
  const choose = (at: number, parent: number[]): void => {
    if (at === allowed.length) {
      if (acyclic(parent)) out.push([...parent])
      return
    }
    for (const p of [-1, ...allowed[at]]) choose(at + 1, [...parent, p])
  }
  choose(0, [])
  return out
}

function acyclic(parent: readonly number[]): boolean {
  return parent.every((_, start) => {
    let node = start
    for (let steps = 0; node >= 0; steps++) {
      if (steps > parent.length) return false
      node = parent[node]
    }
    return true
  })
}
