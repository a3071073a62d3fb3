import { articlesOf, haystackStories, type Source, story } from '../data'
import { candidatesOf, fingerprint } from '../library'
import { serve } from '../process'

export interface CandidatesRound {
  readonly seconds: number
  readonly perArticle: number
  /** Of the stories' parent–child links, those among the candidates or of one body. */
  readonly recall: number
  readonly links: number
  /** Articles of the largest family. */
  readonly largest: number
}

serve(({ source, small }: { source: Source; small: boolean }) => {
  const told = haystackStories(small).map(story)
  const mine = told.flatMap(({ articles }) => articles)
  const articles = [...mine, ...articlesOf({ ...source, articles: Math.max(source.articles - mine.length, 0) })]
  const prints = articles.map((article) => fingerprint(article))
  const links = told.flatMap((it) => it.links)
  return (): CandidatesRound => {
    const start = performance.now()
    const { firstOf, pairs, largest } = candidatesOf(prints)
    const seconds = (performance.now() - start) / 1000
    const among = new Set(pairs.map((pair) => JSON.stringify(pair)))
    const found = links.filter((link) => {
      const [a, b] = link.map((id) => firstOf.get(id) as string).sort()
      return a === b || among.has(JSON.stringify([a, b]))
    })
    return {
      seconds,
      perArticle: (2 * pairs.length) / prints.length,
      recall: found.length / links.length,
      links: links.length,
      largest,
    }
  }
})
