import { readFile } from 'node:fs/promises'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { readArticlesWithProblems } from '../node'
import type { Article } from '../types'
import { InputError, type Io, messageOf, type Problem, reportProblems } from './io'
import { parseLines } from './json-lines'

export type Input = Article | Fingerprint

/** Whether a fingerprint was made with a secret key. */
export const isKeyed = (input: Input): boolean => !('text' in input) && input.keyId !== undefined

/**
 * Everything that the paths hold: folders and text files as articles, .jsonl files and stdin (`-`) as articles or
 * fingerprints. What cannot be read is named among the problems and left out.
 */
export async function readInputs(
  paths: readonly string[],
  io: Io,
): Promise<{ inputs: readonly Input[]; problems: readonly Problem[] }> {
  const inputs: Input[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const found =
      path === '-' ? await fromStdin(io) : /\.jsonl$|\.ndjson$/i.test(path) ? await fromLines(path) : await fromTexts(path)
    for (const input of found.inputs) inputs.push(input)
    problems.push(...found.problems)
  }
  if (inputs.length === 0) {
    reportProblems(problems, io)
    throw new InputError(`nothing to work on: no article could be read from ${paths.join(', ')}`)
  }
  return { inputs, problems }
}

async function fromTexts(path: string) {
  const { articles, problems } = await readArticlesWithProblems(path)
  return { inputs: articles, problems }
}

async function fromLines(path: string) {
  try {
    return parseLines(decode(await readFile(path)), path)
  } catch (error) {
    return { inputs: [], problems: [{ path, message: messageOf(error) }] }
  }
}

async function fromStdin({ stdin }: Io) {
  try {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
    const text = decode(Buffer.concat(chunks))
    if (/^\s*\{/.test(text)) return parseLines(text, 'stdin')
    if (/^\s*$/.test(text)) return { inputs: [], problems: [{ path: 'stdin', message: 'it is empty' }] }
    return { inputs: [{ id: 'stdin', text }], problems: [] }
  } catch (error) {
    return { inputs: [], problems: [{ path: 'stdin', message: messageOf(error) }] }
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError('it is not UTF-8 text; convert it, e.g. with iconv -t utf-8')
  }
}
