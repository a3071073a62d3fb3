import { align } from './align/align'
import { identicalClasses } from './candidates/classes'
import { candidatePairs } from './candidates/pairs'
import { derive } from './derive/derive'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { admit, type Gathered, taking } from './gather'
import { DerivationGraph } from './graph/derivation-graph'
import type { Article, BodyClass, FingerprintData, Interval } from './types'
import { fraction } from './util/check'
import { optionsOf, stopIfAborted, WATCH, type Watch, WINDOW } from './util/options'
import { byCodeUnits } from './util/order'

export interface TraceOptions extends Watch {
  /** Edges less probable than this are left out; 0 unless told otherwise. */
  readonly minConfidence?: number | undefined
  /**
   * Milliseconds. Two articles that were certainly published further apart than this are not compared; an article without
   * a date is compared with all. No limit unless told otherwise.
   */
  readonly window?: number | undefined
}

/**
 * Draws the graph of who derived from whom among a set of articles.
 *
 * Takes an array or any other iterable of articles, of fingerprints, or of both, in any order; the graph does not depend
 * on the order. Throws a TypeError or RangeError with a `code` on misuse: `ERR_NOT_ITERABLE`, `ERR_ARTICLE`,
 * `ERR_DUPLICATE_ID`, `ERR_KEY` (fingerprints of different keys), `ERR_OPTION`; an error with code `ERR_ABORTED` once the
 * signal is aborted.
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
export function trace(articles: Iterable<Article | Fingerprint>, options?: TraceOptions): DerivationGraph {
  const shape = { 'minConfidence?': fraction, ...WINDOW, ...WATCH }
  const { minConfidence, window, ...watch } = optionsOf('trace', shape, options)
  const gathered: Gathered = new Map()
  const texts = new Map<string, string>()
  const take = taking('trace', articles, watch, (article) => {
    const { id } = admit(gathered, article)
    if ('text' in article) texts.set(id, article.text)
  })
  for (const article of articles) take(article)
  const graph = draw(gathered, { window, texts, ...watch })
  return minConfidence === undefined ? graph : graph.filter({ minConfidence })
}

/** From fingerprints to the graph: the way of the data after every text has become numbers. */
export function draw(
  gathered: ReadonlyMap<string, Fingerprint>,
  { window = Number.POSITIVE_INFINITY, texts, onProgress, signal }: DrawOptions = {},
): DerivationGraph {
  const fingerprints = [...gathered.values()].sort((a, b) => byCodeUnits(a.id, b.id))
  const done = fingerprints.length

  const classes = classesWithin(window, fingerprints)
  const candidates = pairsWorthAligning(fingerprints, classes, window)
  onProgress?.({ done, total: done, stage: 'compare' })
  stopIfAborted(signal)

  const pairs = candidates.length
  const aligned = candidates.map(([a, b], k) => {
    stopIfAborted(signal)
    if (k % 64 === 0) onProgress?.({ done: k, total: pairs, stage: 'align' })
    return { a, b, matches: align(fingerprints[a], fingerprints[b]) }
  })
  onProgress?.({ done: pairs, total: pairs, stage: 'align' })

  const graph = derive(fingerprints, aligned, classes)
  onProgress?.({ done, total: done, stage: 'derive' })
  stopIfAborted(signal)
  return new DerivationGraph(graph, texts)
}

interface DrawOptions extends Watch {
  readonly window?: number | undefined
  /** Texts by id, where they are at hand, so that shared sentences can be shown. */
  readonly texts?: ReadonlyMap<string, string> | undefined
}

/** As indices, a before b in order of their ids; identical bodies are compared once, by the one that stands for them. */
function pairsWorthAligning(
  fingerprints: readonly Fingerprint[],
  classes: readonly BodyClass[],
  window: number,
): [number, number][] {
  const bodies = classes.map(({ representative }) => representative)
  const pairs: [number, number][] = []
  for (const pair of candidatePairs(bodies.map((i) => fingerprints[i]))) {
    const [a, b] = [bodies[pair.a], bodies[pair.b]]
    if (within(window, fingerprints[a], fingerprints[b])) pairs.push([Math.min(a, b), Math.max(a, b)])
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d)
}

/** Identical bodies; where the window passes between two of them without one of the same, the later ones are a class anew. */
function classesWithin(window: number, fingerprints: readonly Fingerprint[]): BodyClass[] {
  return identicalClasses(fingerprints).flatMap((whole) => {
    const parts = splitByGaps(window, fingerprints, whole.members)
    if (parts.length === 1) return [whole]
    return parts.map((members) => {
      const [{ representative }] = identicalClasses(members.map((k) => fingerprints[k]))
      return { representative: members[representative], members }
    })
  })
}

/** Cuts where more than the window lies between one date and the next; those without a date go with the first part. */
function splitByGaps(window: number, fingerprints: readonly Fingerprint[], members: readonly number[]): number[][] {
  const date = (k: number) => fingerprints[k].published ?? ALWAYS
  const parts: number[][] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const k of [...members].sort((x, y) => date(x).earliest - date(y).earliest || x - y)) {
    if (parts.length === 0 || date(k).earliest - latest > window) parts.push([])
    parts[parts.length - 1].push(k)
    if (fingerprints[k].published) latest = Math.max(latest, date(k).latest)
  }
  return parts.map((part) => part.sort((x, y) => x - y))
}

const ALWAYS: Interval = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY }

function within(window: number, a: FingerprintData, b: FingerprintData): boolean {
  return a.published === undefined || b.published === undefined || gap(a.published, b.published) <= window
}

/** Milliseconds that lie between two intervals at the least. */
function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest)
}
