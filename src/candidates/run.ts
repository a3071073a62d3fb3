import { words } from '../util/scratch'

/** Bits of a key by which it has its bucket, at least: its upper half. */
const HALF = 16
/** Bits of what a bucket of a larger run holds on average, eight to sixteen postings: it has more buckets. */
const DEPTH = 4
/** Postings are put down in so many passes, each into a part of the run, so that the near caches hold where they go. */
const STRIPES = 4
/** Up to here a bucket is sorted by insertion. */
const FEW = 48

const NEAR = /* @__PURE__ */ words()

/**
 * Postings of some articles in order of key, then slot, in flat arrays. The upper bits of keys are places in a table, so that
 * a posting costs six bytes, beside its part of the table: a quarter of a megabyte, or at most half a byte a posting of what
 * was merged.
 * Never changed once built.
 */
export class Run {
  /** Bucket b is `starts[b]` … `starts[b + 1]`. */
  readonly #starts: Uint32Array
  /** Keys shifted by this are their buckets. */
  readonly #shift: number
  /** Lower halves of the keys. */
  readonly #lower: Uint16Array
  readonly slots: Uint32Array

  private constructor(starts: Uint32Array, lower: Uint16Array, slots: Uint32Array) {
    this.#starts = starts
    this.#shift = shiftOf(starts)
    this.#lower = lower
    this.slots = slots
  }

  get size(): number {
    return this.slots.length
  }

  /** `keysOf`: by slot its keys, ascending. Linear in their number, but for the sorting within a bucket. */
  static of(keysOf: ReadonlyMap<number, Uint32Array>): Run {
    const order = inOrder(keysOf)
    const lists = Array.from(order, (slot) => keysOf.get(slot) as Uint32Array)
    const size = lists.reduce((sum, keys) => sum + keys.length, 0)
    const starts = tableFor(size)
    const shift = shiftOf(starts)
    // One place too far, where the next of bucket b is counted up until it is where the next bucket begins.
    for (const keys of lists) for (let k = 0; k < keys.length; k++) starts[(keys[k] >>> shift) + 2]++
    addUp(starts)
    const lower = new Uint16Array(size)
    const slots = new Uint32Array(size)
    const taken = new Uint32Array(lists.length)
    for (let stripe = 1; stripe <= STRIPES; stripe++) {
      const limit = stripe * (2 ** 32 / STRIPES)
      for (let i = 0; i < lists.length; i++) {
        const keys = lists[i]
        let k = taken[i]
        for (; k < keys.length && keys[k] < limit; k++) {
          const to = starts[(keys[k] >>> shift) + 1]++
          lower[to] = keys[k]
          slots[to] = order[i]
        }
        taken[i] = k
      }
    }
    for (let b = 0; b + 2 < starts.length; b++) sortBucket(lower, slots, starts[b], starts[b + 1])
    return new Run(starts, lower, slots)
  }

  /** The postings of both of which the slot is kept. */
  static merge(a: Run, b: Run, keep: (slot: number) => boolean): Run {
    const starts = tableFor(a.size + b.size)
    const shift = shiftOf(starts)
    const lower = new Uint16Array(a.size + b.size)
    const slots = new Uint32Array(a.size + b.size)
    let n = 0
    const put = (from: Run, at: number, upper: number) => {
      if (!keep(from.slots[at])) return
      const low = from.#lower[at]
      starts[(((upper << HALF) | low) >>> shift) + 1]++
      lower[n] = low
      slots[n++] = from.slots[at]
    }
    let i = 0
    let j = 0
    for (let upper = 0; upper < 1 << HALF; upper++) {
      const iTo = a.#endOf(upper)
      const jTo = b.#endOf(upper)
      while (i < iTo || j < jTo) {
        const order = j === jTo ? -1 : i === iTo ? 1 : a.#lower[i] - b.#lower[j] || a.slots[i] - b.slots[j]
        if (order < 0) put(a, i++, upper)
        else put(b, j++, upper)
      }
    }
    addUp(starts)
    return new Run(starts, lower.slice(0, n), slots.slice(0, n))
  }

  /** Where the postings end whose keys have this upper half. */
  #endOf(upper: number): number {
    return this.#starts[(upper + 1) << (HALF - this.#shift)]
  }

  /** Writes to `places`, from `at` on and `step` apart, where the postings of each key begin and end. */
  find(keys: Uint32Array, places: Uint32Array, at: number, step: number): void {
    const starts = this.#starts
    const lower = this.#lower
    const shift = this.#shift
    // By themselves the places in the table and the first halving of each bucket: memory is then asked for all of them at once.
    for (let k = 0, to = at; k < keys.length; k++, to += step) {
      const bucket = keys[k] >>> shift
      places[to] = starts[bucket]
      places[to + 1] = starts[bucket + 1]
    }
    for (let k = 0, to = at; k < keys.length; k++, to += step) {
      const from = places[to]
      const end = places[to + 1]
      if (from === end) continue
      const middle = (from + end) >>> 1
      const less = (lower[middle] - (keys[k] & 0xffff)) >> 31
      places[to] = from + ((middle + 1 - from) & less)
      places[to + 1] = middle + ((end - middle) & less)
    }
    for (let k = 0, to = at; k < keys.length; k++, to += step) {
      const low = keys[k] & 0xffff
      const from = search(lower, places[to], places[to + 1], low)
      const end = starts[(keys[k] >>> shift) + 1]
      places[to] = from
      // Most keys are held by one article or none.
      if (from === end || lower[from] !== low) places[to + 1] = from
      else if (from + 1 === end || lower[from + 1] !== low) places[to + 1] = from + 1
      else places[to + 1] = search(lower, from, end, low + 1)
    }
    // The first holder of each, too, is asked for with all the others: who counts them finds them in the near caches.
    const near = NEAR.of(keys.length)
    const { slots } = this
    for (let k = 0, to = at; k < keys.length; k++, to += step) near[k] = slots[places[to]]
  }
}

/** The first that is not less; halved without a branch, which would be foretold wrongly every other time. */
function search(lower: Uint16Array, from: number, end: number, low: number): number {
  let length = end - from
  let first = from
  while (length > 1) {
    const half = length >>> 1
    first += half & ((lower[first + half - 1] - low) >> 31)
    length -= half
  }
  // Past the end there is nothing to read.
  return length === 0 ? first : first + ((lower[first] - low) >>> 31)
}

function inOrder(keysOf: ReadonlyMap<number, Uint32Array>): Uint32Array {
  const slots = new Uint32Array(keysOf.size)
  let n = 0
  for (const slot of keysOf.keys()) slots[n++] = slot
  return slots.sort()
}

/** Empty, for the buckets of a run of so many postings, with a place for the end of the last and one that only building needs. */
function tableFor(size: number): Uint32Array {
  return new Uint32Array((1 << Math.max(HALF, 32 - Math.clz32(size >>> DEPTH))) + 2)
}

function shiftOf(starts: Uint32Array): number {
  return 1 + Math.clz32(starts.length - 2)
}

/** Numbers of each into where each ends. */
function addUp(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] += counts[i - 1]
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
