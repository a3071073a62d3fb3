import { readFile, stat } from 'node:fs/promises'
import { basename, extname, relative, resolve, sep } from 'node:path'
import { describe, outOfRange, wrongType } from './errors'
import { articleOfFile, type Taken } from './node/file'
import { filesIn, PAGES } from './node/folder'
import { unpacked } from './node/kind'
import { type Lines, linesOf } from './node/lines'
import { named } from './node/names'
import { failure, type Line, type ReadProblem, type Source, type Unnamed, type UnreadFields } from './node/read'
import type { Article } from './types'
import { byCodeUnits } from './util/order'

export type { ReadProblem, UnreadFields } from './node/read'
export { fingerprintAll, type ThreadOptions, type TraceAllOptions, traceAll } from './node/threads'

const AT_ONCE = 16

/**
 * Reads articles for scripts and the REPL: `.txt` files (one article each), saved web pages (`.html`, `.htm`, `.xhtml`, or a
 * file of another name that begins as pages do; with `newstemma/html`, whose packages have to be installed), `.jsonl` files (one
 * article a line, as JSON with `id` and `text`) and folders of all these, at any depth, by path in code-unit order. In folders, other
 * names are looked at where mirrors call pages so (`story.php`, `index.html?p=12`, `story`).
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
 * how many more there are). In `unread`, each `{ path, fields }`, are the fields of lines that no article has. In `passedOver` are the files of folders whose names say that they are nothing to read.
 *
 * @throws TypeError with code ERR_OPTION without paths
 * @example
 * const { articles, problems } = await readArticlesWithProblems('examples/rate-letter')
 * for (const { path, message } of problems) console.warn(`skipped ${path}: ${message}`)
 */
export async function readArticlesWithProblems(
  ...paths: string[]
): Promise<{ articles: Article[]; problems: ReadProblem[]; unread: UnreadFields[]; passedOver: string[] }> {
  if (paths.length === 0) throw wrongType('ERR_OPTION', 'readArticles expects at least one path of a file or folder, got none')
  for (const path of paths) {
    if (typeof path !== 'string' || path === '') {
      throw wrongType('ERR_OPTION', `readArticles expects paths of files and folders, got ${describe(path)}`)
    }
  }
  const problems: ReadProblem[] = []
  const unread: UnreadFields[] = []
  const passedOver: string[] = []
  const sources = await sourcesUnder(paths, problems, passedOver)
  const read: (Unnamed | Line)[] = []
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const some = await Promise.all(sources.slice(i, i + AT_ONCE).map(contentOf))
    for (const { path, content, problems: found, unread: fields } of some) {
      for (const item of content) read.push(item)
      for (const problem of found) problems.push(problem)
      if (fields.length > 0) unread.push({ path, fields })
    }
  }
  return { articles: named(read, problems), problems, unread, passedOver: passedOver.sort(byCodeUnits) }
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
      const known = await stat(path)
      if (known.isDirectory()) for (const file of await filesIn(path, problems, passedOver)) add(file, relative(path, file))
      else if (known.isFile()) add(path, basename(path))
      else problems.push({ path, message: 'is no file; give what comes through a pipe as stdin', code: 'ERR_ARTICLE' })
    } catch (error) {
      problems.push(failure(path, error))
    }
  }
  return [...found.values()]
}

/** What one file holds. */
interface Content extends Lines<Unnamed | Line> {
  readonly path: string
}

async function contentOf(source: Source): Promise<Content> {
  const { path } = source
  try {
    const bytes = unpacked(await readFile(source.absolute))
    const kind = extname(path).toLowerCase()
    if (kind === '.jsonl') {
      const lines = linesOf(bytes, path)
      if (lines.content.length + lines.problems.length === 0) throw wrongType('ERR_ARTICLE', 'is empty')
      return { path, ...lines }
    }
    return { path, content: [{ source, content: await articleOfFile(bytes, takenAs(kind)) }], problems: [], unread: [] }
  } catch (error) {
    return { path, content: [], problems: [failure(path, error)], unread: [] }
  }
}

/** A file without an ending is taken for text, as an editor would. */
function takenAs(ending: string): Taken {
  if (PAGES.includes(ending)) return 'page'
  return ending === '.txt' || ending === '' ? 'text' : 'unknown'
}
