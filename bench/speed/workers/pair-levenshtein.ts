import levenshtein from 'fast-levenshtein'
import { serve } from '../process'
import { overPairs, sentencePairs } from '../sentence-pairs'

serve(({ pairs }: { pairs: number }) => overPairs(sentencePairs(pairs), ({ a, b }) => levenshtein.get(a, b)))
