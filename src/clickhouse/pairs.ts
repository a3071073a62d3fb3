import { MOST_HOLDERS } from '../candidates/key-index'
import { counted } from './postings'
import { type Named, STAGE } from './schema'
import type { Shards } from './shards'
import { bothWays, current, enough, keyPages, LEAST_SUM, namePages, partsOf, sumOfBoth, tiedOf, withinWindow } from './sql'

/** Postings that one page of keys holds, and pairs that one page of classes sums. */
const PAGE = { postings: 4_000_000, pairs: 2_000_000 } as const

/**
 * Finds the pairs that share enough to be worth aligning: every shard says of its keys who holds them, to the shard of each
 * holder; that one sums up what it shares with every other; the shard of the other knows the rest and decides.
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
  const nearTo = (where: string): string => current(names, 'pairs', 'b AS class', `a IN (${where})`)
  if (whole) {
    // Whoever breaks off from here on has nothing placed, so that the next run does all of it again.
    const version = shards.version()
    const columns = `class, family, state, toUInt8(${STAGE.changed}), toUInt8(0), toUInt64(${version})`
    await shards.each(`INSERT INTO ${here('placed')} ${current(names, 'placed', columns, `stage = ${STAGE.placed}`)}`, signal)
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
  const facts = (as: string, where = ''): string =>
    current(names, 'classes', `class AS ${as}, toUInt32(keys) AS keys, dated, earliest, latest`, where)
  await eachPage(
    shards,
    `SELECT sum(length(others)) AS count FROM ${here('shares')}`,
    PAGE.pairs,
    namePages,
    async (page) => {
      const pairs = `SELECT a, arrayJoin(others) AS b, parts FROM ${here('shares')} WHERE ${page('a')}`
      const sums = `SELECT a, b, ${sumOfBoth} AS total FROM (${pairs}) GROUP BY a, b HAVING total >= ${LEAST_SUM}`
      await shards.each(
        `INSERT INTO ${all('halves')} SELECT a, b, total, keys, dated, earliest, latest FROM (${sums}) AS l ALL INNER JOIN (${facts('a', page('class'))}) AS r USING a`,
        signal,
      )
    },
    signal,
  )
  const others = `SELECT class AS b, keys AS other_keys, dated AS other_dated, earliest AS other_earliest, latest AS other_latest FROM (${facts('class')})`
  const worth =
    `SELECT a AS p, b AS q, ${tiedOf('both')} AS shared, if(keys < other_keys, keys, other_keys) AS fewer FROM (SELECT a, b, shared AS both, keys, dated, earliest, latest FROM ${here('halves')}) AS l ` +
    `ALL INNER JOIN (${others}) AS r USING b WHERE ${enough('both', 'if(keys < other_keys, keys, other_keys)')} AND ${withinWindow(window, '', 'other_')}`
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
  await shards.each(`INSERT INTO ${names.here('placed')} ${current(names, 'placed', columns, where)}`, signal)
}

/** Every pair that shares a key of a page, once, with what this key counts. */
function sharesOfAll({ names }: Shards, page: string): string {
  return (
    'SELECT holders[i] AS a, arraySlice(holders, i + 1), parts FROM (SELECT arrayJoin(arrayEnumerate(holders)) AS i, holders, parts ' +
    `FROM (${holdersOf(names, page)})) WHERE i < length(holders)`
  )
}

/** What each class that was asked for shares with all others by the keys of a page. */
function sharesOfAsked({ names }: Shards, page: string): string {
  const asked = `SELECT DISTINCT key, class AS a FROM ${names.here('asked')} WHERE now = 1 AND ${page}`
  const keys = `SELECT key FROM ${names.here('asked')} WHERE now = 1 AND ${page}`
  return (
    'SELECT a, arrayFilter(b -> b != a, holders), parts ' +
    `FROM (${asked}) AS l ALL INNER JOIN (${holdersOf(names, `key IN (${keys})`)}) AS r USING key`
  )
}

/** Who holds each key that any two do and that counts. */
function holdersOf(names: Named, where: string): string {
  return (
    `SELECT key, arraySort(groupArray(class)) AS holders, toUInt8(${partsOf('count()')}) AS parts ` +
    `FROM (${current(names, 'postings', 'key, class', where)}) GROUP BY key HAVING count() > 1 AND count() <= ${MOST_HOLDERS}`
  )
}

/** So many pages that each is small on a shard that holds its part, one after the other. */
async function eachPage<P>(
  shards: Shards,
  sql: string,
  size: number,
  pages: (rows: number, size: number) => P[],
  work: (page: P) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const each = (await counted(shards, sql, signal)) / shards.servers.length
  for (const page of pages(each, size)) await work(page)
}
