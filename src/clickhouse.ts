import { readPublished } from './article/dates'
import { checkIterable } from './check-article'
import { articleName, articleRow } from './clickhouse/ingest'
import { drawings, familyGraph, groups, neighbours, printOf } from './clickhouse/look-up'
import { type ClusterOptions, type Connected, connected } from './clickhouse/options'
import { counted } from './clickhouse/postings'
import { f64, name } from './clickhouse/rows'
import { removePrints } from './clickhouse/sort'
import { current, sending } from './clickhouse/sql'
import { oneKey, type Updated, type UpdateProgress, type Updating, update } from './clickhouse/update'
import type { Neighbour } from './corpus'
import { joinGraphs } from './derive/join'
import { describe, outOfRange, wrongType } from './errors'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { asFingerprint, breathing, checkAsked, taking, untilAborted } from './gather'
import { DerivationGraph } from './graph/derivation-graph'
import { checkSameKey } from './holdings'
import { makingOf } from './trace'
import type { ArticleInput, FingerprintData } from './types'
import { checkId, LIMIT, optionsOf, WATCH, type Watch } from './util/options'

export type { ClusterCode, ClusterError } from './clickhouse/failure'
export type { ClusterOptions, Neighbour, Updated, UpdateProgress, Updating }

/** A call that may be stopped. */
export type Stoppable = Pick<Watch, 'signal'>
const STOPPABLE = { 'signal?': WATCH['signal?'] }

const BATCH = { articles: 1000, bytes: 8_000_000 } as const

/**
 * A corpus that lies on ClickHouse servers, for archives that no machine holds: the graph of its articles is, to the last digit,
 * the one that `Corpus` and `trace` give. Candidates are found by SQL where the keys lie; families are drawn here, a page of
 * them at a time, and written back.
 *
 * `add` and `remove` change articles; `update` brings families to the articles of now, drawing those alone that changed; what is
 * asked is answered from the last update. Every call may be made again after a failure, and mends what it left.
 * Needs the package `@clickhouse/client`.
 *
 * Rejects with a `code`: `ERR_CLUSTER_UNREACHABLE`, `ERR_CLUSTER_TIMEOUT`, `ERR_CLUSTER_REFUSED` (user or password),
 * `ERR_CLUSTER_FULL` (a disk), `ERR_CLUSTER_SCHEMA` (no tables, or those of another version), `ERR_CLUSTER_QUERY`;
 * `ERR_ABORTED`; misuse as in `trace`.
 *
 * @example
 * import { Cluster } from 'newstemma/clickhouse'
 * const cluster = new Cluster({ url: ['http://db1:8123', 'http://db2:8123'], cluster: 'archive' })
 * cluster.servers // => ['db1:8123', 'db2:8123']
 * await cluster.close()
 */
export class Cluster {
  readonly #connected: Connected
  #key: { id: string; keyId: string | undefined } | undefined

  /** Connects to nothing yet. Throws `ERR_OPTION`. */
  constructor(options: ClusterOptions) {
    this.#connected = connected(options)
  }

  /** Host and port of each. */
  get servers(): string[] {
    return this.#connected.shards.servers.map((server) => server.name)
  }

  /** Makes the tables, or brings those of an earlier version to this one. Does nothing where they are as they should be. */
  async init(options?: Stoppable): Promise<void> {
    const { signal } = optionsOf('init', STOPPABLE, options)
    const { shards, window } = this.#connected
    await shards.migrate(window, signal)
  }

  /**
   * Adds articles or fingerprints, from an array, any other iterable or a stream, a thousand at a time; gives their number. The
   * same article again is one article; under an id that is held, another text takes the place of the first.
   * When one of them is misuse, or the signal is aborted, those before it may have been added.
   */
  async add(
    articles: AsyncIterable<ArticleInput | FingerprintData> | Iterable<ArticleInput | FingerprintData>,
    options?: Watch,
  ): Promise<number> {
    const watch = optionsOf('cluster.add', WATCH, options)
    checkIterable('cluster.add', articles, true)
    const { signal } = watch
    const { shards } = await this.#ready(signal)
    this.#key = await this.#held(signal)
    let rows: ReturnType<typeof articleRow>[] = []
    let bytes = 0
    let count = 0
    let sent: Promise<void> = Promise.resolve()
    const send = async (): Promise<void> => {
      const some = rows
      rows = []
      bytes = 0
      // One batch travels while the next is made; of the former's failure nothing is to be heard before it is awaited.
      await sent
      sent = this.#insert(some, signal)
      sent.catch(() => {})
    }
    const take = taking(
      'cluster.add',
      articles,
      watch,
      (article) => {
        const print = asFingerprint(article)
        this.#sameKey(print)
        const row = articleRow(print, shards.version())
        rows.push(row)
        bytes += row.packed.length + 4 * row.keys.length
        count++
      },
      true,
    )
    const breath = breathing(signal)
    try {
      for await (const article of untilAborted(articles, signal)) {
        take(article)
        if (rows.length >= BATCH.articles || bytes >= BATCH.bytes) await send()
        else await breath()
      }
      await send()
    } finally {
      // Nothing goes on behind a call that has failed.
      await Promise.allSettled([sent])
    }
    await sent
    return count
  }

  /** Takes articles out; gives how many of the ids were held. */
  async remove(ids: Iterable<string>, options?: Stoppable): Promise<number> {
    const { signal } = optionsOf('remove', STOPPABLE, options)
    const articles = [...idsOf(ids)].map(articleName)
    const { shards } = await this.#ready(signal)
    if (articles.length === 0) return 0
    const gone = await shards.read(
      { article: name, print: name },
      current(shards.names, 'ids', 'article, print', 'article IN sent'),
      {
        sent: sending(articles),
        signal,
      },
    )
    await removePrints(shards, gone, signal)
    return new Set(gone.map(({ article }) => article)).size
  }

  /** Takes out what was certainly published before a date, read as `published` is; what has no date stays. Gives how many. */
  async expire(before: Date | string, options?: Stoppable): Promise<number> {
    const { signal } = optionsOf('expire', STOPPABLE, options)
    const time = readPublished(before, [])?.earliest ?? Number.NaN
    if (!Number.isFinite(time)) throw outOfRange('ERR_OPTION', `expire: expected a date, got ${describe(before)}`)
    const { shards } = await this.#ready(signal)
    let count = 0
    for (;;) {
      const where = `dated = 1 AND latest < (SELECT time FROM sent) LIMIT 5000`
      const gone = await shards.read({ article: name, print: name }, current(shards.names, 'articles', 'article, print', where), {
        sent: { sent: { columns: { time: f64 }, rows: [{ time }] } },
        signal,
      })
      if (gone.length === 0) return count
      await removePrints(shards, gone, signal)
      count += gone.length
    }
  }

  /** Finds the families of the articles of now and draws those that changed since the last time. One at a time may do so. */
  async update(options?: Updating): Promise<Updated> {
    const { onProgress, signal } = optionsOf('update', WATCH, options)
    const { shards, window } = await this.#ready(signal)
    return update(shards, window, { onProgress, signal })
  }

  /** The group that holds this article, as `Corpus.family`; an empty graph for an id that the last update did not know. */
  async family(id: string, options?: Stoppable): Promise<DerivationGraph> {
    const { signal } = optionsOf('family', STOPPABLE, options)
    checkId('family', id)
    const { shards } = await this.#ready(signal)
    return (await familyGraph(shards, id, signal)) ?? (await this.#joined([], signal))
  }

  /** The connected groups of all articles, in the order of `Corpus.families`, each as `family` gives it; some are here at a time. */
  async *families(options?: Stoppable): AsyncGenerator<DerivationGraph> {
    const { signal } = optionsOf('families', STOPPABLE, options)
    yield* groups((await this.#ready(signal)).shards, signal)
  }

  /** The graph of all articles, for a corpus that fits in memory: what `Corpus.trace` gives. */
  async graph(options?: Stoppable): Promise<DerivationGraph> {
    const { signal } = optionsOf('graph', STOPPABLE, options)
    const graphs = []
    for await (const graph of drawings((await this.#ready(signal)).shards, signal)) graphs.push(graph)
    return this.#joined(graphs, signal)
  }

  /** The articles that are worth comparing with this one, as `Corpus.near`. */
  async near(
    article: ArticleInput | FingerprintData | string,
    options?: { readonly limit?: number | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<Neighbour[]> {
    const { limit = 10, signal } = optionsOf('near', { ...LIMIT, ...STOPPABLE }, options)
    checkAsked('near', article)
    const { shards, window } = await this.#ready(signal)
    const print = typeof article === 'string' ? await printOf(shards, article, signal) : asFingerprint(article)
    if (!print) return []
    const held = await this.#held(signal)
    if (held === undefined) return []
    checkSameKey(held, print)
    return neighbours(shards, print, { limit, window, signal })
  }

  /** Whether an article of this id is held, updated or not. */
  async has(id: string, options?: Stoppable): Promise<boolean> {
    const { signal } = optionsOf('has', STOPPABLE, options)
    checkId('has', id)
    return (await printOf((await this.#ready(signal)).shards, id, signal)) !== undefined
  }

  /** How many articles it holds. */
  async size(options?: Stoppable): Promise<number> {
    const { signal } = optionsOf('size', STOPPABLE, options)
    const { shards } = await this.#ready(signal)
    return counted(shards, `SELECT uniqExact(article) AS count FROM (${current(shards.names, 'articles', 'article')})`, signal)
  }

  /** Ends its connections. */
  async close(): Promise<void> {
    await Promise.all(this.#connected.shards.servers.map((server) => server.close()))
  }

  async #ready(signal: AbortSignal | undefined): Promise<{ shards: Connected['shards']; window: number }> {
    const { shards, window } = this.#connected
    return { shards, window: await shards.ready(window, signal) }
  }

  async #insert(rows: readonly ReturnType<typeof articleRow>[], signal: AbortSignal | undefined): Promise<void> {
    const { shards } = this.#connected
    // Ids first: of an article that came without its id, another text under the same id would not know.
    await shards.insert('ids', rows, signal)
    await shards.insert('articles', rows, signal)
  }

  async #held(signal: AbortSignal | undefined): Promise<{ id: string; keyId: string | undefined } | undefined> {
    const { shards } = this.#connected
    const count = await counted(shards, current(shards.names, 'articles', 'count() AS count'), signal)
    return count === 0 ? undefined : { id: 'what the cluster holds', keyId: await oneKey(shards, signal) }
  }

  #sameKey({ id, keyId }: Pick<Fingerprint, 'id' | 'keyId'>): void {
    this.#key ??= { id, keyId }
    checkSameKey(this.#key, { id, keyId })
  }

  async #joined(graphs: Parameters<typeof joinGraphs>[0], signal: AbortSignal | undefined): Promise<DerivationGraph> {
    const { shards, window } = await this.#ready(signal)
    const keyId = await oneKey(shards, signal)
    return new DerivationGraph({ ...joinGraphs(graphs), made: makingOf({ keyId, window }) })
  }
}

/** A string is an iterable too, of its letters, and never what was meant. */
function idsOf(ids: unknown): Set<string> {
  if (typeof ids === 'string' || typeof (ids as Iterable<string> | undefined)?.[Symbol.iterator] !== 'function')
    throw wrongType('ERR_OPTION', `remove: expected an iterable of ids, got ${describe(ids)}`)
  const all = new Set(ids as Iterable<string>)
  for (const id of all) checkId('remove', id)
  return all
}
