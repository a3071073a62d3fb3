/** Beyond so many numbers nothing is kept: one huge page must not hold memory for good. */
const MOST = 1 << 16

/**
 * Room for numbers that are needed for a moment. All but the smallest arrays lie outside the engine's heap, and to allot one
 * there takes many times as long as a view of one that is kept.
 */
export class Scratch<A extends Uint8Array | Uint16Array | Uint32Array> {
  readonly #allot: (length: number) => A
  #kept: A

  constructor(allot: (length: number) => A) {
    this.#allot = allot
    this.#kept = allot(0)
  }

  /** So many numbers, whatever they are; they hold until it is asked again. */
  of(length: number): A {
    if (length > MOST) return this.#allot(length)
    if (length > this.#kept.length) this.#kept = this.#allot(Math.min(2 * length, MOST))
    return this.#kept.subarray(0, length) as A
  }
}

export const words = (): Scratch<Uint32Array> => new Scratch((length) => new Uint32Array(length))
