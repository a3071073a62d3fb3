import { version } from '../package.json'
import { aligner } from './align/align'
import { derive } from './derive/derive'
import { joinGraphs } from './derive/join'
import { asFingerprint, taking } from './gather'
import { DerivationGraph } from './graph/derivation-graph'
import { Holdings } from './holdings'
import type { Kindred } from './kindred'
import type { ArticleInput, FingerprintData, GraphData, Making } from './types'
import { MIN_CONFIDENCE, optionsOf, stopIfAborted, WATCH, type Watch, WINDOW } from './util/options'

export interface TraceOptions extends Watch {
  /** Edges less probable than this are left out; 0 unless told otherwise. */
  readonly minConfidence?: number | undefined
  /**
   * Milliseconds. Two articles that were certainly published further apart than this are not compared; an article without
   * a date is compared with all. Copies of one body, with no longer gap between one and the next, count as one article that
   * spans the dates of all. No limit unless told otherwise.
   */
  readonly window?: number | undefined
}

/**
 * Draws the graph of who derived from whom among a set of articles.
 *
 * Takes an array or any other iterable of articles, of fingerprints, or of both, in any order; the graph does not depend
 * on the order. Throws a TypeError or RangeError with a `code` on misuse: `ERR_NOT_ITERABLE`, `ERR_ARTICLE`,
 * `ERR_FINGERPRINT` (a plain object with a `signature` that is no fingerprint), `ERR_DUPLICATE_ID`, `ERR_KEY` (fingerprints
 * of different keys), `ERR_OPTION`; an error with code `ERR_ABORTED` once the signal is aborted.
 *
 * @example
 * import { trace } from 'newstemma'
 * const graph = trace([
 *   { id: 'a', text: 'The port of Varna will close two of its five cranes on Monday, the harbour office told Meridian.' },
 *   { id: 'b', text: 'A bakery in Graz has won the national prize for rye bread for the third year running.' },
 * ])
 * graph.families().length // => 2
 * graph.citations[0].cited // => 'cited:meridian'
 * graph.edges // => []
 */
export function trace(articles: Iterable<ArticleInput | FingerprintData>, options?: TraceOptions): DerivationGraph {
  const shape = { ...MIN_CONFIDENCE, ...WINDOW, ...WATCH }
  const { minConfidence, window, ...watch } = optionsOf('trace', shape, options)
  const holdings = new Holdings(window)
  const texts = new Map<string, string>()
  const take = taking('trace', articles, watch, (article) => {
    holdings.add(asFingerprint(article))
    if ('text' in article) texts.set(article.id, article.text)
  })
  for (const article of articles) take(article)
  const graph = draw(holdings, { texts, ...watch })
  return minConfidence === undefined ? graph : graph.filter({ minConfidence })
}

/** From fingerprints to the graph: the way of the data after every text has become numbers. */
export function draw(
  holdings: Holdings,
  { texts, onProgress, signal }: Watch & { readonly texts?: ReadonlyMap<string, string> } = {},
): DerivationGraph {
  const total = holdings.size
  let done = 0
  const graphs: GraphData[] = []
  stopIfAborted(signal)
  for (const family of holdings.families()) {
    graphs.push(drawFamily(family, holdings, signal))
    done += family.articles.length
    onProgress?.({ done, total, stage: 'derive' })
    stopIfAborted(signal)
  }
  return joined(graphs, holdings, texts)
}

/** The graph of all families of some holdings. */
export function joined(
  graphs: readonly GraphData[],
  holdings: Pick<Holdings, 'keyId' | 'window'>,
  texts?: ReadonlyMap<string, string>,
): DerivationGraph {
  return new DerivationGraph({ ...joinGraphs(graphs), made: makingOf(holdings) }, texts)
}

/** Of ids those that a lost version or a cited source might have been called by, were they free; hardly an archive has one. */
export function reservedAmong(ids: Iterable<string>): string[] {
  return [...ids].filter((id) => /^(?:lost|cited)'*:/.test(id))
}

export function makingOf({ keyId, window }: Pick<Holdings, 'keyId' | 'window'>): Making {
  return { version, keyId, window: Number.isFinite(window) ? window : undefined }
}

/** The graph of articles that may have to do with one another, and of nothing else. */
export function drawFamily(
  { articles, classes, pairs }: Kindred,
  holdings: Pick<Holdings, 'has'>,
  signal?: AbortSignal,
): GraphData {
  const align = aligner()
  const aligned = pairs.map(([a, b]) => {
    stopIfAborted(signal)
    return { a, b, matches: align(articles[a], articles[b]) }
  })
  return derive(articles, aligned, classes, (id) => holdings.has(id))
}
