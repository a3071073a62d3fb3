import { mix32, mixNext } from '../util/mix'
import { type Scratch, words } from '../util/scratch'

/** Values in a sketch. */
export const SKETCH = 128
const ROWS = 4
/** Its bands, of four values each. */
export const BANDS = SKETCH / ROWS
const SHINGLE = 3

/**
 * Hashes of the word 3-shingles of a body, across its sentence borders, repeats included; of a body of one or two
 * tokens the one shingle there is. They lie in the scratch, if one is given.
 */
export function shingles(tokens: Uint32Array, hashes: Uint32Array, scratch?: Scratch<Uint32Array>): Uint32Array {
  const n = tokens.length
  if (n === 0) return new Uint32Array(0)
  const width = Math.min(n, SHINGLE)
  const count = n - width + 1
  const out = scratch?.of(count) ?? new Uint32Array(count)
  let a = width > 2 ? hashes[tokens[0]] : 0
  let b = width > 1 ? hashes[tokens[width - 2]] : 0
  for (let i = width - 1; i < n; i++) {
    const c = hashes[tokens[i]]
    out[i - width + 1] = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca77) + c
    a = b
    b = c
  }
  return out
}

/** Bits of the number of a bin in a hash. */
const BIN = SKETCH - 1
/** No hash yet; larger than any of 31 bits but one. */
const EMPTY = 0x7fffffff

const MIXED = /* @__PURE__ */ words()
/** What a round gives to the bins that are empty; 0, than which nothing is less, for the others. */
const OPEN = new Int32Array(SKETCH)
/** The bins that are empty, and a place that is written to and never read. */
const LEFT = new Uint8Array(SKETCH + 1)

/**
 * Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017, algorithm 1): in round i < t each element falls into
 * one bin, in round t + b all into bin b; a bin keeps the least value of the first round that reached it. Ends with the
 * first round after which no bin is empty: one round for a long article, and never more than 2t for a tiny set, so the
 * work is O(n + t log t). Repeated elements change nothing. 128 values of 31 bits, written to `out`; none for an empty set.
 */
export function sketch(elements: Uint32Array, out = new Uint32Array(SKETCH)): Uint32Array {
  const n = elements.length
  if (n === 0) return new Uint32Array(0)
  const bins = out.fill(EMPTY)
  const mixed = MIXED.of(n)
  for (let i = 0; i < n; i++) {
    // mix32, written out in the one loop that every shingle passes.
    let x = elements[i]
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
    x ^= x >>> 16
    mixed[i] = x
    lower(bins, x & BIN, x >>> 1)
  }
  let left = 0
  for (let bin = 0; bin < SKETCH; bin++) {
    LEFT[left] = bin
    left += +(bins[bin] === EMPTY)
  }
  for (let k = 0; k < left; k++) OPEN[LEFT[k]] = EMPTY
  for (let round = 1; left > 0 && round < 2 * SKETCH; round++) {
    const only = round - SKETCH
    if (only >= 0 && bins[only] !== EMPTY) continue
    const salt = Math.imul(round, 0x9e3779b1)
    for (let i = 0; i < n; i++) {
      // Of what is mixed already one multiplication gives another hash.
      let x = Math.imul(mixed[i] ^ salt, 0x85ebca6b)
      x ^= x >>> 15
      const bin = only >= 0 ? only : x & BIN
      const value = x >>> 1
      // Few bins are open, so that this branch is foretold.
      if (value < OPEN[bin]) OPEN[bin] = value
    }
    let still = 0
    for (let k = 0; k < left; k++) {
      const bin = LEFT[k]
      if (OPEN[bin] === EMPTY) LEFT[still++] = bin
      else {
        bins[bin] = OPEN[bin]
        OPEN[bin] = 0
      }
    }
    left = still
  }
  for (let k = 0; k < left; k++) OPEN[LEFT[k]] = 0
  return out
}

/** The lesser of two, without a branch, which would be foretold wrongly every other time. */
function lower(bins: Uint32Array, bin: number, value: number): void {
  const least = bins[bin]
  const less = value - least
  bins[bin] = least + (less & (less >> 31))
}

/** Eight bits of each value; mixed first, since the least of many has high bits of zero and its low bits name the bin. */
export function quantise(values: Uint32Array): Uint8Array {
  const out = new Uint8Array(values.length)
  for (let i = 0; i < out.length; i++) out[i] = mix32(values[i] ^ 0x27d4eb2f)
  return out
}

/**
 * Hashes of the 32 bands of 4 values. Two bodies of resemblance r share one with probability 1 − (1 − r⁴)³²: .12 at .25,
 * .87 at .5, 1 − 5·10⁻⁸ at .8. Written to `out`.
 */
export function bandHashes(values: Uint32Array, out = new Uint32Array(values.length / ROWS)): Uint32Array {
  for (let band = 0; band < out.length; band++) {
    let hash = 0x62616e64 + band
    for (let row = 0; row < ROWS; row++) hash = mixNext(hash, values[band * ROWS + row])
    out[band] = hash
  }
  return out
}

/**
 * Estimated Jaccard resemblance of two bodies' shingle sets, 0…1, from their signatures, less the share of values that
 * agree by chance in eight bits. 0 where either is empty.
 */
export function estimateResemblance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== SKETCH || b.length !== SKETCH) return 0
  let same = 0
  for (let i = 0; i < SKETCH; i++) if (a[i] === b[i]) same++
  const estimate = (same / SKETCH - 1 / 256) / (1 - 1 / 256)
  return Math.max(0, estimate)
}
