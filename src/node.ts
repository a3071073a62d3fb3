import { outOfRange, wrongType } from './errors'
import { checkPaths, filesUnder, readFiles } from './node/files'
import { readArticle } from './node/item'
import type { ReadProblem, UnreadFields } from './node/read'
import type { Article } from './types'

export type { ReadProblem, UnreadFields } from './node/read'
export { fingerprintAll, type ThreadOptions, type TraceAllOptions, traceAll } from './node/threads'

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
  checkPaths('readArticles', paths)
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
  checkPaths('readArticlesWithProblems', paths)
  const { sources, problems, passedOver } = await filesUnder(paths)
  const { articles, problems: unreadable, unread } = await readFiles(sources, readArticle)
  return { articles, problems: [...problems, ...unreadable], unread, passedOver }
}
