import { checkArticle, checkIterable, placed } from './check-article'
import { describe, wrongType } from './errors'
import { fingerprint } from './fingerprint'
import { Fingerprint } from './fingerprint/fingerprint-class'
import { readFingerprint } from './fingerprint/read-json'
import type { ArticleInput, FingerprintData } from './types'
import { abortError, stopIfAborted, type Watch } from './util/options'

/**
 * A fingerprint stays what it is; of an article the fingerprint is made. Throws `ERR_ARTICLE` on anything else, which `where` names
 * in the message.
 *
 * One that was made by another copy of this package (imported here, required there), came from a worker or straight from
 * `JSON.parse` is no instance of this class; it is read and checked as JSON, and throws `ERR_FINGERPRINT` if it is none.
 */
export function asFingerprint(article: ArticleInput | FingerprintData, where?: string): Fingerprint {
  return givenPrint(article, where) ?? fingerprint(checkArticle(article, where))
}

/** The same; nothing for what is no fingerprint. `where` names it in the message. */
export function givenPrint(article: ArticleInput | FingerprintData, where = 'fingerprint'): Fingerprint | undefined {
  if (article instanceof Fingerprint) return article
  const isPlain = typeof article === 'object' && article !== null && 'signature' in article && !('text' in article)
  if (!isPlain) return undefined
  const { id } = article as { id?: unknown }
  return new Fingerprint(readFingerprint(article, typeof id === 'string' ? `${where} ${describe(id)}` : where))
}

/** Throws `ERR_ARTICLE` for what is neither an article nor a fingerprint nor an id. */
export function checkAsked(call: string, value: unknown): void {
  if (typeof value === 'string' || (typeof value === 'object' && value !== null)) return
  throw wrongType('ERR_ARTICLE', `${call}: expected an article, a fingerprint or the id of an article, got ${describe(value)}`)
}

/**
 * What to do with each article of an iterable, or of a stream where one may come: hand it on and tell the progress, until the signal is aborted.
 *
 * @throws TypeError `ERR_NOT_ITERABLE`; an error `ERR_ABORTED`
 */
export function taking(
  call: string,
  articles: unknown,
  { onProgress, signal }: Watch,
  take: (article: ArticleInput | FingerprintData) => void,
  mayStream = false,
): (article: ArticleInput | FingerprintData) => void {
  checkIterable(call, articles, mayStream)
  const total = countOf(articles)
  let done = 0
  stopIfAborted(signal)
  return (article) => {
    try {
      take(article)
    } catch (error) {
      // With its place, for it may have no id.
      const { code } = Object(error) as { code?: unknown }
      if (code === 'ERR_ARTICLE') checkArticle(article, placed(done))
      if (code === 'ERR_FINGERPRINT') givenPrint(article, placed(done))
      throw error
    }
    done++
    onProgress?.({ done, ...(total !== undefined && { total }), stage: 'fingerprint' })
    stopIfAborted(signal)
  }
}

/** After so many articles whatever waits on the event loop is seen to. */
const BREATH = 8

/**
 * Gives the event loop a turn after every few articles: a source that never waits would keep it from timers, and so from signals
 * that time out. Throws an error `ERR_ABORTED` once the signal is aborted.
 */
export function breathing(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let count = 0
  return () => (++count % BREATH === 0 ? turn().then(() => stopIfAborted(signal)) : undefined)
}

/** Browsers lack the first, which waits for nothing. */
function turn(): Promise<void> {
  return new Promise((resume) => {
    if (typeof setImmediate === 'function') setImmediate(resume)
    else setTimeout(resume, 0)
  })
}

/** How many there are, where that is known before the last has come. */
export function countOf(articles: unknown): number | undefined {
  return Array.isArray(articles) ? articles.length : articles instanceof Set ? articles.size : undefined
}

/**
 * The same articles; of a stream under a signal those until it is aborted, which throws an error `ERR_ABORTED` though nothing comes
 * any more.
 */
export function untilAborted<T>(
  source: AsyncIterable<T> | Iterable<T>,
  signal: AbortSignal | undefined,
): AsyncIterable<T> | Iterable<T> {
  return signal?.addEventListener && Symbol.asyncIterator in source ? guarded(source, signal) : source
}

async function* guarded<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  let isOpen = true
  let fail: (error: unknown) => void = () => {}
  const onAbort = (): void => fail(abortError(signal))
  signal.addEventListener('abort', onAbort)
  try {
    for (;;) {
      stopIfAborted(signal)
      const { done, value } = await new Promise<IteratorResult<T>>((resolve, reject) => {
        fail = reject
        Promise.resolve(iterator.next()).then(resolve, (error) => {
          isOpen = false
          reject(error)
        })
      })
      if (done) {
        isOpen = false
        return
      }
      yield value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // As `for await` closes what is not at its end; who stalls may never answer.
    const closed = isOpen ? Promise.resolve(iterator.return?.()) : undefined
    if (signal.aborted) closed?.catch(() => {})
    else await closed
  }
}
