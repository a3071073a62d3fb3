import { createReadStream } from 'node:fs'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { fingerprintAll } from '../node/threads'
import { oneLine } from '../util/one-line'
import { type Input, isKeyed, readInputs, tellUnread } from './input'
import { InputError, type Io, messageOf, type Problem } from './io'
import { readLines } from './json-lines'
import { readKey } from './key'

/** Bytes of lines that are here at a time. */
const SOME = 4_000_000
const NEWLINE = 0x0a

/**
 * A fingerprint of every article of the paths, one by one: lines of `.jsonl` files and of stdin as they come, so that an archive
 * may be longer than the memory. What cannot be read is told to `onProblem` and left out.
 */
export async function* fingerprinted(
  paths: readonly string[],
  keyFile: string | undefined,
  io: Io,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Fingerprint> {
  const key = await readKey(keyFile, io)
  yield* fingerprintAll(streamed(paths, key !== undefined, io, onProblem), { key })
}

async function* streamed(
  paths: readonly string[],
  isSecret: boolean,
  io: Io,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Input> {
  const isLines = (path: string): boolean => path === '-' || /\.jsonl$/i.test(path)
  const checked = (input: Input): Input => {
    if (!isSecret || 'text' in input || isKeyed(input)) return input
    throw new InputError(`${oneLine(input.id)}: a plain fingerprint cannot be given a key; give the text`)
  }
  for (const path of paths.filter(isLines)) {
    const bytes = path === '-' ? io.stdin : createReadStream(path)
    const unread = new Set<string>()
    const name = path === '-' ? 'stdin' : path
    for await (const input of linesOf(bytes, name, onProblem, unread)) yield checked(input)
    tellUnread(name, [...unread], io)
  }
  const texts = paths.filter((path) => !isLines(path))
  if (texts.length === 0) return
  const { inputs, problems } = await readInputs(texts, io)
  for (const problem of problems) onProblem(problem)
  for (const input of inputs) yield checked(input)
}

async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  path: string,
  onProblem: (problem: Problem) => void,
  unread: Set<string>,
): AsyncGenerator<Input> {
  let waiting: Uint8Array[] = []
  let size = 0
  // Of the bytes that wait so many are whole lines; a long line is not put together before its end is here.
  let whole = 0
  let line = 0
  function* read(bytes: Uint8Array): Generator<Input> {
    const { inputs, problems, unread: some } = readLines(bytes, path)
    for (const field of some) unread.add(field)
    const from = line
    for (const { message } of problems) {
      onProblem({ path, message: message.replace(/^line (\d+)/, (_, number) => `line ${from + Number(number)}`) })
    }
    for (const byte of bytes) if (byte === NEWLINE) line++
    yield* inputs
  }
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      waiting.push(bytes)
      const end = bytes.lastIndexOf(NEWLINE) + 1
      if (end > 0) whole = size + end
      size += bytes.length
      if (size < SOME || whole === 0) continue
      const all = Buffer.concat(waiting)
      yield* read(all.subarray(0, whole))
      waiting = [all.subarray(whole)]
      size -= whole
      whole = 0
    }
  } catch (error) {
    onProblem({ path, message: messageOf(error) })
  }
  yield* read(Buffer.concat(waiting))
}
