import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { describe, outOfRange, wrongType } from './errors'
import type { Article, Published } from './types'
import { byCodeUnits } from './util/order'

/** A file, or a line of one, that could not be read. */
export interface ReadProblem {
  /** As reached from the path that was given. */
  readonly path: string
  /** What is wrong, without the path. */
  readonly message: string
  /** ERR_ARTICLE for what is no article, else the system's code such as ENOENT. */
  readonly code: string
}

interface Source {
  readonly path: string
  /** Below the folder that was given, or the bare file name; forward slashes, no extension. */
  readonly relative: string
  readonly absolute: string
}

/** A `.txt` file as read; its id is found when all names are known. */
interface Unnamed {
  readonly source: Source
  readonly text: string
}

interface Line {
  readonly path: string
  readonly line: number
  readonly article: Article
}

const AT_ONCE = 16
const MOST_LINE_PROBLEMS = 10

/**
 * Reads articles for scripts and the REPL: `.txt` files (one article each, named after the file), `.jsonl` files (one article
 * a line, as JSON with `id` and `text`) and folders of both, at any depth, by path in code-unit order.
 *
 * A `.txt` article's id is the file's name without extension; where that is not unique, its path below the folder.
 *
 * @throws TypeError with code ERR_OPTION without paths. Rejects at the first file that is missing, unreadable, not UTF-8 or
 * malformed, naming it, with its `path` and `code`.
 * @example
 * const articles = await readArticles('articles/')
 */
export async function readArticles(...paths: string[]): Promise<Article[]> {
  const { articles, problems } = await readArticlesWithProblems(...paths)
  const [problem] = problems
  if (problem === undefined) return articles
  const message = `${problem.path}: ${problem.message}`
  if (problem.code === 'ERR_ARTICLE') throw Object.assign(wrongType('ERR_ARTICLE', message), { path: problem.path })
  if (problem.code === 'ERR_DUPLICATE_ID') throw Object.assign(outOfRange('ERR_DUPLICATE_ID', message), { path: problem.path })
  throw Object.assign(new Error(message), { code: problem.code, path: problem.path })
}

/** The same, but what cannot be read is listed and the rest still given. */
export async function readArticlesWithProblems(...paths: string[]): Promise<{ articles: Article[]; problems: ReadProblem[] }> {
  if (paths.length === 0) throw wrongType('ERR_OPTION', 'readArticles expects at least one path of a file or folder, got none')
  for (const path of paths) {
    if (typeof path !== 'string' || path === '') {
      throw wrongType('ERR_OPTION', `readArticles expects paths of files and folders, got ${describe(path)}`)
    }
  }
  const problems: ReadProblem[] = []
  const sources = await sourcesUnder(paths, problems)
  const read: (Unnamed | Line)[] = []
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const some = await Promise.all(sources.slice(i, i + AT_ONCE).map(contentOf))
    for (const { content, problems: found } of some) {
      for (const item of content) read.push(item)
      for (const problem of found) problems.push(problem)
    }
  }
  return { articles: named(read, problems), problems }
}

/** The articles of the bytes of a `.jsonl` file, one a line, and the lines that are none; `path` names it in problems. */
export function articlesFromJsonl(bytes: Uint8Array, path: string): { articles: Article[]; problems: ReadProblem[] } {
  const { content, problems } = linesOf(bytes, path)
  return { articles: content.map(({ article }) => article), problems }
}

/** Line by line, so that a file may be longer than the longest string. */
function linesOf(bytes: Uint8Array, path: string): { content: Line[]; problems: ReadProblem[] } {
  const content: Line[] = []
  const problems: ReadProblem[] = []
  let bad = 0
  let line = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    line++
    try {
      const text = decoded(bytes.subarray(start, end)).trim()
      if (text !== '') content.push({ path, line, article: articleOf(text) })
    } catch (error) {
      bad++
      const message = `line ${line}: ${(error as Error).message}`
      if (bad <= MOST_LINE_PROBLEMS) problems.push({ path, message, code: 'ERR_ARTICLE' })
    }
    start = end + 1
  }
  const more = bad - MOST_LINE_PROBLEMS
  if (more > 0) problems.push({ path, message: `${more} more lines that are no articles`, code: 'ERR_ARTICLE' })
  return { content, problems }
}

async function sourcesUnder(paths: readonly string[], problems: ReadProblem[]): Promise<Source[]> {
  const found = new Map<string, Source>()
  const add = (path: string, below: string) => {
    const absolute = resolve(path)
    if (!found.has(absolute)) found.set(absolute, { path, absolute, relative: below.split(sep).join('/').replace(/\.\w+$/, '') })
  }
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) for (const file of await filesIn(path, problems)) add(file, relative(path, file))
      else if (isReadable(path)) add(path, basename(path))
      else problems.push({ path, message: 'expected a .txt file, a .jsonl file or a folder', code: 'ERR_ARTICLE' })
    } catch (error) {
      problems.push(failure(path, error))
    }
  }
  return [...found.values()]
}

/** Every .txt and .jsonl below a folder, links followed, each real folder once; hidden names left out. */
async function filesIn(folder: string, problems: ReadProblem[]): Promise<string[]> {
  const files: string[] = []
  const seen = new Set<string>()
  const todo = [folder]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const at = next
    try {
      const real = await realpath(at)
      if (seen.has(real)) continue
      seen.add(real)
      for (const entry of await readdir(at, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue
        const path = join(at, entry.name)
        const kind = await kindOf(entry, path)
        if (kind === 'folder') todo.push(path)
        else if (kind === 'file' && isReadable(entry.name)) files.push(path)
      }
    } catch (error) {
      problems.push(failure(at, error))
    }
  }
  return files.sort(byCodeUnits)
}

async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  const known = entry.isSymbolicLink() ? await stat(path).catch(() => entry) : entry
  // A dangling link with a readable name is kept, so that reading it names the problem.
  return known.isDirectory() ? 'folder' : known.isFile() || known.isSymbolicLink() ? 'file' : 'other'
}

async function contentOf(source: Source): Promise<{ content: (Unnamed | Line)[]; problems: ReadProblem[] }> {
  try {
    const bytes = await readFile(source.absolute)
    if (extname(source.path).toLowerCase() === '.jsonl') return linesOf(bytes, source.path)
    return { content: [{ source, text: decoded(bytes) }], problems: [] }
  } catch (error) {
    return { content: [], problems: [failure(source.path, error)] }
  }
}

function isReadable(path: string): boolean {
  return ['.txt', '.jsonl'].includes(extname(path).toLowerCase())
}

function failure(path: string, error: unknown): ReadProblem {
  const { code = 'ERR_ARTICLE', message } = error as NodeJS.ErrnoException
  const said: Record<string, string> = { ENOENT: 'no such file or folder', EACCES: 'may not be read', EPERM: 'may not be read' }
  return { path, message: said[code] ?? message, code }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    throw malformed(wide ? 'is UTF-16; expected UTF-8' : 'is not UTF-8')
  }
}

function malformed(message: string): Error {
  return wrongType('ERR_ARTICLE', message)
}

function articleOf(line: string): Article {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw malformed('is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`expected an article such as {"id": "a", "text": "…"}, got ${describe(value)}`)
  }
  const given = value as Record<string, unknown>
  const string = (key: string): string => {
    const field = given[key]
    if (typeof field !== 'string') throw malformed(`${key}: expected a string, got ${describe(field)}`)
    return field
  }
  if (string('id') === '') throw malformed('id: expected a string that is not empty')
  const article: Record<string, unknown> = { id: string('id'), text: string('text') }
  for (const key of ['title', 'publisher', 'url', 'language']) if (given[key] != null) article[key] = string(key)
  if (given.published != null) article.published = publishedOf(given.published)
  return article as unknown as Article
}

function publishedOf(value: unknown): Published {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(`published: expected a date or { earliest, latest }, got ${describe(value)}`)
  }
  const bounds: { earliest?: string; latest?: string } = {}
  for (const key of ['earliest', 'latest'] as const) {
    const bound = (value as Record<string, unknown>)[key]
    if (bound == null) continue
    if (typeof bound !== 'string') throw malformed(`published.${key}: expected a date, got ${describe(bound)}`)
    bounds[key] = bound
  }
  return bounds
}

/** Gives the .txt articles their ids: at each level those whose name nobody else has or wants. */
function named(read: readonly (Unnamed | Line)[], problems: ReadProblem[]): Article[] {
  const taken = new Set<string>()
  for (const item of read) if ('article' in item) taken.add(item.article.id)
  const ids = new Map<Unnamed, string>()
  let open = read.filter((item): item is Unnamed => 'text' in item)
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
    open = open.filter(item => !ids.has(item))
  }

  const used = new Set<string>()
  const articles: Article[] = []
  for (const item of read) {
    const article = 'article' in item ? item.article : { id: ids.get(item) as string, text: item.text }
    if (used.has(article.id)) {
      const message = `${'line' in item ? `line ${item.line}: ` : ''}a second article with the id ${describe(article.id)}`
      problems.push({ path: 'path' in item ? item.path : item.source.path, message, code: 'ERR_DUPLICATE_ID' })
      continue
    }
    used.add(article.id)
    articles.push(article)
  }
  return articles
}

/** File name; path below the folder; longer and longer tails of the path; at last the whole path with its extension. */
function nameAt(level: number, { relative: below, absolute }: Source): string {
  const name = below.slice(below.lastIndexOf('/') + 1)
  if (level === 0) return name
  if (level === 1) return below
  const folders = absolute.split(sep).slice(0, -1)
  return level - 1 > folders.length ? absolute : [...folders.slice(1 - level), name].join('/')
}
