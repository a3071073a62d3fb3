import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Cluster, type ClusterOptions } from '../../src/clickhouse'
import { META, SCHEMA } from '../../src/clickhouse/schema'
import { Server } from '../../src/clickhouse/server'
import { fingerprint } from '../../src/fingerprint'
import { trace } from '../../src/trace'
import { village } from './articles'
import { PASSWORD, SERVER, type Servers, servers, USER } from './servers'

const WAIT = 120_000
const articles = village(40, 7)

/** What a call failed with, its message without a secret. */
async function failureOf(work: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  )
  const shown = `${error?.message} ${error?.stack} ${JSON.stringify(error)} ${error?.cause ?? ''}`
  for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'wrong-secret']) expect(shown).not.toContain(secret)
  return { code: error?.code, message: String(error?.message) }
}

describe.skipIf(SERVER === undefined)('a cluster in trouble (needs clickhouse-server)', () => {
  let two: Servers
  beforeAll(async () => {
    two = await servers(2)
  }, WAIT)
  afterAll(() => two?.stop(), WAIT)

  const on = async <T>(options: Partial<ClusterOptions>, work: (cluster: Cluster) => Promise<T>): Promise<T> => {
    const cluster = new Cluster({ url: two.urls, cluster: two.cluster, retries: 1, ...options })
    try {
      return await work(cluster)
    } finally {
      await cluster.close()
    }
  }
  const graphOf = async (cluster: Cluster): Promise<unknown> => (await cluster.graph()).toJSON()
  const whole = (): unknown => trace(articles).toJSON()

  it('says which server is not there', async () => {
    await on({ url: `http://${USER}:wrong-secret@127.0.0.1:9`, cluster: undefined, retries: 0 }, async (cluster) => {
      const { code, message } = await failureOf(cluster.init())
      expect(code).toBe('ERR_CLUSTER_UNREACHABLE')
      expect(message).toContain('127.0.0.1:9')
    })
  })

  it('is refused with a wrong password, and does not try again', async () => {
    await on({ password: 'wrong-secret', retries: 5 }, async (cluster) => {
      expect(await failureOf(cluster.init())).toMatchObject({ code: 'ERR_CLUSTER_REFUSED' })
    })
  })

  it('finds all pairs anew in a database of the schema before', async () => {
    const database = 'older'
    await on({ database }, async (cluster) => {
      await cluster.init()
      await cluster.add(articles)
      await cluster.update()
    })
    for (const url of two.urls) {
      const server = new Server(new URL(url), { username: USER, password: PASSWORD, timeout: WAIT, retries: 0 })
      const rows = (table: string, columns: string, where = '1') =>
        server.run(
          `INSERT INTO ${database}.${table} SELECT ${columns}, version + 1 FROM ${database}.${table} FINAL WHERE ${where}`,
        )
      await rows('pairs_here', 'a, b, toUInt32(1), fewer, removed')
      await rows('meta', `name, '${SCHEMA - 1}'`, "name = 'schema'")
      await server.close()
    }
    await on({ database }, async (cluster) => {
      expect(await failureOf(cluster.update())).toMatchObject({ code: 'ERR_CLUSTER_SCHEMA' })
      await cluster.init()
      expect((await cluster.update()).changed).toBeGreaterThan(0)
      expect(await graphOf(cluster)).toEqual(whole())
    })
  })

  it('asks for tables that nobody made, that another version made, or that lie on other servers', async () => {
    await on({ database: 'never' }, async (cluster) => {
      expect(await failureOf(cluster.add(articles))).toMatchObject({ code: 'ERR_CLUSTER_SCHEMA' })
    })
    await on({ database: 'later' }, async (cluster) => {
      await cluster.init()
      await cluster.init()
    })
    const server = new Server(new URL(two.urls[1]), { username: USER, password: PASSWORD, timeout: WAIT, retries: 0 })
    const say = (said: Record<string, string>, version: bigint) =>
      server.insert(
        'later.meta',
        META,
        Object.entries(said).map(([name, value]) => ({ name, value, version })),
      )
    await say({ schema: String(SCHEMA + 1) }, 2n ** 60n)
    await on({ database: 'later' }, async (cluster) => {
      for (const call of ['init', 'update'] as const) {
        const { code, message } = await failureOf(cluster[call]())
        expect(code).toBe('ERR_CLUSTER_SCHEMA')
        expect(message).toContain('upgrade')
      }
    })
    await say({ schema: String(SCHEMA), format: 'fingerprint 0' }, 2n ** 60n + 1n)
    await on({ database: 'later' }, async (cluster) => {
      const { code, message } = await failureOf(cluster.update())
      expect(code).toBe('ERR_CLUSTER_SCHEMA')
      expect(message).toContain('ingest anew')
    })
    await server.close()
    await on({ url: two.urls[0], database: 'half' }, async (cluster) => {
      expect(await failureOf(cluster.init())).toMatchObject({ code: 'ERR_CLUSTER_SCHEMA' })
    })
    await on({ database: 'windows', window: 1000 }, (cluster) => cluster.init())
    await on({ database: 'windows', window: 2000 }, async (cluster) => {
      expect(await failureOf(cluster.init())).toMatchObject({ code: 'ERR_OPTION' })
      expect(await failureOf(cluster.update())).toMatchObject({ code: 'ERR_OPTION' })
    })
  })

  it(
    'mends an ingest and an update that a dead server broke off',
    async () => {
      await on({ database: 'broken' }, async (cluster) => {
        await cluster.init()
        async function* dying() {
          for (const [k, article] of articles.entries()) {
            if (k === 20) await two.all[1].kill()
            yield article
          }
        }
        expect(await failureOf(cluster.add(dying()))).toMatchObject({ code: 'ERR_CLUSTER_UNREACHABLE' })
        expect(await failureOf(cluster.update())).toMatchObject({ code: 'ERR_CLUSTER_UNREACHABLE' })
        expect(await failureOf(cluster.size())).toMatchObject({ code: 'ERR_CLUSTER_UNREACHABLE' })
        await two.all[1].start()
        expect(await cluster.add(articles)).toBe(articles.length)

        for (const stage of ['keys', 'pairs', 'families', 'graphs']) {
          let killed: Promise<void> | undefined
          const broken = cluster.update({
            onProgress: (progress) => {
              if (progress.stage === stage) killed ??= two.all[1].kill()
            },
          })
          expect(await failureOf(broken)).toMatchObject({ code: 'ERR_CLUSTER_UNREACHABLE' })
          await killed
          await two.all[1].start()
        }
        await cluster.update()
        expect(await cluster.size()).toBe(articles.length)
        expect(await graphOf(cluster)).toEqual(whole())
      })
    },
    WAIT,
  )

  it(
    'tries again what a server refuses for a moment',
    async () => {
      await on({ database: 'moment', retries: 8 }, async (cluster) => {
        await cluster.init()
        await two.all[0].kill()
        const [count] = await Promise.all([cluster.add(articles.slice(0, 5)), two.all[0].start()])
        expect(count).toBe(5)
        expect(await cluster.size()).toBe(5)
      })
    },
    WAIT,
  )

  it(
    'waits for no server that does not answer',
    async () => {
      await on({ database: 'slow' }, (cluster) => cluster.init())
      await on({ database: 'slow', timeout: 700 }, async (cluster) => {
        await cluster.size()
        process.kill(two.all[0].pid, 'SIGSTOP')
        // The signal takes a moment to reach every thread of the server; until then one may answer.
        await new Promise((stopped) => setTimeout(stopped, 200))
        try {
          expect(await failureOf(cluster.size())).toMatchObject({ code: 'ERR_CLUSTER_TIMEOUT' })
        } finally {
          process.kill(two.all[0].pid, 'SIGCONT')
        }
      })
    },
    WAIT,
  )

  it(
    'stops when it is told to, at any step',
    async () => {
      await on({ database: 'stopped' }, async (cluster) => {
        await cluster.init()
        expect(await failureOf(cluster.add(articles, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'ERR_ABORTED' })
        await cluster.add(articles)
        for (const stage of ['bodies', 'keys', 'pairs', 'families', 'graphs']) {
          const stop = new AbortController()
          const stopped = cluster.update({
            signal: stop.signal,
            onProgress: (progress) => progress.stage === stage && stop.abort(),
          })
          expect(await failureOf(stopped)).toMatchObject({ code: 'ERR_ABORTED' })
        }
        await cluster.update()
        expect(await graphOf(cluster)).toEqual(whole())
      })
    },
    WAIT,
  )

  it('puts nothing into SQL but plain words, and compares fingerprints of one key', async () => {
    for (const wrong of [
      { database: 'a; DROP' },
      { cluster: "x'" },
      { timeout: 0 },
      { retries: -1 },
      { url: [] },
      { url: 'localhost' },
      { colour: 1 },
    ]) {
      expect(() => new Cluster({ url: two.urls, ...wrong } as ClusterOptions)).toThrow(
        expect.objectContaining({ code: 'ERR_OPTION' }),
      )
    }
    await on({ database: 'keyed' }, async (cluster) => {
      await cluster.init()
      const keyed = fingerprint(articles[0], { key: '0123456789abcdef' })
      expect(await failureOf(cluster.add([articles[1], keyed]))).toMatchObject({ code: 'ERR_KEY' })
      await cluster.add([articles[1]])
    })
    await on({ database: 'keyed' }, async (cluster) => {
      const keyed = fingerprint(articles[0], { key: '0123456789abcdef' })
      expect(await failureOf(cluster.add([keyed]))).toMatchObject({ code: 'ERR_KEY' })
      expect(await failureOf(cluster.near(keyed))).toMatchObject({ code: 'ERR_KEY' })
    })
  })
})

/** A folder that holds 24 megabytes, or why there is none. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'newstemma-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
}

const disk = SERVER === undefined ? undefined : smallDisk()

describe.skipIf(disk === undefined)('a full disk (needs clickhouse-server, and a small disk that may be mounted)', () => {
  afterAll(() => {
    if (disk === undefined) return
    execFileSync('umount', ['--lazy', disk])
    rmSync(disk, { recursive: true, force: true })
  })

  it(
    'is told, and what was written before is whole',
    async () => {
      const one = await servers(1, [disk as string])
      const cluster = new Cluster({ url: one.urls, retries: 0 })
      try {
        await cluster.init()
        await cluster.add(articles)
        const large = Array.from({ length: 30 }, (_, k) => ({ id: `large${k}`, text: 'x', title: noise(k) }))
        expect(await failureOf(cluster.add(large))).toMatchObject({ code: 'ERR_CLUSTER_FULL' })
        expect(await cluster.size()).toBeGreaterThanOrEqual(articles.length)
        for (const { id } of articles.slice(0, 5)) expect(await cluster.has(id)).toBe(true)
      } finally {
        await cluster.close()
        await one.stop()
      }
    },
    WAIT,
  )
})

/** A million characters that do not compress well. */
function noise(seed: number): string {
  let state = seed + 1
  return Array.from({ length: 1_000_000 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(33 + ((state >>> 8) % 90))
  }).join('')
}
