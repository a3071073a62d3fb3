import type { Derivation } from '../types'
import { byCodeUnits } from '../util/order'

type Links = ReadonlyMap<string, ReadonlySet<string>>

/** Who stands directly above and below whom: article parents, and the lost versions through which they came. */
export interface Relations {
  readonly parents: Links
  readonly children: Links
}

export function relationsOf(edges: readonly Pick<Derivation, 'parent' | 'child' | 'via'>[]): Relations {
  const parents = new Map<string, Set<string>>()
  const children = new Map<string, Set<string>>()
  for (const { parent, child, via } of edges) {
    for (const above of via === undefined ? [parent] : [parent, via]) {
      setAt(parents, child).add(above)
      setAt(children, above).add(child)
    }
  }
  return { parents, children }
}

function setAt(sets: Map<string, Set<string>>, key: string): Set<string> {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set)
  return set
}

/** `id` and all that can be reached from it along `links`. Without recursion, since chains may be 10^5 long. */
export function reach(links: Links, id: string): Set<string> {
  const seen = new Set([id])
  for (const at of seen) for (const next of links.get(at) ?? []) seen.add(next)
  return seen
}

/** An id that lies on or below a cycle, or undefined when there is none (Kahn 1962). */
export function onCycle({ parents, children }: Relations): string | undefined {
  const open = new Map(Array.from(parents, ([id, above]) => [id, above.size]))
  const free = [...children.keys()].filter((id) => !open.has(id))
  for (const id of free) {
    for (const child of children.get(id) ?? []) {
      const left = (open.get(child) ?? 0) - 1
      open.set(child, left)
      if (left === 0) free.push(child)
    }
  }
  return [...open.keys()].filter((id) => open.get(id)).sort(byCodeUnits)[0]
}

/** The edges of each child, largest share first, then most likely, then the lower id. */
export function edgesTo(edges: readonly Derivation[]): Map<string, Derivation[]> {
  const to = new Map<string, Derivation[]>()
  const byShare = (x: Derivation, y: Derivation) =>
    y.share - x.share || y.confidence - x.confidence || byCodeUnits(x.parent, y.parent)
  for (const edge of [...edges].sort(byShare)) {
    const known = to.get(edge.child)
    if (known) known.push(edge)
    else to.set(edge.child, [edge])
  }
  return to
}
