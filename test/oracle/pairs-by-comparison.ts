/** Every pair against each other, key by key; ids in code-unit order, as "a b shared". */
export function pairsByComparison(prints: readonly { id: string; keys: Uint32Array }[], limit: number): string[] {
  const holders = new Map<number, number>()
  for (const { keys } of prints) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1)
  const out: string[] = []
  for (const a of prints) {
    for (const b of prints) {
      if (!(a.id < b.id)) continue
      const shared = [...a.keys].filter((key) => (holders.get(key) as number) <= limit && b.keys.includes(key)).length
      if (shared > 0) out.push(`${a.id} ${b.id} ${shared}`)
    }
  }
  return out.sort()
}
