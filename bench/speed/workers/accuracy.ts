import { cut, edit } from '../edits'
import { estimateResemblance, quantise, sketch } from '../library'
import { serve } from '../process'
import { seeded } from '../random'
import { jaccard, shinglesOf } from '../resemblance'
import { rms } from '../stats'
import { synthetic } from '../synthetic'

export interface Accuracy {
  readonly error: number
  /** The standard error that classic MinHash of 128 values has on these very pairs: √(mean of J(1 − J) / 128). */
  readonly classic: number
}

// Pairs spread evenly over resemblance 0…1: an article and its edited copy, both cut to so many words at the most.
serve(({ pairs, words }: { pairs: number; words: number }) => (): Accuracy => {
  const articles = synthetic({ seed: 5, copies: 0, edited: 0, rewritten: 0 })
  const random = seeded(6)
  const errors: number[] = []
  const spreads: number[] = []
  const signature = (elements: Uint32Array): Uint8Array => quantise(sketch(elements))
  for (let i = 0; i < pairs; i++) {
    const body = cut(articles.sentences(i), 5 + Math.floor(random() * (words - 4)))
    const a = shinglesOf(body)
    const b = shinglesOf(edit(body, random(), random))
    const exact = jaccard(a, b)
    errors.push(estimateResemblance(signature(a), signature(b)) - exact)
    spreads.push(Math.sqrt((exact * (1 - exact)) / 128))
  }
  return { error: rms(errors), classic: rms(spreads) }
})
