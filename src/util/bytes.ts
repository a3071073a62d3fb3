/** Writes numbers into bytes that grow as needed; little-endian on every platform. */
export class ByteWriter {
  #bytes = new Uint8Array(4096)
  #size = 0

  /** A whole number from 0 to 2³² − 1 in one to five bytes, seven bits each (LEB128). */
  varint(value: number): void {
    this.#room(5)
    while (value > 0x7f) {
      this.#bytes[this.#size++] = (value & 0x7f) | 0x80
      value = Math.floor(value / 128)
    }
    this.#bytes[this.#size++] = value
  }

  /** Numbers that never descend, by their differences. */
  ascending(values: ArrayLike<number>): void {
    for (let i = 0, before = 0; i < values.length; before = values[i++]) this.varint(values[i] - before)
  }

  words(values: Uint32Array): void {
    this.#room(4 * values.length)
    for (let i = 0; i < values.length; i++) {
      const word = values[i]
      this.#bytes[this.#size++] = word
      this.#bytes[this.#size++] = word >>> 8
      this.#bytes[this.#size++] = word >>> 16
      this.#bytes[this.#size++] = word >>> 24
    }
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  /** What was written so far, until more is written. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }

  /** What was written so far, as a copy. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#size)
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const wider = new Uint8Array(Math.max(2 * this.#bytes.length, this.#size + more))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

/**
 * Reads what a `ByteWriter` wrote. `fail` is called, and must throw, where the bytes end too early or no such number can stand;
 * nothing is allotted for a count that the bytes left could not fill.
 */
export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #fail: (expected: string) => never
  #at = 0

  constructor(bytes: Uint8Array, fail: (expected: string) => never) {
    this.#bytes = bytes
    this.#fail = fail
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  varint(): number {
    let value = 0
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      if (this.#at === this.#bytes.length) this.#fail('more bytes')
      const byte = this.#bytes[this.#at++]
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value < 2 ** 32 ? value : this.#fail('a number of 32 bits')
    }
    return this.#fail('a number of 32 bits')
  }

  /** The count of things of so many bytes or more that follow. */
  count(least = 1): number {
    const count = this.varint()
    return count * least <= this.left ? count : this.#fail(`${count} entries`)
  }

  ascending(count: number): Uint32Array {
    this.#enough(count)
    const values = new Uint32Array(count)
    let before = 0
    for (let i = 0; i < count; i++) {
      before += this.varint()
      if (before >= 2 ** 32) this.#fail('ascending numbers of 32 bits')
      values[i] = before
    }
    return values
  }

  word(): number {
    this.#enough(4)
    const [bytes, at] = [this.#bytes, this.#at]
    this.#at += 4
    return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0
  }

  words(count: number): Uint32Array {
    this.#enough(4 * count)
    const values = new Uint32Array(count)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0; i < count; i++, at += 4) {
      values[i] = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
    }
    this.#at = at
    return values
  }

  /** A view, no copy. */
  raw(count: number): Uint8Array {
    this.#enough(count)
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  #enough(bytes: number): void {
    if (bytes > this.left) this.#fail(`${bytes} more bytes`)
  }
}

/**
 * 64 bits over all bytes and their number. Each step is a bijection of either lane, so that no change of one word goes
 * unseen; it guards against damage, not against forgers.
 */
export function checksum(bytes: Uint8Array): Uint32Array {
  let a = bytes.length
  let b = ~bytes.length
  const whole = bytes.length & ~3
  for (let i = 0; i < whole; i += 4) {
    const word = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)
    a = Math.imul(a ^ word, 0x01000193)
    b = Math.imul(((b << 5) | (b >>> 27)) ^ word, 0x2c1b3c6d)
    a ^= a >>> 15
  }
  for (let i = whole; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i], 0x01000193)
    b = Math.imul(((b << 5) | (b >>> 27)) ^ bytes[i], 0x2c1b3c6d)
  }
  return Uint32Array.of(a, b)
}

const CHUNK = 1 << 20

/** Keeps small byte arrays side by side: each on its own would take a few hundred bytes more. */
export class Arena {
  #chunk = new Uint8Array(0)
  #used = 0

  /** A copy that stays. Its chunk is freed when nobody holds anything of it any more. */
  keep(bytes: Uint8Array): Uint8Array {
    if (this.#used + bytes.length > this.#chunk.length) {
      this.#chunk = new Uint8Array(Math.max(CHUNK, bytes.length))
      this.#used = 0
    }
    this.#chunk.set(bytes, this.#used)
    this.#used += bytes.length
    return this.#chunk.subarray(this.#used - bytes.length, this.#used)
  }
}
