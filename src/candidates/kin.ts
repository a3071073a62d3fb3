import type { Sharers } from './key-index'

/** Two articles stand in one family if they share this part of the keys of the one that has fewer … */
const CLOSE = 0.2
/** … or this part, and neither more than one of them shares with any other. */
const NEAREST = 0.05

/** Which others an article may be aligned with, by slot, and the part of the keys of the poorer that the two share. */
export interface Near {
  readonly slots: Uint32Array
  readonly parts: Float64Array
  /** The greatest of the parts; 0 where there is none. */
  readonly nearest: number
}

/** What a pair must share to be worth aligning: four keys, fewer where either body has so few that it is a line or two. */
function leastShared(fewer: number): number {
  return Math.min(4, 1 + (fewer >> 5))
}

/** Of those that share keys with an article of `count` keys, the ones worth aligning with it. `self` is its own slot. */
export function near(
  self: number,
  count: number,
  { slots, shared }: Sharers,
  keyCount: (slot: number) => number,
  comparable: (slot: number) => boolean,
): Near {
  const kept: number[] = []
  const parts: number[] = []
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]
    if (slot === self) continue
    const fewer = Math.min(count, keyCount(slot))
    if (shared[i] < leastShared(fewer) || !comparable(slot)) continue
    kept.push(slot)
    parts.push(shared[i] / fewer)
  }
  return { slots: Uint32Array.from(kept), parts: Float64Array.from(parts), nearest: parts.reduce((x, y) => Math.max(x, y), 0) }
}

/**
 * The family of an article: all that are joined to it by links between close articles, and between an article and its
 * nearest. In a news archive everything hangs together by some names, so that joining whatever shares a little makes one
 * family of nearly all; an article and its nearest stay together however little they share.
 *
 * `near` is asked about every member and about those near to it; it had better remember.
 */
export function familyOf(start: number, near: (slot: number) => Near): number[] {
  const family = new Set([start])
  for (const a of family) {
    const { slots, parts, nearest } = near(a)
    for (let i = 0; i < slots.length; i++) {
      const part = parts[i]
      if (family.has(slots[i]) || part < NEAREST) continue
      if (part >= CLOSE || part === nearest || part === near(slots[i]).nearest) family.add(slots[i])
    }
  }
  return [...family]
}
