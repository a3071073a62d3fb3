import { parseCommand } from './arguments'
import { type Input, isKeyed, readInputs } from './input'
import { type Io, reportProblems, UsageError } from './io'
import { readKey } from './key'
import { fingerprints } from './many'
import { progressBar } from './progress'

const options = { 'key-file': { type: 'string' } } as const

export async function fingerprintCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('fingerprint', argv, options)
  if (paths.length === 0) {
    throw new UsageError('fingerprint: give at least one folder or file, or - for stdin. Try: newstemma fingerprint --help')
  }
  const key = await readKey(values['key-file'], io)
  const { inputs, problems } = await readInputs(paths, io)
  // A plain fingerprint handed on in place of a keyed one would tell strangers what the key was to hide.
  const isPlain = (input: Input): boolean => key !== undefined && !('text' in input) && !isKeyed(input)
  const plain = inputs
    .filter(isPlain)
    .map(({ id }) => ({ path: id, message: 'a plain fingerprint cannot be given a key; give the text' }))
  const code = reportProblems([...problems, ...plain], io)
  const bar = progressBar(io)
  try {
    const usable = inputs.filter((input) => !isPlain(input))
    let done = 0
    for await (const print of fingerprints(usable, key)) {
      io.stdout.write(`${JSON.stringify(print)}\n`)
      bar.onProgress?.({ done: ++done, total: usable.length, stage: 'fingerprint' })
    }
  } finally {
    bar.end()
  }
  return code
}
