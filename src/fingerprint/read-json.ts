import { describe, outOfRange, wrongType } from '../errors'
import type { Credit, CreditKind, FingerprintData, Interval, OutletClaim, Span } from '../types'
import { bytesToWords, fromBase64 } from './base64'
import { SKETCH } from './sketch'

const CREDITS: readonly CreditKind[] = ['dateline', 'signoff', 'byline', 'copyright', 'headline', 'attribution']
const CLAIMS: readonly OutletClaim['how'][] = ['given', 'url', 'masthead', 'copyright', 'self', 'dateline']

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks and decodes a fingerprint from JSON. Nothing of it is trusted: it may come from a stranger, and later stages
 * index one array by another without looking.
 */
export function readFingerprint(value: unknown): FingerprintData {
  const fields = object('a fingerprint', typeof value === 'string' ? parse(value) : value)
  version(own(fields, 'version'))
  const data: FingerprintData = {
    version: 1,
    keyId: maybe(fields, 'keyId', (name, it) => hex(name, it, 16)),
    id: text('id', own(fields, 'id')),
    publisher: maybe(fields, 'publisher', text),
    title: maybe(fields, 'title', text),
    url: maybe(fields, 'url', text),
    language: text('language', own(fields, 'language')),
    published: maybe(fields, 'published', interval),
    notes: list('notes', own(fields, 'notes'), text),
    outlets: list('outlets', own(fields, 'outlets'), outlet),
    credits: list('credits', own(fields, 'credits'), credit),
    byline: maybe(fields, 'byline', span),
    dateline: maybe(fields, 'dateline', span),
    signoff: maybe(fields, 'signoff', span),
    body: words(fields, 'body'),
    sentences: words(fields, 'sentences'),
    paragraphs: words(fields, 'paragraphs'),
    offsets: words(fields, 'offsets'),
    tokens: words(fields, 'tokens'),
    quoted: bytes(fields, 'quoted'),
    hashes: words(fields, 'hashes'),
    stems: words(fields, 'stems'),
    flags: bytes(fields, 'flags'),
    bodyHash: hex('bodyHash', own(fields, 'bodyHash'), 32),
    signature: bytes(fields, 'signature'),
    keys: words(fields, 'keys'),
  }
  if (data.id === '') throw bad('id: expected a name that is not empty, got ""')
  fits(data)
  return data
}

/** Holds the arrays against each other. */
function fits(data: FingerprintData): void {
  const { body, sentences, paragraphs, offsets, tokens, quoted, hashes, stems, flags, signature, keys } = data
  spans('body', body)
  spans('sentences', sentences)
  const count = sentences.length / 2
  length('paragraphs', paragraphs, count)
  length('offsets', offsets, count + 1)
  length('quoted', quoted, tokens.length)
  length('stems', stems, hashes.length)
  length('flags', flags, hashes.length)
  length('signature', signature, tokens.length === 0 ? 0 : SKETCH)
  if (offsets[0] !== 0) throw bad(`offsets: expected to begin with 0, got ${offsets[0]}`)
  if (offsets[count] !== tokens.length) throw bad(`offsets: expected to end with ${tokens.length}, got ${offsets[count]}`)
  each('offsets', offsets, (it, i) => i === 0 || it >= (offsets[i - 1] as number), 'ascending numbers')
  each('paragraphs', paragraphs, (it, i) => i === 0 || it >= (paragraphs[i - 1] as number), 'ascending numbers')
  each('paragraphs', paragraphs, (it) => it < body.length / 2, `numbers below ${body.length / 2}`)
  each('tokens', tokens, (it) => it < hashes.length, `numbers below ${hashes.length}`)
  each('quoted', quoted, (it) => it < 2, '0 or 1')
  each('flags', flags, (it) => it < 8, 'numbers below 8')
  each('keys', keys, (it, i) => i === 0 || it > (keys[i - 1] as number), 'ascending, distinct numbers')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw wrongType('ERR_FINGERPRINT', `fingerprint: expected JSON, got ${describe(json)} that does not parse; is it truncated?`)
  }
}

function version(value: unknown): void {
  if (value === 1) return
  if (typeof value === 'number' && value > 1) {
    throw bad(`version: expected 1, got ${value}; it was made by a later newstemma: upgrade, or make it again`)
  }
  throw wrongType('ERR_FINGERPRINT', `fingerprint: expected an object with version 1, got version ${describe(value)}`)
}

/** Only own properties count: a "__proto__" in foreign data must not lend any. */
function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function maybe<T>(fields: Fields, name: string, read: (name: string, value: unknown) => T): T | undefined {
  const value = own(fields, name)
  return value === undefined ? undefined : read(name, value)
}

function object(name: string, value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw mistyped(name, 'an object', value)
}

function text(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw mistyped(name, 'a string', value)
}

function hex(name: string, value: unknown, digits: number): string {
  if (typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value)) return value
  throw mistyped(name, `${digits} hex digits`, value)
}

function list<T>(name: string, value: unknown, read: (name: string, value: unknown) => T): T[] {
  if (!Array.isArray(value)) throw mistyped(name, 'an array', value)
  return Array.from(value as unknown[], (item, i) => read(`${name}[${i}]`, item))
}

function oneOf<T extends string>(name: string, value: unknown, names: readonly T[]): T {
  const found = names.find((it) => it === value)
  if (found !== undefined) return found
  throw mistyped(name, `one of ${names.join(', ')}`, value)
}

function offset(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw mistyped(name, 'an offset (a whole number from 0)', value)
}

function span(name: string, value: unknown): Span {
  const fields = object(name, value)
  const start = offset(`${name}.start`, own(fields, 'start'))
  const end = offset(`${name}.end`, own(fields, 'end'))
  if (end < start) throw bad(`${name}: expected an end from ${start} on, got ${end}`)
  return { start, end }
}

function interval(name: string, value: unknown): Interval {
  const fields = object(name, value)
  const bound = (side: 'earliest' | 'latest', open: number): number => {
    const it = own(fields, side)
    if (it === null || it === open) return open
    if (typeof it === 'number' && Number.isFinite(it)) return it
    throw mistyped(`${name}.${side}`, 'milliseconds since 1970 or null', it)
  }
  const read = { earliest: bound('earliest', -Infinity), latest: bound('latest', Infinity) }
  if (read.earliest > read.latest) throw bad(`${name}: expected earliest before latest, got ${read.earliest} and ${read.latest}`)
  return read
}

function outlet(name: string, value: unknown): OutletClaim {
  const fields = object(name, value)
  return { name: text(`${name}.name`, own(fields, 'name')), how: oneOf(`${name}.how`, own(fields, 'how'), CLAIMS) }
}

function credit(name: string, value: unknown): Credit {
  const fields = object(name, value)
  return {
    name: text(`${name}.name`, own(fields, 'name')),
    kind: oneOf(`${name}.kind`, own(fields, 'kind'), CREDITS),
    span: span(`${name}.span`, own(fields, 'span')),
  }
}

/** A copy, from base64 or from the typed array itself, as structured cloning between workers leaves it. */
function bytes(fields: Fields, name: string): Uint8Array {
  const value = own(fields, name)
  const read = value instanceof Uint8Array ? value.slice() : typeof value === 'string' ? fromBase64(value) : undefined
  if (read === undefined) throw mistyped(name, 'base64', value)
  return read
}

function words(fields: Fields, name: string): Uint32Array {
  const value = own(fields, name)
  if (value instanceof Uint32Array) return value.slice()
  const read = bytesToWords(bytes(fields, name))
  if (read === undefined) throw mistyped(name, 'base64 of 32-bit numbers', value)
  return read
}

function spans(name: string, flat: Uint32Array): void {
  if (flat.length % 2 !== 0) throw bad(`${name}: expected starts and ends in pairs, got ${flat.length} numbers`)
  each(name, flat, (it, i) => i === 0 || it >= (flat[i - 1] as number), 'ascending spans')
}

function length(name: string, array: ArrayLike<number>, expected: number): void {
  if (array.length !== expected) throw bad(`${name}: expected ${expected} values, got ${array.length}`)
}

function each(name: string, array: Uint32Array | Uint8Array, holds: (it: number, i: number) => boolean, expected: string): void {
  for (let i = 0; i < array.length; i++) {
    if (!holds(array[i] as number, i)) throw bad(`${name}: expected ${expected}, got ${array[i]} at ${i}`)
  }
}

function mistyped(name: string, expected: string, value: unknown): TypeError {
  return wrongType('ERR_FINGERPRINT', `fingerprint, ${name}: expected ${expected}, got ${describe(value)}`)
}

function bad(message: string): RangeError {
  return outOfRange('ERR_FINGERPRINT', `fingerprint, ${message}`)
}
