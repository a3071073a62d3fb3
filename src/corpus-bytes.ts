import { describe, outOfRange, wrongType } from './errors'
import { ByteReader, ByteWriter, checksum } from './util/bytes'

/** Begins the file, so that a foreign one is known at once. */
const MAGIC = new TextEncoder().encode('newstemma corpus')
const VERSION = 1
const TRAILER = 8

/**
 * One file of packed fingerprints: the magic, the version, the window (a 64-bit float, infinite where there is none), how many
 * follow, each behind its length; then the checksum of all that.
 */
export function toFile(records: Iterable<Uint8Array>, count: number, window: number): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter()
  out.raw(MAGIC)
  out.varint(VERSION)
  const float = new Uint8Array(8)
  new DataView(float.buffer).setFloat64(0, window, true)
  out.raw(float)
  out.varint(count)
  for (const record of records) {
    out.varint(record.length)
    out.raw(record)
  }
  out.words(checksum(out.view()))
  return out.taken()
}

/** Throws `ERR_CORPUS` for what `toFile` did not give, before anything of it is taken for a fingerprint. */
export function fromFile(given: unknown): { window: number; records: Uint8Array[] } {
  if (!(given instanceof Uint8Array)) {
    const advice = given instanceof ArrayBuffer ? '; give new Uint8Array(buffer)' : ''
    throw wrongType('ERR_CORPUS', `corpus: expected a Uint8Array, got ${describe(given)}${advice}`)
  }
  // The records stay views of it, whatever becomes of what was given.
  const file = new Uint8Array(given)
  if (MAGIC.some((byte, i) => file[i] !== byte)) {
    throw outOfRange('ERR_CORPUS', 'corpus: expected bytes of Corpus.toBytes, got others; for JSON there is Corpus.fromJSON')
  }
  const body = file.subarray(0, Math.max(0, file.length - TRAILER))
  const from = new ByteReader(body.subarray(MAGIC.length), damaged)
  const version = from.varint()
  if (version !== VERSION) {
    throw outOfRange(
      'ERR_CORPUS',
      `corpus: expected version ${VERSION}, got ${version}; read it with the newstemma that wrote it`,
    )
  }
  const [a, b] = new ByteReader(file.subarray(body.length), damaged).words(2)
  const sum = checksum(body)
  if (sum[0] !== a || sum[1] !== b) damaged('the checksum of all bytes')
  const float = from.raw(8)
  const window = new DataView(float.buffer, float.byteOffset, 8).getFloat64(0, true)
  const records = Array.from({ length: from.count() }, () => from.raw(from.count()))
  if (from.left > 0) damaged('the end')
  return { window, records }
}

function damaged(expected: string): never {
  throw outOfRange(
    'ERR_CORPUS',
    `corpus: expected ${expected}; the bytes are cut off or damaged, so that nothing of them was read`,
  )
}
