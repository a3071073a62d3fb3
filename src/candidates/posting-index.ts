import { byCodeUnits } from '../util/order'
import { keyWeight, leastShared } from './pairs'

/** A near article and what it shares, as in `CandidatePair`. */
export interface Near {
  readonly id: string
  readonly shared: number
}

/**
 * The same join as `candidatePairs`, one article at a time: add, remove and ask in any order. The answer depends on what
 * is held, never on how it came to be. Give each distinct body once, or identical copies fill the limit of a key.
 */
export class PostingIndex {
  readonly #holders = new Map<number, Set<string>>()
  readonly #keys = new Map<string, Uint32Array>()

  get size(): number {
    return this.#keys.size
  }

  /** Adding an id again replaces its keys. */
  add(id: string, keys: Uint32Array): void {
    this.remove(id)
    this.#keys.set(id, keys)
    for (const key of keys) {
      const holders = this.#holders.get(key)
      if (holders) holders.add(id)
      else this.#holders.set(key, new Set([id]))
    }
  }

  /** False where the id is not held. */
  remove(id: string): boolean {
    const keys = this.#keys.get(id)
    if (!keys) return false
    for (const key of keys) {
      const holders = this.#holders.get(key) as Set<string>
      holders.delete(id)
      if (holders.size === 0) this.#holders.delete(key)
    }
    return this.#keys.delete(id)
  }

  /**
   * What shares enough keys with these, most first, then by id; nothing for keys never seen. `except` is left out and does
   * not count as a further holder: the id of the article asked for, where it is held itself.
   */
  near(keys: Uint32Array, except?: string): Near[] {
    const scores = new Map<string, number>()
    for (const key of keys) {
      const holders = this.#holders.get(key)
      if (!holders) continue
      const weight = keyWeight(except !== undefined && holders.has(except) ? holders.size : holders.size + 1)
      if (weight === 0) continue
      for (const id of holders) if (id !== except) scores.set(id, (scores.get(id) ?? 0) + weight)
    }
    return Array.from(scores, ([id, shared]) => ({ id, shared }))
      .filter(({ id, shared }) => shared >= leastShared(keys.length, (this.#keys.get(id) as Uint32Array).length))
      .sort((x, y) => y.shared - x.shared || byCodeUnits(x.id, y.id))
  }
}
