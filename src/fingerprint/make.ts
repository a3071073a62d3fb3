import type { Page, ReadText, Span } from '../types'
import { Fingerprint } from './fingerprint-class'
import type { Hasher } from './hash'
import { retrievalKeys } from './keys'
import { quantise, shingles, sketch } from './sketch'
import { flattenTokens } from './tokens'

/**
 * Turns one page and its text, read, into the numbers that later stages need. A keyed hasher leaves title and address
 * out, since they are readable text; publisher, outlets, credits and notes stay readable.
 */
export function makeFingerprint(page: Page, read: ReadText, hasher: Hasher, vectors?: Uint8Array): Fingerprint {
  const { types } = read
  const { flags, tokens, quoted, offsets } = flattenTokens(read)
  const digests = new Uint32Array(2 * types.length)
  const hashes = new Uint32Array(types.length)
  const stemHashes = new Uint32Array(types.length)
  const stemDigest = new Uint32Array(2)
  for (let type = 0; type < types.length; type++) {
    const { form, stem } = types[type]
    hasher.digest(form, digests, 2 * type)
    hashes[type] = digests[2 * type]
    if (stem !== form) hasher.digest(stem, stemDigest, 0)
    stemHashes[type] = stem === form ? hashes[type] : stemDigest[0]
  }
  const sequence = new Uint32Array(2 * tokens.length)
  for (let t = 0; t < tokens.length; t++) {
    sequence[2 * t] = digests[2 * tokens[t]]
    sequence[2 * t + 1] = digests[2 * tokens[t] + 1]
  }
  const elements = shingles(tokens, hashes)
  const values = sketch(elements)
  const { keyId } = hasher
  return new Fingerprint({
    version: 1,
    keyId,
    id: page.id,
    publisher: page.publisher,
    title: keyId === undefined ? page.title : undefined,
    url: keyId === undefined ? page.url : undefined,
    language: read.language,
    published: page.published,
    notes: page.notes,
    outlets: page.outlets,
    credits: page.credits,
    byline: page.byline,
    dateline: page.dateline,
    signoff: page.signoff,
    body: flatten(page.body),
    sentences: flatten(read.sentences.map((sentence) => sentence.span)),
    paragraphs: new Uint32Array(read.sentences.map((sentence) => sentence.paragraph)),
    offsets,
    tokens,
    quoted,
    hashes,
    stems: stemHashes,
    flags,
    bodyHash: hasher.sequence(sequence),
    signature: quantise(values),
    keys: retrievalKeys({ offsets, tokens, quoted, stems: stemHashes, flags }, elements, values),
    vectors,
  })
}

function flatten(spans: readonly Span[]): Uint32Array {
  const out = new Uint32Array(2 * spans.length)
  spans.forEach((span, i) => {
    out[2 * i] = span.start
    out[2 * i + 1] = span.end
  })
  return out
}
