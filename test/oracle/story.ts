import type { Article } from '../../src/types'

interface StoryArticle {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly byline?: string
  readonly observed: boolean
  readonly parents: readonly { readonly id: string; readonly share: number }[]
  readonly lead?: readonly string[]
  readonly paragraphs: readonly (readonly { readonly t: string }[])[]
  readonly tail?: readonly string[]
}
export interface Story {
  readonly story: string
  readonly articles: readonly StoryArticle[]
}

/** The observed pages of a story as a scraper would leave them, and their observed parents; ids carry the story's name. */
export function storyPages({ story, articles }: Story): { article: Article; parents: string[] }[] {
  const observed = articles.filter((it) => it.observed !== false)
  const ids = new Set(observed.map(({ id }) => id))
  return observed.map((it) => ({
    article: {
      id: `${story}/${it.id}`,
      publisher: it.publisher,
      title: it.title,
      text: [
        ...(it.lead ?? []),
        it.title,
        ...(it.byline === undefined ? [] : [it.byline]),
        ...it.paragraphs.map((sentences) => sentences.map(({ t }) => t).join(' ')),
        ...(it.tail ?? []),
      ].join('\n\n'),
    },
    parents: it.parents.filter(({ id }) => ids.has(id)).map(({ id }) => `${story}/${id}`),
  }))
}
