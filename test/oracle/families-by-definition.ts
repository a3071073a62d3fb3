import { keyTie, keyWeight } from '../../src/candidates/key-index'

interface Held {
  readonly id: string
  readonly keys: Uint32Array
}

/** Families by what they are defined to be: each with each, linked, and joined until nothing changes; ids, in order. */
export function familiesByDefinition(articles: readonly Held[]): string[][] {
  const holders = new Map<number, number>()
  for (const { keys } of articles) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1)
  const part = articles.map((a) =>
    articles.map((b) => {
      if (a === b) return 0
      const fewer = Math.min(a.keys.length, b.keys.length)
      const common = [...a.keys].filter((key) => b.keys.includes(key)).map((key) => holders.get(key) as number)
      const sum = (weight: (holders: number) => number) => common.reduce((all, holders) => all + weight(holders), 0)
      return sum(keyWeight) >= Math.max(1, Math.min(4, 1 + Math.floor(fewer / 32))) ? sum(keyTie) / fewer : 0
    }),
  )
  const nearest = part.map((row) => Math.max(...row))
  const sorted = part.map((row) => [...row].sort((x, y) => y - x))
  const isCompany = (a: number, b: number): boolean =>
    part[a][b] >= 0.07 && (part[a][b] > sorted[a][2] || (part[a][b] === sorted[a][2] && sorted[a][6] !== part[a][b]))
  const leans = (a: number, b: number): boolean =>
    isCompany(a, b) && articles.some((_, c) => isCompany(a, c) && part[b][c] >= 0.2)
  const areLinked = (a: number, b: number): boolean => {
    const p = part[a][b]
    return p > 0 && (p >= 0.2 || p === nearest[a] || p === nearest[b] || leans(a, b) || leans(b, a))
  }
  const family = articles.map((_, i) => i)
  for (let changed = true; changed; ) {
    changed = false
    articles.forEach((_, a) => {
      articles.forEach((_, b) => {
        if (!areLinked(a, b) || family[a] === family[b]) return
        const [to, from] = [Math.min(family[a], family[b]), Math.max(family[a], family[b])]
        for (let k = 0; k < family.length; k++) if (family[k] === from) family[k] = to
        changed = true
      })
    })
  }
  const groups = new Map<number, string[]>()
  articles.forEach(({ id }, i) => {
    groups.set(family[i], [...(groups.get(family[i]) ?? []), id])
  })
  return [...groups.values()].map((ids) => ids.sort()).sort((x, y) => (x[0] < y[0] ? -1 : 1))
}
