import { readdirSync, readFileSync } from 'node:fs'
import { read, visible } from '../bench/quality/story.mjs'
import type { Article } from '../src/types'

const folder = new URL('../examples/rate-letter/', import.meta.url)

/** The story that ships as an example, ten articles with what is known of them. */
export function rateLetter(): Article[] {
  const meta = JSON.parse(readFileSync(new URL('meta.json', folder), 'utf8'))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const id = name.replace(/\.txt$/, '')
      return { id, text: readFileSync(new URL(name, folder), 'utf8'), ...meta[id] }
    })
}

/** One of the stories of `bench/stories` as it is seen; ids carry its name, so that several go together. */
export function story(name: string): Article[] {
  const told = read(new URL(`../bench/stories/fit/${name}.json`, import.meta.url))
  return (visible(told) as Article[]).map((article) => ({ ...article, id: `${name}/${article.id}` }))
}
