// ClickHouse servers of a test: on the loopback only, each with a folder and ports of its own, ended by process id.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The server that Debian and others install, or undefined. */
export const SERVER: string | undefined = [...(process.env.PATH ?? '').split(':'), '/usr/sbin']
  .map((folder) => `${folder}/clickhouse-server`)
  .find((path) => existsSync(path))

export const USER = 'stemma'
export const PASSWORD = 'pass word/with:odd@signs'

export interface Server {
  readonly url: string
  readonly pid: number
  start(): Promise<void>
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>
}

export interface Servers {
  readonly urls: string[]
  readonly cluster: string
  readonly all: readonly Server[]
  stop(): Promise<void>
}

const CLUSTER = 'stemma'

/** As many servers as shards, all of one cluster. */
export async function servers(shards: number, folders: readonly string[] = []): Promise<Servers> {
  const root = mkdtempSync(join(tmpdir(), 'newstemma-clickhouse-'))
  const ports = await freePorts(3 * shards)
  const tcp = (k: number): number => ports[3 * k + 1]
  const remote = Array.from(
    { length: shards },
    (_, k) =>
      `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${tcp(k)}</port>` +
      `<user>${USER}</user><password>${PASSWORD}</password></replica></shard>`,
  )
  const all = Array.from({ length: shards }, (_, k) => {
    const folder = folders[k] ?? join(root, String(k))
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, 'config.xml'),
      `<yandex>
<logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${ports[3 * k]}</http_port><tcp_port>${tcp(k)}</tcp_port><interserver_http_port>${ports[3 * k + 2]}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><interserver_http_host>127.0.0.1</interserver_http_host>
<path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><user_files_path>${folder}/files/</user_files_path>
<format_schema_path>${folder}/formats/</format_schema_path>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
<mark_cache_size>268435456</mark_cache_size><max_concurrent_queries>100</max_concurrent_queries><timezone>UTC</timezone>
<remote_servers><${CLUSTER}>${remote.join('')}</${CLUSTER}></remote_servers>
</yandex>
`,
    )
    writeFileSync(
      join(folder, 'users.xml'),
      `<yandex>
<profiles><default><max_memory_usage>3000000000</max_memory_usage></default></profiles>
<users><${USER}><password>${PASSWORD}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></${USER}></users>
<quotas><default/></quotas>
</yandex>
`,
    )
    return server(folder, ports[3 * k])
  })
  await Promise.all(all.map((one) => one.start()))
  return {
    urls: all.map(({ url }) => url),
    cluster: CLUSTER,
    all,
    async stop() {
      await Promise.all(all.map((one) => one.kill()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Ends the server when nobody holds its input any more, so that none is left behind by a test that was killed. */
const KEPT = '"$0" --config-file="$1" >/dev/null 2>&1 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null; wait'

function server(folder: string, port: number): Server {
  let child: ChildProcess | undefined
  let pid = 0
  return {
    url: `http://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    get pid() {
      return pid
    },
    async start() {
      child = spawn('sh', ['-c', KEPT, SERVER as string, `${folder}/config.xml`], {
        stdio: ['pipe', 'pipe', 'ignore'],
        cwd: folder,
      })
      pid = Number(await new Promise((resolve) => child?.stdout?.once('data', resolve)))
      for (let tries = 0; ; tries++) {
        const answer = await fetch(`http://127.0.0.1:${port}/ping`).catch(() => undefined)
        if (answer?.ok) return
        if (tries > 600) throw new Error(`clickhouse-server did not start; see ${folder}/errors`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    async kill() {
      const running = child
      child = undefined
      if (!running) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.stdin?.end()
      await gone
    },
  }
}

/**
 * Free at this moment, below those that a system gives out, and apart from those that another process asks for here: a server that
 * found its port taken would be thought to run, and what answered would be another's.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  for (; ports.length < count; next = (next + 1) % OWN) {
    const port = FIRST + (process.pid % SHARES) * OWN + next
    if (await isFree(port)) ports.push(port)
  }
  return ports
}

const FIRST = 12_000
const OWN = 100
const SHARES = 200
let next = 0

function isFree(port: number): Promise<boolean> {
  const listener = createServer()
  return new Promise((resolve) => {
    listener.once('error', () => resolve(false))
    listener.listen(port, '127.0.0.1', () => listener.close(() => resolve(true)))
  })
}
