import { articleFields, articleIn } from '../check-article'
import { describe, wrongType } from '../errors'
import { Fingerprint } from '../fingerprint/fingerprint-class'
import type { Article } from '../types'

/** What a line of JSON holds, and which of its fields are of no use. Throws a coded error for what is nothing to read. */
export type ReadItem<T> = (value: unknown) => { readonly item: T; readonly fields: readonly string[] }

/** An article and nothing else. */
export const readArticle: ReadItem<Article> = (value) => {
  const fields = fieldsOf(value)
  if (isPrint(fields)) {
    throw wrongType('ERR_ARTICLE', 'is a fingerprint, and no article; read it with Fingerprint.fromJSON(line)')
  }
  return { item: articleIn(fields), fields: Object.keys(fields).filter((field) => !articleFields.has(field)) }
}

/** An article, or a fingerprint as `Fingerprint.toJSON` gives it. */
export const readInput: ReadItem<Article | Fingerprint> = (value) => {
  const fields = fieldsOf(value)
  return isPrint(fields) ? { item: Fingerprint.fromJSON(fields), fields: [] } : readArticle(fields)
}

const isPrint = (value: object): boolean => 'signature' in value && !('text' in value)

function fieldsOf(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw wrongType('ERR_ARTICLE', `expected an article such as {"id": "a", "text": "…"}, got ${describe(value)}`)
}
