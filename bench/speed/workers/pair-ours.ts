import { deskFor, fingerprint, layOut, layWords, meetSentence, take, wording } from '../library'
import { serve } from '../process'
import { sentencePairs } from '../sentence-pairs'

/** So many sentences are an article. */
const LENGTH = 25

// Longest common subsequences as `align` finds them: the words of b that a has are looked up once for the whole article.
serve(({ pairs }: { pairs: number }) => {
  const told = sentencePairs(pairs)
  const articles = Array.from({ length: Math.ceil(pairs / LENGTH) }, (_, k) => {
    const part = told.slice(k * LENGTH, (k + 1) * LENGTH)
    const side = (text: (pair: (typeof part)[number]) => string) =>
      layOut(fingerprint({ id: 'x', text: part.map(text).join('\n\n') }))
    const [a, b] = [side((pair) => pair.a), side((pair) => pair.b)]
    const desk = deskFor(a, b)
    // Forms alone are compared: no stem is common.
    desk.mark.fill(-1)
    return { a, b, desk }
  })
  return () => {
    let sum = 0
    const start = performance.now()
    for (const { a, b, desk } of articles) {
      layWords(a, b, desk)
      for (let i = 0; i < a.sentences; i++) {
        take(a, i, desk)
        const words = a.offsets[i + 1] - a.offsets[i] + b.offsets[i + 1] - b.offsets[i]
        const end = meetSentence(a, i, i, desk)
        sum += Math.round((wording(a, i, b, i, end, desk) * words) / 2)
      }
    }
    return { microseconds: ((performance.now() - start) * 1000) / pairs, sum }
  }
})
