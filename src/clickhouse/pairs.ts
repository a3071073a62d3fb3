import { MOST_HOLDERS, PARTS } from '../candidates/key-index'
import { counted, STAGE } from './postings'
import type { Shards } from './shards'
import { bothWays, enough, keyPages, pagesOf, partsOf, standing, withinWindow } from './sql'

/** Postings that one page of keys holds, and shares that one page of classes sums. */
const PAGE = { postings: 4_000_000, shares: 8_000_000 } as const

/**
 * Finds the pairs that share enough to be worth aligning, where the keys lie: every shard says of its keys what two that hold one
 * share by it; the shard of the one sums that up; the shard of the other knows the rest and decides. Only sums travel.
 */
export async function findPairs(
  shards: Shards,
  { whole, window }: { whole: boolean; window: number },
  signal?: AbortSignal,
): Promise<void> {
  const { names } = shards
  const { here, all } = names
  await shards.empty(['shares', 'halves', 'touched'], signal)
  const dirty = `SELECT class FROM ${here('dirty')}`
  const nearTo = (where: string): string => standing(names, 'pairs', 'b AS class', `a IN (${where})`)
  if (whole) {
    // Whoever breaks off from here on has nothing placed, so that the next run does all of it again.
    const version = shards.version()
    const columns = `class, family, state, toUInt8(${STAGE.changed}), toUInt8(0), toUInt64(${version})`
    await shards.each(`INSERT INTO ${here('placed')} ${standing(names, 'placed', columns, `stage = ${STAGE.placed}`)}`, signal)
    await shards.empty(['pairs'], signal)
  } else {
    await shards.each(`INSERT INTO ${all('touched')} ${nearTo(dirty)}`, signal)
    await markBeside(shards, signal)
    const gone = `SELECT a AS p, b AS q, shared, fewer FROM ${here('pairs')} FINAL WHERE removed = 0 AND a IN (${dirty})`
    await shards.each(
      `INSERT INTO ${all('pairs')} ${bothWays(gone, `, shared, fewer, toUInt8(1), toUInt64(${shards.version()})`)}`,
      signal,
    )
  }
  await eachPage(
    shards,
    `SELECT count() AS count FROM ${here('postings')}`,
    PAGE.postings,
    keyPages,
    (page) =>
      shards.each(`INSERT INTO ${all('shares')} ${whole ? sharesOfAll(shards, page) : sharesOfAsked(shards, page)}`, signal),
    signal,
  )
  const version = shards.version()
  const facts = (as: string): string =>
    standing(names, 'classes', `class AS ${as}, toUInt32(keys) AS keys, dated, earliest, latest`)
  await eachPage(
    shards,
    `SELECT count() AS count FROM ${here('shares')}`,
    PAGE.shares,
    (rows, size) => pagesOf('a', rows, size),
    async (page) => {
      const sums = `SELECT a, b, toUInt32(sum(shared)) AS total FROM ${here('shares')} WHERE ${page} GROUP BY a, b HAVING total >= ${PARTS}`
      await shards.each(
        `INSERT INTO ${all('halves')} SELECT a, b, total, keys, dated, earliest, latest FROM (${sums}) ALL INNER JOIN (${facts('a')}) USING a`,
        signal,
      )
    },
    signal,
  )
  const others = `SELECT class AS b, keys AS other_keys, dated AS other_dated, earliest AS other_earliest, latest AS other_latest FROM (${facts('class')})`
  const worth =
    `SELECT a AS p, b AS q, shared, if(keys < other_keys, keys, other_keys) AS fewer FROM ${here('halves')} ` +
    `ALL INNER JOIN (${others}) USING b WHERE ${enough('shared', 'if(keys < other_keys, keys, other_keys)')} AND ${withinWindow(window, '', 'other_')}`
  await shards.each(`INSERT INTO ${all('pairs')} ${bothWays(worth, `, shared, fewer, toUInt8(0), toUInt64(${version})`)}`, signal)
  await shards.empty(['shares', 'halves'], signal)
  if (whole) return
  await shards.each(`INSERT INTO ${all('touched')} ${nearTo(dirty)}`, signal)
  await markBeside(shards, signal)
}

/** Families of what is near to a changed class may part or join. */
async function markBeside(shards: Shards, signal: AbortSignal | undefined): Promise<void> {
  const { names } = shards
  const columns = `class, family, state, toUInt8(${STAGE.beside}), toUInt8(0), toUInt64(${shards.version()})`
  const where = `stage = ${STAGE.placed} AND class IN (SELECT class FROM ${names.here('touched')})`
  await shards.each(`INSERT INTO ${names.here('placed')} ${standing(names, 'placed', columns, where)}`, signal)
}

/** Every pair that shares a key of a page, once, with what these keys count. */
function sharesOfAll({ names }: Shards, page: string): string {
  const holders =
    `SELECT groupArray(class) AS holders, ${partsOf('count()')} AS parts FROM (${standing(names, 'postings', 'key, class', page)}) ` +
    `GROUP BY key HAVING count() > 1 AND count() <= ${MOST_HOLDERS}`
  return (
    `SELECT a, b, toUInt32(sum(parts)) FROM (SELECT arrayJoin(holders) AS a, holders, parts FROM (${holders})) ` +
    'ARRAY JOIN holders AS b WHERE a < b GROUP BY a, b'
  )
}

/** What each class that was asked for shares with all others by the keys of a page. */
function sharesOfAsked({ names }: Shards, page: string): string {
  const asked = `SELECT DISTINCT key, class AS a FROM ${names.here('asked')} WHERE now = 1 AND ${page}`
  const keys = `SELECT key FROM ${names.here('asked')} WHERE now = 1 AND ${page}`
  const holders =
    `SELECT key, groupArray(class) AS holders, ${partsOf('count()')} AS parts FROM ` +
    `(${standing(names, 'postings', 'key, class', `key IN (${keys})`)}) GROUP BY key HAVING count() > 1 AND count() <= ${MOST_HOLDERS}`
  return (
    `SELECT a, b, toUInt32(sum(parts)) FROM (SELECT a, holders, parts FROM (${asked}) ALL INNER JOIN (${holders}) USING key) ` +
    'ARRAY JOIN holders AS b WHERE a != b GROUP BY a, b'
  )
}

/** So many pages that each is small on a shard that holds its part, one after the other. */
async function eachPage(
  shards: Shards,
  sql: string,
  size: number,
  pages: (rows: number, size: number) => string[],
  work: (page: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const each = (await counted(shards, sql, signal)) / shards.servers.length
  for (const page of pages(each, size)) await work(page)
}
