import { parseCommand } from './arguments'
import { readInputs, unfitFor } from './input'
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
  const unfit = unfitFor(key)
  const unusable = inputs.flatMap((input) => {
    const message = unfit(input)
    return message === undefined ? [] : [{ path: input.id, message }]
  })
  const code = reportProblems([...problems, ...unusable], io)
  const bar = progressBar(io)
  try {
    const usable = inputs.filter((input) => unfit(input) === undefined)
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
