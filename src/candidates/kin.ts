import type { Sharers } from './key-index'

/** Two articles stand in one family if they share this part of the keys of the one that has fewer, or if one is the other's nearest. */
export const CLOSE = 0.2
/**
 * An article also joins two that are close to each other, if both are of its company: the so many nearest to it, as far as they share
 * this part with it. That finds more links of the stories among the articles of an archive than a lower `CLOSE` does, for fewer pairs.
 */
export const COMPANY = 3
/** Of those that share as much as the last of the company all belong to it, unless they are so many with it. */
export const CROWD = 7
export const LEANING = 0.07
/** In a larger family each article is aligned with so many, its nearest, so that n near copies cost n, not its square. */
const WIDEST = 48

/** Which others an article may be aligned with, by slot, and the part of the keys of the poorer that the two share. */
export interface Near {
  readonly slots: readonly number[]
  readonly parts: readonly number[]
  /** The greatest of the parts, and the least of its company; 0 where there is none. */
  readonly nearest: number
  readonly least: number
  /** So many share that least one that they are no company. */
  readonly isCrowd: boolean
}

/** Of those that share enough with an article of `count` keys, the ones that may be aligned with it. `self` is its own slot. */
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
    if (slot === self || !comparable(slot)) continue
    const part = shared[i] / Math.min(count, keyCount(slot))
    kept.push(slot)
    parts.push(part)
  }
  return ranked(kept, parts)
}

function ranked(slots: readonly number[], parts: readonly number[]): Near {
  const top = greatest(parts, CROWD)
  const least = top[COMPANY - 1] ?? 0
  return { slots, parts, nearest: top[0] ?? 0, least, isCrowd: top[CROWD - 1] === least }
}

/** The k greatest, in descending order. */
function greatest(values: readonly number[], k: number): number[] {
  const top: number[] = []
  for (const value of values) {
    if (top.length === k && value <= top[k - 1]) continue
    let at = top.length < k ? top.length : k - 1
    for (; at > 0 && top[at - 1] < value; at--) top[at] = top[at - 1]
    top[at] = value
  }
  return top
}

/** The same for all articles at once, by slot, of which `keyCounts` tells how many keys each has: every two are met once, by the one with the higher slot. */
export function allNear(
  keyCounts: Uint32Array,
  sharers: (slot: number) => Sharers,
  comparable: (slot: number, other: number) => boolean,
): Near[] {
  const all = Array.from(keyCounts, () => ({ slots: [] as number[], parts: [] as number[] }))
  const note = (slot: number, other: number, part: number): void => {
    all[slot].slots.push(other)
    all[slot].parts.push(part)
  }
  for (let slot = 0; slot < all.length; slot++) {
    const { slots, shared } = sharers(slot)
    for (let i = 0; i < slots.length; i++) {
      const other = slots[i]
      if (!comparable(slot, other)) continue
      const part = shared[i] / Math.min(keyCounts[slot], keyCounts[other])
      note(slot, other, part)
      note(other, slot, part)
    }
  }
  return all.map(({ slots, parts }) => ranked(slots, parts))
}

/**
 * The family of an article: all that are joined to it by links between close articles, between an article and its nearest, and
 * between an article and two close ones that it leans on. In a news archive everything hangs together by some names, so that
 * joining whatever shares a little makes one family of nearly all; an article and its nearest stay together however little they
 * share.
 *
 * `near` is asked about every member and about those near to it; it had better remember.
 */
export function familyOf(start: number, near: (slot: number) => Near): number[] {
  const family = new Set([start])
  for (const a of family) {
    const own = near(a)
    for (let i = 0; i < own.slots.length; i++) {
      const b = own.slots[i]
      if (!family.has(b) && (own.parts[i] >= CLOSE || areLinked(own, near(b), own.parts[i]))) family.add(b)
    }
  }
  return [...family]
}

/** Whether two that share this part with each other, and are near to so much, stand in one family though they are not close. */
function areLinked(a: Near, b: Near, part: number): boolean {
  return part === a.nearest || part === b.nearest || (part >= LEANING && (leans(a, b, part) || leans(b, a, part)))
}

/** Whether b is of a's company and another of that is close to b. */
function leans(a: Near, b: Near, part: number): boolean {
  const isCompany = (shared: number): boolean => shared >= LEANING && (shared > a.least || (shared === a.least && !a.isCrowd))
  return isCompany(part) && a.slots.some((slot, k) => isCompany(a.parts[k]) && (b.parts[b.slots.indexOf(slot)] ?? 0) >= CLOSE)
}

/**
 * Pairs of a family to be aligned, in numbers of its slots, the lower first: those worth it; where an article has many, the
 * pairs in which either is among the other's nearest. `rank` orders those that are equally near.
 */
export function pairsOf(
  slots: readonly number[],
  near: (slot: number) => Near,
  rank: (slot: number) => number,
): [number, number][] {
  const place = new Map(slots.map((slot, k) => [slot, k]))
  const pairs = new Map<number, [number, number]>()
  slots.forEach((slot, a) => {
    const { slots: others, parts } = near(slot)
    const within: number[] = []
    others.forEach((other, i) => {
      if (place.has(other)) within.push(i)
    })
    if (within.length > WIDEST) within.sort((i, j) => parts[j] - parts[i] || rank(others[i]) - rank(others[j]))
    for (const i of within.slice(0, WIDEST)) {
      const b = place.get(others[i]) as number
      pairs.set(Math.min(a, b) * slots.length + Math.max(a, b), [Math.min(a, b), Math.max(a, b)])
    }
  })
  return [...pairs.values()]
}
