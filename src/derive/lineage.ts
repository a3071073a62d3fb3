/** Who descends from whom, where every article may have several parents and none descends from itself. */
export interface Lineage {
  /** True where x descends from a. */
  descends(x: number, a: number): boolean
  /** By article, those without parents that it goes back to, ascending: itself where it has none. */
  readonly sources: readonly (readonly number[])[]
}

/**
 * Lays out the forest of first parents so that a tree is a run of numbers; further parents are few, and are followed one by
 * one. To keep or to walk the ancestors of each article took the square of a chain of revisions.
 */
export function lineage(parents: readonly (readonly { readonly parent: number }[])[]): Lineage {
  const n = parents.length
  const rank = new Int32Array(n)
  const order = parentsFirst(parents)
  order.forEach((x, k) => {
    rank[x] = k
  })
  const { first, last } = runs(parents, order)
  /** The next article up the tree, itself included, that has further parents. */
  const fork = new Int32Array(n).fill(-1)
  const sources: (readonly number[])[] = new Array(n)
  for (const x of order) {
    const [main] = parents[x]
    if (parents[x].length > 1) fork[x] = x
    else if (main) fork[x] = fork[main.parent]
    sources[x] = main ? union(parents[x].map(({ parent }) => sources[parent])) : [x]
  }
  const met = new Int32Array(n).fill(-1)
  let asked = 0
  const descends = (x: number, a: number): boolean => {
    asked++
    const open = [x]
    for (let y = open.pop(); y !== undefined; y = open.pop()) {
      if (rank[y] < rank[a]) continue
      if (first[a] <= first[y] && first[y] <= last[a]) return x !== a
      for (let f = fork[y]; f >= 0 && rank[f] > rank[a] && met[f] !== asked; f = fork[parents[f][0].parent]) {
        met[f] = asked
        for (let k = 1; k < parents[f].length; k++) open.push(parents[f][k].parent)
      }
    }
    return false
  }
  return { descends, sources }
}

/** True where two ascending lists have a number in common. */
export function meet(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return a.length > 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return true
    if (a[i] < b[j]) i++
    else j++
  }
  return false
}

/** All articles, each behind its parents. */
function parentsFirst(parents: readonly (readonly { readonly parent: number }[])[]): number[] {
  const children: number[][] = parents.map(() => [])
  const waiting = Int32Array.from(parents, (list) => list.length)
  parents.forEach((list, x) => {
    for (const { parent } of list) children[parent].push(x)
  })
  const order = parents.flatMap((list, x) => (list.length === 0 ? [x] : []))
  for (const x of order) for (const y of children[x]) if (--waiting[y] === 0) order.push(y)
  return order
}

/** By article the first and the last number of its tree of first parents. */
function runs(
  parents: readonly (readonly { readonly parent: number }[])[],
  order: readonly number[],
): { first: Int32Array; last: Int32Array } {
  const n = parents.length
  const size = new Int32Array(n).fill(1)
  for (let k = n - 1; k >= 0; k--) {
    const [main] = parents[order[k]]
    if (main) size[main.parent] += size[order[k]]
  }
  const first = new Int32Array(n)
  const last = new Int32Array(n)
  /** By article, where the tree of its next child begins. */
  const next = new Int32Array(n)
  let roots = 0
  for (const x of order) {
    const [main] = parents[x]
    first[x] = main ? next[main.parent] : roots
    if (main) next[main.parent] += size[x]
    else roots += size[x]
    next[x] = first[x] + 1
    last[x] = first[x] + size[x] - 1
  }
  return { first, last }
}

/** Of ascending lists; one of them itself where that is all. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [first] = lists
  return lists.every((list) => list === first) ? first : [...new Set(lists.flat())].sort((x, y) => x - y)
}
