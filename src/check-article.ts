import { describe, outOfRange, wrongType } from './errors'
import type { Article } from './types'

const TEXTS = ['title', 'publisher', 'url', 'language'] as const

/**
 * Holds a value against the shape of an `Article`; `where` names it in the message.
 *
 * A `published` that is no date passes: dates on pages are often wrong, and a wrong one is noted on the node.
 *
 * @throws TypeError or RangeError `ERR_ARTICLE`
 */
export function checkArticle(value: unknown, where = 'article'): Article {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongType('ERR_ARTICLE', `${where}: expected an object { id, text, … }, got ${describe(value)}`)
  }
  const article = value as Record<keyof Article, unknown>
  if (typeof article.id !== 'string') {
    throw wrongType('ERR_ARTICLE', `${where}: expected a string id, unique in the set, got ${describe(article.id)}`)
  }
  if (article.id === '') throw outOfRange('ERR_ARTICLE', `${where}: expected an id that is not empty, got ""`)
  const name = `${where} ${describe(article.id)}`
  if (typeof article.text !== 'string') {
    throw wrongType('ERR_ARTICLE', `${name}: expected text as a string, got ${describe(article.text)}`)
  }
  for (const field of TEXTS) {
    if (article[field] !== undefined && typeof article[field] !== 'string') {
      throw wrongType('ERR_ARTICLE', `${name}: expected ${field} as a string or left out, got ${describe(article[field])}`)
    }
  }
  checkPublished(name, article.published)
  return value as Article
}

function checkPublished(name: string, published: unknown): void {
  if (published === undefined || typeof published === 'string' || published instanceof Date) return
  if (typeof published !== 'object' || published === null || Array.isArray(published)) {
    const forms = 'a date as a string, a Date or { earliest, latest }'
    throw wrongType('ERR_ARTICLE', `${name}: expected published as ${forms}, got ${describe(published)}`)
  }
  for (const side of ['earliest', 'latest'] as const) {
    const bound = (published as Record<string, unknown>)[side]
    if (bound === undefined || typeof bound === 'string' || bound instanceof Date) continue
    throw wrongType('ERR_ARTICLE', `${name}: expected published.${side} as a string or a Date, got ${describe(bound)}`)
  }
}
