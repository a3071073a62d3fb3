import type { Cluster, ClusterOptions } from '../clickhouse'
import { optional } from '../node/optional'
import { oneLine } from '../util/one-line'
import { days, parseCommand, whole } from './arguments'
import { formatNames, formatOf } from './formats'
import { help } from './help'
import { InputError, type Io, messageOf, type Problem, reportProblems, UsageError } from './io'
import { progressBar } from './progress'
import { fingerprinted } from './stream'

const options = {
  url: { type: 'string' },
  cluster: { type: 'string' },
  database: { type: 'string' },
  window: { type: 'string' },
  limit: { type: 'string' },
  format: { type: 'string' },
  'key-file': { type: 'string' },
} as const

/** The actions of options that are not for all; a window is held against that of the database by every action. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  limit: ['families', 'near'],
  format: ['families', 'family'],
  'key-file': ['add'],
}

type Values = { readonly [K in keyof typeof options]?: string }

/** What an action is given: the cluster, connected to nothing yet, and the words behind the action. */
interface Asked {
  readonly cluster: Cluster
  readonly words: readonly string[]
  readonly values: Values
  readonly io: Io
}

const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<number>>> = { init, add, families, family, near, remove, expire }

export async function clusterCommand(argv: readonly string[], io: Io): Promise<number> {
  const { values, paths } = parseCommand('cluster', argv, options)
  const [action, ...words] = paths
  if (action === undefined) {
    io.stderr.write(help.cluster)
    return 2
  }
  if (!Object.hasOwn(ACTIONS, action)) {
    throw new UsageError(
      `cluster: there is no ${JSON.stringify(action)}; it knows ${Object.keys(ACTIONS).join(', ')}. Try: newstemma cluster --help`,
    )
  }
  for (const name of Object.keys(values)) {
    if (ONLY[name]?.includes(action) ?? true) continue
    throw new UsageError(
      `cluster ${action}: takes no --${name}, which goes with ${ONLY[name].join(' and ')}. Try: newstemma cluster --help`,
    )
  }
  const { Cluster } = await loaded()
  const cluster = made(Cluster, optionsOf(values, io))
  try {
    return await ACTIONS[action]({ cluster, words, values, io })
  } finally {
    await cluster.close()
  }
}

/** What options are wrong the library says. */
function made(Made: typeof Cluster, options: ClusterOptions): Cluster {
  try {
    return new Made(options)
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_OPTION' ? new UsageError(`cluster: ${messageOf(error)}`) : error
  }
}

/** The package that speaks to the servers is optional, so it is asked for by name where it is not installed. */
function loaded(): Promise<typeof import('../clickhouse')> {
  return optional(
    () => import('../clickhouse'),
    ({ message }) => new InputError(`a cluster needs one more package: npm install @clickhouse/client (${message})`),
  )
}

/** User and password from the environment or the address, and on no account from a word that every process can read. */
function optionsOf(values: Values, { env }: Io): ClusterOptions {
  const url = values.url ?? env.NEWSTEMMA_CLUSTER_URL
  if (url === undefined || url === '') {
    throw new UsageError(
      'cluster: give the addresses of the servers, --url http://db1:8123,http://db2:8123, or NEWSTEMMA_CLUSTER_URL',
    )
  }
  const { NEWSTEMMA_CLUSTER_USER: username, NEWSTEMMA_CLUSTER_PASSWORD: password } = env
  return {
    url: url.split(',').map((one) => one.trim()),
    cluster: values.cluster,
    database: values.database,
    window: days('cluster', 'window', values.window),
    username,
    password,
  }
}

async function init({ cluster, io }: Asked): Promise<number> {
  await cluster.init()
  io.stdout.write(`Ready: ${cluster.servers.join(', ')}\n`)
  return 0
}

async function add({ cluster, words, values, io }: Asked): Promise<number> {
  if (words.length === 0) throw new UsageError('cluster add: give at least one folder or file, or - for stdin')
  const problems: Problem[] = []
  const bar = progressBar(io)
  try {
    const prints = fingerprinted(words, values['key-file'], io, (problem) => problems.push(problem))
    const count = await cluster.add(prints, { onProgress: bar.onProgress })
    bar.end()
    io.stdout.write(`Added: ${count}\n`)
  } finally {
    bar.end()
  }
  return reportProblems(problems, io)
}

async function families({ cluster, words, values, io }: Asked): Promise<number> {
  none('families', words)
  const limit = whole('cluster', 'limit', values.limit) ?? 10
  const write = writer(values)
  const bar = progressBar(io)
  try {
    const { families, drawn, articles } = await cluster.update({ onProgress: bar.onProgress })
    bar.end()
    io.stderr.write(`newstemma: ${drawn} of ${families} families drawn anew, of ${articles} articles\n`)
  } finally {
    bar.end()
  }
  let shown = 0
  for await (const graph of cluster.families()) {
    if (shown++ === limit) break
    io.stdout.write(`${shown > 1 && values.format === undefined ? '\n' : ''}${write(graph)}`)
  }
  return 0
}

async function family({ cluster, words, values, io }: Asked): Promise<number> {
  const [id] = ids('family', words, 1)
  const write = writer(values)
  const graph = await cluster.family(id)
  if (graph.nodes.length === 0)
    throw new InputError(`cluster family: ${oneLine(id)} is in no family; has it been added, and families found since?`)
  io.stdout.write(write(graph))
  return 0
}

async function near({ cluster, words, values, io }: Asked): Promise<number> {
  const [id] = ids('near', words, 1)
  for (const { id: other, similarity } of await cluster.near(id, { limit: whole('cluster', 'limit', values.limit) })) {
    io.stdout.write(`${similarity.toFixed(2)}  ${oneLine(other)}\n`)
  }
  return 0
}

async function remove({ cluster, words, io }: Asked): Promise<number> {
  io.stdout.write(`Removed: ${await cluster.remove(ids('remove', words))}\n`)
  return 0
}

async function expire({ cluster, words, io }: Asked): Promise<number> {
  const usage = 'cluster expire: give one date, e.g. 2025-01-31; what was published before it is removed'
  if (words.length !== 1) throw new UsageError(usage)
  const [before] = words
  // What a date is the library says, before it asks a server; all else that goes wrong is none of the date.
  const count = await cluster.expire(before).catch((error) => {
    throw messageOf(error).startsWith('expire:') ? new UsageError(`${usage}; got ${JSON.stringify(before)}`) : error
  })
  io.stdout.write(`Expired: ${count}\n`)
  return 0
}

function none(action: string, words: readonly string[]): void {
  if (words.length > 0)
    throw new UsageError(`cluster ${action}: takes no ${JSON.stringify(words[0])}. Try: newstemma cluster --help`)
}

function ids(action: string, words: readonly string[], count = words.length): readonly string[] {
  if (words.length > 0 && words.length === count) return words
  throw new UsageError(`cluster ${action}: give ${count === 1 ? 'one id' : 'ids of articles'}; got ${words.length}`)
}

function writer({ format = 'tree' }: Values): NonNullable<ReturnType<typeof formatOf>> {
  const write = formatOf(format)
  if (write) return write
  throw new UsageError(`cluster: --format takes one of ${formatNames.join(', ')}; got ${JSON.stringify(format)}`)
}
