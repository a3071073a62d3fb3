import { basename, extname, sep } from 'node:path'
import { describe } from '../errors'
import type { Article } from '../types'
import { withoutPacking } from './kind'
import type { Line, ReadProblem, Source, Unnamed } from './read'

/** Gives the articles of files their ids: at each level those whose name nobody else has or wants. */
export function named<T extends { readonly id: string }>(
  read: readonly (Unnamed | Line<T>)[],
  problems: ReadProblem[],
): (Article | T)[] {
  const taken = new Set<string>()
  for (const it of read) if ('item' in it) taken.add(it.item.id)
  const ids = new Map<Unnamed, string>()
  let open = read.filter((item): item is Unnamed => 'source' in item)
  for (let level = 0; open.length > 0; level++) {
    const wanted = new Map<string, Unnamed[]>()
    for (const item of open) {
      const id = nameAt(level, item.source)
      const others = wanted.get(id)
      if (others === undefined) wanted.set(id, [item])
      else others.push(item)
    }
    for (const [id, [item, ...others]] of wanted) {
      if (item === undefined || ((others.length > 0 || taken.has(id)) && id !== item.source.absolute)) continue
      ids.set(item, id)
      taken.add(id)
    }
    open = open.filter((item) => !ids.has(item))
  }

  const used = new Set<string>()
  const articles: (Article | T)[] = []
  for (const it of read) {
    const article = 'item' in it ? it.item : { ...it.content, id: ids.get(it) as string }
    if (used.has(article.id)) {
      const message = `${'line' in it ? `line ${it.line}: ` : ''}a second article with the id ${describe(article.id)}`
      problems.push({ path: 'path' in it ? it.path : it.source.path, message, code: 'ERR_DUPLICATE_ID' })
      continue
    }
    used.add(article.id)
    articles.push(article)
  }
  return articles
}

/**
 * File name; path below the folder; the same with its extension; longer and longer tails of the whole path, without extension and
 * with it. So where a folder lies is in an id only where nothing nearer tells two files apart.
 */
function nameAt(level: number, { relative: below, absolute }: Source): string {
  const extension = absolute.slice(absolute.length - lengthOfEnding(absolute))
  if (level === 0) return basename(absolute, extension)
  if (level === 1) return below
  if (level === 2) return `${below}${extension}`
  const parts = absolute.split(sep)
  const length = Math.floor((level + 1) / 2)
  if (length > parts.length) return absolute
  const tail = parts.slice(-length).join('/')
  return level % 2 === 0 ? tail : tail.slice(0, tail.length - extension.length)
}

/** Of `.txt.gz` both. */
function lengthOfEnding(path: string): number {
  const bare = withoutPacking(path)
  return path.length - bare.length + extname(bare).length
}
