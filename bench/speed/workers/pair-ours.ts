import { commonSubsequence } from '../library'
import { serve } from '../process'
import { overPairs, sentencePairs } from '../sentence-pairs'

serve(({ pairs }: { pairs: number }) =>
  overPairs(sentencePairs(pairs), ({ hashesOfA: a, hashesOfB: b }) => commonSubsequence(a, 0, a.length, b, 0, b.length)),
)
