import { describe } from './errors'
import type { Article } from './types'
import { check, fieldsOf, name, type Read, type Shape, text } from './util/check'

/** What is no date is no misuse: it is ignored, and the node says so. */
const published: Read = (value) => value

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

/** Whether a value surely has the shape: to ask so takes a tenth of what it takes to say why not. */
function isPlain(value: Partial<Article> | null | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value.sources !== undefined) return false
  const { id, text: page, title, publisher, url, language } = value
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof page === 'string' &&
    [title, publisher, url, language].every((part) => typeof part === 'string' || part === undefined)
  )
}

/**
 * Holds a value against the shape of an `Article`; `where` names it in the message.
 *
 * A `published` that is no date passes: dates on pages are often wrong, and a wrong one is noted on the node.
 *
 * @throws TypeError or RangeError `ERR_ARTICLE`
 */
export function checkArticle(value: unknown, where = 'article'): Article {
  const given = value as Article | null | undefined
  if (isPlain(given)) return given as Article
  const path = typeof given?.id === 'string' ? `${where} ${describe(given.id)}` : where
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given)
  // An article may be of a class that keeps its fields on the prototype.
  const fields = isObject && fieldsOf(ARTICLE).map((field) => [field, given[field as keyof Article]])
  check('ERR_ARTICLE', path, ARTICLE, fields ? Object.fromEntries(fields) : value)
  return value as Article
}
