import { compareTwoStrings } from 'string-similarity'
import { serve } from '../process'
import { overPairs, sentencePairs } from '../sentence-pairs'

serve(({ pairs }: { pairs: number }) => overPairs(sentencePairs(pairs), ({ a, b }) => compareTwoStrings(a, b)))
