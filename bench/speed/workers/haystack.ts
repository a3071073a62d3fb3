import { articlesOf, haystackStories, type Source, story } from '../data'
import { Corpus, type DerivationGraph, traceAll } from '../library'
import { serve } from '../process'

export interface HaystackRound {
  readonly add: number
  readonly families: number
  readonly count: number
  /** Parent and child of every edge of a story's article. */
  readonly edges: readonly (readonly [string, string])[]
}

// From text to all families; the stories, if wanted, stand evenly among the rest and count as part of it.
export interface HaystackJob {
  readonly source: Source
  readonly stories: 'none' | 'some' | 'all'
  /** By `traceAll`, on so many; by a `Corpus` unless told so. */
  readonly threads?: number
}

serve(({ source, stories, threads }: HaystackJob) => {
  const told = (stories === 'none' ? [] : haystackStories(stories === 'some')).flatMap((file) => story(file).articles)
  const articles = articlesOf({ ...source, articles: Math.max(source.articles - told.length, 0) })
  const step = Math.max(1, Math.floor(articles.length / Math.max(told.length, 1)))
  told.forEach((article, k) => {
    articles.splice(Math.min(k * (step + 1), articles.length), 0, article)
  })
  const ours = new Set(told.map(({ id }) => id))
  return async (): Promise<HaystackRound> => {
    const start = performance.now()
    let added = Number.NaN
    let families: DerivationGraph[]
    if (threads === undefined) {
      const corpus = new Corpus().addAll(articles)
      added = performance.now()
      families = [...corpus.families()]
    } else {
      const onProgress = ({ done, stage }: { done: number; stage: string }): void => {
        if (stage === 'fingerprint' && done === articles.length) added = performance.now()
      }
      families = [...(await traceAll(articles, { threads, onProgress })).families()]
    }
    const end = performance.now()
    const edges = families.flatMap((family) => family.edges.filter(({ parent, child }) => ours.has(parent) || ours.has(child)))
    return {
      add: (added - start) / 1000,
      families: (end - added) / 1000,
      count: families.length,
      edges: edges.map(({ parent, child }) => [parent, child] as const),
    }
  }
})
