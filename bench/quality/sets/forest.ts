// Extremely randomised trees (Geurts, Ernst, Wehenkel 2006), seeded: the same items give the same forest.

/** What is seen of a pair, and which class it is. */
export interface Item {
  readonly features: readonly number[]
  readonly label: number
}

const TREES = 1000
const LEAST_LEAF = 3
const CUTS = 3

type Tree = { readonly shares: readonly number[] } | { readonly at: number; readonly cut: number; low: Tree; high: Tree }

/** Fits trees on the items; gives the mean of their leaves for other features. */
export function growForest(items: readonly Item[], classes: number): (features: readonly number[]) => number[] {
  let state = 1
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const width = items[0].features.length
  const tries = Math.round(Math.sqrt(width))

  const grow = (own: readonly Item[]): Tree => {
    const counts = tally(own, classes)
    const leaf = { shares: counts.map((n) => n / own.length) }
    if (own.length < 2 * LEAST_LEAF || counts.includes(own.length)) return leaf
    let best: { at: number; cut: number } | undefined
    let purest = -1
    for (let t = 0; t < tries; t++) {
      const at = Math.floor(random() * width)
      const values = own.map(({ features }) => features[at])
      const [least, most] = [Math.min(...values), Math.max(...values)]
      for (let c = 0; c < CUTS && most > least; c++) {
        const cut = least + random() * (most - least)
        const low = own.filter(({ features }) => features[at] < cut)
        const high = own.filter(({ features }) => features[at] >= cut)
        if (low.length < LEAST_LEAF || high.length < LEAST_LEAF) continue
        const pure = [low, high].reduce((sum, side) => sum + tally(side, classes).reduce((s, n) => s + n * n, 0) / side.length, 0)
        if (pure > purest) {
          purest = pure
          best = { at, cut }
        }
      }
    }
    if (best === undefined) return leaf
    const { at, cut } = best
    const low = grow(own.filter(({ features }) => features[at] < cut))
    return { at, cut, low, high: grow(own.filter(({ features }) => features[at] >= cut)) }
  }

  const trees = Array.from({ length: TREES }, () => grow(items))
  return (features) => {
    const sums = new Array<number>(classes).fill(0)
    for (let tree of trees) {
      while ('cut' in tree) tree = features[tree.at] < tree.cut ? tree.low : tree.high
      tree.shares.forEach((share, c) => {
        sums[c] += share / TREES
      })
    }
    return sums
  }
}

function tally(items: readonly Item[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0)
  for (const { label } of items) counts[label]++
  return counts
}
