import { articlesOf, haystackStories, type Source, story } from '../data'
import { candidatesOf, fingerprint } from '../library'
import { serve } from '../process'

export interface CandidatesRound {
  readonly seconds: number
  readonly perArticle: number
  /** Of the stories' parent–child links, those among the candidates or of one body. */
  readonly recall: number
  readonly links: number
}

serve(({ source, small }: { source: Source; small: boolean }) => {
  const told = haystackStories(small).map(story)
  const mine = told.flatMap(({ articles }) => articles)
  const articles = [...mine, ...articlesOf({ ...source, articles: Math.max(source.articles - mine.length, 0) })]
  const prints = articles.map((article) => fingerprint(article))
  const at = new Map(articles.map(({ id }, k) => [id, k]))
  const links = told.flatMap((it) => it.links.map(([parent, child]) => [at.get(parent)!, at.get(child)!] as const))
  return (): CandidatesRound => {
    const start = performance.now()
    const { classOf, pairs } = candidatesOf(prints)
    const inStories = new Set(classOf.subarray(0, mine.length))
    const pair = (a: number, b: number): number => Math.min(a, b) * prints.length + Math.max(a, b)
    const among = new Set<number>()
    let count = 0
    for (const { a, b } of pairs) {
      count++
      if (inStories.has(a) && inStories.has(b)) among.add(pair(a, b))
    }
    const seconds = (performance.now() - start) / 1000
    const found = links.filter(([a, b]) => classOf[a] === classOf[b] || among.has(pair(classOf[a], classOf[b])))
    return { seconds, perArticle: (2 * count) / prints.length, recall: found.length / links.length, links: links.length }
  }
})
