import { type Desk, KNOWN, MET } from './desk'
import { LONGEST, WORD, wordsOf } from './places'
import type { Side } from './side'
import { inCommon } from './weigh'

/** Lays out what of b is in a at all, by sentence: most words are not, and cost no more from here on. */
export function layWords(a: Side, b: Side, desk: Desk): void {
  const { termsB, formsA, formsB, known, knownAt, spelling } = desk
  const { tokens, offsets, at, entryOf, termOf, formOf } = b
  const count = inCommon(a.hashes, b.hashes, formsA, formsB)
  spelling.fill(-1, 0, count + 1)
  let fill = 0
  for (let s = 0; s < b.sentences; s++) {
    knownAt[s] = fill
    let next = at[s]
    for (let k = offsets[s]; k < offsets[s + 1]; k++) {
      const place = k - offsets[s]
      const entry = entryOf[k]
      const isFirst = entry === next
      if (isFirst) next++
      else if (place >= LONGEST) continue
      const c = termsB[termOf[tokens[k]]]
      const f = place < LONGEST ? formsB[formOf[tokens[k]]] : 0
      if (c === 0 && f === 0) continue
      known[fill] = place
      known[fill + 1] = c
      known[fill + 2] = f
      known[fill + 3] = isFirst ? entry : -1
      fill += KNOWN
    }
  }
  knownAt[b.sentences] = fill
}

/** Notes how the words of sentence i of a are spelt. */
export function take(a: Side, i: number, { formsA, spelling }: Desk): void {
  const { speltAt, spelt } = a.places
  for (let k = speltAt[i]; k < speltAt[i + 1]; k++) {
    const f = formsA[spelt[k]]
    if (f > 0) spelling[f] = k
  }
}

/**
 * Lists in `met` the words of sentence j of b that the sentence i of a has which was taken, and gives where the list ends. What
 * is marked with an entry or a spelling of a sentence before is not in this one.
 */
export function meetSentence(a: Side, i: number, j: number, { known, knownAt, mark, spelling, met }: Desk): number {
  const entries = a.at[i]
  const spellings = a.places.speltAt[i]
  const to = knownAt[j + 1]
  let end = 0
  for (let k = knownAt[j]; k < to; k += KNOWN) {
    const entry = mark[known[k + 1]]
    const spelt = spelling[known[k + 2]]
    if (entry < entries && spelt < spellings) continue
    met[end] = known[k]
    met[end + 1] = known[k + 1]
    met[end + 2] = known[k + 3]
    met[end + 3] = entry < entries ? -1 : entry
    met[end + 4] = spelt < spellings ? -1 : spelt
    end += MET
  }
  return end
}

/** Length of the longest run of terms that the two sentences have in common, by what they have. */
export function longestRun(a: Side, i: number, end: number, desk: Desk): number {
  const { met, ended, run } = desk
  const { last, before } = a.places
  const start = a.offsets[i]
  // What is noted of another pair of sentences is so far below that it is never the place before.
  const base = ++desk.runs * 2 * LONGEST
  let longest = 0
  for (let k = 0; k < end && met[k] < LONGEST; k += MET) {
    const entry = met[k + 3]
    if (entry < 0) continue
    const here = base + met[k]
    for (let place = last[entry]; place >= 0; place = before[start + place]) {
      const length = ended[place] === here - 1 ? run[place] + 1 : 1
      ended[place + 1] = here
      run[place + 1] = length
      if (length > longest) longest = length
    }
  }
  return longest
}

/** 2·LCS/(n+m) over exact forms of the two sentences, 0…1, by what they have in common. */
export function wording(a: Side, i: number, b: Side, j: number, end: number, desk: Desk): number {
  const n = a.offsets[i + 1] - a.offsets[i]
  const m = b.offsets[j + 1] - b.offsets[j]
  const common = n <= WORD ? commonInWord(a, end, desk) : commonInWords(a, wordsOf(n), end, desk)
  return (2 * common) / (Math.min(n, LONGEST) + Math.min(m, LONGEST) || 1)
}

/** The longest common subsequence by bits: one row of its matrix at once (Hyyrö 2004). Here a row is one word. */
function commonInWord({ places: { setAt, sets } }: Side, end: number, { met }: Desk): number {
  let row = -1
  for (let k = 0; k < end; k += MET) {
    const spelt = met[k + 4]
    if (spelt < 0) continue
    const set = sets[setAt[spelt]]
    row = (row + (row & set)) | (row & ~set)
  }
  return ones(~row)
}

function commonInWords({ places: { setAt, sets } }: Side, width: number, end: number, { met, row }: Desk): number {
  row.fill(-1, 0, width)
  for (let k = 0; k < end; k += MET) {
    const spelt = met[k + 4]
    if (spelt < 0) continue
    const from = setAt[spelt]
    let carry = 0
    for (let w = 0; w < width; w++) {
      const v = row[w]
      const set = sets[from + w]
      const sum = v + ((v & set) >>> 0) + carry
      carry = sum > 0xffffffff ? 1 : 0
      row[w] = sum | (v & ~set)
    }
  }
  let length = 0
  for (let w = 0; w < width; w++) length += ones(~row[w])
  return length
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
