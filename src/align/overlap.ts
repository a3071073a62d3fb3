/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
const LONGEST = 256

/**
 * Length of the longest common subsequence and of the longest common run of two sequences, by the textbook rows
 * of dynamic programming (Wagner and Fischer 1974). Sequences are slices of flat arrays.
 */
export function overlap(
  a: Int32Array | Uint32Array,
  aFrom: number,
  aTo: number,
  b: Int32Array | Uint32Array,
  bFrom: number,
  bTo: number,
): { subsequence: number; run: number } {
  const n = Math.min(aTo - aFrom, LONGEST)
  const m = Math.min(bTo - bFrom, LONGEST)
  const row = new Uint16Array(m + 1)
  const runs = new Uint16Array(m + 1)
  let run = 0
  for (let i = 0; i < n; i++) {
    const x = a[aFrom + i]
    let diagonal = 0
    let runDiagonal = 0
    for (let j = 1; j <= m; j++) {
      const above = row[j]
      const runAbove = runs[j]
      if (x === b[bFrom + j - 1]) {
        row[j] = diagonal + 1
        runs[j] = runDiagonal + 1
        if (runDiagonal >= run) run = runDiagonal + 1
      } else {
        if (row[j - 1] > above) row[j] = row[j - 1]
        runs[j] = 0
      }
      diagonal = above
      runDiagonal = runAbove
    }
  }
  return { subsequence: row[m], run }
}
