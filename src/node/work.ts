// What threads are asked, and what they answer: plain data, since nothing else goes from one to another.
import type { MisuseCode } from '../errors'
import { fingerprint } from '../fingerprint'
import { pack, unpack } from '../fingerprint/pack'
import type { Kindred } from '../kindred'
import { drawFamily } from '../trace'
import type { Article, BodyClass, GraphData, Published } from '../types'

/** What all jobs of a pool have in common. */
export interface Setup {
  readonly key: string | Uint8Array | undefined
  readonly language: string | undefined
}

/** Packed fingerprints, one behind the other: one block of memory goes over faster than many. */
interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sizes: readonly number[]
}

/** A family without its fingerprints. */
interface Outline {
  readonly articles: number
  readonly classes: readonly BodyClass[]
  readonly pairs: Kindred['pairs']
}

export interface Asked {
  readonly fingerprint: { readonly articles: readonly Article[] }
  readonly draw: {
    readonly families: readonly Outline[]
    /** Of the first family's articles, then of the second's. */
    readonly prints: Packed
    /** Ids that a lost version or a cited source might have been called by, were they free. */
    readonly reserved: ReadonlySet<string>
  }
}

export interface Answered {
  /** Packed, in order; fewer than articles where the next was misuse. */
  readonly fingerprint: { readonly prints: Packed; readonly error: SentError | undefined }
  readonly draw: { readonly graphs: readonly GraphData[] }
}

export interface Job<W extends keyof Asked> {
  readonly what: W
  readonly asked: Asked[W]
  readonly transfer: readonly ArrayBuffer[]
}

/** Of an error what can be sent. */
export interface SentError {
  readonly name: string
  readonly message: string
  readonly code: MisuseCode | undefined
}

export function fingerprintJob(articles: readonly Article[]): Job<'fingerprint'> {
  // An article may be of a class, and hold what cannot be sent.
  const plain = articles.map(({ id, text, title, publisher, url, language, published, sources }) => {
    return { id, text, title, publisher, url, language, published: sendable(published), sources: sources && [...sources] }
  })
  return { what: 'fingerprint', asked: { articles: plain }, transfer: [] }
}

/** A date as it is. What is no date is only described in a note, so that something which is described alike goes in its place. */
function sendable(published: unknown): Published | undefined {
  const plain = (value: unknown): unknown =>
    value instanceof Date || value === null || (typeof value !== 'object' && isSent(value)) ? value : {}
  const isSent = (value: unknown): boolean => typeof value !== 'function' && typeof value !== 'symbol'
  const bounds = isSent(published) ? published : { earliest: published }
  if (typeof bounds !== 'object' || bounds === null || bounds instanceof Date) return bounds as Published | undefined
  const { earliest, latest } = bounds as { earliest?: unknown; latest?: unknown }
  return { earliest: plain(earliest), latest: plain(latest) } as Published
}

export function drawJob(families: readonly Kindred<Uint8Array>[], reserved: ReadonlySet<string>): Job<'draw'> {
  const prints = inOne(families.flatMap(({ articles }) => articles))
  const outlines = families.map(({ articles, classes, pairs }) => ({ articles: articles.length, classes, pairs }))
  return { what: 'draw', asked: { families: outlines, prints, reserved }, transfer: [prints.bytes.buffer] }
}

function inOne(all: readonly Uint8Array[]): Packed {
  const sizes = all.map(({ length }) => length)
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0))
  let from = 0
  for (const one of all) {
    bytes.set(one, from)
    from += one.length
  }
  return { bytes, sizes }
}

/** As they were before they were put in one. */
export function* apart({ bytes, sizes }: Packed): Generator<Uint8Array, undefined> {
  let from = 0
  for (const size of sizes) {
    yield bytes.subarray(from, from + size)
    from += size
  }
}

/** What a thread does, with the buffers of its answer that go over whole. */
export const WORK: {
  readonly [W in keyof Asked]: (asked: Asked[W], setup: Setup) => { answer: Answered[W]; transfer: ArrayBuffer[] }
} = {
  fingerprint({ articles }, setup) {
    const prints: Uint8Array[] = []
    let error: SentError | undefined
    try {
      for (const article of articles) prints.push(pack(fingerprint(article, setup)))
    } catch (caught) {
      error = sent(caught)
    }
    const packed = inOne(prints)
    return { answer: { prints: packed, error }, transfer: [packed.bytes.buffer] }
  },
  draw({ families, prints, reserved }) {
    const all = [...apart(prints)]
    const graphs = families.map(({ articles, classes, pairs }) => {
      return drawFamily({ articles: all.splice(0, articles).map(unpack), classes, pairs }, reserved)
    })
    return { answer: { graphs }, transfer: [] }
  },
}

function sent(error: unknown): SentError {
  const { name, message, code } = error as Error & { code?: MisuseCode }
  return { name, message, code }
}

/** The error that a thread met, as it would have been thrown here. */
export function errorOf({ name, message, code }: SentError): Error {
  const kinds: Record<string, ErrorConstructor> = { TypeError, RangeError }
  return Object.assign(new (kinds[name] ?? Error)(message), code !== undefined && { code })
}
