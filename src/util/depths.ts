/**
 * By id the length of the longest way down to it (Kahn 1962); nothing of a circle or below one, which only data made by hand can
 * hold, and nothing of what no link touches.
 */
export function depthsOf(links: readonly (readonly [from: string, to: string])[]): Map<string, number> {
  const under = new Map<string, string[]>()
  const waiting = new Map<string, number>()
  for (const [from, to] of links) {
    const some = under.get(from)
    if (some) some.push(to)
    else under.set(from, [to])
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
  }
  const todo = [...under.keys()].filter((id) => !waiting.has(id))
  const depth = new Map(todo.map((id) => [id, 0]))
  for (const id of todo) {
    for (const to of under.get(id) ?? []) {
      const left = (waiting.get(to) as number) - 1
      waiting.set(to, left)
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1))
      if (left === 0) todo.push(to)
    }
  }
  return depth
}
