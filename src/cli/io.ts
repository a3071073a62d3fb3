import { oneLine } from '../util/one-line'

/** Names of files and what systems say of them are cut only where they are an attack. */
export const LONGEST = 4000

/** All that a command touches of its surroundings; the process itself fits, and a test can stand in for it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined; readonly columns?: number | undefined }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command was called in a way that it does not know: exit 2, and the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was given cannot be read or used: exit 1. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** All that comes through stdin. */
export async function bytesOf(stdin: Io['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
  return Buffer.concat(chunks)
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What is said where no output can be written, and the exit code. */
export function outputFault(error: NodeJS.ErrnoException): { code: 0 | 1; message: string } {
  // `newstemma trace … | head` closes the pipe early, which is the reader's right and no error.
  if (error.code === 'EPIPE') return { code: 0, message: '' }
  return { code: 1, message: `newstemma: the output could not be written: ${oneLine(messageOf(error), LONGEST)}\n` }
}

/** One line on stderr for every input that was skipped; gives the exit code. */
export function reportProblems(problems: readonly Problem[], io: Io): 0 | 1 {
  for (const { path, message } of problems) {
    io.stderr.write(`newstemma: skipped ${oneLine(path, LONGEST)}: ${oneLine(message, LONGEST)}\n`)
  }
  return problems.length > 0 ? 1 : 0
}

/** An input that was left out, and why. */
export interface Problem {
  readonly path: string
  readonly message: string
}
