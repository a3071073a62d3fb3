/** What sorted runs do with slots, done with a plain list: every article against each other, key by key. */
export class IndexByComparison {
  readonly #held = new Map<number, ReadonlySet<number>>()

  add(slot: number, keys: Iterable<number>): void {
    this.#held.set(slot, new Set(keys))
  }

  remove(slot: number): void {
    this.#held.delete(slot)
  }

  /** `needed`: what two have to share that have so many keys. */
  sharers(
    keys: Uint32Array,
    weight: (holders: number) => number,
    needed: (ofOne: number, ofOther: number) => number,
  ): Map<number, number> {
    const out = new Map<number, number>()
    for (const key of keys) {
      const holders = [...this.#held].filter(([, own]) => own.has(key))
      const counts = holders.length > 0 ? weight(holders.length) : 0
      if (counts > 0) for (const [slot] of holders) out.set(slot, (out.get(slot) ?? 0) + counts)
    }
    for (const [slot, shared] of out) if (shared < needed(keys.length, this.#held.get(slot)?.size ?? 0)) out.delete(slot)
    return out
  }
}
