import { words } from '../util/scratch'

/** Up to so many, insertion alone is fastest; beyond the second the engine's sort, and time stays n log n whatever the values. */
const FEW = 24
const MANY = 1024
/** A bag that held more does not keep its room. */
const ROOM = 1 << 14

/** Hashes as they come. */
export class Bag {
  size = 0
  /** In the first `size` places. */
  values: Uint32Array<ArrayBuffer>

  constructor(room: number) {
    this.values = new Uint32Array(room)
  }

  add(value: number): void {
    if (this.size === this.values.length) {
      const wider = new Uint32Array(2 * this.size)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.size++] = value
  }

  addAll(values: Int32Array | Uint32Array, count: number): void {
    for (let i = 0; i < count; i++) this.add(values[i])
  }

  /** Of those behind the first `from`, keeps the k that `Least` would; of no more than k all. */
  keepLeast(k: number, from: number): void {
    if (this.size - from <= k) return
    const part = new Int32Array(this.values.buffer, 4 * from, this.size - from).sort()
    this.size = from + Math.min(k, once(part))
  }

  /** All distinct ones, ascending; sorts what it has. */
  sorted(): Uint32Array<ArrayBuffer> {
    const values = this.values.subarray(0, this.size)
    if (values.length > MANY) values.sort()
    else spread(values)
    return values.slice(0, once(values))
  }

  clear(): void {
    this.size = 0
    if (this.values.length > ROOM) this.values = new Uint32Array(ROOM)
  }
}

/**
 * The k least distinct, as signed numbers, of the hashes that come (the bottom-k sample, Bar-Yossef et al. 2002): two texts that
 * share values keep the same ones of them, which a sample by position would not.
 */
export class Least {
  count = 0
  /** Ascending. */
  readonly kept: Int32Array

  constructor(k: number) {
    this.kept = new Int32Array(k)
  }

  /** What is not below this changes nothing. */
  get limit(): number {
    return this.count < this.kept.length ? 0x7fffffff : this.kept[this.count - 1]
  }

  add(value: number): void {
    const { kept } = this
    const signed = value | 0
    let at = this.count
    if (at === kept.length && signed >= kept[at - 1]) return
    while (at > 0 && kept[at - 1] > signed) at--
    if (at > 0 && kept[at - 1] === signed) return
    if (this.count < kept.length) this.count++
    for (let i = this.count - 1; i > at; i--) kept[i] = kept[i - 1]
    kept[at] = signed
  }

  clear(): void {
    this.count = 0
  }
}

const UNSORTED = /* @__PURE__ */ words()
const PLACES = new Uint16Array(257)

/** Hashes are spread evenly, so their high byte brings each nearly to its place, and insertion does the rest. */
function spread(values: Uint32Array): void {
  const size = values.length
  if (size > FEW) {
    const unsorted = UNSORTED.of(size)
    unsorted.set(values)
    const places = PLACES.fill(0)
    for (let i = 0; i < size; i++) places[(unsorted[i] >>> 24) + 1]++
    for (let byte = 0; byte < 256; byte++) places[byte + 1] += places[byte]
    for (let i = 0; i < size; i++) values[places[unsorted[i] >>> 24]++] = unsorted[i]
  }
  for (let i = 1; i < size; i++) {
    const value = values[i]
    let at = i
    for (; at > 0 && values[at - 1] > value; at--) values[at] = values[at - 1]
    values[at] = value
  }
}

/** Brings the first of equal neighbours to the front; gives their number. */
function once(values: Uint32Array | Int32Array): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[count++] = values[i]
  return count
}
