import { createHash } from 'node:crypto'
import { version as library } from '../../package.json'
import type { Class } from '../candidates/classes'
import { PARTS } from '../candidates/key-index'
import type { Near } from '../candidates/kin'
import { unpack } from '../fingerprint/pack'
import { gathered } from '../kindred'
import { drawFamily, makingOf, reservedAmong } from '../trace'
import type { GraphData } from '../types'
import { stopIfAborted } from '../util/options'
import { counted } from './postings'
import { bytes, id, name, names as nameList, u64 } from './rows'
import type { Server } from './server'
import { all, type Shards } from './shards'
import { current, pagesOf, sending } from './sql'
import { bury, CLASS, type ClassRow, type Found, PAIR, type PairRow, settle, write } from './write-back'

/** Classes of which one page of families is made, and articles that are unpacked at once; a family larger than that is whole all the same. */
const PAGE = { classes: 4000, articles: 500 } as const

export interface Making {
  readonly keyId: string | undefined
  readonly window: number
  /** Ids of articles that a lost version or a cited source might have been called by, were they free. */
  readonly reserved: ReadonlySet<string>
}

export interface Drawn {
  /** Families looked at, and how many of them were not as before and have been drawn. */
  readonly families: number
  readonly drawn: number
  readonly articles: number
}

interface Member {
  readonly id: string
  readonly print: string
  readonly standing: number
}

/**
 * Draws every family that is not as it was, by the code that `trace` uses, and writes it back: the graph, its edges with their
 * evidence, whose article is in which. A page of families is here at a time.
 */
export async function drawFamilies(
  shards: Shards,
  making: Making,
  onFamilies: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Drawn> {
  const { names } = shards
  const total = await counted(shards, `SELECT count() AS count FROM ${names.here('grouped')}`, signal)
  onFamilies(0, total)
  const version = shards.version()
  let [families, drawn, articles, done] = [0, 0, 0, 0]
  for (const server of shards.servers) {
    const [{ count }] = await server.read({ count: u64 }, `SELECT count() AS count FROM ${names.here('grouped')}`, { signal })
    for (const page of pagesOf('family', Number(count), PAGE.classes)) {
      stopIfAborted(signal)
      const found = await familiesOf(shards, server, page, making, signal)
      const known = await signaturesOf(shards, server, page, signal)
      const left = new Set<Found>()
      const changed = found.filter(({ family, signature }) => known.get(family) !== signature)
      for (const some of batches(changed)) {
        stopIfAborted(signal)
        const prints = await packedOf(shards, some, signal)
        // A family of which something was taken out meanwhile is left to the next run, unsettled.
        const isWhole = ({ classes }: Found): boolean =>
          classes.every(({ members }) => members.every((print) => prints.has(print)))
        for (const one of some) if (!isWhole(one)) left.add(one)
        const graphs = some.filter(isWhole).map((one) => ({ ...one, ...drawOne(one, prints, making, signal) }))
        articles += prints.size
        await write(shards, graphs, version, signal)
      }
      families += found.length
      drawn += changed.length
      await settle(
        shards,
        found.filter((one) => !left.has(one)),
        version,
        signal,
      )
      done += found.reduce((sum, { classes }) => sum + classes.length, 0)
      onFamilies(done, total)
    }
  }
  await bury(shards, signal)
  return { families, drawn, articles }
}

async function familiesOf(
  shards: Shards,
  server: Server,
  page: string,
  making: Making,
  signal: AbortSignal | undefined,
): Promise<Found[]> {
  const { names } = shards
  const grouped = { family: name, classes: nameList } as const
  const sql = `SELECT family, groupUniqArray(class) AS classes FROM ${names.here('grouped')} WHERE ${page} GROUP BY family`
  const families = (await server.read(grouped, sql, { signal })).map(({ family, classes }) => ({
    family,
    classes: [...classes].sort(),
  }))
  const everyClass = families.flatMap(({ classes }) => classes)
  const linked = families.filter(({ classes }) => classes.length > 1).flatMap(({ classes }) => classes)
  const classSql = current(names, 'classes', 'class, members, state', 'class IN sent')
  const pairSql = current(names, 'pairs', 'a, b, shared, fewer', 'a IN sent AND b IN sent')
  const [classRows, pairRows] = await all([
    everyClass.length > 0 ? shards.read(CLASS, classSql, { sent: sending(everyClass), signal }) : Promise.resolve([]),
    linked.length > 0 ? shards.read(PAIR, pairSql, { sent: sending(linked), signal }) : Promise.resolve([]),
  ])
  const byClass = new Map(classRows.map((row) => [row.class, row]))
  const pairsBy = group(pairRows)
  const made = madeWith(making)
  return families.map(({ family, classes }) => {
    const within = new Set(classes)
    const pairs = classes.flatMap((a) => (pairsBy.get(a) ?? []).filter(({ b }) => within.has(b)))
    const rows = classes.flatMap((one) => byClass.get(one) ?? [])
    return { family, classes: rows, pairs, signature: signatureOf(made, rows, pairs) }
  })
}

function group(rows: readonly PairRow[]): Map<string, PairRow[]> {
  const by = new Map<string, PairRow[]>()
  for (const row of rows) {
    const known = by.get(row.a)
    if (known) known.push(row)
    else by.set(row.a, [row])
  }
  return by
}

/** All on which the graph of a family depends: names of articles are hashes of all that they hold. */
function signatureOf(made: string, classes: readonly ClassRow[], pairs: readonly PairRow[]): string {
  const hash = createHash('sha256').update(made)
  for (const { class: first, members } of classes) hash.update(`\n${hex(first)} ${members.map(hex).sort().join(' ')}`)
  const lines = pairs.map(({ a, b, shared, fewer }) => `\n${hex(a)} ${hex(b)} ${shared} ${fewer}`)
  for (const line of lines.sort()) hash.update(line)
  return hash.digest().subarray(0, 16).toString('latin1')
}

const hex = (print: string): string => Buffer.from(print, 'latin1').toString('hex')

async function signaturesOf(
  { names }: Shards,
  server: Server,
  page: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const sql = current(names, 'families', 'family, signature', page)
  const rows = await server.read({ family: name, signature: name }, sql, { signal })
  return new Map(rows.map(({ family, signature }) => [family, signature]))
}

/** So many families that their articles may be here together. */
function* batches(found: readonly Found[]): Generator<Found[]> {
  let [some, articles]: [Found[], number] = [[], 0]
  for (const one of found) {
    const size = one.classes.reduce((sum, { members }) => sum + members.length, 0)
    if (articles + size > PAGE.articles && some.length > 0) {
      yield some
      ;[some, articles] = [[], 0]
    }
    some.push(one)
    articles += size
  }
  if (some.length > 0) yield some
}

async function packedOf(
  shards: Shards,
  some: readonly Found[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Uint8Array>> {
  const prints = some.flatMap(({ classes }) => classes.flatMap(({ members }) => members))
  const rows = await shards.read(
    { print: name, packed: bytes },
    current(shards.names, 'articles', 'print, packed', 'print IN sent'),
    { sent: sending(prints), signal },
  )
  return new Map(rows.map(({ print, packed }) => [print, packed]))
}

function drawOne(
  { classes, pairs }: Found,
  packed: ReadonlyMap<string, Uint8Array>,
  making: Making,
  signal: AbortSignal | undefined,
): { graph: GraphData; ids: string[] } {
  const prints = new Map(
    classes.flatMap(({ members }) => members.map((print) => [print, unpack(packed.get(print) as Uint8Array)] as const)),
  )
  const held: Class<Member>[] = classes.map(({ class: first, members }) => {
    const all = members.map((print) => ({ id: prints.get(print)!.id, print, standing: 0 }))
    return { first: all.find(({ print }) => print === first) ?? all[0], members: all }
  })
  const slots = held.map((_, slot) => slot)
  const slotOf = new Map(classes.map(({ class: first }, slot) => [first, slot]))
  const near = slots.map(
    () => ({ slots: [] as number[], parts: [] as number[], nearest: 0, least: 0, isCrowd: false }) satisfies Near,
  )
  for (const { a, b, shared, fewer } of pairs) {
    const { slots: others, parts } = near[slotOf.get(a) as number]
    others.push(slotOf.get(b) as number)
    parts.push(shared / PARTS / fewer)
  }
  const kindred = gathered(
    slots,
    (slot) => held[slot],
    (slot) => near[slot],
    ({ print }) => prints.get(print)!,
  )
  const graph = drawFamily(kindred, making.reserved, signal)
  return { graph: { ...graph, made: makingOf(making) }, ids: kindred.articles.map((one) => one.id) }
}

/** What graphs are made with, in a line: those made with something else may differ. */
export function madeWith({ keyId, window, reserved }: Making): string {
  return JSON.stringify([library, keyId ?? null, String(window), [...reserved].sort()])
}

export async function reservedIds(shards: Shards, signal: AbortSignal | undefined): Promise<Set<string>> {
  const likely = "(substring(id, 1, 4) = 'lost' OR substring(id, 1, 5) = 'cited')"
  const rows = await shards.read({ id }, current(shards.names, 'articles', 'id', likely), { signal })
  return new Set(reservedAmong(rows.map((row) => row.id)))
}
