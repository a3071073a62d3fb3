import { STAGE } from './schema'
import { COUNT, type Shards } from './shards'
import { current, partsOf } from './sql'

/**
 * Brings the postings to the classes of now and says whose pairs are to be counted: `whole`, all, or those in `dirty`. That is
 * written down before anything is changed, so that a run which breaks off leaves the next one all it needs to know.
 */
export async function indexKeys(shards: Shards, signal?: AbortSignal): Promise<{ whole: boolean; dirty: number }> {
  const { names } = shards
  const { here, all } = names
  await shards.empty(['dirty', 'again', 'asked'], signal)
  const now = current(names, 'classes', 'class, state, toUInt8(0) AS was, toUInt8(1) AS now, toUInt8(0) AS renew')
  const placed = `toUInt8(stage > ${STAGE.pending}) AS was, toUInt8(0) AS now, toUInt8(stage = ${STAGE.changed}) AS renew`
  await shards.each(
    `INSERT INTO ${here('dirty')} SELECT class, max(was), max(now) FROM ` +
      `(${now} UNION ALL ${current(names, 'placed', `class, state, ${placed}`)}) ` +
      'GROUP BY class HAVING count() = 1 OR min(state) != max(state) OR max(was) = 0 OR max(renew) = 1',
    signal,
  )
  const version = shards.version()
  const dirty = (where: string): string => `(SELECT class FROM ${here('dirty')} WHERE ${where})`
  const marked = (stage: number, where: string): string =>
    `INSERT INTO ${here('placed')} ${current(names, 'placed', `class, family, state, toUInt8(${stage}), toUInt8(0), toUInt64(${version})`, where)}`
  await shards.each(
    `INSERT INTO ${here('placed')} SELECT class, class, toUInt64(0), toUInt8(${STAGE.pending}), toUInt8(0), toUInt64(${version}) ` +
      `FROM ${here('dirty')} WHERE now = 1 AND was = 0`,
    signal,
  )
  await shards.each(marked(STAGE.changed, `stage != ${STAGE.changed} AND class IN ${dirty('was = 1')}`), signal)

  const keysOf = (where: string): string =>
    `SELECT arrayJoin(keys) AS key, print FROM ${here('articles')} FINAL WHERE print IN ${where}`
  const posted = (where: string, removed: number): string =>
    `INSERT INTO ${all('postings')} SELECT key, print, toUInt8(${removed}), toUInt64(${version}) FROM (${keysOf(dirty(where))})`
  await shards.each(posted('now = 1 AND was = 0', 0), signal)
  await shards.each(posted('now = 0', 1), signal)

  const total = await counted(shards, current(names, 'classes', 'count() AS count'), signal)
  const settled = await counted(shards, current(names, 'placed', 'count() AS count', `stage = ${STAGE.placed}`), signal)
  const whole = 2 * settled < total
  if (!whole) await ask(shards, marked, dirty, signal)
  return { whole, dirty: await counted(shards, `SELECT count() AS count FROM ${here('dirty')}`, signal) }
}

/** The keys of what changed, and, where a key counts otherwise than before, those of all that hold it. */
async function ask(
  shards: Shards,
  marked: (stage: number, where: string) => string,
  dirty: (where: string) => string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { names } = shards
  const { here, all } = names
  const asking = (from: string, flags: string): string =>
    `INSERT INTO ${all('asked')} SELECT key, class, ${flags} FROM (SELECT arrayJoin(keys) AS key, print AS class ` +
    `FROM ${here('articles')} FINAL WHERE print IN ${from})`
  for (const was of [0, 1]) {
    for (const now of [0, 1]) {
      const flags = `toUInt8(${was}), toUInt8(${now})`
      await shards.each(asking(dirty(`was = ${was} AND now = ${now}`), flags), signal)
    }
  }
  const asked = `SELECT key FROM ${here('asked')}`
  const holders = `SELECT key, toInt64(count()) AS held FROM (${current(names, 'postings', 'key, class', `key IN (${asked})`)}) GROUP BY key`
  const come = `SELECT key, sum(toInt64(now) - toInt64(was)) AS come FROM (SELECT DISTINCT key, class, was, now FROM ${here('asked')}) GROUP BY key`
  const moved =
    `SELECT key FROM (${holders}) AS l ALL INNER JOIN (${come}) AS r USING key WHERE come != 0 AND held - come > 0 ` +
    `AND ${partsOf('held')} != ${partsOf('(held - come)')}`
  await shards.each(
    `INSERT INTO ${all('again')} SELECT DISTINCT class FROM (${current(names, 'postings', 'class', `key IN (${moved})`)})`,
    signal,
  )
  await shards.each(
    `INSERT INTO ${here('dirty')} SELECT DISTINCT class, toUInt8(1), toUInt8(1) FROM ${here('again')} WHERE class NOT IN ${dirty('1')}`,
    signal,
  )
  await shards.each(
    marked(STAGE.changed, `stage != ${STAGE.pending} AND stage != ${STAGE.changed} AND class IN ${dirty('1')}`),
    signal,
  )
  await shards.each(asking(`(SELECT class FROM ${here('again')})`, 'toUInt8(1), toUInt8(1)'), signal)
}

export async function counted(shards: Shards, sql: string, signal?: AbortSignal): Promise<number> {
  const rows = await shards.read(COUNT, sql, { signal })
  return rows.reduce((sum, { count }) => sum + Number(count), 0)
}
