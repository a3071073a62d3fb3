import type { Derivation } from '../types'
import { byCodeUnits } from '../util/order'

/** Who stands directly above and below whom: article parents, and the lost versions through which they came. */
export interface Relations {
  readonly parents: ReadonlyMap<string, readonly string[]>
  readonly children: ReadonlyMap<string, readonly string[]>
}

type Links = ReadonlyMap<string, readonly string[]>

/** Ids ascending and distinct on both sides, whatever the order of the edges. */
export function relationsOf(edges: readonly Derivation[]): Relations {
  const parents = new Map<string, Set<string>>()
  const children = new Map<string, Set<string>>()
  for (const { parent, child, via } of edges) {
    for (const above of via === undefined ? [parent] : [parent, via]) {
      grow(parents, child).add(above)
      grow(children, above).add(child)
    }
  }
  return { parents: sorted(parents), children: sorted(children) }
}

/** All that can be reached from `id` along `links`, itself left out. A list of what is to do, since chains may be 10^5 long. */
export function reach(links: Links, id: string): string[] {
  const seen = new Set([id])
  const todo = [id]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const other of links.get(next) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      todo.push(other)
    }
  }
  seen.delete(id)
  return [...seen].sort(byCodeUnits)
}

/** An id that lies on or above a cycle of `links`, or undefined when there is none (Kahn 1962). */
export function onCycle({ parents, children }: Relations): string | undefined {
  const open = new Map<string, number>()
  for (const [id, above] of parents) open.set(id, above.length)
  const todo = [...children.keys()].filter(id => !open.has(id))
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    for (const child of children.get(id) ?? []) {
      const left = (open.get(child) ?? 0) - 1
      if (left > 0) open.set(child, left)
      else {
        open.delete(child)
        todo.push(child)
      }
    }
  }
  return [...open.keys()].sort(byCodeUnits)[0]
}

/** Largest share first, then most likely, then the lower id. */
export function byShare(x: Derivation, y: Derivation): number {
  return y.share - x.share || y.confidence - x.confidence || byCodeUnits(x.parent, y.parent)
}

function grow(map: Map<string, Set<string>>, key: string): Set<string> {
  let set = map.get(key)
  if (set === undefined) {
    set = new Set()
    map.set(key, set)
  }
  return set
}

function sorted(map: ReadonlyMap<string, ReadonlySet<string>>): Links {
  return new Map([...map].map(([id, set]) => [id, [...set].sort(byCodeUnits)]))
}
