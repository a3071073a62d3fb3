import { articleFields, articleIn } from '../check-article'
import { describe, wrongType } from '../errors'
import type { Article } from '../types'
import { count } from '../util/words'
import { decoded } from './file'
import { signedKind } from './kind'
import type { Line, ReadProblem } from './read'

const MOST_LINE_PROBLEMS = 11
/** Names of fields that nobody reads; a table turned on its side has a million. */
const MOST_UNREAD = 100

/** What lines hold: articles, the lines that are none, and the fields that no article has. */
export interface Lines<Item = Line> {
  readonly content: readonly Item[]
  readonly problems: ReadProblem[]
  readonly unread: readonly string[]
}

/** Line by line, so that a file may be longer than the longest string. */
export function linesOf(bytes: Uint8Array, path: string): Lines {
  const content: Line[] = []
  const problems: ReadProblem[] = []
  const unread = new Set<string>()
  let bad = 0
  let line = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    line++
    let text: string | undefined
    try {
      text = decoded(bytes.subarray(start, end)).trim()
      if (text !== '') content.push({ path, line, article: articleOf(text, unread) })
    } catch (error) {
      const whole = content.length + bad === 0 ? notLines(bytes, text, error as Error) : undefined
      if (whole !== undefined) return { content, problems: [{ path, message: whole, code: 'ERR_ARTICLE' }], unread: [] }
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
  return { content, problems, unread: [...unread] }
}

/** What a whole file is whose first line is no article, where it holds no lines of JSON at all: said once, not line by line. */
function notLines(bytes: Uint8Array, first: string | undefined, { message }: Error): string | undefined {
  const kind = signedKind(bytes)
  if (kind !== undefined) return kind
  if (first === undefined) return message.startsWith('is UTF-16') ? message : undefined
  if (first === '{') return 'is JSON over several lines; give one article a line, e.g. with jq -c .'
  return first === '[' || /^\[\s*\{/.test(first) ? "is a JSON array; give one article a line, e.g. with jq -c '.[]'" : undefined
}

function articleOf(line: string, unread: Set<string>): Article {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw wrongType('ERR_ARTICLE', 'is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType('ERR_ARTICLE', `expected an article such as {"id": "a", "text": "…"}, got ${describe(value)}`)
  }
  const article = articleIn(value)
  for (const field in value) if (unread.size < MOST_UNREAD && !articleFields.has(field)) unread.add(field)
  return article
}
