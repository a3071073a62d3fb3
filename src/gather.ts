import { describe, outOfRange, wrongType } from './errors'
import { fingerprint } from './fingerprint'
import { Fingerprint } from './fingerprint/fingerprint-class'
import type { Article } from './types'
import { stopIfAborted, type Watch } from './util/options'

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
  const [first] = gathered.values()
  if (first) checkSameKey(first, print)
  gathered.set(print.id, print)
  return print
}

/**
 * What to do with each article of an iterable or a stream: hand it on and tell the progress, until the signal is aborted.
 *
 * @throws TypeError `ERR_NOT_ITERABLE`; an error `ERR_ABORTED`
 */
export function taking(
  call: string,
  articles: unknown,
  { onProgress, signal }: Watch,
  take: (article: Article | Fingerprint) => void,
): (article: Article | Fingerprint) => void {
  if (call !== 'addAllAsync' || !hasMethod(articles, Symbol.asyncIterator)) checkIterable(articles, call)
  const total = Array.isArray(articles) ? articles.length : articles instanceof Set ? articles.size : undefined
  let done = 0
  stopIfAborted(signal)
  return (article) => {
    take(article)
    done++
    onProgress?.({ done, ...(total !== undefined && { total }), stage: 'fingerprint' })
    stopIfAborted(signal)
  }
}

function hasMethod(value: unknown, name: PropertyKey): boolean {
  return typeof value === 'object' && value !== null && typeof (value as Record<PropertyKey, unknown>)[name] === 'function'
}

function checkIterable(value: unknown, call: string): void {
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
  if (hasMethod(value, Symbol.asyncIterator)) return 'It is a stream: use new Corpus() and its addAllAsync'
  const isOne = value instanceof Fingerprint || (value as Article | undefined | null)?.text !== undefined
  return isOne ? 'It is a single article: put it in an array' : "Give [{ id: 'a', text: '…' }, …] or Object.values(…)"
}
