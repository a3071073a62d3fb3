import { wrongType } from '../errors'
import { count } from '../util/words'
import { decoded, HEAD } from './file'
import type { ReadItem } from './item'
import { signedKind } from './kind'
import type { Line, ReadProblem } from './read'

const MOST_LINE_PROBLEMS = 11
/** Names of fields that nobody reads; a table turned on its side has a million. */
const MOST_UNREAD = 100
const NEWLINE = 0x0a

/** What was wrong with lines: those that are nothing to read, and the fields that no article has. */
export interface Faults {
  readonly problems: ReadProblem[]
  readonly unread: readonly string[]
}

/** What a file is instead of lines, as its first line shows, and how many of its lines can be read all the same. */
interface Whole {
  readonly message: string
  readonly good: number
}

/** What lines hold, and what was wrong with them. */
export interface Lines<Item> extends Faults {
  readonly content: readonly Item[]
}

/** All lines of a file that is here as a whole. */
export function linesOf<T>(bytes: Uint8Array, path: string, readItem: ReadItem<T>): Lines<Line<T>> {
  const reader = new LineReader(path, readItem)
  const content = [...reader.read(bytes)]
  return { content, ...reader.faults() }
}

/**
 * Reads the lines of one file, some at a time, so that it may be longer than the longest string, and than the memory. What is wrong
 * with it is known at its end.
 */
export class LineReader<T> {
  readonly #path: string
  readonly #readItem: ReadItem<T>
  readonly #problems: ReadProblem[] = []
  readonly #unread = new Set<string>()
  #line = 0
  #good = 0
  #bad = 0
  #whole: Whole | undefined
  #head: Uint8Array | undefined

  constructor(path: string, readItem: ReadItem<T>) {
    this.#path = path
    this.#readItem = readItem
  }

  /** What the next lines hold; only the last of a file may lack its end. */
  *read(bytes: Uint8Array): Generator<Line<T>> {
    this.#head ??= bytes.slice(0, 2 * HEAD)
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(NEWLINE, start)
      const end = found === -1 ? bytes.length : found
      this.#line++
      const line = this.#lineOf(bytes.subarray(start, end))
      if (line !== undefined) yield line
      start = end + 1
    }
  }

  /**
   * What was wrong. Where nothing could be read, what the file as a whole is: said once, and not line by line. `failure` is why it could
   * not be read to its end.
   */
  faults(failure?: string): Faults {
    const end = failure === undefined ? [] : [this.#problem(failure)]
    if (this.#whole !== undefined && this.#good <= this.#whole.good)
      return { problems: [this.#problem(this.#whole.message), ...end], unread: [] }
    if (this.#good + this.#bad === 0) return { problems: failure === undefined ? [this.#problem('is empty')] : end, unread: [] }
    const problems = [...this.#problems]
    if (this.#bad > MOST_LINE_PROBLEMS) {
      const last = problems[MOST_LINE_PROBLEMS - 1]
      const more = count(this.#bad - MOST_LINE_PROBLEMS, 'more line is no article', 'more lines are no articles')
      problems[MOST_LINE_PROBLEMS - 1] = { ...last, message: `${last.message}; ${more}` }
    }
    return { problems: [...problems, ...end], unread: [...this.#unread] }
  }

  #lineOf(bytes: Uint8Array): Line<T> | undefined {
    let text: string | undefined
    try {
      text = decoded(bytes).trim()
      if (text === '') return undefined
      const { item, fields } = this.#readItem(objectIn(text))
      this.#good++
      for (const field of fields) if (this.#unread.size < MOST_UNREAD) this.#unread.add(field)
      return { path: this.#path, line: this.#line, item }
    } catch (error) {
      const { message } = error as Error
      if (this.#good + this.#bad === 0) this.#whole = notLines(this.#head as Uint8Array, text, message)
      if (++this.#bad <= MOST_LINE_PROBLEMS) this.#problems.push(this.#problem(`line ${this.#line}: ${message}`))
      return undefined
    }
  }

  #problem(message: string): ReadProblem {
    return { path: this.#path, message, code: 'ERR_ARTICLE' }
  }
}

/** What a file may be whose first line is nothing to read; nothing where that tells of this line alone. */
function notLines(head: Uint8Array, first: string | undefined, message: string): Whole | undefined {
  const kind = signedKind(head)
  if (kind !== undefined) return { message: kind, good: 0 }
  if (first === undefined) return message.startsWith('is UTF-16') ? { message, good: 0 } : undefined
  if (first === '{') return { message: 'is JSON over several lines; give one article a line, e.g. with jq -c .', good: 0 }
  // The last item of an array has no comma behind it.
  const good = first === '[' ? 1 : 0
  const isArray = good === 1 || /^\[\s*\{/.test(first)
  return isArray ? { message: "is a JSON array; give one article a line, e.g. with jq -c '.[]'", good } : undefined
}

function objectIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw wrongType('ERR_ARTICLE', 'is not JSON')
  }
}
