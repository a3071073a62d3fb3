/** Lengths of the runs that cover two sequences at most once, the longest first (greedy string tiling, Wise 1993). */
export function tiles(x: readonly number[], y: readonly number[], least: number): number[] {
  const [n, m] = [x.length, y.length]
  const usedX = new Uint8Array(n)
  const usedY = new Uint8Array(m)
  const out: number[] = []
  for (;;) {
    let longest = least - 1
    let endX = 0
    let endY = 0
    const row = new Uint16Array(m + 1)
    for (let i = 0; i < n; i++) {
      for (let j = m; j > 0; j--) {
        row[j] = x[i] === y[j - 1] && !usedX[i] && !usedY[j - 1] ? row[j - 1] + 1 : 0
        if (row[j] > longest) {
          longest = row[j]
          endX = i + 1
          endY = j
        }
      }
    }
    if (longest < least) return out
    out.push(longest)
    usedX.fill(1, endX - longest, endX)
    usedY.fill(1, endY - longest, endY)
  }
}

/** Length of the longest common subsequence. */
export function longestCommon(x: readonly number[], y: readonly number[]): number {
  const row = new Uint16Array(y.length + 1)
  for (const value of x) {
    let diagonal = 0
    for (let j = 1; j <= y.length; j++) {
      const above = row[j]
      row[j] = value === y[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1])
      diagonal = above
    }
  }
  return row[y.length]
}
