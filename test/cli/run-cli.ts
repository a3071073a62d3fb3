import { run } from '../../src/cli/run'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process with nothing of the real terminal. */
export async function runCli(
  argv: readonly string[],
  given: { stdin?: string | Uint8Array; env?: Record<string, string>; isTTY?: boolean } = {},
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  async function* stdin(): AsyncGenerator<Uint8Array | string> {
    if (given.stdin !== undefined) yield given.stdin
  }
  const code = await run(argv, {
    stdin: stdin(),
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: given.isTTY, columns: 80 },
    env: given.env ?? {},
  })
  return { code, out: out.join(''), err: err.join('') }
}
