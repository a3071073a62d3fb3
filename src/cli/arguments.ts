import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, UsageError } from './io'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = { [K in keyof T]?: string }

/** `util.parseArgs`, strict, with errors that say what to do. Options are strings; all else is a path. */
export function parseCommand<T extends Options>(
  command: string,
  argv: readonly string[],
  options: T,
): { values: Values<T>; paths: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return { values: values as Values<T>, paths: positionals }
  } catch (error) {
    // Node's message goes on with advice on `--`, which is of no use here.
    const [what] = messageOf(error).split(/\.(?:\s|$)/)
    const hint = /'--key'/.test(messageOf(error))
      ? 'A key on the command line can be read by every process: put it in a file (--key-file) or in NEWSTEMMA_KEY'
      : `It knows ${Object.keys(options)
          .map((name) => `--${name}`)
          .join(', ')}`
    throw new UsageError(`${command}: ${what}. ${hint}. Try: newstemma ${command} --help`)
  }
}

/** A number from 0 to 1 given as text. */
export function fraction(command: string, name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = /^\s*(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= 0 && value <= 1)) {
    throw new UsageError(`${command}: --${name} takes a number from 0 to 1, e.g. --${name} 0.8; got ${JSON.stringify(text)}`)
  }
  return value
}
