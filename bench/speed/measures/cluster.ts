import { SERVER } from '../../../test/clickhouse/servers'
import { type Check, digits, isRow, type Measure, type Measured, orRow, type Row } from '../measure'
import { once } from '../process'
import { growthExponent } from '../stats'
import type { ClusterJob, ClusterRound } from '../workers/cluster'

const INGEST = 'articles a second into two shards, against fingerprinting alone'
const FAMILIES = 'families on two shards against `Corpus`'
const GIGABYTE = 2 ** 30

/** Two servers of this machine, which share its cores with what is measured. */
export const cluster: Measure = {
  name: 'cluster',
  title: 'Two shards of ClickHouse',
  async measure({ small, reuters }): Promise<Measured> {
    if (SERVER === undefined) return { rows: [{ what: FAMILIES, value: 'skipped: no clickhouse-server is on this machine' }] }
    const rows: Row[] = []
    const checks: Check[] = []
    const from = reuters ? 'reuters' : 'synthetic'
    const run = (what: string, goal: string | undefined, job: ClusterJob, seconds: number) =>
      orRow(what, goal, once<ClusterRound>({ worker: 'cluster', job, seconds }))

    const ingest = await run(
      INGEST,
      '≥ .7',
      { what: 'ingest', source: { from: 'synthetic', articles: small ? 100 : 5000 }, small },
      600,
    )
    if (isRow(ingest)) rows.push(ingest)
    else {
      const { alone, add, addOnThreads, ofProcessor } = ingest
      // What came by threads came beside what had come without.
      const articles = ingest.articles / 2
      const value = `${digits(alone / add)}: ${digits(articles / add)} and ${digits(articles / alone)}; of processor time here ${digits(ofProcessor)}`
      rows.push({ what: INGEST, goal: '≥ .7', value, met: alone / add >= 0.7 })
      const rate = `${digits(alone / addOnThreads)}: ${digits(articles / addOnThreads)}`
      rows.push({ what: 'the same of what two threads fingerprint, on the two cores that the servers have too', value: rate })
    }
    const families = await run(
      FAMILIES,
      undefined,
      { what: 'families', source: { from, articles: small ? 60 : 20_000 }, small },
      1800,
    )
    if (isRow(families)) rows.push(families)
    else {
      const { articles, update, corpus, candidates, same } = families
      const value = `${digits(update)} s, of it ${digits(candidates)} on the servers; ${digits(corpus)} s`
      rows.push({ what: `${FAMILIES}, ${articles} articles, ${from}`, value })
      rows.push(...tables(`${articles} articles, ${from}, drawn`, families))
      checks.push({ what: 'the graph of the cluster is the one of the corpus', holds: same })
    }
    if (!small) await grow(run, rows)
    return { rows, checks }
  },
}

async function grow(
  run: (what: string, goal: string | undefined, job: ClusterJob, seconds: number) => Promise<ClusterRound | Row>,
  rows: Row[],
): Promise<void> {
  const [adding, finding]: [number, number][][] = [[], []]
  const sizes = [100_000, 1_000_000]
  for (const articles of sizes) {
    const what = `${articles} fingerprints: ingest; all candidates and families; memory of this process`
    const job: ClusterJob = { what: 'prints', source: { from: 'synthetic', articles }, small: false }
    const round = await run(what, '≤ 1 GB', job, 7200)
    if (isRow(round)) {
      rows.push(round)
      continue
    }
    const { add, candidates, memory } = round
    adding.push([articles, add])
    finding.push([articles, candidates])
    const value = `${digits(add)} s (${digits(articles / add)} a second); ${digits(candidates)} s; ${digits(memory / GIGABYTE)} GB`
    rows.push({ what, goal: '≤ 1 GB', value, met: memory <= GIGABYTE })
    rows.push(...tables(`${articles} fingerprints`, round), traffic(`${articles} fingerprints`, round))
  }
  for (const [name, points] of [
    ['ingest', adding],
    ['candidates and families', finding],
  ] as const) {
    if (points.length < 2) continue
    const exponent = growthExponent(points)
    const what = `growth exponent, ${name}, ${sizes[0]} to ${sizes.at(-1)}`
    rows.push({ what, goal: '≤ 1.15', value: exponent.toFixed(2), met: exponent <= 1.15 })
  }
}

/** What goes to the servers and from one to another, but for postings. */
function traffic(of: string, { articles, shares: { lists, names }, sent }: ClusterRound): Row {
  const shared = `${digits(lists / articles)} lists of ${digits(names / articles)} names in all`
  return { what: `${of}, sent and shared`, value: `${digits(sent)} bytes an article to a server; as shares ${shared}` }
}

/** Rows and bytes on the disks of both shards, by table. */
function tables(of: string, { articles, disk }: ClusterRound): Row[] {
  return Object.entries(disk)
    .filter(([, [count]]) => count > 0)
    .sort(([, [, x]], [, [, y]]) => y - x)
    .map(([table, [count, bytes]]) => ({
      what: `${of}, table ${table.replace(/_here$/, '')}`,
      value: `${digits(count / articles)} rows and ${digits(bytes / articles)} bytes an article`,
    }))
}
