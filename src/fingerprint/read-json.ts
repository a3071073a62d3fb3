import { FINGERPRINT_VERSION, type FingerprintData } from '../types'
import { check, interval, name, oneOf, parsed, type Read, type Shape, span, text, version } from '../util/check'
import { bytesToWords, fromBase64 } from './base64'
import { SKETCH } from './sketch'

const CODE = 'ERR_FINGERPRINT'
const PATH = 'fingerprint'

/** A copy, from base64 or from the typed array itself, as structured cloning between workers leaves it. */
const bytes: Read = (value, fail) => {
  if (value instanceof Uint8Array) return value.slice()
  return (typeof value === 'string' && fromBase64(value)) || fail('base64')
}

const words: Read = (value, fail, within) => {
  if (value instanceof Uint32Array) return value.slice()
  const read: Uint8Array = within(bytes, value)
  return read.length % 4 === 0 ? bytesToWords(read) : fail('base64 of 32-bit numbers')
}

const hex = (digits: number): Read => {
  return (value, fail) =>
    typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value) ? value : fail(`${digits} hex digits`)
}

/** What a page says, in words. */
export const SAID: { readonly [field: string]: Shape } = {
  version: version(FINGERPRINT_VERSION),
  'keyId?': hex(16),
  id: name,
  'publisher?': text,
  'title?': text,
  'url?': text,
  language: text,
  'published?': interval,
  notes: [text],
  outlets: [{ name: text, how: oneOf('given', 'url', 'masthead', 'copyright', 'self', 'dateline', 'byline') }],
  credits: [
    {
      name: text,
      kind: oneOf('dateline', 'signoff', 'byline', 'copyright', 'headline', 'attribution', 'declared', 'named'),
      span,
    },
  ],
  'byline?': span,
  'dateline?': span,
  'signoff?': span,
}

export const BODY_HASH = hex(32)

const FIELDS: Shape = {
  ...SAID,
  body: words,
  sentences: words,
  paragraphs: words,
  offsets: words,
  tokens: words,
  quoted: bytes,
  hashes: words,
  stems: words,
  flags: bytes,
  publisherHashes: words,
  bodyHash: BODY_HASH,
  signature: bytes,
  keys: words,
  'vectors?': bytes,
}

/** So many values, each of which holds against the one before. */
function values(expected: string, holds: (value: number, before: number) => boolean, count?: number): Read {
  return (array: Uint32Array, fail, within) => {
    if (count !== undefined && array.length !== count) fail(`${count} values`, array.length)
    const bad = array.findIndex((value, i) => !holds(value, i > 0 ? array[i - 1] : -1))
    return bad < 0 ? array : within((value, unfit) => unfit(expected, value), array[bad], `[${bad}]`)
  }
}

const below = (limit: number, count?: number) => values(`a number below ${limit}`, (value) => value < limit, count)
const ascending = (count?: number) => values('ascending numbers', (value, before) => value >= before, count)
const any = (count: number) => values('', () => true, count)

const pairs: Read = (array, fail) => (array.length % 2 === 0 ? array : fail('starts and ends in pairs', array.length))

/** What the arrays must be in the light of one another: later stages index one by another without looking. */
function fitting({ body, sentences, tokens, hashes }: FingerprintData): Shape {
  const count = sentences.length / 2
  return {
    body: [ascending(), pairs],
    sentences: [ascending(), pairs],
    paragraphs: [ascending(count), below(body.length / 2)],
    offsets: [
      ascending(count + 1),
      (offsets, fail) => (offsets[0] === 0 ? offsets : fail('a beginning of 0', offsets[0])),
      (offsets, fail) => (offsets[count] === tokens.length ? offsets : fail(`an end of ${tokens.length}`, offsets[count])),
    ],
    tokens: below(hashes.length),
    quoted: below(2, tokens.length),
    stems: any(hashes.length),
    flags: below(8, hashes.length),
    signature: any(tokens.length === 0 ? 0 : SKETCH),
    keys: values('ascending, distinct numbers', (value, before) => value > before),
    'vectors?': (vectors, fail) => {
      return vectors.length > 0 && vectors.length % count === 0 ? vectors : fail(`${count} of one length`, vectors.length)
    },
  }
}

/**
 * Checks and decodes a fingerprint from JSON; `path` names it in the message. Nothing of it is trusted: it may come from a stranger.
 *
 * @throws TypeError or RangeError `ERR_FINGERPRINT`
 */
export function readFingerprint(stored: unknown, path = PATH): FingerprintData {
  const data: FingerprintData = check(CODE, path, FIELDS, parsed(CODE, path, stored))
  check(CODE, path, fitting(data), data)
  return data
}
