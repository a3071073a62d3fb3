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
    const { values, positionals } = parseArgs({ args: joined(argv, options), options, allowPositionals: true, strict: true })
    if (!positionals.includes('')) return { values: values as Values<T>, paths: positionals }
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
  throw new UsageError(`${command}: a path or word that is given is empty, as an unset variable leaves it: ""`)
}

/** A number below zero behind an option is its value, for the option to refuse; Node takes it for another option. */
function joined(argv: readonly string[], options: Options): string[] {
  const args = [...argv]
  for (let i = 0; i + 1 < args.length && args[i] !== '--'; i++) {
    const isOption = args[i].startsWith('--') && Object.hasOwn(options, args[i].slice(2))
    if (isOption && /^-\.?\d/.test(args[i + 1])) args.splice(i, 2, `${args[i]}=${args[i + 1]}`)
  }
  return args
}

/** A number from 0 to 1 given as text. */
export function fraction(command: string, name: string, text: string | undefined): number | undefined {
  return number(command, name, text, 'a number from 0 to 1', '0.8', (n) => n >= 0 && n <= 1)
}

/** A whole number above 0 given as text. */
export function whole(command: string, name: string, text: string | undefined): number | undefined {
  return number(command, name, text, 'a whole number above 0', '14', (n) => n > 0 && Number.isInteger(n))
}

const DAY = 86_400_000

/** Days given as text, as milliseconds. */
export function days(command: string, name: string, text: string | undefined): number | undefined {
  const given = number(command, name, text, 'a number of days above 0', '14', (n) => n > 0)
  return given === undefined ? undefined : given * DAY
}

function number(
  command: string,
  name: string,
  text: string | undefined,
  expected: string,
  example: string,
  fits: (n: number) => boolean,
): number | undefined {
  if (text === undefined) return undefined
  const value = /^\s*(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text) ? Number(text) : Number.NaN
  if (fits(value)) return value
  throw new UsageError(`${command}: --${name} takes ${expected}, e.g. --${name} ${example}; got ${JSON.stringify(text)}`)
}
