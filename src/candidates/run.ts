const BUCKETS = 1 << 16
/** Up to here a bucket is sorted by insertion. */
const FEW = 24

/**
 * Postings of some articles in order of key, then slot, in flat arrays. Upper halves of keys are places in a table, so that
 * a posting costs six bytes, beside a quarter of a megabyte for the table. Never changed once built.
 */
export class Run {
  /** The bucket of upper half u is `starts[u]` … `starts[u + 1]`. */
  readonly #starts: Uint32Array
  /** Lower halves of the keys. */
  readonly #lower: Uint16Array
  readonly slots: Uint32Array

  private constructor(starts: Uint32Array, lower: Uint16Array, slots: Uint32Array) {
    this.#starts = starts
    this.#lower = lower
    this.slots = slots
  }

  get size(): number {
    return this.slots.length
  }

  /** Linear in the keys: they are scattered into buckets, and each bucket sorted. */
  static of(keysOf: ReadonlyMap<number, Uint32Array>): Run {
    const starts = new Uint32Array(BUCKETS + 1)
    for (const keys of keysOf.values()) for (let k = 0; k < keys.length; k++) starts[(keys[k] >>> 16) + 1]++
    for (let u = 0; u < BUCKETS; u++) starts[u + 1] += starts[u]
    const lower = new Uint16Array(starts[BUCKETS])
    const slots = new Uint32Array(starts[BUCKETS])
    const next = starts.slice(0, BUCKETS)
    for (const slot of Uint32Array.from(keysOf.keys()).sort()) {
      const keys = keysOf.get(slot) as Uint32Array
      for (let k = 0; k < keys.length; k++) {
        const to = next[keys[k] >>> 16]++
        lower[to] = keys[k]
        slots[to] = slot
      }
    }
    for (let u = 0; u < BUCKETS; u++) sortBucket(lower, slots, starts[u], starts[u + 1])
    return new Run(starts, lower, slots)
  }

  /** The postings of both of which the slot is kept. */
  static merge(a: Run, b: Run, keep: (slot: number) => boolean): Run {
    const starts = new Uint32Array(BUCKETS + 1)
    const lower = new Uint16Array(a.size + b.size)
    const slots = new Uint32Array(a.size + b.size)
    let n = 0
    const put = (from: Run, at: number) => {
      if (!keep(from.slots[at])) return
      lower[n] = from.#lower[at]
      slots[n++] = from.slots[at]
    }
    for (let u = 0; u < BUCKETS; u++) {
      let i = a.#starts[u]
      let j = b.#starts[u]
      const iTo = a.#starts[u + 1]
      const jTo = b.#starts[u + 1]
      while (i < iTo || j < jTo) {
        const order = j === jTo ? -1 : i === iTo ? 1 : a.#lower[i] - b.#lower[j] || a.slots[i] - b.slots[j]
        if (order < 0) put(a, i++)
        else put(b, j++)
      }
      starts[u + 1] = n
    }
    return new Run(starts, lower.slice(0, n), slots.slice(0, n))
  }

  /** Where the postings of a key begin, or would. */
  from(key: number): number {
    return this.#search(key >>> 16, key & 0xffff)
  }

  /** Where the postings of a key that begin at `from` end. */
  to(key: number, from: number): number {
    const end = this.#starts[(key >>> 16) + 1]
    const low = key & 0xffff
    // Most keys are held by one article or none.
    if (from === end || this.#lower[from] !== low) return from
    if (from + 1 === end || this.#lower[from + 1] !== low) return from + 1
    return this.#search(key >>> 16, low + 1)
  }

  #search(bucket: number, low: number): number {
    let from = this.#starts[bucket]
    let to = this.#starts[bucket + 1]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#lower[middle] < low) from = middle + 1
      else to = middle
    }
    return from
  }
}

/** Sorts one bucket, in order of slots, by lower half. A key that thousands hold makes its bucket long. */
function sortBucket(lower: Uint16Array, slots: Uint32Array, from: number, to: number): void {
  if (to - from > FEW) {
    const both = new Float64Array(to - from)
    for (let i = from; i < to; i++) both[i - from] = lower[i] * 2 ** 32 + slots[i]
    both.sort()
    for (let i = from; i < to; i++) {
      lower[i] = Math.floor(both[i - from] / 2 ** 32)
      slots[i] = both[i - from] % 2 ** 32
    }
    return
  }
  for (let i = from + 1; i < to; i++) {
    const low = lower[i]
    const slot = slots[i]
    let j = i
    for (; j > from && lower[j - 1] > low; j--) {
      lower[j] = lower[j - 1]
      slots[j] = slots[j - 1]
    }
    lower[j] = low
    slots[j] = slot
  }
}
