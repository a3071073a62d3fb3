// Where the tests of the cluster run: on servers of long ago, and on one of today.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClusterOptions } from '../../src/clickhouse'
import { SERVER, servers } from './servers'

interface Place {
  readonly name: string
  /** Whether what it needs is on this machine. */
  readonly there: boolean
  readonly start: () => Promise<Started>
}

export interface Started {
  readonly where: ClusterOptions
  stop(): Promise<void>
}

/** Where there is no engine for a system, `chdb` installs without. */
const ENGINE = `@chdb/lib-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`

const old = async (shards: number): Promise<Started> => {
  const { urls, cluster, stop } = await servers(shards)
  return { where: shards > 1 ? { url: urls, cluster } : { url: urls }, stop }
}

export const ONE: Place = { name: 'one server (needs clickhouse-server)', there: SERVER !== undefined, start: () => old(1) }
export const TWO: Place = { name: 'two shards (needs clickhouse-server)', there: SERVER !== undefined, start: () => old(2) }
export const CURRENT: Place = { name: 'a current ClickHouse (needs chdb)', there: installed('chdb', ENGINE), start: embedded }

function installed(...names: readonly string[]): boolean {
  try {
    return names.every((name) => createRequire(import.meta.url).resolve(name) !== '')
  } catch {
    return false
  }
}

async function embedded(): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'newstemma-embedded-'))
  const script = join(import.meta.dirname, 'embedded.mjs')
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const failed = gone.then(([code]) => {
    throw new Error(`the embedded ClickHouse ended with ${code} before it had a port`)
  })
  const [port] = await Promise.race([once(child.stdout, 'data'), failed])
  return {
    where: { url: `http://127.0.0.1:${Number(port)}` },
    async stop() {
      child.stdin.end()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
