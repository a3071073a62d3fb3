import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { wrongType } from '../errors'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { isLines } from '../node/files'
import { readInput } from '../node/item'
import { BROKEN, isPacked } from '../node/kind'
import { LineReader } from '../node/lines'
import { failure } from '../node/read'
import { fingerprintAll } from '../node/threads'
import { oneLine } from '../util/one-line'
import { found, fromSources, type Input, nothingIn, tellUnread, unfitFor } from './input'
import { InputError, type Io, type Problem } from './io'
import { readKey } from './key'

/** Bytes of lines that are here at a time. */
const SOME = 4_000_000
const NEWLINE = 0x0a

type Bytes = AsyncIterable<Uint8Array | string>

/**
 * A fingerprint of every article of the paths, one by one: lines of `.jsonl` files, of those in folders too, and of stdin as they
 * come, so that an archive may be longer than the memory. What cannot be read is told to `onProblem` and left out.
 */
export async function* fingerprinted(
  paths: readonly string[],
  keyFile: string | undefined,
  io: Io,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Fingerprint> {
  const key = await readKey(keyFile, io)
  yield* fingerprintAll(streamed(paths, unfitFor(key), io, onProblem), { key })
}

async function* streamed(
  paths: readonly string[],
  unfit: ReturnType<typeof unfitFor>,
  io: Io,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Input> {
  const checked = (input: Input): Input => {
    const message = unfit(input)
    if (message === undefined) return input
    throw new InputError(`${oneLine(input.id)}: ${message}`)
  }
  const { sources, problems } = await found(
    paths.filter((path) => path !== '-'),
    io,
  )
  const hasStdin = paths.includes('-')
  if (sources.length === 0 && problems.length === 0 && !hasStdin) throw nothingIn(paths, problems)
  for (const problem of problems) onProblem(problem)
  const streams = sources.filter(({ path }) => isLines(path)).map(({ path }) => ({ path, bytes: () => createReadStream(path) }))
  for (const { path, bytes } of [...streams, ...(hasStdin ? [{ path: 'stdin', bytes: () => io.stdin }] : [])]) {
    const lines = new LineReader(path, readInput)
    let broken: string | undefined
    const onFailure = (error: unknown): void => {
      broken = failure(path, error).message
    }
    for await (const some of pieces(bytes(), onFailure)) for (const { item } of lines.read(some)) yield checked(item)
    const { problems: faults, unread } = lines.faults(broken)
    for (const problem of faults) onProblem(problem)
    tellUnread(path, unread, io)
  }
  const { inputs, problems: faults } = await fromSources(
    sources.filter(({ path }) => !isLines(path)),
    io,
  )
  for (const problem of faults) onProblem(problem)
  for (const input of inputs) yield checked(input)
}

/** Whole lines of a stream, about so many bytes of them at a time. */
async function* pieces(stream: Bytes, onFailure: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  // Of the bytes that wait so many are whole lines; a long line is not put together before its end is here.
  let whole = 0
  try {
    for await (const bytes of unpacked(stream)) {
      waiting.push(bytes)
      const end = bytes.lastIndexOf(NEWLINE) + 1
      if (end > 0) whole = size + end
      size += bytes.length
      if (size < SOME || whole === 0) continue
      const all = Buffer.concat(waiting)
      yield all.subarray(0, whole)
      waiting = [all.subarray(whole)]
      size -= whole
      whole = 0
    }
    whole = size
  } catch (error) {
    // The last line is cut off.
    onFailure(error)
  }
  yield Buffer.concat(waiting).subarray(0, whole)
}

/** The bytes of a stream, unpacked where gzip packed them. Throws `ERR_ARTICLE` where they do not unpack. */
async function* unpacked(stream: Bytes): AsyncGenerator<Uint8Array> {
  const bytes = encoded(stream)
  const { value: first } = await bytes.next()
  if (first === undefined) return
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first
    yield* bytes
  }
  if (!isPacked(first)) return yield* whole()
  try {
    yield* pipeline(Readable.from(whole()), createGunzip(), () => {})
  } catch (error) {
    const isBroken = /^Z_/.test(String((error as NodeJS.ErrnoException).code))
    throw isBroken ? wrongType('ERR_ARTICLE', BROKEN) : error
  }
}

async function* encoded(stream: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
}
