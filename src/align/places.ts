import type { Block } from './block'

/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
export const LONGEST = 256
/** Bits of an integer. */
export const WORD = 32

/** Where the words of every sentence of an article stand in it. */
export interface Places {
  /** By entry of a term, its last place in the sentence; by token, the place before of its term; -1 for none. */
  readonly last: Int16Array
  readonly before: Int16Array
  /** Sentence s has the distinct forms spelt[speltAt[s]] … spelt[speltAt[s + 1]], and each of them is one spelling. */
  readonly speltAt: Uint32Array
  readonly spelt: Uint32Array
  /** By spelling where its places stand in `sets`, as bits of as many words as its sentence fills. */
  readonly setAt: Uint32Array
  readonly sets: Int32Array
}

export const wordsOf = (length: number): number => Math.ceil(Math.min(length, LONGEST) / WORD)

/** Words that the `sets` of an article fill. */
export function setWords(offsets: Uint32Array): number {
  let words = 0
  for (let s = 0; s + 1 < offsets.length; s++) {
    const length = Math.min(offsets[s + 1] - offsets[s], LONGEST)
    words += length * wordsOf(length)
  }
  return words
}

/** `entryOf` gives by token the entry of its term; `formOf` by type its form, one of `forms`. */
export function placesOf(
  offsets: Uint32Array,
  tokens: Uint32Array,
  entryOf: Uint32Array,
  formOf: Uint32Array,
  forms: number,
  block: Block,
  passing: Block,
): Places {
  const sentences = offsets.length - 1
  const last = block.cut(Int16Array, tokens.length).fill(-1)
  const before = block.cut(Int16Array, tokens.length).fill(-1)
  const speltAt = block.cut(Uint32Array, sentences + 1)
  const spelt = block.cut(Uint32Array, tokens.length)
  const setAt = block.cut(Uint32Array, tokens.length)
  const sets = block.cut(Int32Array, setWords(offsets))
  const spelling = passing.cut(Int32Array, forms).fill(-1)
  let count = 0
  let filled = 0
  for (let s = 0; s < sentences; s++) {
    speltAt[s] = count
    const start = offsets[s]
    const length = Math.min(offsets[s + 1] - start, LONGEST)
    const width = wordsOf(length)
    for (let place = 0; place < length; place++) {
      const token = start + place
      const entry = entryOf[token]
      before[token] = last[entry]
      last[entry] = place
      const form = formOf[tokens[token]]
      if (spelling[form] < speltAt[s]) {
        spelling[form] = count
        spelt[count] = form
        setAt[count++] = filled
        filled += width
      }
      sets[setAt[spelling[form]] + (place >> 5)] |= 1 << place
    }
  }
  speltAt[sentences] = count
  return { last, before, speltAt, spelt, setAt, sets }
}
