import { describe, wrongType } from './errors'
import type { Article } from './types'
import { check, fieldsOf, name, type Read, type Shape, text } from './util/check'

/** Fields without those that are null: as JSON has it, nothing was given. */
function present(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, part]) => part !== null))
}

const hasOpenBound = (value: Article['published']): boolean => {
  const { earliest, latest } = Object(value) as { earliest?: unknown; latest?: unknown }
  return earliest === null || latest === null
}

/** What is no date is no misuse: it is ignored, and the node says so. */
const published: Read = (value) => (hasOpenBound(value) ? present(value) : value)

const ARTICLE: { readonly [field: string]: Shape } = {
  id: name,
  text,
  'title?': text,
  'publisher?': text,
  'url?': text,
  'language?': text,
  'published?': published,
  'sources?': [text],
}

/** The names of all that an article may hold. */
export const articleFields: ReadonlySet<string> = new Set(fieldsOf(ARTICLE))

/** Whether a value surely has the shape, in fields of its own: to ask so takes a tenth of what it takes to say why not. */
function isPlain(value: Partial<Article> | null | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value.sources !== undefined) return false
  if (!Object.hasOwn(value, 'id') || !Object.hasOwn(value, 'text')) return false
  const { id, text: page, title, publisher, url, language, published } = value
  return (
    published !== null &&
    !hasOpenBound(published) &&
    typeof id === 'string' &&
    id !== '' &&
    typeof page === 'string' &&
    [title, publisher, url, language].every((part) => typeof part === 'string' || part === undefined)
  )
}

/**
 * Holds a value against the shape of an `Article`; `where` names it in the message. Gives the article without what is null,
 * which in all fields but `id` and `text` stands for what is not given.
 *
 * A `published` that is no date passes: dates on pages are often wrong, and a wrong one is noted on the node.
 *
 * @throws TypeError or RangeError `ERR_ARTICLE`
 */
export function checkArticle(value: unknown, where = 'article'): Article {
  return isPlain(value as Article) ? (value as Article) : articleIn(value, where)
}

/** The same, of foreign data: a copy, with the fields of an article and no others. Throws `ERR_ARTICLE`. */
export function articleIn(value: unknown, where = 'article'): Article {
  const given = value as Article | null | undefined
  const path = typeof given?.id === 'string' ? `${where} ${describe(given.id)}` : where
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  const lacks = isObject && (['id', 'text'] as const).find((field) => (given[field] ?? undefined) === undefined)
  const foreign = lacks ? Object.keys(given).filter((field) => !articleFields.has(field)) : []
  if (lacks && foreign.length > 0)
    throw wrongType(
      'ERR_ARTICLE',
      `${path}.${lacks}: expected a string, got ${describe(given[lacks])}; the fields of an article are ${[...articleFields].join(', ')}, this has ${foreign.slice(0, 5).map(describe).join(', ')}`,
    )
  // An article may be of a class that keeps its fields on the prototype.
  const fields = isObject && Object.fromEntries(Array.from(articleFields, (field) => [field, given[field as keyof Article]]))
  return check('ERR_ARTICLE', path, ARTICLE, fields ? { id: null, text: null, ...present(fields) } : value)
}

/** How messages call one of several articles. */
export const placed = (index: number): string => `articles[${index}]`

function hasMethod(value: unknown, name: PropertyKey): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<PropertyKey, unknown>)[name] === 'function'
}

/** Throws `ERR_NOT_ITERABLE`. */
export function checkIterable(call: string, value: unknown, mayStream: boolean): void {
  if (mayStream && hasMethod(value, Symbol.asyncIterator)) return
  if (hasMethod(value, Symbol.iterator) && !(value instanceof Map)) return
  throw wrongType(
    'ERR_NOT_ITERABLE',
    `${call} takes an array or another iterable of articles; got ${describe(value)}. ${advice(value)}`,
  )
}

function advice(value: unknown): string {
  if (typeof value === 'string') return "A text alone is an article too: [{ id: 'a', text }]"
  if (value instanceof Map) return 'Give the values: [...map.values()]'
  if (hasMethod(value, 'then')) return 'It is a promise: await it first'
  if (hasMethod(value, Symbol.asyncIterator))
    return 'It is a stream: use new Corpus() and its addAllAsync, or traceAll of newstemma/node'
  const { text: page, signature } = Object(value) as { text?: unknown; signature?: unknown }
  const isOne = page !== undefined || signature !== undefined
  return isOne ? 'It is a single article: put it in an array' : "Give [{ id: 'a', text: '…' }, …] or Object.values(…)"
}
