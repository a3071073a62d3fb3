import { outOfRange } from '../errors'
import { stopIfAborted } from '../util/options'
import { failure } from './failure'
import type { Columns, Row } from './rows'
import { u32, u64 } from './rows'
import { beginning, FORMAT, META, MIGRATIONS, type Named, SCHEMA, TABLES, type TableName } from './schema'
import type { Sent, Server } from './server'

/** What is asked of all servers of a cluster at once. */
export class Shards {
  readonly servers: readonly Server[]
  readonly names: Named
  #turn = 0
  #version = 0n
  #checked: Promise<number> | undefined

  constructor(servers: readonly Server[], names: Named) {
    this.servers = servers
    this.names = names
  }

  /** Greater than all before of this process, and than all that others gave more than the difference of their clocks ago. */
  version(): bigint {
    const now = BigInt(Date.now()) * 1000n
    this.#version = now > this.#version ? now : this.#version + 1n
    return this.#version
  }

  /** A statement over each server's own tables, on all at once. */
  async each(sql: string, signal?: AbortSignal): Promise<void> {
    await all(this.servers.map((server) => server.run(sql, signal)))
  }

  async empty(tables: readonly TableName[], signal?: AbortSignal): Promise<void> {
    for (const table of tables) await this.each(`TRUNCATE TABLE ${this.names.here(table)}`, signal)
  }

  /** The rows of all servers. */
  async read<C extends Columns>(
    columns: C,
    sql: string,
    options?: { sent?: Readonly<Record<string, Sent>>; signal?: AbortSignal | undefined },
  ): Promise<Row<C>[]> {
    return (await all(this.servers.map((server) => server.read(columns, sql, options)))).flat()
  }

  /** Rows to wherever they belong; the servers take turns in sending them there. */
  async insert<T extends TableName>(
    table: T,
    rows: Iterable<Row<(typeof TABLES)[T]['columns']>>,
    signal?: AbortSignal,
  ): Promise<void> {
    const server = this.servers[this.#turn++ % this.servers.length]
    await server.insert(this.names.all(table), TABLES[table].columns, rows, signal)
  }

  /** Brings every server to the schema of now. */
  async migrate(window: number | undefined, signal?: AbortSignal): Promise<void> {
    for (const server of this.servers) {
      for (const sql of beginning(this.names)) await server.repeated(signal, () => server.run(sql, signal))
    }
    await this.#checkShards(signal)
    for (const server of this.servers) {
      const said = await this.#said(server, signal)
      const from = this.#schemaOf(server, said)
      for (let k = from; k < SCHEMA; k++) {
        for (const sql of MIGRATIONS[k](this.names)) await server.repeated(signal, () => server.run(sql, signal))
      }
      const kept = sameWindow(said, window)
      await this.say(server, { schema: String(SCHEMA), format: FORMAT, window: String(kept) }, signal)
    }
    this.#checked = undefined
  }

  /** Throws `ERR_CLUSTER_SCHEMA` unless every server has the tables of this version; asks once. Gives the window they were made for. */
  async ready(window: number | undefined, signal?: AbortSignal): Promise<number> {
    // One check for all who wait for it, so that none of them ends it for the others.
    this.#checked ??= this.#check(window).catch((error) => {
      this.#checked = undefined
      throw error
    })
    const kept = await this.#checked
    stopIfAborted(signal)
    return kept
  }

  async say(server: Server, said: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
    const version = this.version()
    const rows = Object.entries(said).map(([name, value]) => ({ name, value, version }))
    await server.insert(this.names.meta, META, rows, signal)
  }

  /** What was said under a name, if anything was. */
  async told(name: string, signal?: AbortSignal): Promise<string | undefined> {
    return (await this.#said(this.servers[0], signal)).get(name)
  }

  async #check(window: number | undefined): Promise<number> {
    const [kept] = await all(
      this.servers.map(async (server) => {
        const said = await this.#said(server, undefined)
        const from = this.#schemaOf(server, said)
        if (from === SCHEMA) return sameWindow(said, window)
        const what = from === 0 ? 'has no tables of newstemma yet' : `has the schema ${from}, and this newstemma ${SCHEMA}`
        throw failure('ERR_CLUSTER_SCHEMA', `${server.name}: ${this.names.database} ${what}; call init()`, server.name)
      }),
    )
    return kept
  }

  async #said(server: Server, signal: AbortSignal | undefined): Promise<Map<string, string>> {
    const rows = await server.read(META, `SELECT name, value, version FROM ${this.names.meta} FINAL`, { signal })
    return new Map(rows.map(({ name, value }) => [name, value]))
  }

  #schemaOf(server: Server, said: ReadonlyMap<string, string>): number {
    const schema = Number(said.get('schema') ?? 0)
    const format = said.get('format') ?? FORMAT
    if (schema <= SCHEMA && format === FORMAT) return schema
    const what =
      schema > SCHEMA
        ? `the schema ${schema}, which a later newstemma made, and this one knows ${SCHEMA}: upgrade`
        : `${format}, and this newstemma makes ${FORMAT}: ingest anew into another database`
    throw failure('ERR_CLUSTER_SCHEMA', `${server.name}: ${this.names.database} has ${what}`, server.name)
  }

  /** Each of the servers given has to be another shard of the cluster, or rows would be counted twice or not at all. */
  async #checkShards(signal: AbortSignal | undefined): Promise<void> {
    const { cluster } = this.names
    const count = this.servers.length
    if (cluster === undefined) return
    const sql =
      'SELECT toUInt32(uniqExact(shard_num)) AS shards, toUInt32(maxIf(shard_num, is_local)) AS own ' +
      `FROM system.clusters WHERE cluster = '${cluster}'`
    const said = await all(this.servers.map((server) => server.read({ shards: u32, own: u32 }, sql, { signal })))
    const wrong = said.findIndex(([row]) => row.shards !== count)
    if (wrong >= 0) {
      const { name } = this.servers[wrong]
      const has = `the cluster ${cluster} has ${said[wrong][0].shards} shards there, and ${count} servers were given`
      throw failure('ERR_CLUSTER_SCHEMA', `${name}: ${has}; give the address of one server of each shard`, name)
    }
    const own = new Set(said.map(([row]) => row.own))
    if (own.size === count || own.has(0)) return
    throw failure('ERR_CLUSTER_SCHEMA', `two of the servers given are of one shard of ${cluster}; give one server of each shard`)
  }
}

/** The window of a database, which nothing changes once it is made. */
function sameWindow(said: ReadonlyMap<string, string>, asked: number | undefined): number {
  const stored = said.get('window')
  const kept = stored === undefined ? (asked ?? Number.POSITIVE_INFINITY) : Number(stored)
  if (asked === undefined || asked === kept) return kept
  const what = `the window of this cluster is ${kept} ms, got ${asked}`
  throw outOfRange('ERR_OPTION', `window: ${what}; leave it out, or make another database for another window`)
}

/** All, or the first failure once none is running any more, so that nothing goes on behind a call that has failed. */
export async function all<T extends readonly unknown[]>(work: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const settled = await Promise.allSettled(work)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  }) as unknown as T
}

export const COUNT = { count: u64 } as const
