import { articlesOf, type Source } from '../data'
import { Corpus, fingerprint } from '../library'
import { serve } from '../process'

export interface IndexRound {
  readonly build: number
  readonly queries: readonly number[]
  /** What a text got that shares nothing with any. */
  readonly unseen: number
  /** Queries whose own article's body, under another id, did not come first. */
  readonly lost: number
}

/** Queries stop after so many milliseconds. */
const BUDGET = 3000

serve(({ source, queries }: { source: Source; queries: number }) => {
  const articles = articlesOf(source)
  const prints = articles.map((article) => fingerprint(article))
  const asked = Array.from({ length: queries }, (_, k) => articles[Math.floor((k * articles.length) / queries)])
  const probes = asked.map((article) => fingerprint({ ...article, id: `probe of ${article.id}` }))
  const stranger = fingerprint({ id: 'stranger', text: 'Ψύχος δριμύ έπληξε χθες όλα τα ορεινά χωριά, όπου κόπηκε το ρεύμα.' })
  return (): IndexRound => {
    const start = performance.now()
    const corpus = new Corpus().addAll(prints)
    // An index that is built when it is first needed is built here.
    const unseen = corpus.near(stranger).length
    const built = performance.now()
    const times: number[] = []
    let lost = 0
    for (const probe of probes) {
      const from = performance.now()
      const found = corpus.near(probe, { limit: 10 })
      const to = performance.now()
      times.push((to - from) * 1000)
      if (found[0]?.similarity !== 1) lost++
      if (to - built > BUDGET) break
    }
    return { build: (built - start) / 1000, queries: times, unseen, lost }
  }
})
