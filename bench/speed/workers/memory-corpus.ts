import { Corpus } from '../library'
import { serve } from '../process'
import { retained } from '../retained'
import { synthetic } from '../synthetic'

// A whole corpus, fingerprints included, that has been asked once, so that what it makes on demand is there.
serve(({ articles }: { articles: number }) => () => {
  const made = synthetic()
  const whole = retained(() => {
    const corpus = new Corpus()
    for (let i = 0; i < articles; i++) corpus.add(made.article(i))
    corpus.near('s0')
    return corpus
  })
  return whole / articles
})
