interface Held {
  readonly id: string
  readonly keys: Uint32Array
}

/** Every pair against each other, key by key; ids in code-unit order, as "a b shared". */
export function pairsByComparison(prints: readonly Held[], weight: (holders: number) => number): string[] {
  const holders = new Map<number, number>()
  for (const { keys } of prints) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1)
  const out: string[] = []
  for (const a of prints) {
    for (const b of prints) {
      if (!(a.id < b.id)) continue
      let shared = 0
      for (const key of a.keys) if (b.keys.includes(key)) shared += weight(holders.get(key) as number)
      if (shared >= Math.min(4, 1 + Math.floor(Math.min(a.keys.length, b.keys.length) / 32)))
        out.push(`${a.id} ${b.id} ${shared}`)
    }
  }
  return out.sort()
}
