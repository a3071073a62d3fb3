import { Scratch, words } from '../util/scratch'
import { Run } from './run'

/** Of what a whole key counts; sums of such parts are exact in any order. */
export const PARTS = 8
/** More hold a key than this: it counts nothing. */
export const MOST_HOLDERS = 1024
/** By how much a key ties two, in parts, that at most so many bodies hold; not at all where more do. */
export const STEPS: readonly (readonly [holders: number, parts: number])[] = [
  [2, 32],
  [4, 16],
  [16, 8],
  [64, 4],
  [256, 2],
  [MOST_HOLDERS, 1],
]
const BY_HOLDERS: Uint8Array = /* @__PURE__ */ Uint8Array.from(
  { length: MOST_HOLDERS + 1 },
  (_, holders) => STEPS.find(([most]) => holders <= most)?.[1] ?? 0,
)
const partsOf = (holders: number): number => (holders <= MOST_HOLDERS ? BY_HOLDERS[holders] : 0)

/**
 * How close a key shows two to be that `holders` distinct bodies hold: by 4 where nobody else does, 2 up to four, 1 up to 16, then half
 * whenever they are four times as many, and past 1,024 nothing: it would pair each of them with each. What hardly anybody else
 * has ties two heavy rewrites that share little; boilerplate of agencies and the names of a market say little where hundreds have them;
 * hundreds of near copies share so many keys that they still pair. Identical ones are one body, however many.
 */
export const keyTie = (holders: number): number => partsOf(holders) / PARTS
/** What it counts where it is asked whether two share enough to be compared: no more than 1, since unrelated articles share a rare name or two. */
export const keyWeight = (holders: number): number => Math.min(1, keyTie(holders))

/** Both are summed in one number: what counts above so many bits, what ties in them. */
export const TIE_BITS = 16
const bothOf = (parts: number): number => (Math.min(parts, PARTS) << TIE_BITS) + parts
/** Of such a sum, the one and the other. */
export const counted = (sum: number): number => sum >>> TIE_BITS
export const tied = (sum: number): number => sum & ((1 << TIE_BITS) - 1)

/** What a pair must share to be worth aligning: four keys; three where either body has fewer than 96, two below 64, one below 32. */
export const LEAST = { most: 4, shift: 5 } as const

/** Of two that have so many keys or more, in parts. */
export function leastShared(fewer: number): number {
  return PARTS * Math.min(LEAST.most, 1 + (fewer >> LEAST.shift))
}

/** What two long ones must share. */
const MOST_NEEDED = PARTS * LEAST.most

/** Past this many removed articles, and this part of those held, the postings of the removed are dropped. */
const IDLE = 64
const IDLE_PART = 1 / 64

const KEY_PARTS = /* @__PURE__ */ new Scratch((length) => new Uint8Array(length))
const PLACES = /* @__PURE__ */ words()

/** Articles that share enough with what was asked to be aligned with it: their slots, in no order, and how much each is tied by the keys it shares. */
export interface Sharers {
  readonly slots: readonly number[]
  readonly shared: readonly number[]
}

/**
 * Which articles hold which retrieval keys. Articles come and go by slot, a number that the caller gives to each distinct
 * body; answers depend on what is held now and on nothing else.
 *
 * What is added is sorted into a run when somebody asks next; a run is merged with the one before unless that is twice as
 * large, so that there are few, and adding costs the logarithm of the size (the log-structured merge, O'Neil et al. 1996).
 */
export class KeyIndex {
  readonly #runs: Run[] = []
  /** Slots and keys that no run has yet. */
  readonly #added = new Map<number, Uint32Array>()
  /** What another has to share with a slot at least; 0 for those that are not held. */
  #least = new Uint8Array(64)
  #size = 0
  /** Slots removed whose postings are still there: not to be given again until they are gone. */
  readonly #idle = new Set<number>()
  readonly #free: number[] = []
  #slots = 0
  #sums = new Uint32Array(64)

  get size(): number {
    return this.#size
  }

  /** Takes the keys (ascending, distinct) of one more article and gives its slot. */
  add(keys: Uint32Array): number {
    const slot = this.#free.pop() ?? this.#slots++
    if (slot >= this.#least.length) {
      const least = new Uint8Array(2 * this.#least.length)
      least.set(this.#least)
      this.#least = least
      this.#sums = new Uint32Array(least.length)
    }
    this.#least[slot] = leastShared(keys.length)
    this.#size++
    this.#added.set(slot, keys)
    return slot
  }

  remove(slot: number): void {
    this.#least[slot] = 0
    this.#size--
    if (this.#added.delete(slot)) this.#free.push(slot)
    else this.#idle.add(slot)
  }

  /**
   * All that share so much that the two are worth aligning; an article that is held shares with itself. `below`
   * leaves out the slots from there on: who asks for every slot in turn so meets every two once.
   */
  sharers(keys: Uint32Array, below = this.#slots): Sharers {
    this.#settle()
    const sums = this.#sums
    const least = this.#least
    const own = leastShared(keys.length)
    let met: number[] = []
    const { parts: partsOfKey, places } = this.#find(keys)
    let rest = partsOfKey.reduce((sum, parts) => sum + Math.min(parts, PARTS), 0)
    // The rarest first: once the keys left count less than what is needed, whoever was not met will not be among the answers,
    // and of those who were, few still can be (MaxScore, Turtle and Flood 1995).
    for (const [, parts] of STEPS) {
      const both = bothOf(parts)
      for (let k = 0; k < keys.length; k++) {
        if (partsOfKey[k] !== parts) continue
        const enough = rest >= own ? MOST_NEEDED : rest
        for (let r = 0; r < this.#runs.length; r++) {
          const { slots } = this.#runs[r]
          const at = 2 * (k * this.#runs.length + r)
          const [from, to] = [places[at], places[at + 1]]
          // Where nobody is met any more and few were, each of those is sought, which takes less than to pass all holders.
          if (enough < PARTS && met.length * (32 - Math.clz32(to - from)) < to - from) {
            for (const slot of met) if (holds(slots, from, to, slot)) sums[slot] += both
          } else tally(slots, from, to, below, both, sums, least, enough, met)
        }
        rest -= counted(both)
      }
      met = met.filter((slot) => {
        if (counted(sums[slot]) + rest >= Math.min(own, least[slot])) return true
        sums[slot] = 0
        return false
      })
    }
    const shared = met.map((slot) => tied(sums[slot]) / PARTS)
    for (const slot of met) sums[slot] = 0
    return { slots: met, shared }
  }

  /** By key its parts, and by key and run where its postings begin and end; they hold until it is asked again. */
  #find(keys: Uint32Array): { parts: Uint8Array; places: Uint32Array } {
    const runs = this.#runs
    const step = 2 * runs.length
    const parts = KEY_PARTS.of(keys.length).fill(0)
    const places = PLACES.of(keys.length * step)
    for (let r = 0; r < runs.length; r++) runs[r].find(keys, places, 2 * r, step)
    for (let k = 0; k < keys.length; k++) {
      let holders = 0
      for (let at = k * step; at < (k + 1) * step; at += 2) holders += places[at + 1] - places[at]
      if (this.#idle.size > 0 && holders - this.#idle.size <= MOST_HOLDERS) holders = this.#living(places, k * step)
      if (holders > 0) parts[k] = partsOf(holders)
    }
    return { parts, places }
  }

  #living(places: Uint32Array, first: number): number {
    let count = 0
    this.#runs.forEach(({ slots }, r) => {
      for (let p = places[first + 2 * r]; p < places[first + 2 * r + 1]; p++) count += +(this.#least[slots[p]] > 0)
    })
    return count
  }

  /** Brings what was added and removed since into the runs. */
  #settle(): void {
    const runs = this.#runs
    if (this.#added.size > 0) {
      const run = Run.of(this.#added)
      if (run.size > 0) runs.push(run)
      this.#added.clear()
    }
    const drop = this.#idle.size > IDLE + IDLE_PART * this.#size
    const keep = (slot: number): boolean => !drop || !this.#idle.has(slot)
    while (runs.length > 1 && (drop || runs[runs.length - 2].size < 2 * runs[runs.length - 1].size)) {
      const [a, b] = runs.splice(-2)
      runs.push(Run.merge(a, b, keep))
    }
    if (!drop) return
    if (runs.length === 1) runs.push(Run.merge(runs.splice(0)[0], Run.of(new Map()), keep))
    for (const slot of this.#idle) this.#free.push(slot)
    this.#idle.clear()
  }
}

/** Counts a key for those who hold it, in order of their slots, and notes whom it meets first, unless they need more than is `enough`. */
function tally(
  slots: Uint32Array,
  from: number,
  to: number,
  below: number,
  both: number,
  sums: Uint32Array,
  least: Uint8Array,
  enough: number,
  met: number[],
): void {
  for (let p = from; p < to; p++) {
    const slot = slots[p]
    if (slot >= below) break
    const sum = sums[slot]
    if (sum === 0) {
      if (least[slot] === 0 || least[slot] > enough) continue
      met.push(slot)
    }
    sums[slot] = sum + both
  }
}

/** Whether a slot is among those, ascending, from one place to another. */
function holds(slots: Uint32Array, from: number, to: number, slot: number): boolean {
  let end = to
  let first = from
  while (first < end) {
    const middle = (first + end) >>> 1
    if (slots[middle] < slot) first = middle + 1
    else end = middle
  }
  return first < to && slots[first] === slot
}
