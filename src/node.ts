import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { articleIn } from './check-article'
import { describe, outOfRange, wrongType } from './errors'
import { articleOfFile, decoded } from './node/file'
import { unpacked } from './node/kind'
import { named } from './node/names'
import type { Line, ReadProblem, Source, Unnamed } from './node/read'
import type { Article } from './types'
import { byCodeUnits } from './util/order'
import { count } from './util/words'

export type { ReadProblem } from './node/read'
export { fingerprintAll, type ThreadOptions, type TraceAllOptions, traceAll } from './node/threads'

const PAGES = ['.html', '.htm', '.xhtml']
const READABLE = ['.txt', '.jsonl', ...PAGES]
/** What browsers put beside a page that they save, in it the pages of its frames, by language. */
const PARTS = /^(.+)(?:_files|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros)$/
const AT_ONCE = 16
const MOST_LINE_PROBLEMS = 11

/**
 * Reads articles for scripts and the REPL: `.txt` files (one article each), saved web pages (`.html`, `.htm`, `.xhtml`, or a
 * `.txt` that begins as pages do; with `newstemma/html`, whose packages have to be installed), `.jsonl` files (one article a
 * line, as JSON with `id` and `text`) and folders of all these, at any depth, by path in code-unit order.
 *
 * The id of an article that has a file to itself is the file's name without extension; where that is not unique, its path below
 * the folder, and the extension too where two files differ in that alone. Text is UTF-8; a page is in whatever encoding it declares.
 *
 * To skip what cannot be read, call `readArticlesWithProblems`. Other files of a folder are passed over.
 *
 * @throws TypeError with code ERR_OPTION without paths. Rejects at the first file that is missing, unreadable, empty, not UTF-8
 * or malformed, naming it, with its `path` and `code`; ERR_MODULE_NOT_FOUND, or MODULE_NOT_FOUND after `require`, where the packages for
 * pages are missing.
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

/**
 * The same for whoever wants what can be read, as the command line does: a file or a line that is no article is left out and stands
 * among the `problems`, each `{ path, message, code }` with the number of the line in its message (of one file eleven, the last with
 * how many more there are). In `passedOver` are the files of folders whose names say that they are nothing to read.
 *
 * @throws TypeError with code ERR_OPTION without paths
 * @example
 * const { articles, problems } = await readArticlesWithProblems('examples/rate-letter')
 * for (const { path, message } of problems) console.warn(`skipped ${path}: ${message}`)
 */
export async function readArticlesWithProblems(
  ...paths: string[]
): Promise<{ articles: Article[]; problems: ReadProblem[]; passedOver: string[] }> {
  if (paths.length === 0) throw wrongType('ERR_OPTION', 'readArticles expects at least one path of a file or folder, got none')
  for (const path of paths) {
    if (typeof path !== 'string' || path === '') {
      throw wrongType('ERR_OPTION', `readArticles expects paths of files and folders, got ${describe(path)}`)
    }
  }
  const problems: ReadProblem[] = []
  const passedOver: string[] = []
  const sources = await sourcesUnder(paths, problems, passedOver)
  const read: (Unnamed | Line)[] = []
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const some = await Promise.all(sources.slice(i, i + AT_ONCE).map(contentOf))
    for (const { content, problems: found } of some) {
      for (const item of content) read.push(item)
      for (const problem of found) problems.push(problem)
    }
  }
  return { articles: named(read, problems), problems, passedOver: passedOver.sort(byCodeUnits) }
}

/**
 * The articles of the bytes of a `.jsonl` file, one a line, in `lines` the number of the line of each, and the lines that are none;
 * `path` names it in problems.
 */
export function articlesFromJsonl(
  bytes: Uint8Array,
  path: string,
): { articles: Article[]; lines: number[]; problems: ReadProblem[] } {
  const { content, problems } = linesOf(bytes, path)
  return { articles: content.map(({ article }) => article), lines: content.map(({ line }) => line), problems }
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
  if (bad > MOST_LINE_PROBLEMS) {
    const last = problems[MOST_LINE_PROBLEMS - 1]
    const more = count(bad - MOST_LINE_PROBLEMS, 'more line is no article', 'more lines are no articles')
    problems[MOST_LINE_PROBLEMS - 1] = { ...last, message: `${last.message}; ${more}` }
  }
  return { content, problems }
}

async function sourcesUnder(paths: readonly string[], problems: ReadProblem[], passedOver: string[]): Promise<Source[]> {
  const found = new Map<string, Source>()
  const add = (path: string, below: string) => {
    const absolute = resolve(path)
    if (!found.has(absolute))
      found.set(absolute, {
        path,
        absolute,
        relative: below
          .split(sep)
          .join('/')
          .replace(/\.\w+$/, ''),
      })
  }
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory())
        for (const file of await filesIn(path, problems, passedOver)) add(file, relative(path, file))
      else if (isReadable(path)) add(path, basename(path))
      else problems.push({ path, message: unreadable(path), code: 'ERR_ARTICLE' })
    } catch (error) {
      problems.push(failure(path, error))
    }
  }
  return [...found.values()]
}

/** Every readable file below a folder, the others in `passedOver`; links followed, each real folder once; hidden names and parts of saved pages left out. */
async function filesIn(folder: string, problems: ReadProblem[], passedOver: string[]): Promise<string[]> {
  const files: string[] = []
  const seen = new Set<string>()
  const todo = [folder]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const at = next
    try {
      const real = await realpath(at)
      if (seen.has(real)) continue
      seen.add(real)
      const entries = await readdir(at, { withFileTypes: true })
      const names = new Set(entries.map(({ name }) => name))
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue
        const path = join(at, entry.name)
        const kind = await kindOf(entry, path)
        const whole = PARTS.exec(entry.name)?.[1]
        if (kind === 'folder' && !PAGES.some((extension) => names.has(`${whole}${extension}`))) todo.push(path)
        else if (kind === 'file') (isReadable(entry.name) ? files : passedOver).push(path)
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
    const bytes = unpacked(await readFile(source.absolute))
    const kind = extname(source.path).toLowerCase()
    if (kind === '.jsonl') return linesOf(bytes, source.path)
    return { content: [{ source, content: await articleOfFile(bytes, PAGES.includes(kind)) }], problems: [] }
  } catch (error) {
    return { content: [], problems: [failure(source.path, error)] }
  }
}

function isReadable(path: string): boolean {
  return READABLE.includes(extname(path).toLowerCase())
}

function unreadable(path: string): string {
  return /\.mht(?:ml)?$/i.test(path)
    ? 'is a web archive; open it in a browser and save the page as HTML'
    : 'expected a .txt file, a web page (.html), a .jsonl file or a folder'
}

function failure(path: string, error: unknown): ReadProblem {
  const { code = 'ERR_ARTICLE', message } = error as NodeJS.ErrnoException
  const said: Record<string, string> = { ENOENT: 'no such file or folder', EACCES: 'may not be read', EPERM: 'may not be read' }
  return { path, message: said[code] ?? message, code }
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
  return articleIn(value)
}
