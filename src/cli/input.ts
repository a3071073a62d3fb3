import { readFile, stat } from 'node:fs/promises'
import { describe } from '../errors'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { readArticlesWithProblems } from '../node'
import { articleOfFile } from '../node/file'
import { unpacked } from '../node/kind'
import type { Article } from '../types'
import { oneLine } from '../util/one-line'
import { count, listed } from '../util/words'
import { InputError, type Io, LONGEST, messageOf, type Problem, reportProblems } from './io'
import { readLines } from './json-lines'
import { unreadNote } from './unread'

export type Input = Article | Fingerprint

interface Found {
  readonly path: string
  readonly inputs: readonly Input[]
  /** Of every input the number of its line, where it has one. */
  readonly lines?: readonly number[]
  readonly problems: readonly Problem[]
}

type Read = Pick<Found, 'inputs' | 'problems'>

/** Whether a fingerprint was made with a secret key. */
export const isKeyed = (input: Input): boolean => !('text' in input) && input.keyId !== undefined

/**
 * Everything that the paths hold: folders, text files and pages as articles, .jsonl files and stdin (`-`) as articles or
 * fingerprints. What cannot be read is named among the problems and left out; an `InputError` if nothing is left. Of folders the
 * files that are nothing to read are told of, and no problem: much else lies beside articles.
 */
export async function readInputs(paths: readonly string[], io: Io): Promise<Read> {
  const isLines = (path: string): boolean => /\.jsonl$/i.test(path)
  // In one call, so that files of one name in several folders get ids of their own.
  const texts = paths.filter((path) => path !== '-' && !isLines(path))
  const found = await Promise.all([
    ...(texts.length > 0 ? [fromTexts(texts, io)] : []),
    ...[...new Set(paths.filter(isLines))].map((path) => fromLines(path, io)),
    ...(paths.includes('-') ? [fromStdin(io)] : []),
  ])
  const { inputs, problems } = once(found)
  if (inputs.length > 0) return { inputs, problems }
  reportProblems(problems, io)
  const what = problems.length > 0 ? 'article could be read from' : '.txt file, web page or .jsonl file is in'
  throw new InputError(`nothing to work on: no ${what} ${paths.map((path) => oneLine(path, LONGEST)).join(', ')}`)
}

/** Of several articles with one id the first. */
function once(found: readonly Found[]): Read {
  const ids = new Set<string>()
  const inputs: Input[] = []
  const problems = found.flatMap((one) => one.problems)
  for (const { path, inputs: some, lines } of found) {
    some.forEach((input, i) => {
      const where = lines ? `line ${lines[i]}: ` : ''
      if (ids.has(input.id)) problems.push({ path, message: `${where}a second article with the id ${describe(input.id)}` })
      else inputs.push(input)
      ids.add(input.id)
    })
  }
  return { inputs, problems }
}

async function fromTexts(paths: readonly string[], io: Io): Promise<Found> {
  const { articles, problems, unread, passedOver } = await readArticlesWithProblems(...paths)
  if (passedOver.length > 0) {
    const names = listed(passedOver.map((path) => oneLine(path, LONGEST)))
    const what = count(passedOver.length, 'file that is', 'files that are')
    io.stderr.write(`newstemma: passed over ${what} no .txt, no .jsonl and no web page: ${names}\n`)
  }
  for (const { path, fields } of unread) tellUnread(path, fields, io)
  return { path: paths.join(', '), inputs: articles, problems }
}

/** Says once of a file which fields of its lines are of no use. */
export function tellUnread(path: string, fields: readonly string[], { stderr }: Io): void {
  if (fields.length > 0) stderr.write(`newstemma: ${oneLine(path, LONGEST)}: ${unreadNote(fields)}\n`)
}

async function fromLines(path: string, io: Io): Promise<Found> {
  try {
    if (!(await stat(path)).isFile()) throw new InputError('is no file; give what comes through a pipe as stdin')
    const read = readLines(unpacked(await readFile(path)), path)
    tellUnread(path, read.unread, io)
    if (read.inputs.length + read.problems.length > 0) return { path, ...read }
    return { path, inputs: [], problems: [{ path, message: 'is empty' }] }
  } catch (error) {
    return { path, inputs: [], problems: [{ path, message: messageOf(error) }] }
  }
}

/** JSON lines if the first character that is not blank is a brace, a page if it begins as pages do, else plain text. */
async function fromStdin(io: Io): Promise<Found> {
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  const path = 'stdin'
  try {
    const bytes = unpacked(Buffer.concat(chunks))
    const head = new TextDecoder().decode(bytes.subarray(0, 4096))
    if (/^\s*\{/.test(head)) {
      const read = readLines(bytes, path)
      tellUnread(path, read.unread, io)
      return { path, ...read }
    }
    return { path, inputs: [{ ...(await articleOfFile(bytes, 'text')), id: path }], problems: [] }
  } catch (error) {
    return { path, inputs: [], problems: [{ path, message: messageOf(error) }] }
  }
}
