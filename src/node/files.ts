import { readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { describe, wrongType } from '../errors'
import type { Article } from '../types'
import { byCodeUnits } from '../util/order'
import { articleOfFile, type Taken } from './file'
import { filesIn, PAGES } from './folder'
import type { ReadItem } from './item'
import { endingOf, unpacked, withoutPacking } from './kind'
import { type Lines, linesOf } from './lines'
import { named } from './names'
import { failure, type Line, type ReadProblem, type Source, type Unnamed, type UnreadFields } from './read'

const AT_ONCE = 16

/** What paths hold, with what could not be read. */
export interface FilesRead<T> {
  readonly articles: T[]
  readonly problems: ReadProblem[]
  readonly unread: UnreadFields[]
}

/** The files that paths name. */
export interface FilesFound {
  readonly sources: Source[]
  readonly problems: ReadProblem[]
  /** Files of folders whose names say that they are nothing to read. */
  readonly passedOver: string[]
}

/** Throws `ERR_OPTION` for what is no list of paths; `call` is who asks. */
export function checkPaths(call: string, paths: readonly unknown[]): void {
  if (paths.length === 0) throw wrongType('ERR_OPTION', `${call} expects at least one path of a file or folder, got none`)
  for (const path of paths) {
    if (typeof path === 'string' && path !== '') continue
    throw wrongType('ERR_OPTION', `${call} expects paths of files and folders, got ${describe(path)}`)
  }
}

/** The files that are to be read, each once, those of folders by path in code-unit order. */
export async function filesUnder(paths: readonly string[]): Promise<FilesFound> {
  const problems: ReadProblem[] = []
  const found = new Map<string, Source>()
  const others = new Map<string, string>()
  const add = (path: string, below: string): void => {
    const absolute = resolve(path)
    const name = withoutPacking(below)
      .split(sep)
      .join('/')
      .replace(/\.\w+$/, '')
    if (!found.has(absolute)) found.set(absolute, { path, absolute, relative: name })
  }
  for (const path of paths) {
    try {
      const known = await stat(path)
      if (known.isDirectory()) {
        const passedOver: string[] = []
        for (const file of await filesIn(path, problems, passedOver)) add(file, relative(path, file))
        for (const file of passedOver) if (!others.has(resolve(file))) others.set(resolve(file), file)
      } else if (known.isFile()) add(path, basename(path))
      else problems.push({ path, message: 'is no file; give what comes through a pipe as stdin', code: 'ERR_ARTICLE' })
    } catch (error) {
      problems.push(failure(path, error))
    }
  }
  return { sources: [...found.values()], problems, passedOver: [...others.values()].sort(byCodeUnits) }
}

/** Reads them, some at once; lines as `readItem` has it. */
export async function readFiles<T extends { readonly id: string }>(
  sources: readonly Source[],
  readItem: ReadItem<T>,
): Promise<FilesRead<Article | T>> {
  const problems: ReadProblem[] = []
  const unread: UnreadFields[] = []
  const read: (Unnamed | Line<T>)[] = []
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const some = await Promise.all(sources.slice(i, i + AT_ONCE).map((source) => contentOf(source, readItem)))
    for (const { path, content, problems: found, unread: fields } of some) {
      for (const item of content) read.push(item)
      for (const problem of found) problems.push(problem)
      if (fields.length > 0) unread.push({ path, fields })
    }
  }
  return { articles: named(read, problems), problems, unread }
}

/** Whether the name says that a file holds lines. */
export const isLines = (path: string): boolean => endingOf(path) === '.jsonl'

/** What one file holds. */
interface Content<T> extends Lines<Unnamed | Line<T>> {
  readonly path: string
}

async function contentOf<T>(source: Source, readItem: ReadItem<T>): Promise<Content<T>> {
  const { path } = source
  try {
    const bytes = unpacked(await readFile(source.absolute))
    if (isLines(path)) return { path, ...linesOf(bytes, path, readItem) }
    return { path, content: [{ source, content: await articleOfFile(bytes, takenAs(endingOf(path))) }], problems: [], unread: [] }
  } catch (error) {
    return { path, content: [], problems: [failure(path, error)], unread: [] }
  }
}

/** A file without an ending is taken for text, as an editor would. */
function takenAs(ending: string): Taken {
  if (PAGES.includes(ending)) return 'page'
  return ending === '.txt' || ending === '' ? 'text' : 'unknown'
}
