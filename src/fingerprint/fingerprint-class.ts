import type { Credit, FingerprintData, Interval, OutletClaim, Span } from '../types'
import { INSPECT } from '../util/inspect'
import { toBase64, wordsToBytes } from './base64'
import { readFingerprint } from './read-json'

/** A fingerprint as JSON: numbers in base64, little-endian; an open side of an interval is null. */
export type FingerprintJSON = Record<string, unknown>

/**
 * All that newstemma needs of one article: hashes of its words, where its sentences stand, a similarity signature,
 * retrieval keys, and what the page says of its source. Made by `fingerprint(article)`; store it as JSON.
 *
 * A plain fingerprint can be read back with a dictionary. A keyed one (option `key`) is not readable without the key,
 * save publisher, outlets, credits, notes and vectors; it is not secret: who holds a text can tell that it fits.
 */
export class Fingerprint implements FingerprintData {
  declare readonly version: FingerprintData['version']
  declare readonly keyId?: string | undefined
  declare readonly id: string
  declare readonly publisher?: string | undefined
  declare readonly title?: string | undefined
  declare readonly url?: string | undefined
  declare readonly language: string
  declare readonly published?: Interval | undefined
  declare readonly notes: readonly string[]
  declare readonly outlets: readonly OutletClaim[]
  declare readonly credits: readonly Credit[]
  declare readonly byline?: Span | undefined
  declare readonly dateline?: Span | undefined
  declare readonly signoff?: Span | undefined
  declare readonly body: Uint32Array
  declare readonly sentences: Uint32Array
  declare readonly paragraphs: Uint32Array
  declare readonly offsets: Uint32Array
  declare readonly tokens: Uint32Array
  declare readonly quoted: Uint8Array
  declare readonly hashes: Uint32Array
  declare readonly stems: Uint32Array
  declare readonly flags: Uint8Array
  declare readonly publisherHashes: Uint32Array
  declare readonly bodyHash: string
  declare readonly signature: Uint8Array
  declare readonly keys: Uint32Array
  declare readonly vectors?: Uint8Array | undefined

  /** Takes data as trusted; `fingerprint` and `fromJSON` are the ways in. */
  constructor(data: FingerprintData) {
    // One by one and in the order of the JSON, so that an engine gives all fingerprints one shape: what is set by computed
    // names becomes a dictionary, and is read several times more slowly. What is absent must not be there.
    this.version = data.version
    if (data.keyId !== undefined) this.keyId = data.keyId
    this.id = data.id
    if (data.publisher !== undefined) this.publisher = data.publisher
    if (data.title !== undefined) this.title = data.title
    if (data.url !== undefined) this.url = data.url
    this.language = data.language
    if (data.published !== undefined) this.published = data.published
    this.notes = data.notes
    this.outlets = data.outlets
    this.credits = data.credits
    if (data.byline !== undefined) this.byline = data.byline
    if (data.dateline !== undefined) this.dateline = data.dateline
    if (data.signoff !== undefined) this.signoff = data.signoff
    this.body = data.body
    this.sentences = data.sentences
    this.paragraphs = data.paragraphs
    this.offsets = data.offsets
    this.tokens = data.tokens
    this.quoted = data.quoted
    this.hashes = data.hashes
    this.stems = data.stems
    this.flags = data.flags
    this.publisherHashes = data.publisherHashes
    this.bodyHash = data.bodyHash
    this.signature = data.signature
    this.keys = data.keys
    if (data.vectors !== undefined) this.vectors = data.vectors
    Object.freeze(this)
  }

  /** Plain data for `JSON.stringify`; `Fingerprint.fromJSON` reads it back. */
  toJSON(): FingerprintJSON {
    const json: FingerprintJSON = {}
    for (const [name, value] of Object.entries(this as FingerprintData)) json[name] = encode(name, value)
    return json
  }

  /**
   * Reads what `toJSON` gave, as a value or as JSON text.
   *
   * @throws TypeError or RangeError `ERR_FINGERPRINT` for what is no fingerprint, truncated, inconsistent or of another version
   */
  static fromJSON(value: unknown): Fingerprint {
    return new Fingerprint(readFingerprint(value))
  }

  [INSPECT](): string {
    const count = this.paragraphs.length
    const publisher = this.publisher === undefined ? '' : `, ${this.publisher}`
    const keyed = this.keyId === undefined ? '' : `, key ${this.keyId}`
    return `Fingerprint { ${this.id}${publisher}, ${count} sentence${count === 1 ? '' : 's'}, ${this.language}${keyed} }`
  }
}

function encode(name: string, value: unknown): unknown {
  if (value instanceof Uint32Array) return toBase64(wordsToBytes(value))
  if (value instanceof Uint8Array) return toBase64(value)
  if (name !== 'published') return value
  const { earliest, latest } = value as Interval
  return { earliest: Number.isFinite(earliest) ? earliest : null, latest: Number.isFinite(latest) ? latest : null }
}
