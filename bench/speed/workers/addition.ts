import { Corpus, trace } from '../library'
import { serve } from '../process'
import { synthetic } from '../synthetic'

export interface AdditionRound {
  readonly milliseconds: readonly number[]
  /** Additions whose family lacks the article they derive from. */
  readonly lost: number
  /** Whether the last family is that which `trace` draws of all; absent where that was not asked. */
  readonly same?: boolean
}

// Each addition is the copy, the edited copy or the rewrite of an article that the corpus holds.
serve(({ articles, additions, verify }: { articles: number; additions: number; verify: boolean }) => {
  const made = synthetic()
  const corpus = new Corpus()
  for (let i = 0; i < articles; i++) corpus.add(made.article(i))
  corpus.near('s0')
  let next = articles
  return (): AdditionRound => {
    const milliseconds: number[] = []
    let lost = 0
    let last = 0
    while (milliseconds.length < additions) {
      const i = next++
      if (made.kind(i) === 'original' || made.source(i) >= articles) continue
      last = i
      const article = made.article(i)
      const start = performance.now()
      const family = corpus.add(article).family(article.id)
      milliseconds.push(performance.now() - start)
      if (!family.nodes.some(({ id }) => id === `s${made.source(i)}`)) lost++
    }
    if (!verify) return { milliseconds, lost }
    const held = Array.from({ length: next }, (_, i) => i).filter((i) => corpus.has(`s${i}`))
    const whole = trace(held.map((i) => made.article(i)))
    const family = whole.families().find(({ nodes }) => nodes.some(({ id }) => id === `s${last}`))
    return { milliseconds, lost, same: JSON.stringify(family) === JSON.stringify(corpus.family(`s${last}`)) }
  }
})
