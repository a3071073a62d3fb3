import { fromFile, toFile } from './corpus-bytes'
import { describe, outOfRange, wrongType } from './errors'
import { Fingerprint } from './fingerprint/fingerprint-class'
import { similarityOf } from './fingerprint/similarity'
import { asFingerprint, breathing, checkAsked, taking, untilAborted } from './gather'
import { DerivationGraph } from './graph/derivation-graph'
import { Holdings } from './holdings'
import { draw, drawFamily, makingOf } from './trace'
import type { ArticleInput, FingerprintData } from './types'
import { check, oneOf, parsed, type Read, version } from './util/check'
import { INSPECT } from './util/inspect'
import { checkId, LIMIT, MIN_CONFIDENCE, optionsOf, stopIfAborted, WATCH, type Watch, WINDOW } from './util/options'
import { byCodeUnits } from './util/order'

export interface CorpusOptions {
  /** As in `trace`: milliseconds beyond which two dated articles are not compared. */
  readonly window?: number | undefined
}

/** How the graph of a corpus is asked for. */
export interface CorpusTraceOptions extends Watch {
  /** As in `trace`: edges less probable than this are left out. */
  readonly minConfidence?: number | undefined
}

/** An article near another. */
export interface Neighbour {
  readonly id: string
  /** Estimated resemblance, 0…1: the part of their wording, or of their retrieval keys if more, that the two share. */
  readonly similarity: number
}

/** What `Corpus.toJSON` gives. */
export interface CorpusJson {
  readonly format: 'newstemma-corpus'
  readonly version: 1
  readonly window?: number
  readonly fingerprints: readonly ReturnType<Fingerprint['toJSON']>[]
}

const TRACE = { ...MIN_CONFIDENCE, ...WATCH }
const any: Read = (value) => value
const STORED = { format: oneOf('newstemma-corpus'), version: version(1), 'window?': any, fingerprints: [any] } as const

/**
 * A set of articles that grows and shrinks. Its graph is always the one that `trace` gives for the articles it holds now,
 * however they came: in one batch, one by one, in any order, with others added and removed in between.
 *
 * It keeps fingerprints, never texts. An id it has never seen gets an empty answer, one that is no string throws `ERR_OPTION`; other
 * misuse throws as in `trace`.
 *
 * @example
 * import { Corpus } from 'newstemma'
 * const corpus = new Corpus()
 * corpus.add({ id: 'a', text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.' })
 * corpus.add({ id: 'b', text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.' })
 * corpus.ids() // => ['a', 'b']
 * corpus.near('a', { limit: 5 }) // => [{ id: 'b', similarity: 1 }]
 * corpus.remove('b') // => true
 * corpus.has('b') // => false
 */
export class Corpus {
  readonly #held: Holdings
  /** The graph of what is held, until that changes. */
  #graph: DerivationGraph | undefined
  /** How often that changed. */
  #edition = 0

  constructor(options?: CorpusOptions) {
    this.#held = new Holdings(optionsOf('new Corpus', WINDOW, options).window, true)
  }

  get size(): number {
    return this.#held.size
  }

  /** The ids of the articles held, in code-unit order. */
  ids(): string[] {
    return [...this.#held.ids()].sort(byCodeUnits)
  }

  has(id: string): boolean {
    checkId('has', id)
    return this.#held.has(id)
  }

  /** Adds one article or fingerprint. Throws `ERR_DUPLICATE_ID` on an id that is held: `remove` it first. */
  add(article: ArticleInput | FingerprintData): this {
    const print = asFingerprint(article)
    if (this.#held.has(print.id)) {
      const id = describe(print.id)
      throw outOfRange('ERR_DUPLICATE_ID', `The id ${id} is held already; remove(${id}) first, or give this article another id`)
    }
    this.#held.add(print)
    this.#changed()
    return this
  }

  /** Adds all. When one of them is misuse, or the signal is aborted, those before it stay added. */
  addAll(articles: Iterable<ArticleInput | FingerprintData>, options?: Watch): this {
    const take = taking('addAll', articles, optionsOf('addAll', WATCH, options), (article) => this.add(article))
    for (const article of articles) take(article)
    return this
  }

  /** As `addAll`, for a stream; rejects where `addAll` throws. The event loop has its turn between articles. */
  async addAllAsync(
    articles: AsyncIterable<ArticleInput | FingerprintData> | Iterable<ArticleInput | FingerprintData>,
    options?: Watch,
  ): Promise<this> {
    const watch = optionsOf('addAllAsync', WATCH, options)
    const take = taking('addAllAsync', articles, watch, (article) => this.add(article), true)
    const breath = breathing(watch.signal)
    for await (const article of untilAborted(articles, watch.signal)) {
      take(article)
      await breath()
    }
    return this
  }

  /** True if there was such an article. */
  remove(id: string): boolean {
    checkId('remove', id)
    const removed = this.#held.remove(id)
    if (removed) this.#changed()
    return removed
  }

  /**
   * The articles held that are worth comparing with this one, most similar first, ties by id; never the article itself, nor
   * those beyond the window. `limit` is 10 unless told otherwise. An article nobody resembles has none.
   */
  near(article: ArticleInput | FingerprintData | string, options?: { readonly limit?: number | undefined }): Neighbour[] {
    const { limit = 10 } = optionsOf('near', LIMIT, options)
    checkAsked('near', article)
    const print = typeof article === 'string' ? this.#held.get(article) : asFingerprint(article)
    if (!print) return []
    this.#held.checkKey(print)
    const found: Neighbour[] = []
    for (const { copies, keys, signature } of this.#held.near(print)) {
      const similarity = similarityOf(print, { keys, signature })
      const others = copies.filter(({ id }) => id !== print.id)
      for (const { id } of others.slice(0, limit)) found.push({ id, similarity })
    }
    return found.sort((a, b) => b.similarity - a.similarity || byCodeUnits(a.id, b.id)).slice(0, limit)
  }

  /** The graph of all articles held: what `trace` gives for them. It is drawn once, until articles come or go. */
  trace(options?: CorpusTraceOptions): DerivationGraph {
    return this.#traced('trace', options)
  }

  /** The connected groups of `trace(options)`, largest first. */
  families(options?: CorpusTraceOptions): DerivationGraph[] {
    return this.#traced('families', options).families()
  }

  /**
   * The group of `families(options)` that holds this article, drawn without the rest of the corpus; an empty graph for an id never
   * seen.
   */
  family(id: string, options?: CorpusTraceOptions): DerivationGraph {
    const { minConfidence, onProgress, signal } = optionsOf('family', TRACE, options)
    checkId('family', id)
    stopIfAborted(signal)
    const kindred = this.#held.kindred(id)
    const made = makingOf(this.#held)
    const whole = kindred
      ? new DerivationGraph({ ...drawFamily(kindred, this.#held, signal), made })
      : draw(new Holdings(this.#held.window))
    const graph = likely(whole, minConfidence)
    const count = kindred?.articles.length ?? 0
    if (count > 0) onProgress?.({ done: count, total: count, stage: 'derive' })
    return graph.families().find((family) => family.nodes.some((node) => node.kind === 'article' && node.id === id)) ?? graph
  }

  #traced(call: string, options: CorpusTraceOptions | undefined): DerivationGraph {
    const { minConfidence, ...watch } = optionsOf(call, TRACE, options)
    stopIfAborted(watch.signal)
    return likely(this.#graph ?? this.#drawn(watch), minConfidence)
  }

  #drawn(watch: Watch): DerivationGraph {
    const edition = this.#edition
    const graph = draw(this.#held, watch)
    // Who is told of the progress may add or remove.
    if (this.#edition === edition) this.#graph = graph
    return graph
  }

  #changed(): void {
    this.#graph = undefined
    this.#edition++
  }

  /** Plain data for `JSON.stringify`: the fingerprints in order of their ids, no text. */
  toJSON(): CorpusJson {
    const window = Number.isFinite(this.#held.window) ? { window: this.#held.window } : {}
    return {
      format: 'newstemma-corpus',
      version: 1,
      ...window,
      fingerprints: Array.from(this.#held.prints(), (print) => print.toJSON()),
    }
  }

  /** The corpus that `toJSON` stored, from its object or its JSON text. Throws `ERR_CORPUS` on anything else. */
  static fromJSON(stored: unknown): Corpus {
    const json: CorpusJson = check('ERR_CORPUS', 'corpus', STORED, parsed('ERR_CORPUS', 'corpus', stored))
    return restored(json.window, (corpus) => {
      for (const print of json.fingerprints) corpus.add(Fingerprint.fromJSON(print))
    })
  }

  /**
   * The same in bytes, for a file: about half the room of the JSON and many times as fast to read. Equal for equal corpora.
   *
   * @example
   * import { Corpus } from 'newstemma'
   * const corpus = new Corpus().add({ id: 'a', text: 'The port of Varna will close two of its five cranes on Monday.' })
   * Corpus.fromBytes(corpus.toBytes()).has('a') // => true
   */
  toBytes(): Uint8Array {
    return toFile(this.#held.packed(), this.size, this.#held.window)
  }

  /**
   * The corpus that `toBytes` stored. Throws `ERR_CORPUS` on anything else: cut off, damaged, foreign, of another version. The
   * numbers of an article are checked when they are asked for; of a forged file, `ERR_FINGERPRINT` may come then.
   */
  static fromBytes(bytes: Uint8Array): Corpus {
    const { window, records } = fromFile(bytes)
    return restored(window === Number.POSITIVE_INFINITY ? undefined : window, (corpus) => {
      for (const record of records) corpus.#held.addPacked(record)
    })
  }

  [INSPECT](): string {
    return `Corpus { ${this.size} ${this.size === 1 ? 'article' : 'articles'} }`
  }
}

const likely = (graph: DerivationGraph, minConfidence: number | undefined): DerivationGraph =>
  minConfidence === undefined ? graph : graph.filter({ minConfidence })

function restored(window: number | undefined, fill: (corpus: Corpus) => void): Corpus {
  try {
    const corpus = new Corpus({ window })
    fill(corpus)
    return corpus
  } catch (error) {
    throw Object.assign(wrongType('ERR_CORPUS', `corpus: ${(error as Error).message}`), { cause: error })
  }
}
