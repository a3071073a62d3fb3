import type { FingerprintData } from '../types'
import { Block } from './block'
import { directions } from './meaning'
import { type Places, placesOf, setWords } from './places'

/**
 * One article laid out for comparison with any other. Its distinct stems, by ascending hash, are its terms; a sentence is a
 * list of entries, one for each of its terms in the order in which they come. Sentence s has entries at[s] … at[s + 1].
 */
export interface Side {
  readonly sentences: number
  /** As in the fingerprint, whose own properties are slow to read. */
  readonly offsets: Uint32Array
  readonly tokens: Uint32Array
  /** By term: its hash, and the FLAG bits of all its types. */
  readonly stems: Uint32Array
  readonly flags: Uint8Array
  /** The distinct hashes of exact forms, ascending: its forms. */
  readonly hashes: Uint32Array
  /** By type, its term and its form. */
  readonly termOf: Uint32Array
  readonly formOf: Uint32Array
  readonly at: Uint32Array
  /** By entry: its term; the hash of the exact form of its first token; 1 where any of its tokens is quoted. */
  readonly terms: Uint32Array
  readonly forms: Uint32Array
  readonly quoted: Uint8Array
  /** By token, the entry of its term. */
  readonly entryOf: Uint32Array
  readonly places: Places
  /** Term t stands in the sentences held[heldAt[t]] … held[heldAt[t + 1]], ascending. */
  readonly heldAt: Uint32Array
  readonly held: Uint32Array
  /** The vectors of the sentences, if there are any. */
  readonly directions: readonly Float64Array[]
}

export function layOut(f: FingerprintData): Side {
  const { offsets, tokens, quoted: inQuotes, hashes: formHashes, flags: flagsOf } = f
  const sentences = offsets.length - 1
  const [types, words] = [formHashes.length, tokens.length]
  // Five numbers and a byte by type; six numbers, two halves and a byte by token, with those of `placesOf`; two numbers by sentence;
  // and what rounding takes.
  const block = new Block(21 * types + 29 * words + 8 * sentences + 4 * setWords(offsets) + 128)
  /** For what nobody reads afterwards: five numbers by type, and four times 257 of them. */
  const passing = new Block(20 * types + 4 * 4 * 257 + 64)
  const { values: stems, places: termOf } = distinct(f.stems, block, passing)
  const { values: hashes, places: formOf } = distinct(formHashes, block, passing)
  const flags = block.cut(Uint8Array, stems.length)
  for (let type = 0; type < termOf.length; type++) flags[termOf[type]] |= flagsOf[type]
  const at = block.cut(Uint32Array, sentences + 1)
  const terms = block.cut(Uint32Array, words)
  const forms = block.cut(Uint32Array, words)
  const quoted = block.cut(Uint8Array, words)
  const heldAt = block.cut(Uint32Array, stems.length + 1)
  const entryOf = block.cut(Uint32Array, words)
  const entry = passing.cut(Int32Array, stems.length).fill(-1)
  let fill = 0
  for (let s = 0; s < sentences; s++) {
    at[s] = fill
    for (let k = offsets[s]; k < offsets[s + 1]; k++) {
      const type = tokens[k]
      const t = termOf[type]
      if (entry[t] < at[s]) {
        entry[t] = fill
        terms[fill] = t
        forms[fill] = formHashes[type]
        heldAt[t + 1]++
        fill++
      }
      entryOf[k] = entry[t]
      quoted[entry[t]] |= inQuotes[k]
    }
  }
  at[sentences] = fill
  for (let t = 0; t < stems.length; t++) heldAt[t + 1] += heldAt[t]
  const next = passing.cut(Uint32Array, heldAt.length)
  next.set(heldAt)
  const held = block.cut(Uint32Array, fill)
  for (let s = 0; s < sentences; s++) for (let k = at[s]; k < at[s + 1]; k++) held[next[terms[k]]++] = s
  const places = placesOf(offsets, tokens, entryOf, formOf, hashes.length, block, passing)
  const parts = { stems, flags, hashes, termOf, formOf, at, terms, forms, quoted, entryOf, places, heldAt, held }
  return { sentences, offsets, tokens, ...parts, directions: directions(f) }
}

/** Up to here those with one first byte are sorted by insertion. */
const FEW = 24

/**
 * The distinct values in ascending order, and for each value given its place among them. They are scattered by their first byte:
 * hashes are spread, so that most stand there alone, and a third of the time goes that sorting them took.
 */
function distinct(all: Uint32Array, block: Block, passing: Block): { values: Uint32Array; places: Uint32Array } {
  const starts = passing.cut(Uint32Array, 257)
  for (let k = 0; k < all.length; k++) starts[(all[k] >>> 24) + 1]++
  for (let byte = 0; byte < 256; byte++) starts[byte + 1] += starts[byte]
  const next = passing.cut(Uint32Array, 257)
  next.set(starts)
  const order = passing.cut(Uint32Array, all.length)
  for (let k = 0; k < all.length; k++) order[next[all[k] >>> 24]++] = k
  for (let byte = 0; byte < 256; byte++) sortPart(order, starts[byte], starts[byte + 1], all)
  const values = block.cut(Uint32Array, all.length)
  const places = block.cut(Uint32Array, all.length)
  let count = 0
  for (let k = 0; k < order.length; k++) {
    const value = all[order[k]]
    if (count === 0 || value !== values[count - 1]) values[count++] = value
    places[order[k]] = count - 1
  }
  return { values: values.subarray(0, count), places }
}

/** Sorts a part of `order` by the values at its numbers. */
function sortPart(order: Uint32Array, from: number, to: number, values: Uint32Array): void {
  if (to - from > FEW) {
    order.subarray(from, to).sort((x, y) => values[x] - values[y])
    return
  }
  for (let k = from + 1; k < to; k++) {
    const own = order[k]
    let at = k
    for (; at > from && values[order[at - 1]] > values[own]; at--) order[at] = order[at - 1]
    order[at] = own
  }
}
