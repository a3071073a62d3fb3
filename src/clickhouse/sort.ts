import { classesOf } from '../candidates/classes'
import { hull } from '../candidates/window'
import { stopIfAborted } from '../util/options'
import { datedRow, published } from './ingest'
import { f64, id, name, type Row, u8, u32, u64 } from './rows'
import { bodyOf, TABLES } from './schema'
import { COUNT, type Shards } from './shards'
import { current, pagesOf, sending } from './sql'

const COPY = { print: name, body: name, id, standing: u8, dated: u8, earliest: f64, latest: f64, keys: u32 } as const
/** Copies that one page of the sorting may bring here. */
const PAGE = 20_000

/**
 * Sorts the articles of every body that changed into classes anew. What changed is told from the rows themselves, by the names
 * of a body's articles against those of its classes, and not from when they came: no clock and no crash can hide it.
 */
export async function sortBodies(shards: Shards, window: number, signal?: AbortSignal): Promise<void> {
  const { names } = shards
  await oneEach(shards, signal)
  const body = (field: string): string => `toFixedString(${bodyOf(field)}, 8)`
  const tail = 'reinterpretAsUInt64(substring(print, 9, 8))'
  const now = `SELECT body, groupBitXor(bits) AS state, count() AS n FROM (${current(names, 'articles', `${body('print')} AS body, ${tail} AS bits`)}) GROUP BY body`
  const before = `SELECT body, groupBitXor(state) AS state, toUInt64(0) AS n FROM (${current(names, 'classes', `${body('class')} AS body, state`)}) GROUP BY body`
  await shards.empty(['changed'], signal)
  await shards.each(
    `INSERT INTO ${names.here('changed')} SELECT body, max(n) FROM (${now} UNION ALL ${before}) GROUP BY body ` +
      'HAVING count() != 2 OR min(state) != max(state)',
    signal,
  )
  const version = shards.version()
  const changed = (where: string): string => `(SELECT body FROM ${names.here('changed')} WHERE ${where})`
  await shards.each(
    `INSERT INTO ${names.here('classes')} ${current(names, 'classes', `class, body, members, keys, dated, earliest, latest, state, toUInt8(1), toUInt64(${version})`, `${body('class')} IN ${changed('1')}`)}`,
    signal,
  )
  // The names first: all columns of all rows would be read to find the few whose body changed.
  const printsOf = (where: string): string =>
    `print IN (SELECT print FROM ${names.here('articles')} WHERE ${body('print')} IN ${changed(where)})`
  const single = `print, body, [print], toUInt32(length(keys)), dated, earliest, latest, ${tail}, toUInt8(0), toUInt64(${version + 1n})`
  await shards.each(
    `INSERT INTO ${names.here('classes')} ${current(names, 'articles', single, printsOf('articles = 1'))}`,
    signal,
  )
  for (const server of shards.servers) {
    const [{ count }] = await server.read(
      COUNT,
      `SELECT sum(articles) AS count FROM ${names.here('changed')} WHERE articles > 1`,
      { signal },
    )
    for (const page of count === 0n ? [] : pagesOf('print', Number(count), PAGE)) {
      stopIfAborted(signal)
      const columns = 'print, body, id, standing, dated, earliest, latest, toUInt32(length(keys)) AS keys'
      const copies = await server.read(COPY, current(names, 'articles', columns, `${page} AND ${printsOf('articles > 1')}`), {
        signal,
      })
      await server.insert(names.here('classes'), TABLES.classes.columns, classRows(copies, window, version + 1n), signal)
    }
  }
}

type ClassRow = Row<(typeof TABLES)['classes']['columns']>

/** A page holds bodies whole, since their names begin with the body's. */
function* classRows(copies: readonly Row<typeof COPY>[], window: number, version: bigint): Generator<ClassRow> {
  const bodies = new Map<string, Row<typeof COPY>[]>()
  for (const copy of copies) bodies.set(copy.body, [...(bodies.get(copy.body) ?? []), copy])
  for (const alike of bodies.values()) {
    const members = alike.map((copy) => ({ ...copy, published: published(copy) }))
    for (const { first, members: all } of classesOf(members, window)) {
      yield {
        class: first.print,
        body: first.body,
        members: all.map(({ print }) => print),
        keys: first.keys,
        ...datedRow(hull(all)),
        state: all.reduce((state, { print }) => state ^ bits(print), 0n),
        removed: 0,
        version,
      }
    }
  }
}

/** The second half of a name as a number, as the server reads it. */
function bits(print: string): bigint {
  return Buffer.from(print, 'latin1').readBigUInt64LE(8)
}

/** Where one id came with several texts, the latest stays. */
async function oneEach(shards: Shards, signal: AbortSignal | undefined): Promise<void> {
  const { names } = shards
  const several = `SELECT article FROM (${current(names, 'ids', 'article, print')}) GROUP BY article HAVING count() > 1`
  const columns = { article: name, print: name, version: u64 } as const
  const sql = current(names, 'ids', 'article, print, version', `article IN (${several}) ORDER BY article, version, print`)
  const rows = await shards.read(columns, sql, { signal })
  const outdated = rows.filter(({ article }, i) => rows[i + 1]?.article === article)
  await removePrints(shards, outdated, signal)
}

type Owned = { readonly article: string; readonly print: string }

/** Takes articles out; their keys are kept until the index has let go of them. */
export async function removePrints(shards: Shards, gone: readonly Owned[], signal?: AbortSignal): Promise<void> {
  const { names } = shards
  for (let from = 0; from < gone.length; from += PAGE) {
    const some = gone.slice(from, from + PAGE)
    const rows = await shards.read(
      TABLES.articles.columns,
      current(names, 'articles', Object.keys(TABLES.articles.columns).join(', '), 'print IN sent'),
      { sent: sending(some.map(({ print }) => print)), signal },
    )
    const buried = rows.map((row) => ({
      ...row,
      id: '',
      publisher: '',
      packed: new Uint8Array(0),
      removed: 1,
      version: row.version + 1n,
    }))
    await shards.insert('articles', buried, signal)
    // After the row itself, by whatever clock that was written.
    const after = new Map(buried.map(({ print, version }) => [print, version]))
    const now = shards.version()
    await shards.insert(
      'ids',
      some.map(({ article, print }) => ({ article, print, removed: 1, version: after.get(print) ?? now })),
      signal,
    )
  }
}
