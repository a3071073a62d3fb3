import { gzipSync } from 'node:zlib'
import { MOST_HOLDERS } from '../../../src/candidates/key-index'
import { Cluster } from '../../../src/clickhouse'
import { articleRow } from '../../../src/clickhouse/ingest'
import { type Columns, encode, type Row, text, u64 } from '../../../src/clickhouse/rows'
import { TABLES } from '../../../src/clickhouse/schema'
import { Server } from '../../../src/clickhouse/server'
import { Corpus } from '../../../src/corpus'
import { fingerprint } from '../../../src/fingerprint'
import type { Fingerprint } from '../../../src/fingerprint/fingerprint-class'
import { PASSWORD, servers, USER } from '../../../test/clickhouse/servers'
import { articlesOf, haystackStories, type Source, story } from '../data'
import { fingerprintAll } from '../library'
import { generations } from '../prints'
import { serve } from '../process'
import { synthetic } from '../synthetic'

export interface ClusterJob {
  readonly what: 'ingest' | 'families' | 'prints'
  readonly source: Source
  /** Fewer stories, and less of all. */
  readonly small: boolean
}

export interface ClusterRound {
  readonly articles: number
  /** Seconds of: fingerprinting alone, `add`, `add` of what two threads fingerprint, all before the drawing, the whole of `update`, `Corpus` from fingerprints to the graph. */
  readonly alone: number
  readonly add: number
  readonly addOnThreads: number
  readonly candidates: number
  readonly update: number
  readonly corpus: number
  readonly same: boolean
  /** Processor time of this process for fingerprinting alone, against that for `add`. */
  readonly ofProcessor: number
  /** Bytes of this process at the most. */
  readonly memory: number
  /** Table → rows and bytes on disk, of both shards. */
  readonly disk: Readonly<Record<string, readonly [rows: number, bytes: number]>>
  /** What a whole update writes as shares: lists of who else holds a key, and the names in them. */
  readonly shares: { readonly lists: number; readonly names: number }
  /** Bytes, packed, in which an article is sent to a server. */
  readonly sent: number
}

serve<ClusterJob>(async ({ what, source, small }) => {
  const two = await servers(2)
  return async (): Promise<ClusterRound> => {
    const cluster = new Cluster({ url: two.urls, cluster: two.cluster })
    await cluster.init()
    const round = { alone: 0, addOnThreads: 0, corpus: 0, update: 0, same: true, ofProcessor: 0 }
    const seconds = async (work: () => unknown): Promise<number> => {
      const start = performance.now()
      await work()
      return (performance.now() - start) / 1000
    }
    let add = 0
    if (what === 'ingest') {
      const articles = articlesOf(source)
      for (const article of articles.slice(0, 300)) fingerprint(article)
      const cpu = [process.cpuUsage()]
      round.alone = await seconds(() => {
        for (const article of articles) fingerprint(article)
      })
      cpu.push(process.cpuUsage(cpu[0]))
      add = await seconds(() => cluster.add(articles))
      const [, alone] = cpu
      const both = process.cpuUsage(cpu[0])
      const others = articles.map((article) => ({ ...article, id: `${article.id} too` }))
      round.addOnThreads = await seconds(() => cluster.add(fingerprintAll(others, { threads: 2 })))
      round.ofProcessor = (alone.user + alone.system) / (both.user + both.system - alone.user - alone.system)
    } else if (what === 'families') {
      const told = haystackStories(small).flatMap((file) => story(file).articles)
      const prints = [...articlesOf(source), ...told].map((article) => fingerprint(article))
      add = await seconds(() => cluster.add(prints))
      let graph = ''
      round.corpus = await seconds(() => {
        graph = JSON.stringify(new Corpus().addAll(prints).trace())
      })
      const start = performance.now()
      const candidates = await updated(cluster, { draw: true })
      round.update = (performance.now() - start) / 1000
      round.same = JSON.stringify(await cluster.graph()) === graph
      return finished(candidates)
    } else {
      const made = synthetic()
      const base = Array.from({ length: Math.min(2000, source.articles) }, (_, i) => fingerprint(made.article(i)))
      add = await seconds(() => cluster.add(generations(base, source.articles)))
      return finished(await updated(cluster, { draw: false }), base)
    }
    return finished(0)

    async function finished(candidates: number, base: readonly Fingerprint[] = []): Promise<ClusterRound> {
      // Before what is only asked for the record.
      const memory = process.resourceUsage().maxRSS * 1024
      const articles = await cluster.size()
      await cluster.close()
      const disk = await disks(two.urls)
      const shares = base.length > 0 ? await sharesOn(two.urls) : { lists: 0, names: 0 }
      await two.stop()
      return { ...round, add, candidates, articles, disk, shares, sent: packedSize(base), memory }
    }
  }
})

const TABLE = { table: text, rows: u64, bytes: u64 } as const

async function disks(urls: readonly string[]): Promise<ClusterRound['disk']> {
  const disk: Record<string, [number, number]> = {}
  const sql =
    "SELECT table, sum(rows) AS rows, sum(bytes) AS bytes FROM system.parts WHERE active AND database = 'newstemma' GROUP BY table"
  for (const { table, rows, bytes } of await answers(urls, TABLE, sql)) {
    const [moreRows, moreBytes] = disk[table] ?? [0, 0]
    disk[table] = [moreRows + Number(rows), moreBytes + Number(bytes)]
  }
  return disk
}

const SHARES = { lists: u64, names: u64 } as const

/** What `sharesOfAll` of src/clickhouse/pairs.ts writes, by its postings, since it is gone by now. */
async function sharesOn(urls: readonly string[]): Promise<ClusterRound['shares']> {
  const held = 'SELECT key, count() AS held FROM newstemma.postings_here FINAL WHERE removed = 0 GROUP BY key'
  const sql =
    'SELECT toUInt64(sum(held - 1)) AS lists, toUInt64(sum(held * (held - 1) / 2)) AS names ' +
    `FROM (${held}) WHERE held > 1 AND held <= ${MOST_HOLDERS}`
  const rows = await answers(urls, SHARES, sql)
  const sum = (of: 'lists' | 'names') => rows.reduce((all, row) => all + Number(row[of]), 0)
  return { lists: sum('lists'), names: sum('names') }
}

async function answers<C extends Columns>(urls: readonly string[], columns: C, sql: string): Promise<Row<C>[]> {
  const rows: Row<C>[] = []
  for (const url of urls) {
    const server = new Server(new URL(url), { username: USER, password: PASSWORD, timeout: 600_000, retries: 1 })
    rows.push(...(await server.read(columns, sql)))
    await server.close()
  }
  return rows
}

function packedSize(prints: readonly Fingerprint[]): number {
  const rows = prints.map((print) => articleRow(print, 1n))
  return gzipSync(encode(TABLES.articles.columns, rows), { level: 1 }).length / Math.max(prints.length, 1)
}

/** Seconds that all takes that happens on the servers; stopped where the drawing begins, unless it is wanted. */
async function updated(cluster: Cluster, { draw }: { draw: boolean }): Promise<number> {
  const stop = new AbortController()
  const start = performance.now()
  let seconds = 0
  const onProgress = ({ stage }: { stage: string }): void => {
    if (stage !== 'graphs' || seconds > 0) return
    seconds = (performance.now() - start) / 1000
    if (!draw) stop.abort()
  }
  await cluster.update({ signal: stop.signal, onProgress }).catch((error) => {
    if (error.code !== 'ERR_ABORTED') throw error
  })
  return seconds
}
