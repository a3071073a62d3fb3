/** Up to so many, insertion alone is fastest; beyond the second the engine's sort, and time stays n log n whatever the values. */
const FEW = 24
const MANY = 1024

/** Hashes as they come, of which the least are kept. */
export class Sample {
  private values: Uint32Array
  /** What was kept by the last call of `keep`, in its first places. */
  kept: Uint32Array
  private size = 0
  private readonly places = new Uint16Array(257)

  constructor(room = 256) {
    this.values = new Uint32Array(room)
    this.kept = new Uint32Array(room)
  }

  add(value: number): void {
    if (this.size === this.values.length) {
      this.kept = new Uint32Array(2 * this.size)
      const wider = new Uint32Array(2 * this.size)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.size++] = value
  }

  /**
   * Keeps the k least distinct values since the last call, ascending (the bottom-k sample, Bar-Yossef et al. 2002): two texts
   * that share values keep the same ones of them, which a sample by position would not. Gives their count.
   */
  keep(k: number): number {
    const { kept, size } = this
    this.sort()
    this.size = 0
    let count = 0
    for (let i = 0; i < size && count < k; i++) if (i === 0 || kept[i] !== kept[i - 1]) kept[count++] = kept[i]
    return count
  }

  /** Hashes are spread evenly, so their high byte brings each nearly to its place, and insertion does the rest. */
  private sort(): void {
    const { values, kept, size, places } = this
    if (size > MANY) {
      kept.set(values)
      kept.subarray(0, size).sort()
      return
    }
    if (size > FEW) {
      places.fill(0)
      for (let i = 0; i < size; i++) places[(values[i] >>> 24) + 1]++
      for (let byte = 0; byte < 256; byte++) places[byte + 1] += places[byte]
      for (let i = 0; i < size; i++) kept[places[values[i] >>> 24]++] = values[i]
    }
    for (let i = 0; i < size; i++) {
      const value = size > FEW ? kept[i] : values[i]
      let at = i
      for (; at > 0 && kept[at - 1] > value; at--) kept[at] = kept[at - 1]
      kept[at] = value
    }
  }
}
