/** What sorted runs do with slots, done with a plain list: every article against each other, key by key. */
export class IndexByComparison {
  readonly #held = new Map<number, ReadonlySet<number>>()

  add(slot: number, keys: Iterable<number>): void {
    this.#held.set(slot, new Set(keys))
  }

  remove(slot: number): void {
    this.#held.delete(slot)
  }

  /** How much each is tied that shares enough; `needed`: what two have to share that have so many keys. */
  sharers(
    keys: Uint32Array,
    rule: {
      readonly weight: (holders: number) => number
      readonly tie: (holders: number) => number
      readonly needed: (ofOne: number, ofOther: number) => number
    },
  ): Map<number, number> {
    const shared = new Map<number, number>()
    const tied = new Map<number, number>()
    for (const key of keys) {
      const holders = [...this.#held].filter(([, own]) => own.has(key))
      for (const [slot] of holders) {
        shared.set(slot, (shared.get(slot) ?? 0) + rule.weight(holders.length))
        tied.set(slot, (tied.get(slot) ?? 0) + rule.tie(holders.length))
      }
    }
    const isEnough = (slot: number) => (shared.get(slot) ?? 0) >= rule.needed(keys.length, this.#held.get(slot)?.size ?? 0)
    return new Map([...tied].filter(([slot]) => isEnough(slot)))
  }
}
