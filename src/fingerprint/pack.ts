import { outOfRange } from '../errors'
import type { FingerprintData } from '../types'
import { ByteReader, ByteWriter } from '../util/bytes'
import { check, named, nameless, parsed } from '../util/check'
import { Fingerprint } from './fingerprint-class'
import { BODY_HASH, SAID } from './read-json'
import { SKETCH } from './sketch'

const CODE = 'ERR_FINGERPRINT'
const PATH = 'fingerprint'
/** In the byte of a type's flags: its stem is hashed apart from its form. */
const STEMMED = 8

/**
 * A fingerprint in some six tenths of the bytes of its arrays, of a line or two in more: differences, small
 * numbers in a byte or two, stems that equal their form left out. Keys and signature stand first, so that an index reads them
 * alone.
 */
export function pack(print: Fingerprint): Uint8Array<ArrayBuffer> {
  const { body, sentences, paragraphs, offsets, tokens, quoted, hashes, stems, flags, ...rest } = print as FingerprintData
  const { publisherHashes, signature, keys, vectors, ...said } = rest
  const out = new ByteWriter()
  out.varint(keys.length)
  out.words(keys)
  out.varint(signature.length)
  out.raw(signature)
  const words = new TextEncoder().encode(JSON.stringify(nameless(SAID_PACKED, said)))
  out.varint(words.length)
  out.raw(words)
  out.varint(body.length / 2)
  out.ascending(body)
  out.varint(paragraphs.length)
  out.ascending(sentences)
  out.ascending(paragraphs)
  out.ascending(offsets)
  for (let t = 0; t < tokens.length; t++) out.varint(tokens[t])
  const runs = runLengths(quoted)
  out.varint(runs.length)
  for (const run of runs) out.varint(run)
  const apart = flags.map((flag, type) => flag | (stems[type] === hashes[type] ? 0 : STEMMED))
  out.varint(hashes.length)
  out.raw(halves(apart))
  out.words(hashes)
  out.words(stems.filter((_, type) => apart[type] & STEMMED))
  out.varint(publisherHashes.length)
  out.words(publisherHashes)
  out.varint(vectors?.length ?? 0)
  if (vectors) out.raw(vectors)
  return out.taken()
}

/** Only what an index needs of a packed fingerprint. */
export function packedFeatures(bytes: Uint8Array): Pick<FingerprintData, 'keys' | 'signature'> {
  return readFeatures(new ByteReader(bytes, unfit))
}

/** What a packed fingerprint says in words, checked; the numbers are checked when it is unpacked. */
export function packedSaid(bytes: Uint8Array): Said {
  const from = new ByteReader(bytes, unfit)
  from.raw(4 * from.count(4))
  from.raw(from.count())
  return parseSaid(from.raw(from.count()))
}

function readFeatures(from: ByteReader): Pick<FingerprintData, 'keys' | 'signature'> {
  const keys = from.words(from.count(4))
  for (let k = 1; k < keys.length; k++) if (keys[k] <= keys[k - 1]) unfit('ascending, distinct keys')
  return { keys, signature: from.raw(from.count()).slice() }
}

/**
 * The fingerprint that `pack` gave. Nothing of the bytes is trusted: they may come from a stranger.
 *
 * @throws TypeError or RangeError `ERR_FINGERPRINT` for anything else
 */
export function unpack(bytes: Uint8Array): Fingerprint {
  const from = new ByteReader(bytes, unfit)
  const { keys, signature } = readFeatures(from)
  const { bodyHash, ...said } = parseSaid(from.raw(from.count()))
  const body = from.ascending(2 * from.count(2))
  const count = from.count()
  const sentences = from.ascending(2 * count)
  const paragraphs = from.ascending(count)
  const offsets = from.ascending(count + 1)
  const size = offsets[count]
  if (count > 0 && paragraphs[count - 1] >= body.length / 2) unfit(`paragraphs below ${body.length / 2}`)
  if (offsets[0] !== 0) unfit('a first offset of 0')
  if (signature.length !== (size > 0 ? SKETCH : 0)) unfit(`a signature of ${SKETCH} values`)
  if (size > from.left) unfit(`${size} tokens`)
  const tokens = new Uint32Array(size)
  let most = -1
  for (let t = 0; t < size; t++) {
    tokens[t] = from.varint()
    if (tokens[t] > most) most = tokens[t]
  }
  const quoted = new Uint8Array(size)
  let to = 0
  for (let run = 0, runs = from.count(); run < runs; run++) {
    const start = to
    to += from.varint()
    if (run % 2 === 1) quoted.fill(1, start, to)
  }
  if (to !== size) unfit(`quotations within ${size} tokens`)
  const types = from.count(4)
  if (most >= types) unfit(`tokens below ${types}`)
  const apart = bytesOf(from.raw((types + 1) >> 1), types)
  const hashes = from.words(types)
  const stems = hashes.slice()
  for (let type = 0; type < types; type++) if (apart[type] & STEMMED) stems[type] = from.word()
  const publisherHashes = from.words(from.count(4))
  const vectors = from.raw(from.count()).slice()
  if (vectors.length > 0 && !(vectors.length % count === 0)) unfit(`${count} vectors of one length`)
  if (from.left > 0) unfit('the end')
  return new Fingerprint({
    ...said,
    body,
    sentences,
    paragraphs,
    offsets,
    tokens,
    quoted,
    hashes,
    stems,
    flags: apart.map((flag) => flag & ~STEMMED),
    publisherHashes,
    bodyHash,
    signature,
    keys,
    ...(vectors.length > 0 && { vectors }),
  })
}

const SAID_PACKED = { ...SAID, bodyHash: BODY_HASH }
export type Said = Omit<FingerprintData, keyof Numbers>
type Numbers = Record<
  | 'body'
  | 'sentences'
  | 'paragraphs'
  | 'offsets'
  | 'tokens'
  | 'quoted'
  | 'hashes'
  | 'stems'
  | 'flags'
  | 'publisherHashes'
  | 'signature'
  | 'keys'
  | 'vectors',
  unknown
>

function parseSaid(bytes: Uint8Array): Said {
  const text = new TextDecoder().decode(bytes)
  return check(CODE, PATH, SAID_PACKED, named(SAID_PACKED, parsed(CODE, PATH, text)))
}

/** Two numbers below 16 to a byte. */
function halves(numbers: Uint8Array): Uint8Array {
  const out = new Uint8Array((numbers.length + 1) >> 1)
  for (let i = 0; i < numbers.length; i++) out[i >> 1] |= numbers[i] << (4 * (i & 1))
  return out
}

function bytesOf(halves: Uint8Array, count: number): Uint8Array {
  const out = new Uint8Array(count)
  for (let i = 0; i < count; i++) out[i] = (halves[i >> 1] >> (4 * (i & 1))) & 15
  return out
}

/** How many tokens stand outside quotation marks, how many inside, and so on. */
function runLengths(quoted: Uint8Array): number[] {
  const runs = [0]
  for (let t = 0; t < quoted.length; t++) {
    if (quoted[t] !== (runs.length - 1) % 2) runs.push(0)
    runs[runs.length - 1]++
  }
  return runs
}

function unfit(expected: string): never {
  throw outOfRange(CODE, `${PATH}: expected ${expected} in the packed bytes; they are cut off or not a fingerprint's`)
}
