import type { Copy } from '../candidates/classes'
import { counted, leastShared, MOST_HOLDERS, PARTS, tied } from '../candidates/key-index'
import { near as nearOf } from '../candidates/kin'
import { within } from '../candidates/window'
import type { Neighbour } from '../corpus'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { packedFeatures, unpack } from '../fingerprint/pack'
import { similarityOf } from '../fingerprint/similarity'
import { DerivationGraph } from '../graph/derivation-graph'
import { fromPlain } from '../graph/from-json'
import type { GraphData } from '../types'
import { stopIfAborted } from '../util/options'
import { byCodeUnits } from '../util/order'
import { articleName, published } from './ingest'
import { bytes, f64, id, name, names as nameList, type Row, text, u8, u32 } from './rows'
import { all, COUNT, type Shards } from './shards'
import { current, LEAST_SUM, pagesOf, partsOf, sending, sumOfBoth } from './sql'
import { lowestId } from './write-back'

export async function printOf(shards: Shards, of: string, signal?: AbortSignal): Promise<Fingerprint | undefined> {
  const sent = sending([articleName(of)])
  const rows = await shards.read({ print: name }, current(shards.names, 'ids', 'print', 'article IN sent'), { sent, signal })
  if (rows.length === 0) return undefined
  const columns = { packed: bytes, id } as const
  const found = await shards.read(columns, current(shards.names, 'articles', 'packed, id', 'print IN sent'), {
    sent: sending(rows.map(({ print }) => print)),
    signal,
  })
  const [row] = found.filter((one) => one.id === of)
  return row && unpack(row.packed)
}

/** The graph of the family that an article was last placed in. */
export async function familyGraph(shards: Shards, of: string, signal?: AbortSignal): Promise<DerivationGraph | undefined> {
  const sent = sending([articleName(of)])
  const rows = await shards.read({ family: name }, current(shards.names, 'members', 'family', 'article IN sent'), {
    sent,
    signal,
  })
  for (const graph of await graphsOf(
    shards,
    rows.map(({ family }) => family),
    signal,
  )) {
    const part = graph.families().find(({ nodes }) => nodes.some((node) => node.kind === 'article' && node.id === of))
    if (part) return part
  }
  return undefined
}

async function graphsOf(
  shards: Shards,
  families: readonly string[],
  signal: AbortSignal | undefined,
): Promise<DerivationGraph[]> {
  if (families.length === 0) return []
  const sql = current(shards.names, 'families', 'graph', 'family IN sent')
  const rows = await shards.read({ graph: text }, sql, { sent: sending(families), signal })
  return rows.map(({ graph }) => DerivationGraph.fromJSON(graph))
}

const PAGE = 200
const PART = { lowest: id, family: name } as const

/** The connected groups of all families, most articles first, ties by the lowest id; a page of them is here at a time. */
export async function* groups(shards: Shards, signal?: AbortSignal): AsyncGenerator<DerivationGraph> {
  const { names } = shards
  const sizes = await shards.read({ articles: u32 }, `SELECT DISTINCT articles FROM (${current(names, 'parts', 'articles')})`, {
    signal,
  })
  for (const size of [...new Set(sizes.map(({ articles }) => articles))].sort((a, b) => b - a)) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      stopIfAborted(signal)
      const where = `articles = ${size} AND lowest > (SELECT id FROM sent) ORDER BY lowest LIMIT ${PAGE}`
      const sent = { sent: { columns: { id }, rows: [{ id: after }] } }
      const rows: Row<typeof PART>[] = await shards.read(PART, current(names, 'parts', 'lowest, family', where), {
        sent,
        signal,
      })
      const page = rows.sort((x, y) => byCodeUnits(x.lowest, y.lowest)).slice(0, PAGE)
      const graphs = await graphsOf(shards, [...new Set(page.map(({ family }) => family))], signal)
      const parts = new Map(graphs.flatMap((graph) => graph.families().map((part) => [lowestId(part), part] as const)))
      for (const { lowest } of page) {
        const part = parts.get(lowest)
        if (part) yield part
      }
      after = page.length < PAGE ? undefined : page[PAGE - 1].lowest
    }
  }
}

/** Every family as it was drawn, in no order. */
export async function* drawings(shards: Shards, signal?: AbortSignal): AsyncGenerator<GraphData> {
  const { names } = shards
  for (const server of shards.servers) {
    const [{ count }] = await server.read(COUNT, current(names, 'families', 'count() AS count'), { signal })
    for (const page of pagesOf('family', Number(count), PAGE)) {
      stopIfAborted(signal)
      const rows = await server.read({ graph: text }, current(names, 'families', 'graph', page), { signal })
      for (const { graph } of rows) yield fromPlain(JSON.parse(graph))
    }
  }
}

const SHARER = { class: name, both: u32 } as const
const CLASS = { class: name, members: nameList, keys: u32, dated: u8, earliest: f64, latest: f64 } as const
const MEMBER = { print: name, id, dated: u8, earliest: f64, latest: f64 } as const

/** As `Corpus.near`, by the postings of the last run. */
export async function neighbours(
  shards: Shards,
  print: Fingerprint,
  { limit, window, signal }: { limit: number; window: number; signal: AbortSignal | undefined },
): Promise<Neighbour[]> {
  const { names } = shards
  const keys = Array.from(print.keys, (key) => ({ key }))
  if (keys.length === 0) return []
  const holding = `SELECT groupArray(class) AS holders, ${partsOf('count()')} AS parts FROM (${current(names, 'postings', 'key, class', 'key IN sent')}) GROUP BY key HAVING count() <= ${MOST_HOLDERS}`
  const sharers = await shards.read(
    SHARER,
    `SELECT class, ${sumOfBoth} AS both FROM (${holding}) ARRAY JOIN holders AS class GROUP BY class`,
    {
      sent: { sent: { columns: { key: u32 }, rows: keys } },
      signal,
    },
  )
  const shared = new Map<string, number>()
  for (const { class: of, both } of sharers) shared.set(of, (shared.get(of) ?? 0) + both)
  const likely = [...shared].flatMap(([of, both]) => (both >= LEAST_SUM ? [of] : []))
  if (likely.length === 0) return []
  const met = await shards.read(
    CLASS,
    current(names, 'classes', 'class, members, keys, dated, earliest, latest', 'class IN sent'),
    {
      sent: sending(likely),
      signal,
    },
  )
  const bothOf = (one: { readonly class: string }): number => shared.get(one.class) ?? 0
  const classes = met.filter((one) => counted(bothOf(one)) >= leastShared(Math.min(keys.length, one.keys)))
  const found = { slots: classes.map((_, slot) => slot), shared: classes.map((one) => tied(bothOf(one)) / PARTS) }
  const near = nearOf(
    -1,
    keys.length,
    found,
    (slot) => classes[slot].keys,
    (slot) => within(window, print, { published: published(classes[slot]) }),
  ).slots.map((slot) => classes[slot])
  if (near.length === 0) return []
  const [members, firsts] = await all([
    shards.read(MEMBER, current(names, 'articles', 'print, id, dated, earliest, latest', 'print IN sent'), {
      sent: sending(near.flatMap((one) => one.members)),
      signal,
    }),
    shards.read({ print: name, packed: bytes }, current(names, 'articles', 'print, packed', 'print IN sent'), {
      sent: sending(near.map((one) => one.class)),
      signal,
    }),
  ])
  const copyOf = new Map(members.map((row) => [row.print, { id: row.id, standing: 0, published: published(row) } satisfies Copy]))
  const features = new Map(firsts.map(({ print: of, packed }) => [of, packedFeatures(packed)]))
  const out: Neighbour[] = []
  for (const one of near) {
    const first = features.get(one.class)
    if (!first) continue
    const similarity = similarityOf(print, first)
    const copies = one.members.flatMap((member) => copyOf.get(member) ?? [])
    const others = copies
      .filter((copy) => copy.id !== print.id && within(window, print, copy))
      .sort((a, b) => byCodeUnits(a.id, b.id))
    for (const copy of others.slice(0, limit)) out.push({ id: copy.id, similarity })
  }
  return out.sort((a, b) => b.similarity - a.similarity || byCodeUnits(a.id, b.id)).slice(0, limit)
}
