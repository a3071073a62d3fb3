import { availableParallelism } from 'node:os'
import { checkArticle, checkIterable, placed } from '../check-article'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { deriveKey } from '../fingerprint/key'
import { pack, unpack } from '../fingerprint/pack'
import { countOf, givenPrint, untilAborted } from '../gather'
import type { DerivationGraph } from '../graph/derivation-graph'
import { Holdings } from '../holdings'
import type { Kindred } from '../kindred'
import { joined, reservedAmong, type TraceOptions } from '../trace'
import type { Article, ArticleInput, FingerprintData, GraphData } from '../types'
import { number, text } from '../util/check'
import { MIN_CONFIDENCE, optionsOf, stopIfAborted, WATCH, WINDOW } from '../util/options'
import { Pool } from './pool'
import { apart, drawJob, errorOf, fingerprintJob, type Job, type SentError } from './work'

/** What goes to a thread at once: so many articles, fewer where they are long; families of about so many articles. */
const BATCH = { articles: 32, units: 1 << 18, drawn: 64 } as const

type Articles = AsyncIterable<ArticleInput | FingerprintData> | Iterable<ArticleInput | FingerprintData>

export interface ThreadOptions {
  /** How many; as many as the machine has processors for unless told otherwise. */
  readonly threads?: number | undefined
  /** As for `fingerprint`. */
  readonly key?: string | Uint8Array | undefined
  /** As for `fingerprint`. */
  readonly language?: string | undefined
  /** Once aborted, an `AbortError` with code `ERR_ABORTED` is thrown, whatever the threads and the stream are at. */
  readonly signal?: AbortSignal | undefined
}

const THREADS = {
  'threads?': number('a whole number of threads above 0', (n) => Number.isInteger(n) && n > 0),
  'key?': (key: unknown) => key,
  'language?': text,
}

/**
 * Fingerprints of articles, made on several threads, in the order of the articles: those that `fingerprint` makes. What is a
 * fingerprint already passes. For archives, not for a feed: up to 64 articles a thread are asked for before the first fingerprint
 * is given, then no faster than these are taken, and threads take a tenth of a second to begin.
 *
 * @throws TypeError or RangeError as `fingerprint` and `addAllAsync`, once all before the misuse are given
 * @example
 * import { Corpus } from 'newstemma'
 * import { fingerprintAll } from 'newstemma/node'
 * const articles = [{ id: 'a', text: 'The port of Varna will close two of its five cranes on Monday.' }]
 * const corpus = await new Corpus().addAllAsync(fingerprintAll(articles))
 * corpus.size // => 1
 */
export async function* fingerprintAll(
  articles: AsyncIterable<ArticleInput | FingerprintData> | Iterable<ArticleInput | FingerprintData>,
  options?: ThreadOptions,
): AsyncGenerator<Fingerprint> {
  const given = optionsOf('fingerprintAll', { ...THREADS, 'signal?': WATCH['signal?'] }, options)
  checkIterable('fingerprintAll', articles, true)
  const pool = poolFor(given)
  try {
    for await (const { packed } of packedAll(articles, pool, given.signal)) yield unpack(packed)
  } finally {
    await pool.close()
  }
}

export interface TraceAllOptions extends TraceOptions, ThreadOptions {}

/**
 * The graph that `trace` draws, from an iterable or a stream, on several threads, while this one stays free.
 *
 * @throws as `trace`
 * @example
 * import { traceAll } from 'newstemma/node'
 * const text = 'The port of Varna will close two of its five cranes on Monday, the harbour office said.'
 * const graph = await traceAll([{ id: 'a', text }, { id: 'b', text }])
 * graph.families().length // => 1
 */
export async function traceAll(
  articles: AsyncIterable<ArticleInput | FingerprintData> | Iterable<ArticleInput | FingerprintData>,
  options?: TraceAllOptions,
): Promise<DerivationGraph> {
  const shape = { ...THREADS, ...MIN_CONFIDENCE, ...WINDOW, ...WATCH }
  const { minConfidence, window, onProgress, ...given } = optionsOf('traceAll', shape, options)
  checkIterable('traceAll', articles, true)
  const pool = poolFor(given)
  try {
    const graph = await drawnOn(pool, articles, { window, onProgress, signal: given.signal })
    return minConfidence === undefined ? graph : graph.filter({ minConfidence })
  } finally {
    await pool.close()
  }
}

async function drawnOn(
  pool: Pool,
  articles: Articles,
  { window, onProgress, signal }: Pick<TraceOptions, 'window' | 'onProgress' | 'signal'>,
): Promise<DerivationGraph> {
  const holdings = new Holdings(window, true)
  const texts = new Map<string, string>()
  const total = countOf(articles)
  for await (const { packed, article } of packedAll(articles, pool, signal)) {
    holdings.addPacked(packed)
    if (article !== undefined) texts.set(article.id, article.text)
    onProgress?.({ done: holdings.size, ...(total !== undefined && { total }), stage: 'fingerprint' })
  }
  const graphs: GraphData[] = []
  let done = 0
  for await (const answer of pool.answers(drawJobs(holdings), signal)) {
    for (const graph of answer.graphs) {
      graphs.push(graph)
      done += Object.keys(graph.bodies).length
      onProgress?.({ done, total: holdings.size, stage: 'derive' })
      stopIfAborted(signal)
    }
  }
  return joined(graphs, holdings, texts)
}

/** Throws `ERR_KEY` here, and not on a thread. */
function poolFor({ threads = availableParallelism(), key, language }: ThreadOptions): Pool {
  if (key !== undefined) deriveKey(key)
  return new Pool(threads, { key, language })
}

interface Packed {
  readonly packed: Uint8Array
  /** What was fingerprinted here. */
  readonly article?: Article
}

async function* packedAll(articles: Articles, pool: Pool, signal: AbortSignal | undefined): AsyncGenerator<Packed> {
  stopIfAborted(signal)
  const sent: (Article | Fingerprint)[][] = []
  let failure: { readonly error: unknown } | undefined
  const jobs = async function* (): AsyncGenerator<Job<'fingerprint'>> {
    try {
      for await (const batch of batched(untilAborted(articles, signal))) {
        sent.push(batch)
        yield fingerprintJob(batch.filter((one) => 'text' in one))
      }
    } catch (error) {
      // What came before it is given first.
      failure = { error }
    }
  }
  for await (const { prints, error } of pool.answers(jobs(), signal)) {
    const made = apart(prints)
    for (const one of sent.shift() as (Article | Fingerprint)[]) {
      stopIfAborted(signal)
      if (!('text' in one)) yield { packed: pack(one) }
      else {
        const { value: packed } = made.next()
        if (packed === undefined) throw errorOf(error as SentError)
        yield { packed, article: one }
      }
    }
  }
  if (failure) throw failure.error
}

/** Articles, checked, and fingerprints, as many as go to a thread at once. */
async function* batched(articles: Articles): AsyncGenerator<(Article | Fingerprint)[]> {
  let batch: (Article | Fingerprint)[] = []
  let units = 0
  let index = 0
  try {
    for await (const article of articles) {
      const print = givenPrint(article, placed(index))
      const one = print ?? checkArticle(article, placed(index))
      batch.push(one)
      index++
      if ('text' in one) units += one.text.length
      if (batch.length < BATCH.articles && units < BATCH.units) continue
      yield batch
      batch = []
      units = 0
    }
  } catch (error) {
    if (batch.length > 0) yield batch
    throw error
  }
  if (batch.length > 0) yield batch
}

function* drawJobs(holdings: Holdings): Generator<Job<'draw'>> {
  const reserved = new Set(reservedAmong(holdings.ids()))
  let families: Kindred<Uint8Array>[] = []
  let articles = 0
  for (const family of holdings.packedFamilies()) {
    families.push(family)
    articles += family.articles.length
    if (articles < BATCH.drawn) continue
    yield drawJob(families, reserved)
    families = []
    articles = 0
  }
  if (articles > 0) yield drawJob(families, reserved)
}
