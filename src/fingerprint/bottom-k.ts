/**
 * Keeps the k least distinct values of a stream in O(n) (Bar-Yossef et al. 2002, the bottom-k sample): two streams that
 * share values keep the same ones of them, which a sample by position would not.
 */
export class BottomK {
  readonly #k: number
  readonly #buffer: Uint32Array
  #used = 0
  #limit = 0xffffffff

  constructor(k: number) {
    this.#k = k
    this.#buffer = new Uint32Array(4 * k)
  }

  add(value: number): void {
    if (value > this.#limit) return
    this.#buffer[this.#used++] = value
    if (this.#used === this.#buffer.length) this.#shrink()
  }

  /** The values, ascending; the sample is empty again after. */
  take(): Uint32Array {
    this.#shrink()
    const values = this.#buffer.slice(0, this.#used)
    this.#used = 0
    this.#limit = 0xffffffff
    return values
  }

  #shrink(): void {
    const buffer = this.#buffer
    const sorted = buffer.subarray(0, this.#used).sort()
    let kept = 0
    for (let i = 0; i < sorted.length && kept < this.#k; i++) {
      if (kept === 0 || sorted[i] !== buffer[kept - 1]) buffer[kept++] = sorted[i]
    }
    this.#used = kept
    if (kept === this.#k) this.#limit = buffer[kept - 1] - 1
  }
}
