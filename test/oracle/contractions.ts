import type { WeightedEdge } from '../../src/derive/arborescence'

/**
 * The greatest arborescence as Chu and Liu (1965) and Edmonds (1967) have it, all cycles of the greedy choice contracted at
 * once and all arcs copied at every level: quadratic and plain, and what ties and rounding are held to.
 */
export function contractions(count: number, edges: readonly WeightedEdge[], looked = { edges: 0 }): Int32Array {
  const chosen = solve(
    count,
    edges.map((e) => ({ from: e.from, to: e.to, weight: e.weight, origin: e })),
    looked,
  )
  const parent = new Int32Array(count).fill(-1)
  for (const e of chosen) parent[e.to] = e.from
  return parent
}

interface Arc {
  from: number
  to: number
  weight: number
  /** The arc of the level above that this one stands for. */
  origin: Arc | WeightedEdge
}

/** Greedy choice, contraction of the cycles, the same on the smaller graph, and expansion. */
function solve(count: number, arcs: readonly Arc[], looked: { edges: number }): Arc['origin'][] {
  looked.edges += arcs.length
  const best: (Arc | undefined)[] = new Array(count).fill(undefined)
  for (const arc of arcs) {
    if (arc.from !== arc.to && arc.weight > (best[arc.to]?.weight ?? Number.NEGATIVE_INFINITY)) best[arc.to] = arc
  }
  const { group, groups, cyclic } = contract(count, best)
  if (cyclic.every((is) => !is)) return best.flatMap((arc) => (arc ? [arc.origin] : []))
  const smaller: Arc[] = []
  for (const arc of arcs) {
    const from = arc.from < 0 ? -1 : group[arc.from]
    const to = group[arc.to]
    if (from === to) continue
    smaller.push({ from, to, weight: cyclic[to] ? arc.weight - (best[arc.to] as Arc).weight : arc.weight, origin: arc })
  }
  const entered = solve(groups, smaller, looked) as Arc[]
  const broken = new Set(entered.map((arc) => arc.to))
  const kept = best.filter((arc, node) => arc !== undefined && cyclic[group[node]] && !broken.has(node)) as Arc[]
  return [...entered, ...kept].map((arc) => arc.origin)
}

/** Numbers the nodes anew with every cycle of the greedy choice as one. */
function contract(count: number, best: readonly (Arc | undefined)[]): { group: Int32Array; groups: number; cyclic: boolean[] } {
  const group = new Int32Array(count).fill(-1)
  const seen = new Int32Array(count).fill(-1)
  const cyclic: boolean[] = []
  for (let start = 0; start < count; start++) {
    const path: number[] = []
    let node = start
    while (node >= 0 && seen[node] < 0) {
      seen[node] = start
      path.push(node)
      node = best[node]?.from ?? -1
    }
    if (node >= 0 && seen[node] === start && group[node] < 0) {
      for (let at = path.indexOf(node); at < path.length; at++) group[path[at]] = cyclic.length
      cyclic.push(true)
    }
    for (const v of path) {
      if (group[v] < 0) {
        group[v] = cyclic.length
        cyclic.push(false)
      }
    }
  }
  return { group, groups: cyclic.length, cyclic }
}
