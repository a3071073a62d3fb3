import { Run } from './run'

/** A key that no more distinct bodies than this hold counts whole. */
export const COMMON = 64
const HALVINGS = 4
/** Of what a whole key counts; sums of such parts are exact in any order. */
const PARTS = 1 << HALVINGS

/**
 * What a key counts that `holders` distinct bodies hold: 1 up to 64, then half for each doubling, and past 1,024 nothing: it
 * would pair each of them with each. Boilerplate of agencies and the names of a market say little where thousands have
 * them, yet copies share so many keys that they still pair.
 */
export function keyWeight(holders: number): number {
  return parts(holders) / PARTS
}

function parts(holders: number): number {
  return PARTS >> Math.max(0, 32 - Math.clz32((holders - 1) / COMMON))
}

/** Past this many removed articles, and this part of those held, the postings of the removed are dropped. */
const IDLE = 1024
const IDLE_PART = 1 / 16

/** Articles that share a whole key or more with what was asked: slots ascending, and what the keys count that each shares. */
export interface Sharers {
  readonly slots: Uint32Array
  readonly shared: Float64Array
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
  /** 1 for the slots that are held. */
  #held = new Uint8Array(64)
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
    if (slot >= this.#held.length) {
      const held = new Uint8Array(2 * this.#held.length)
      held.set(this.#held)
      this.#held = held
      this.#sums = new Uint32Array(held.length)
    }
    this.#held[slot] = 1
    this.#size++
    this.#added.set(slot, keys)
    return slot
  }

  remove(slot: number): void {
    this.#held[slot] = 0
    this.#size--
    if (this.#added.delete(slot)) this.#free.push(slot)
    else this.#idle.add(slot)
  }

  /** All that share so many keys that these count as one whole or more; an article that is held shares with itself. */
  sharers(keys: Uint32Array): Sharers {
    this.#settle()
    const sums = this.#sums
    const held = this.#held
    const met: number[] = []
    const from = new Uint32Array(this.#runs.length)
    const to = new Uint32Array(this.#runs.length)
    for (let k = 0; k < keys.length; k++) {
      let holders = 0
      for (let r = 0; r < from.length; r++) {
        from[r] = this.#runs[r].from(keys[k])
        to[r] = this.#runs[r].to(keys[k], from[r])
        holders += to[r] - from[r]
      }
      if (holders === 0) continue
      if (this.#idle.size > 0 && holders - this.#idle.size <= COMMON * PARTS) holders = this.#living(from, to)
      const counts = parts(holders)
      if (counts === 0) continue
      for (let r = 0; r < from.length; r++) {
        const { slots } = this.#runs[r]
        for (let at = from[r]; at < to[r]; at++) {
          const slot = slots[at]
          if (held[slot] === 0) continue
          if (sums[slot] === 0) met.push(slot)
          sums[slot] += counts
        }
      }
    }
    const enough = met.filter((slot) => sums[slot] >= PARTS)
    const slots = Uint32Array.from(enough).sort()
    const shared = Float64Array.from(slots, (slot) => sums[slot] / PARTS)
    for (const slot of met) sums[slot] = 0
    return { slots, shared }
  }

  #living(from: Uint32Array, to: Uint32Array): number {
    let count = 0
    this.#runs.forEach(({ slots }, r) => {
      for (let at = from[r]; at < to[r]; at++) count += this.#held[slots[at]]
    })
    return count
  }

  /** Brings what was added and removed since into the runs. */
  #settle(): void {
    const runs = this.#runs
    if (this.#added.size > 0) runs.push(Run.of(this.#added))
    this.#added.clear()
    const drop = this.#idle.size > IDLE + IDLE_PART * this.#size
    const keep = (slot: number): boolean => !drop || !this.#idle.has(slot)
    while (runs.length > 1 && (drop || runs[runs.length - 2].size < 2 * runs[runs.length - 1].size)) {
      const [a, b] = runs.splice(-2)
      runs.push(Run.merge(a, b, keep))
    }
    if (!drop) return
    if (runs.length === 1) runs.push(Run.merge(runs.splice(0)[0], Run.of(new Map()), keep))
    this.#free.push(...this.#idle)
    this.#idle.clear()
  }
}
