interface Kind<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, at: number, length: number): T
}

/** Places of every array are a multiple of this. */
const STEP = 8

/**
 * One block of memory from which many arrays are cut: to allot each by itself takes longer. They live as
 * long as any of them. What does not fit any more is cut from a further block, as large or of its own size.
 */
export class Block {
  #buffer: ArrayBuffer
  #at = 0

  /** @param bytes of all arrays together, each rounded up to a multiple of eight */
  constructor(bytes: number) {
    this.#buffer = new ArrayBuffer(bytes)
  }

  /** An array of zeros. */
  cut<T>(kind: Kind<T>, length: number): T {
    const bytes = Math.ceil((length * kind.BYTES_PER_ELEMENT) / STEP) * STEP
    if (this.#at + bytes > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(Math.max(this.#buffer.byteLength, bytes))
      this.#at = 0
    }
    const out = new kind(this.#buffer, this.#at, length)
    this.#at += bytes
    return out
  }
}
