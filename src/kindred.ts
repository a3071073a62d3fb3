import type { Class, Copy } from './candidates/classes'
import { type Near, pairsOf } from './candidates/kin'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import type { BodyClass } from './types'
import { byCodeUnits } from './util/order'

/** Articles that may have to do with one another, ready to be aligned. */
export interface Kindred<P = Fingerprint> {
  /** By id. */
  readonly articles: readonly P[]
  /** In numbers of the articles. */
  readonly classes: readonly BodyClass[]
  /** Pairs worth aligning, of articles that stand for their class, a before b, ascending. */
  readonly pairs: readonly (readonly [number, number])[]
}

/** A family put in order, wherever its classes are held and however it was found: `slots` number its classes. */
export function gathered<T extends Copy, P>(
  slots: readonly number[],
  classAt: (slot: number) => Class<T>,
  near: (slot: number) => Near,
  printOf: (member: T) => P,
): Kindred<P> {
  const held = slots.map(classAt)
  const entries = held.flatMap(({ members }) => members).sort((a, b) => byCodeUnits(a.id, b.id))
  const place = new Map(entries.map((entry, i) => [entry, i]))
  const at = (entry: T) => place.get(entry) as number
  const classes = held
    .map(({ first, members }) => ({ representative: at(first), members: members.map(at) }))
    .sort((x, y) => x.members[0] - y.members[0])
  const number = slots.map((_, k) => at(held[k].first))
  const bySlot = new Map(slots.map((slot, k) => [slot, number[k]]))
  const pairs = pairsOf(slots, near, (slot) => bySlot.get(slot) as number).map(([x, y]): [number, number] => {
    const [a, b] = [number[x], number[y]]
    return a < b ? [a, b] : [b, a]
  })
  return { articles: entries.map(printOf), classes, pairs: pairs.sort(([a, b], [c, d]) => a - c || b - d) }
}
