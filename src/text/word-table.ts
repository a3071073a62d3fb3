/** Slots at first; there are always twice as many as words. */
const SLOTS = 1024

/** Slots that are looked at before a word counts as unknown: a page made of words that collide must not cost their square. */
const MOST_PROBES = 64

/** Hash of a word with one more unit; of the empty word 0. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) + unit) | 0
}

/**
 * Things by word, found by place in a text, so that no word is cut out of it to be looked up: open addressing after Knuth
 * (The Art of Computer Programming 3, 6.4). As fast as a `Map` would be if the strings were there already.
 */
export class WordTable<T extends { readonly raw: string }> {
  /** The hash of a word and its number from 1, side by side; 0 where the slot is free. */
  private slots = new Int32Array(2 * SLOTS)
  private readonly things: T[] = []

  /** What is known of the word that stands from `start` to `end` and has this hash. */
  get(text: string, start: number, end: number, hash: number): T | undefined {
    const { slots } = this
    const first = spread(hash)
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (2 * (first + probe)) & (slots.length - 1)
      const n = slots[slot + 1]
      if (n === 0) return undefined
      if (slots[slot] !== hash) continue
      const thing = this.things[n - 1]
      if (isAt(thing.raw, text, start, end)) return thing
    }
    return undefined
  }

  /** The thing must be unknown, and its word no slice that keeps a whole text alive. */
  put(thing: T, hash: number): void {
    const n = this.things.push(thing)
    if (4 * n > this.slots.length) {
      const old = this.slots
      this.slots = new Int32Array(2 * old.length)
      for (let slot = 0; slot < old.length; slot += 2) if (old[slot + 1] !== 0) this.place(old[slot], old[slot + 1])
    }
    this.place(hash, n)
  }

  private place(hash: number, n: number): void {
    const { slots } = this
    const first = spread(hash)
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (2 * (first + probe)) & (slots.length - 1)
      if (slots[slot + 1] !== 0) continue
      slots[slot] = hash
      slots[slot + 1] = n
      return
    }
  }
}

const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 13

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
