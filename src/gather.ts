import { describe, outOfRange, wrongType } from './errors'
import { fingerprint } from './fingerprint'
import { Fingerprint } from './fingerprint/fingerprint-class'
import type { Article } from './types'
import { type Progress, stopIfAborted, type Watch } from './util/options'

/** Fingerprints by id; all of one key, no id twice. */
export type Gathered = Map<string, Fingerprint>

/**
 * A fingerprint stays what it is; of an article the fingerprint is made. Throws `ERR_ARTICLE` on anything else.
 *
 * One that was made by another copy of this package (imported here, required there), came from a worker or straight from
 * `JSON.parse` is no instance of this class; it is read and checked as JSON, and throws `ERR_FINGERPRINT` if it is none.
 */
export function asFingerprint(article: Article | Fingerprint): Fingerprint {
  if (article instanceof Fingerprint) return article
  const isPlain = typeof article === 'object' && article !== null && 'signature' in article && !('text' in article)
  return isPlain ? Fingerprint.fromJSON(article) : fingerprint(article)
}

/** Throws unless two fingerprints were made with one key, or both without. */
export function checkSameKey(a: Fingerprint, b: Fingerprint): void {
  if (a.keyId === b.keyId) return
  const how = (print: Fingerprint): string => (print.keyId === undefined ? 'no key' : `key ${print.keyId}`)
  throw outOfRange(
    'ERR_KEY',
    `Only fingerprints of one key compare: ${describe(a.id)} was made with ${how(a)}, ${describe(b.id)} with ${how(b)}. ` +
      'Make all of them anew with one key; an article that comes as text counts as made without a key',
  )
}

/** Adds one article. Throws `ERR_DUPLICATE_ID`, `ERR_KEY` or `ERR_ARTICLE`, and then has added nothing. */
export function admit(gathered: Gathered, article: Article | Fingerprint): Fingerprint {
  const print = asFingerprint(article)
  if (gathered.has(print.id)) {
    throw outOfRange('ERR_DUPLICATE_ID', `The id ${describe(print.id)} came twice; every article needs an id of its own`)
  }
  for (const first of gathered.values()) {
    checkSameKey(first, print)
    break
  }
  gathered.set(print.id, print)
  return print
}

/** Hands on every article of an iterable with the progress told, until all are through or the signal is aborted. */
export function forEachArticle(
  articles: Iterable<Article | Fingerprint>,
  call: string,
  { onProgress, signal }: Watch,
  take: (article: Article | Fingerprint) => void,
): void {
  checkIterable(articles, call)
  const total = lengthOf(articles)
  let done = 0
  stopIfAborted(signal)
  for (const article of articles) {
    take(article)
    onProgress?.(progressOf(++done, total))
    stopIfAborted(signal)
  }
}

/** As `forEachArticle`, for a stream. */
export async function forEachArticleAsync(
  articles: AsyncIterable<Article | Fingerprint> | Iterable<Article | Fingerprint>,
  call: string,
  { onProgress, signal }: Watch,
  take: (article: Article | Fingerprint) => void,
): Promise<void> {
  if (typeof (articles as { [Symbol.asyncIterator]?: unknown } | null)?.[Symbol.asyncIterator] !== 'function') {
    checkIterable(articles, call)
  }
  const total = lengthOf(articles)
  let done = 0
  stopIfAborted(signal)
  for await (const article of articles) {
    take(article)
    onProgress?.(progressOf(++done, total))
    stopIfAborted(signal)
  }
}

function progressOf(done: number, total: number | undefined): Progress {
  return total === undefined ? { done, stage: 'fingerprint' } : { done, total, stage: 'fingerprint' }
}

function lengthOf(articles: object): number | undefined {
  if (Array.isArray(articles)) return articles.length
  return articles instanceof Set ? articles.size : undefined
}

function checkIterable(value: unknown, call: string): void {
  const given = value as { text?: unknown; then?: unknown; [Symbol.iterator]?: unknown; [Symbol.asyncIterator]?: unknown }
  if (typeof value === 'object' && value !== null && typeof given[Symbol.iterator] === 'function' && !(value instanceof Map))
    return
  throw wrongType(
    'ERR_NOT_ITERABLE',
    `${call} takes an array or another iterable of articles; got ${describe(value)}. ${advice()}`,
  )

  function advice(): string {
    if (typeof value === 'string') return "A text alone is an article too: [{ id: 'a', text }]"
    if (value instanceof Map) return 'Give the values: [...map.values()]'
    if (typeof value !== 'object' || value === null) return "Give for example [{ id: 'a', text: '…' }, { id: 'b', text: '…' }]"
    if (typeof given.then === 'function') return 'It is a promise: await it first'
    if (typeof given[Symbol.asyncIterator] === 'function') return 'It is a stream: use new Corpus() and its addAllAsync'
    if (given.text !== undefined || value instanceof Fingerprint) return 'It is a single article: put it in an array'
    return 'Give the articles themselves: Object.values(…)'
  }
}
