import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe } from '../errors'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { deriveKey } from '../fingerprint/key'
import { articleOfFile } from '../node/file'
import { filesUnder, isLines, readFiles } from '../node/files'
import { readInput } from '../node/item'
import { unpacked } from '../node/kind'
import { linesOf } from '../node/lines'
import type { Source } from '../node/read'
import type { Article } from '../types'
import { oneLine } from '../util/one-line'
import { count, listed } from '../util/words'
import { bytesOf, InputError, type Io, LONGEST, messageOf, type Problem, reportProblems } from './io'
import { unreadNote } from './unread'

export type Input = Article | Fingerprint

interface Found {
  readonly path: string
  readonly inputs: readonly Input[]
  /** Of every input the number of its line, where it has one. */
  readonly lines?: readonly number[]
  readonly problems: readonly Problem[]
}

/** Stands for all paths of texts: no path holds what ends one. */
const TEXTS = '\0'

type Read = Pick<Found, 'inputs' | 'problems'>

/** Whether a fingerprint was made with a secret key. */
export const isKeyed = (input: Input): boolean => !('text' in input) && input.keyId !== undefined

/**
 * Says of an input why no fingerprint of this key can come of it; nothing where it can, or where there is no key. A plain one handed on
 * in place of a keyed one would tell strangers what the key was to hide, and one of another key compares with none of the others.
 */
export function unfitFor(key: Uint8Array | undefined): (input: Input) => string | undefined {
  const keyId = key && deriveKey(key).keyId
  return (input) => {
    if (keyId === undefined || 'text' in input || input.keyId === keyId) return undefined
    return `a ${isKeyed(input) ? 'fingerprint of another key' : 'plain fingerprint'} cannot be given a key; give the text`
  }
}

/**
 * Everything that the paths hold: text files and pages as articles, lines of .jsonl files and of stdin (`-`) as articles or
 * fingerprints, folders as both. What cannot be read is named among the problems and left out; an `InputError` if nothing is left. Of folders the
 * files that are nothing to read are told of, and no problem: much else lies beside articles.
 */
export async function readInputs(paths: readonly string[], io: Io): Promise<Read> {
  // In one call, so that files of one name in several folders get ids of their own.
  const texts = paths.filter((path) => path !== '-' && !isLines(path))
  // Each file once, however it is spelled, and though it lies in a folder that is given too.
  const lines = new Map(paths.filter(isLines).map((path) => [resolve(path), path]))
  // In the order in which they are given, since of two with one id the first counts.
  const kinds = new Set(paths.map((path) => (path === '-' ? path : (lines.get(resolve(path)) ?? TEXTS))))
  const all = await Promise.all(
    [...kinds].map((kind) => (kind === TEXTS ? fromTexts(texts, lines, io) : kind === '-' ? fromStdin(io) : fromLines(kind, io))),
  )
  const { inputs, problems } = once(all)
  if (inputs.length > 0) return { inputs, problems }
  reportProblems(problems, io)
  throw nothingIn(paths, problems)
}

/** What is said where no path holds anything of use. */
export function nothingIn(paths: readonly string[], problems: readonly Problem[]): InputError {
  const what = problems.length > 0 ? 'article could be read from' : '.txt file, web page or .jsonl file is in'
  return new InputError(`nothing to work on: no ${what} ${paths.map((path) => oneLine(path, LONGEST)).join(', ')}`)
}

/** Of several articles with one id the first. */
function once(all: readonly Found[]): Read {
  const ids = new Set<string>()
  const inputs: Input[] = []
  const problems = all.flatMap((one) => one.problems)
  for (const { path, inputs: some, lines } of all) {
    some.forEach((input, i) => {
      const where = lines ? `line ${lines[i]}: ` : ''
      if (ids.has(input.id)) problems.push({ path, message: `${where}a second article with the id ${describe(input.id)}` })
      else inputs.push(input)
      ids.add(input.id)
    })
  }
  return { inputs, problems }
}

async function fromTexts(paths: readonly string[], lines: ReadonlyMap<string, string>, io: Io): Promise<Found> {
  const { sources, problems } = await found(paths, io)
  const read = await fromSources(
    sources.filter(({ absolute }) => !lines.has(absolute)),
    io,
  )
  return { path: paths.join(', '), inputs: read.inputs, problems: [...problems, ...read.problems] }
}

/** The files of paths; tells of those that are passed over. */
export async function found(
  paths: readonly string[],
  io: Io,
): Promise<{ readonly sources: readonly Source[]; readonly problems: readonly Problem[] }> {
  const { sources, problems, passedOver } = await filesUnder(paths)
  if (passedOver.length > 0) {
    const names = listed(passedOver.map((path) => oneLine(path, LONGEST)))
    const what = count(passedOver.length, 'file that is', 'files that are')
    io.stderr.write(`newstemma: passed over ${what} no .txt, no .jsonl and no web page: ${names}\n`)
  }
  return { sources, problems }
}

/** What files hold; tells of fields that nobody reads. */
export async function fromSources(sources: readonly Source[], io: Io): Promise<Read> {
  const { articles, problems, unread } = await readFiles(sources, readInput)
  for (const { path, fields } of unread) tellUnread(path, fields, io)
  return { inputs: articles, problems }
}

/** Says once of a file which fields of its lines are of no use. */
export function tellUnread(path: string, fields: readonly string[], { stderr }: Io): void {
  if (fields.length > 0) stderr.write(`newstemma: ${oneLine(path, LONGEST)}: ${unreadNote(fields)}\n`)
}

async function fromLines(path: string, io: Io): Promise<Found> {
  try {
    if (!(await stat(path)).isFile()) throw new InputError('is no file; give what comes through a pipe as stdin')
    return inLines(unpacked(await readFile(path)), path, io)
  } catch (error) {
    return { path, inputs: [], problems: [{ path, message: messageOf(error) }] }
  }
}

function inLines(bytes: Uint8Array, path: string, io: Io): Found {
  const { content, problems, unread } = linesOf(bytes, path, readInput)
  tellUnread(path, unread, io)
  return { path, inputs: content.map(({ item }) => item), lines: content.map(({ line }) => line), problems }
}

/** JSON lines if the first character that is not blank is a brace, a page if it begins as pages do, else plain text. */
async function fromStdin(io: Io): Promise<Found> {
  const path = 'stdin'
  try {
    const bytes = unpacked(await bytesOf(io.stdin))
    const head = new TextDecoder().decode(bytes.subarray(0, 4096))
    if (/^\s*\{/.test(head)) return inLines(bytes, path, io)
    return { path, inputs: [{ ...(await articleOfFile(bytes, 'text')), id: path }], problems: [] }
  } catch (error) {
    return { path, inputs: [], problems: [{ path, message: messageOf(error) }] }
  }
}
