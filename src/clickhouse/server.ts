import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { stopIfAborted } from '../util/options'
import { failed, failure, passes } from './failure'
import { type Columns, decode, encode, type Row, structure } from './rows'

/** What every server is asked with. */
export interface Access {
  readonly username: string
  readonly password: string
  /** Milliseconds that one statement may take. */
  readonly timeout: number
  /** How often a call is repeated that failed for a reason that passes. */
  readonly retries: number
}

/** Rows that go with a query, as a table of its own. */
export interface Sent<C extends Columns = Columns> {
  readonly columns: C
  readonly rows: Iterable<Row<C>>
}

/** What the statements share; every setting is one that servers know since 2018. An insert waits, and a join gives no nulls. */
const SETTINGS = { insert_distributed_sync: 1, join_use_nulls: 0, max_bytes_before_external_group_by: '1000000000' } as const
const FIRST_PAUSE = 100
/** Fingerprints hardly shrink; what does, does so at the first level. In one piece, which does not wait for whoever is busy. */
const packed = (body: Uint8Array): Promise<Uint8Array> => promisify(gzip)(body, { level: 1 })

/** One server, spoken to over HTTP. Statements that only read, and inserts of rows, are repeated when the failure may pass. */
export class Server {
  /** Host and port. */
  readonly name: string
  readonly #access: Access
  readonly #client: ClickHouseClient

  constructor(url: URL, access: Access) {
    this.name = url.host
    this.#access = access
    this.#client = createClient({
      url: url.origin,
      ...(url.pathname !== '/' && { pathname: url.pathname }),
      username: access.username,
      password: access.password,
      request_timeout: access.timeout,
      // The server closes idle connections after three seconds, 18.16's default.
      keep_alive: { enabled: true, idle_socket_ttl: 1500 },
      max_open_connections: 8,
      // Of requests, inserts are packed here: tables that go with a query are a form, of which an old server reads no packed one.
      compression: { request: false, response: true },
      log: { level: ClickHouseLogLevel.OFF },
    })
  }

  async close(): Promise<void> {
    await this.#client.close()
  }

  /** One statement, once: what it wrote before it failed may stand. */
  async run(sql: string, signal?: AbortSignal): Promise<void> {
    await this.#ask(signal, (abort_signal) =>
      this.#client.exec({ query: sql, abort_signal, clickhouse_settings: { ...SETTINGS, wait_end_of_query: 1 } }),
    )
  }

  /** The rows that a query gives, all of them: it had better be a page. */
  async read<C extends Columns>(
    columns: C,
    sql: string,
    { sent = {}, signal }: { sent?: Readonly<Record<string, Sent>>; signal?: AbortSignal | undefined } = {},
  ): Promise<Row<C>[]> {
    const query = `${sql} FORMAT RowBinary`
    const tables = Object.entries(sent).map(([table, { columns: of, rows }]) => ({ table, of, body: encode(of, rows) }))
    const about = tables.flatMap(({ table, of }) => [
      [`${table}_structure`, structure(of)],
      [`${table}_format`, 'RowBinary'],
    ])
    // Until the end of the query nothing is sent, so that an error in its midst is an error and no rows that break off.
    const clickhouse_settings = { ...SETTINGS, wait_end_of_query: 1 as const, ...Object.fromEntries(about) }
    const boundary = randomUUID()
    const body = Buffer.concat([...form(boundary, tables)])
    const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
    return this.repeated(signal, async () => {
      const answer = await this.#ask(signal, (abort_signal) =>
        this.#client.exec({ query, abort_signal, clickhouse_settings, ...(tables.length > 0 && sending(body, type)) }),
      )
      return decode(columns, answer)
    })
  }

  /** Rows into a table in which the same row twice is one. */
  async insert<C extends Columns>(table: string, columns: C, rows: Iterable<Row<C>>, signal?: AbortSignal): Promise<void> {
    const body = encode(columns, rows)
    if (body.length === 0) return
    const query = `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) FORMAT RowBinary`
    const values = await packed(body)
    const encoding = { 'Content-Encoding': 'gzip' }
    await this.repeated(signal, () =>
      this.#ask(signal, (abort_signal) =>
        this.#client.exec({ query, abort_signal, clickhouse_settings: SETTINGS, ...sending(values, encoding) }),
      ),
    )
  }

  /** The same again, with pauses that double, while the failure may pass. */
  async repeated<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await work()
      } catch (error) {
        if (!passes(error) || tries >= this.#access.retries) throw error
        await pause(FIRST_PAUSE * 2 ** tries, undefined, { signal }).catch(() => stopIfAborted(signal))
      }
    }
  }

  async #ask(
    signal: AbortSignal | undefined,
    call: (signal: AbortSignal) => ReturnType<ClickHouseClient['exec']>,
  ): Promise<Uint8Array> {
    stopIfAborted(signal)
    // The client's own limit is on silence only, and ends where the answer begins.
    const { timeout, password } = this.#access
    const ended = new AbortController()
    let late = false
    const end = (): void => ended.abort()
    const limit = setTimeout(() => {
      late = true
      end()
    }, timeout)
    signal?.addEventListener('abort', end, { once: true })
    try {
      const chunks: Uint8Array[] = []
      const { stream } = await call(ended.signal)
      ended.signal.addEventListener('abort', () => stream.destroy(new Error('aborted')), { once: true })
      for await (const chunk of stream) chunks.push(chunk)
      return Buffer.concat(chunks)
    } catch (error) {
      stopIfAborted(signal)
      if (!late) throw failed(error, this.name, password)
      const what = `no answer within ${timeout} ms; raise the option timeout, or ask for less`
      throw failure('ERR_CLUSTER_TIMEOUT', `${this.name}: ${what}`, this.name)
    } finally {
      clearTimeout(limit)
      signal?.removeEventListener('abort', end)
    }
  }
}

/**
 * A body of a length that is told before. Without it the last chunk, which says that there are no more, may come once the server
 * has read all it wants, and is then taken for the beginning of the next request of that connection.
 */
function sending(body: Uint8Array, headers: Record<string, string>) {
  return { values: Readable.from([body]), http_headers: { ...headers, 'Content-Length': String(body.length) } }
}

function* form(boundary: string, tables: readonly { table: string; body: Uint8Array }[]): Generator<Buffer> {
  for (const { table, body } of tables) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${table}"; filename="${table}"\r\n`
    yield Buffer.from(`${head}Content-Type: application/octet-stream\r\n\r\n`)
    yield Buffer.from(body)
    yield Buffer.from('\r\n')
  }
  yield Buffer.from(`--${boundary}--\r\n`)
}
