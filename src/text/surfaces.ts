/**
 * The distinct words of one text as they are written, interned by their code units: a word that comes again costs a hash
 * and a comparison, no string.
 */
export class Surfaces {
  /** Where each distinct word first stands. */
  readonly starts: number[] = []
  readonly ends: number[] = []
  private readonly hashes: number[] = []
  private slots = new Int32Array(1024)
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get size(): number {
    return this.starts.length
  }

  /** Number of the word `text[start, end)`, whose hash the caller has. */
  intern(start: number, end: number, hash: number): number {
    const { slots, starts, ends, hashes, text } = this
    const mask = slots.length - 1
    const length = end - start
    let slot = mix(hash) & mask
    for (let found = slots[slot]; found !== 0; found = slots[slot]) {
      const id = found - 1
      if (hashes[id] === hash && ends[id] - starts[id] === length && same(text, starts[id], start, length)) return id
      slot = (slot + 1) & mask
    }
    slots[slot] = starts.push(start)
    ends.push(end)
    hashes.push(hash)
    if (starts.length * 2 > slots.length) this.grow()
    return starts.length - 1
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4)
    const mask = slots.length - 1
    for (let id = 0; id < this.hashes.length; id++) {
      let slot = mix(this.hashes[id]) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id + 1
    }
    this.slots = slots
  }
}

/** Finalizer of MurmurHash3 (Appleby 2011), one half: neighbours in the hash part ways in the table. */
function mix(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return h ^ (h >>> 13)
}

function same(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false
  return true
}
