/** A directed edge with a weight; sources and targets are node numbers, the root is -1. */
export interface WeightedEdge {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/**
 * The spanning arborescence of greatest weight under a virtual root (Chu and Liu 1965, Edmonds 1967): for every node
 * its parent, -1 for the root. Every node must have an edge from the root. Exact ties go to the earlier edge.
 *
 * As Tarjan (Networks 7, 1977) finds it where edges are many, in the square of the nodes: a path grows backwards from node to
 * node by the best edge (Gabow, Galil, Spencer and Tarjan 1986), a cycle that it runs into becomes one node, and of the edges
 * that this node then has from one source only those are kept that may still be the best. Opened again in the order of
 * Camerini, Fratta and Maffioli (1979). Heaps that hold back what is to be subtracted round otherwise, so that other edges come
 * out level and other ones win; near copies have hundreds of cycles within each other, and many such edges.
 *
 * `looked`, where given, counts the edges that were looked at.
 */
export function arborescence(count: number, edges: readonly WeightedEdge[], looked?: { edges: number }): Int32Array {
  const weight = Float64Array.from(edges, (e) => e.weight)
  const groups = new Groups(count)
  const best = new Int32Array(2 * count).fill(-1)
  /** By node, the edges into it, ascending. */
  const into: (Int32Array | undefined)[] = entering(count, edges)
  /** By source, the greatest weight of an edge from it; the root is the last. */
  const top = new Float64Array(2 * count + 1).fill(Number.NEGATIVE_INFINITY)
  const sourceOf = (e: number): number => (edges[e].from < 0 ? 2 * count : groups.of(edges[e].from))

  /** Chooses the best of a node's edges, and leaves out those that come from within or are outweighed by an earlier one from the same source. */
  const choose = (node: number): void => {
    const all = into[node] as Int32Array
    let kept = 0
    let most = Number.NEGATIVE_INFINITY
    for (let k = 0; k < all.length; k++) {
      const e = all[k]
      const source = sourceOf(e)
      if (source === node || !(weight[e] > top[source])) continue
      top[source] = weight[e]
      all[kept++] = e
      if (weight[e] > most) {
        most = weight[e]
        best[node] = e
      }
    }
    for (let k = 0; k < kept; k++) top[sourceOf(all[k])] = Number.NEGATIVE_INFINITY
    into[node] = all.subarray(0, kept)
    if (looked) looked.edges += all.length
  }

  const contract = (cycle: readonly number[]): number => {
    const lists = cycle.map((member) => {
      const list = into[member] as Int32Array
      const taken = weight[best[member]]
      for (let k = 0; k < list.length; k++) weight[list[k]] -= taken
      into[member] = undefined
      return list
    })
    const node = groups.join(cycle)
    into[node] = merge(lists)
    choose(node)
    return node
  }

  for (let node = 0; node < count; node++) choose(node)
  /** 0 for a node not met, 1 on the path, 2 where it leads to the root. */
  const state = new Uint8Array(2 * count)
  for (let start = 0; start < count; start++) {
    const path: number[] = []
    let node = groups.of(start)
    while (state[node] < 2) {
      if (state[node] === 0) {
        state[node] = 1
        path.push(node)
      } else {
        node = contract(path.splice(path.lastIndexOf(node)))
        state[node] = 1
        path.push(node)
      }
      if (best[node] < 0 || edges[best[node]].from < 0) break
      node = groups.of(edges[best[node]].from)
    }
    for (const met of path) state[met] = 2
  }
  return opened(count, edges, best, groups)
}

/** By node, the numbers of the edges into it, ascending, without those from itself. */
function entering(count: number, edges: readonly WeightedEdge[]): Int32Array[] {
  const sizes = new Int32Array(count)
  for (const { from, to } of edges) if (from !== to) sizes[to]++
  const into = Array.from(sizes, (size) => new Int32Array(size))
  sizes.fill(0)
  edges.forEach(({ from, to }, e) => {
    if (from !== to) into[to][sizes[to]++] = e
  })
  return into
}

/** Nodes and the groups they were contracted to, numbered on from them: a forest, and which tree of it a node stands in (union–find). */
class Groups {
  readonly count: number
  size: number
  readonly outer: Int32Array
  readonly members: (readonly number[])[] = []
  readonly #to: Int32Array

  constructor(count: number) {
    this.count = count
    this.size = count
    this.outer = new Int32Array(2 * count).fill(-1)
    this.#to = Int32Array.from(this.outer, (_, node) => node)
  }

  /** The outermost group of a node. */
  of(node: number): number {
    const to = this.#to
    while (to[node] !== node) {
      to[node] = to[to[node]]
      node = to[node]
    }
    return node
  }

  join(members: readonly number[]): number {
    const group = this.size++
    this.members.push(members)
    for (const member of members) this.outer[member] = this.#to[member] = group
    return group
  }
}

/** Ascending lists as one. */
function merge(lists: Int32Array[]): Int32Array {
  while (lists.length > 1) {
    const half: Int32Array[] = []
    for (let k = 0; k < lists.length; k += 2) half.push(k + 1 < lists.length ? mergeTwo(lists[k], lists[k + 1]) : lists[k])
    lists = half
  }
  return lists[0]
}

function mergeTwo(a: Int32Array, b: Int32Array): Int32Array {
  const out = new Int32Array(a.length + b.length)
  let [i, j] = [0, 0]
  for (let k = 0; k < out.length; k++) out[k] = j >= b.length || (i < a.length && a[i] < b[j]) ? a[i++] : b[j++]
  return out
}

/** By node its parent: an edge into a group enters one of its members, and all others of the cycle keep theirs. */
function opened(count: number, edges: readonly WeightedEdge[], best: Int32Array, { size, outer, members }: Groups): Int32Array {
  const parent = new Int32Array(count).fill(-1)
  const open: number[] = []
  for (let node = 0; node < size; node++) if (outer[node] < 0) open.push(node)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (best[node] < 0) continue
    const { from, to } = edges[best[node]]
    parent[to] = from
    for (let inner = to; inner !== node; inner = outer[inner]) {
      for (const other of members[outer[inner] - count]) if (other !== inner) open.push(other)
    }
  }
  return parent
}
