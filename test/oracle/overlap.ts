/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
export const LONGEST = 256

type Sequence = Int32Array | Uint32Array

/** Length of the longest run of equal elements of two slices, by one row of dynamic programming. */
export function longestRun(a: Sequence, aFrom: number, aTo: number, b: Sequence, bFrom: number, bTo: number): number {
  const n = Math.min(aTo - aFrom, LONGEST)
  const m = Math.min(bTo - bFrom, LONGEST)
  const row = new Uint16Array(m + 1)
  let longest = 0
  for (let i = 0; i < n; i++) {
    const x = a[aFrom + i]
    for (let j = m; j > 0; j--) {
      row[j] = x === b[bFrom + j - 1] ? row[j - 1] + 1 : 0
      if (row[j] > longest) longest = row[j]
    }
  }
  return longest
}

/** Length of the longest common subsequence of two slices (Wagner and Fischer 1974). */
export function commonSubsequence(a: Sequence, aFrom: number, aTo: number, b: Sequence, bFrom: number, bTo: number): number {
  const n = Math.min(aTo - aFrom, LONGEST)
  const m = Math.min(bTo - bFrom, LONGEST)
  const row = new Uint16Array(m + 1)
  for (let i = 0; i < n; i++) {
    const x = a[aFrom + i]
    let diagonal = 0
    for (let j = 1; j <= m; j++) {
      const above = row[j]
      if (x === b[bFrom + j - 1]) row[j] = diagonal + 1
      else if (row[j - 1] > above) row[j] = row[j - 1]
      diagonal = above
    }
  }
  return row[m]
}
