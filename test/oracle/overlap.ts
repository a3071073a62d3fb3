type Sequence = ArrayLike<number>

/** Length of the longest run of equal elements, by one row of dynamic programming. */
export function longestRun(a: Sequence, b: Sequence): number {
  const row = new Uint16Array(b.length + 1)
  let longest = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = b.length; j > 0; j--) {
      row[j] = a[i] === b[j - 1] ? row[j - 1] + 1 : 0
      if (row[j] > longest) longest = row[j]
    }
  }
  return longest
}

/** Length of the longest common subsequence (Wagner and Fischer 1974). */
export function commonSubsequence(a: Sequence, b: Sequence): number {
  const row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]
      if (a[i] === b[j - 1]) row[j] = diagonal + 1
      else if (row[j - 1] > above) row[j] = row[j - 1]
      diagonal = above
    }
  }
  return row[b.length]
}
