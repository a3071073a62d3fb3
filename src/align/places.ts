/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
export const LONGEST = 256
const SLOTS = 2 * LONGEST
const WORD = 32

/**
 * The words of one sentence by where they stand, held to be compared with those of many others. A sentence is a slice of
 * `tokens`, which are numbers of types; words are the same where the `hashes` of their types are.
 */
export class Places {
  /** Words held. */
  length = 0
  #width = 0
  /** Open addressing by hash: 1 + the number of the word, 0 for none. */
  readonly #slots = new Uint16Array(SLOTS)
  /** By number of a distinct word: its hash, its last place, its places as `#width` words of bits. */
  readonly #hashes = new Uint32Array(LONGEST)
  readonly #last = new Int16Array(LONGEST)
  readonly #sets = new Uint32Array((LONGEST * LONGEST) / WORD)
  /** By place the one before with the same word, -1 for none. */
  readonly #before = new Int16Array(LONGEST)
  readonly #row = new Uint32Array(LONGEST / WORD)
  /** By place: 1 + where the other sentence last had the same word, and the length of the run that ended there. */
  readonly #met = new Uint16Array(LONGEST)
  readonly #run = new Uint16Array(LONGEST)

  hold(hashes: Uint32Array, tokens: Uint32Array, from: number, to: number): void {
    this.length = Math.min(to - from, LONGEST)
    const width = Math.ceil(this.length / WORD)
    this.#width = width
    this.#slots.fill(0)
    let count = 0
    for (let place = 0; place < this.length; place++) {
      const hash = hashes[tokens[from + place]]
      const slot = this.#slot(hash)
      if (this.#slots[slot] === 0) {
        this.#sets.fill(0, count * width, (count + 1) * width)
        this.#hashes[count] = hash
        this.#last[count] = -1
        this.#slots[slot] = ++count
      }
      const word = this.#slots[slot] - 1
      this.#before[place] = this.#last[word]
      this.#last[word] = place
      this.#sets[word * width + (place >> 5)] |= 1 << place
    }
  }

  /** Length of the longest run of words that another sentence has too. */
  longestRun(hashes: Uint32Array, tokens: Uint32Array, from: number, to: number): number {
    const slots = this.#slots
    const before = this.#before
    const met = this.#met
    const run = this.#run
    const n = Math.min(to - from, LONGEST)
    met.fill(0, 0, this.length)
    let longest = 0
    for (let k = 0; k < n; k++) {
      const word = slots[this.#slot(hashes[tokens[from + k]])]
      if (word === 0) continue
      for (let place = this.#last[word - 1]; place >= 0; place = before[place]) {
        const length = k > 0 && place > 0 && met[place - 1] === k ? run[place - 1] + 1 : 1
        met[place] = k + 1
        run[place] = length
        if (length > longest) longest = length
      }
    }
    return longest
  }

  /** Length of the longest common subsequence, a row of the matrix at once as bits (Hyyrö 2004). */
  commonSubsequence(hashes: Uint32Array, tokens: Uint32Array, from: number, to: number): number {
    const slots = this.#slots
    const sets = this.#sets
    const row = this.#row
    const width = this.#width
    const n = Math.min(to - from, LONGEST)
    row.fill(-1, 0, width)
    for (let k = 0; k < n; k++) {
      const word = slots[this.#slot(hashes[tokens[from + k]])]
      if (word === 0) continue
      let carry = 0
      for (let w = 0; w < width; w++) {
        const v = row[w]
        const set = sets[(word - 1) * width + w]
        const sum = v + ((v & set) >>> 0) + carry
        carry = sum > 0xffffffff ? 1 : 0
        row[w] = sum | (v & ~set)
      }
    }
    let length = 0
    for (let w = 0; w < width; w++) for (let zeros = ~row[w]; zeros !== 0; zeros &= zeros - 1) length++
    return length
  }

  /** Where a word is, or would be. */
  #slot(hash: number): number {
    let slot = hash % SLOTS
    for (let word = this.#slots[slot]; word !== 0 && this.#hashes[word - 1] !== hash; word = this.#slots[slot])
      slot = (slot + 1) % SLOTS
    return slot
  }
}
