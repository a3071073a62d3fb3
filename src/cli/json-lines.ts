import { describe } from '../errors'
import { Fingerprint } from '../fingerprint/fingerprint-class'
import type { Article } from '../types'
import { messageOf, type Problem } from './io'

/** JSON Lines of articles or of fingerprints, mixed as they come. A bad line is a problem, named by its number. */
export function parseLines(text: string, path: string): { inputs: (Article | Fingerprint)[]; problems: Problem[] } {
  const inputs: (Article | Fingerprint)[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    try {
      inputs.push(parseLine(line))
    } catch (error) {
      problems.push({ path: `${path}, line ${i + 1}`, message: messageOf(error) })
    }
  })
  return { inputs, problems }
}

function parseLine(line: string): Article | Fingerprint {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new TypeError('it is not JSON; every line must be one object')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`it must be an object with an id and a text; got ${describe(value)}`)
  }
  if (!('text' in value) && 'signature' in value) return Fingerprint.fromJSON(value)
  return asArticle(value as Readonly<Record<string, unknown>>)
}

function asArticle(fields: Readonly<Record<string, unknown>>): Article {
  const { id, text, published } = fields
  if (typeof id !== 'string' || id === '') throw new TypeError(`its id must be a string that is not empty; got ${describe(id)}`)
  if (typeof text !== 'string') throw new TypeError(`its text must be a string; got ${describe(text)}`)
  const article: Record<string, unknown> = { id, text }
  for (const name of ['title', 'publisher', 'url', 'language']) {
    const value = fields[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') throw new TypeError(`its ${name} must be a string; got ${describe(value)}`)
    article[name] = value
  }
  if (published !== undefined && published !== null) article.published = published
  return article as unknown as Article
}
