// The texts that are measured: synthetic ones, real ones where they are on this machine, and stories of which the truth is known.
import fs from 'node:fs'
import zlib from 'node:zlib'
import type { Article } from '../../src/types'
import { read, truth, visible } from '../quality/story.mjs'
import { type SyntheticOptions, synthetic } from './synthetic'

export const REUTERS = '../shared/data/reuters-20k.jsonl.gz'
export const hasReuters = (): boolean => fs.existsSync(REUTERS)

/** Which texts a measure wants; small enough to be sent to another process. */
export interface Source {
  readonly from: 'reuters' | 'synthetic'
  readonly articles: number
  readonly options?: SyntheticOptions
}

export function articlesOf({ from, articles, options }: Source): Article[] {
  if (from === 'reuters') return reuters(articles)
  const made = synthetic(options)
  return Array.from({ length: articles }, (_, i) => made.article(i))
}

function reuters(count: number): Article[] {
  const lines = zlib.gunzipSync(fs.readFileSync(REUTERS)).toString().split('\n', count).filter(Boolean)
  return lines.map((line) => {
    const { id, title, text, published } = JSON.parse(line)
    return { id, title, published, text, publisher: 'Reuters' }
  })
}

const GIVEN = '../shared/stories'
const OWN = 'bench/stories/fit'

/** What `trace` is measured on: the six that were given where they are at hand, else as many of the project's own. */
export function storyFiles(small: boolean): string[] {
  const given = small ? [] : filesIn(GIVEN)
  return given.length > 0 ? given : filesIn(OWN).slice(0, small ? 3 : 6)
}

/** Stories whose truth the haystack may know: all, or for the smoke run four that are everywhere. */
export const haystackStories = (small: boolean): string[] =>
  small ? filesIn(OWN).slice(0, 4) : [...filesIn(GIVEN), ...filesIn(OWN)]

function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => `${folder}/${name}`)
}

export interface Story {
  readonly name: string
  readonly file: string
  /** Ids carry the story's name, so that stories go together. */
  readonly articles: readonly Article[]
  /** Parent and child, by id. */
  readonly links: readonly (readonly [string, string])[]
}

export function story(file: string): Story {
  const told = read(file)
  const name: string = told.story
  const id = (plain: string): string => `${name}/${plain}`
  const parents = truth(told).parents as Map<string, Set<string>>
  return {
    name,
    file,
    articles: (visible(told) as Article[]).map((article) => ({ ...article, id: id(article.id) })),
    links: [...parents].flatMap(([child, of]) => [...of].map((parent) => [id(parent), id(child)] as const)),
  }
}
