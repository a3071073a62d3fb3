import { serve } from '../process'
import { overPairs, sentencePairs } from '../sentence-pairs'

// Slow twin of the inner routine, by the definition of Wagner and Fischer: what it finds must be the same.
serve(({ pairs }: { pairs: number }) =>
  overPairs(sentencePairs(pairs), ({ hashesOfA: a, hashesOfB: b }) => {
    const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        table[i][j] = a[i - 1] === b[j - 1] ? table[i - 1][j - 1] + 1 : Math.max(table[i - 1][j], table[i][j - 1])
      }
    }
    return table[a.length][b.length]
  }),
)
