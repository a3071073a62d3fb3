import { version } from '../../package.json'
import { clusterCommand } from './cluster'
import { fingerprintCommand } from './fingerprint'
import { help } from './help'
import { InputError, type Io, messageOf, UsageError } from './io'
import { replCommand } from './repl'
import { sharedCommand } from './shared'
import { traceCommand } from './trace'
import { verifyCommand } from './verify'

const commands = {
  trace: traceCommand,
  shared: sharedCommand,
  fingerprint: fingerprintCommand,
  verify: verifyCommand,
  repl: replCommand,
  cluster: clusterCommand,
}

/**
 * The command line as a function: `argv` without node and script. Gives the exit code: 0 done, 1 bad input (whatever
 * could be read is still answered) or output that could not be written, 2 misuse of the command line.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.stderr.write(`newstemma: ${error.message}\n`)
      return 2
    }
    const expected = error instanceof InputError || /^ERR_[A-Z_]+$/.test(String((error as { code?: unknown })?.code))
    io.stderr.write(`newstemma: ${expected ? messageOf(error) : error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined) {
    io.stderr.write(help.newstemma)
    return 2
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version}\n`)
    return 0
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const topic = rest[0] ?? 'newstemma'
    if (!isTopic(topic)) throw new UsageError(`there is no help on ${JSON.stringify(topic)}; try: newstemma --help`)
    io.stdout.write(help[topic])
    return 0
  }
  if (!isCommand(name)) {
    const what = name.startsWith('-') ? 'option' : 'command'
    throw new UsageError(
      `there is no ${what} ${JSON.stringify(name)}; it knows ${Object.keys(commands).join(', ')}. Try: newstemma --help`,
    )
  }
  if (beforeTerminator(rest).some((word) => word === '--help' || word === '-h')) {
    io.stdout.write(help[name])
    return 0
  }
  return commands[name](rest, io)
}

/** The words before a lone `--`, after which everything is a path. */
function beforeTerminator(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--')
  return end < 0 ? words : words.slice(0, end)
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name)
}

function isTopic(name: string): name is keyof typeof help {
  return Object.hasOwn(help, name)
}
