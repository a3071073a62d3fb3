import { type Desk, LONGEST, WORD } from './desk'
import type { Side } from './side'
import { meet } from './weigh'

/** Lays out what of b is in a at all, by sentence: most words are not, and cost no more from here on. */
export function layWords(a: Side, b: Side, desk: Desk): void {
  const { termsB, formsB, common, commonAt, known, knownAt } = desk
  meet(a.hashes, b.hashes, desk.formsA, formsB)
  const { tokens, offsets } = b
  let entries = 0
  let places = 0
  for (let s = 0; s < b.sentences; s++) {
    commonAt[s] = entries
    for (let k = b.at[s]; k < b.at[s + 1]; k++) {
      const c = termsB[b.terms[k]]
      if (c < 0) continue
      common[entries++] = k
      common[entries++] = c
    }
    knownAt[s] = places
    const start = offsets[s]
    const end = Math.min(offsets[s + 1], start + LONGEST)
    for (let k = start; k < end; k++) {
      const c = termsB[b.termOf[tokens[k]]]
      const f = formsB[b.formOf[tokens[k]]]
      if (c < 0 && f < 0) continue
      known[places++] = k - start
      known[places++] = c
      known[places++] = f
    }
  }
  commonAt[b.sentences] = entries
  knownAt[b.sentences] = places
}

/** Notes where the words of sentence i of a stand. */
export function take(a: Side, i: number, desk: Desk): void {
  const { termsA, formsA, last, before, slot, sets } = desk
  const { tokens, offsets } = a
  const start = offsets[i]
  const length = Math.min(offsets[i + 1] - start, LONGEST)
  const width = Math.ceil(length / WORD)
  sets.fill(0, 0, length * width)
  for (let place = 0; place < length; place++) {
    const type = tokens[start + place]
    const c = termsA[a.termOf[type]]
    const f = formsA[a.formOf[type]]
    if (c >= 0) {
      before[place] = last[c]
      last[c] = place
    }
    if (f < 0) continue
    if (slot[f] < 0) slot[f] = place * width
    sets[slot[f] + (place >> 5)] |= 1 << place
  }
}

/** Forgets the sentence again. */
export function release(a: Side, i: number, desk: Desk): void {
  const { termsA, formsA, last, slot } = desk
  const { tokens, offsets } = a
  for (let k = offsets[i]; k < Math.min(offsets[i + 1], offsets[i] + LONGEST); k++) {
    const c = termsA[a.termOf[tokens[k]]]
    const f = formsA[a.formOf[tokens[k]]]
    if (c >= 0) last[c] = -1
    if (f >= 0) slot[f] = -1
  }
}

/** Length of the longest run of terms that sentence j of b has in common with the one taken. */
export function longestRun(j: number, { known, knownAt, last, before, met, run }: Desk): number {
  met.fill(-1)
  let longest = 0
  for (let k = knownAt[j]; k < knownAt[j + 1]; k += 3) {
    const c = known[k + 1]
    if (c < 0) continue
    const here = known[k]
    for (let place = last[c]; place >= 0; place = before[place]) {
      const length = here > 0 && place > 0 && met[place - 1] === here - 1 ? run[place - 1] + 1 : 1
      met[place] = here
      run[place] = length
      if (length > longest) longest = length
    }
  }
  return longest
}

/**
 * 2·LCS/(n+m) over exact forms of the sentence taken and sentence j of b, 0…1. The longest common subsequence by bits: one row
 * of its matrix at once (Hyyrö 2004).
 */
export function wording(a: Side, i: number, b: Side, j: number, { known, knownAt, slot, sets, row }: Desk): number {
  const n = Math.min(a.offsets[i + 1] - a.offsets[i], LONGEST)
  const m = Math.min(b.offsets[j + 1] - b.offsets[j], LONGEST)
  const width = Math.ceil(n / WORD)
  row.fill(-1)
  for (let k = knownAt[j]; k < knownAt[j + 1]; k += 3) {
    const f = known[k + 2]
    if (f < 0 || slot[f] < 0) continue
    const from = slot[f]
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
  for (let w = 0; w < width; w++) for (let zeros = ~row[w]; zeros !== 0; zeros &= zeros - 1) length++
  return (2 * length) / (n + m || 1)
}
