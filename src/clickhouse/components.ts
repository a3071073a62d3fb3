import { COMPANY, CROWD } from '../candidates/kin'
import { stopIfAborted } from '../util/options'
import { u64 } from './rows'
import { STAGE } from './schema'
import type { Shards } from './shards'
import { bothWays, CLOSE_SQL, current, LEANING_SQL, partShared } from './sql'

/**
 * Puts the classes whose families may have changed into families: `grouped`, by the least name in each. Links are those of
 * `familyOf`; what hangs together is found by large and small stars in turn (Kiveris et al., Connected Components in MapReduce
 * and Beyond, 2014): each shard only joins the neighbours of a class to the least among them, and after a number of rounds that
 * grows with the logarithm of the longest chain, every family is a star.
 */
export async function findFamilies(shards: Shards, whole: boolean, signal?: AbortSignal): Promise<void> {
  const { names } = shards
  const { here, all } = names
  await touch(shards, whole, signal)
  await shards.empty(['leaning', 'links', 'links_next', 'grouped'], signal)
  const pairsOf = (where: string): string => current(names, 'pairs', `a, b, ${partShared} AS part`, `a IN (${where})`)
  const pairs = pairsOf(`SELECT class FROM ${here('touched')}`)
  const ranked =
    'SELECT a, arrayReverseSort(groupArray(part)) AS parts, arrayElement(parts, 1) AS nearest, ' +
    `arrayElement(parts, ${COMPANY}) AS least, arrayElement(parts, ${CROWD}) AS beyond FROM (${pairs}) GROUP BY a`
  const rankedPairs = `(${pairs}) AS l ALL INNER JOIN (${ranked}) AS r USING a`
  const links = `SELECT a AS p, b AS q FROM ${rankedPairs} WHERE part >= ${CLOSE_SQL} OR part = nearest`
  await shards.each(`INSERT INTO ${all('links')} ${bothWays(links)}`, signal)
  const company = `SELECT a, groupArray(b) AS company FROM ${rankedPairs} WHERE part >= ${LEANING_SQL} AND (part > least OR (part = least AND beyond < least)) GROUP BY a`
  await shards.each(
    `INSERT INTO ${all('leaning')} SELECT arrayJoin(company) AS member, a AS leaning, company FROM (${company})`,
    signal,
  )
  // Each of one's company knows who of the others is close to it.
  const beside = `SELECT member, leaning, arrayJoin(company) AS other FROM ${here('leaning')}`
  const ofMembers = pairsOf(`SELECT member FROM ${here('leaning')}`)
  const close = `SELECT a AS member, b AS other FROM (${ofMembers}) WHERE part >= ${CLOSE_SQL}`
  const leaning = `SELECT DISTINCT leaning AS p, member AS q FROM (${beside}) AS l ALL INNER JOIN (${close}) AS r USING (member, other)`
  await shards.each(`INSERT INTO ${all('links')} ${bothWays(leaning)}`, signal)
  for (
    let [before, after] = ['', await shape(shards, signal)];
    before !== after;
    [before, after] = [after, await shape(shards, signal)]
  ) {
    stopIfAborted(signal)
    await shards.empty(['links_next'], signal)
    await shards.each(`INSERT INTO ${all('links_next')} ${star(here('links'), 'large')}`, signal)
    await shards.empty(['links'], signal)
    await shards.each(`INSERT INTO ${all('links')} ${star(here('links_next'), 'small')}`, signal)
  }
  const least = `SELECT u AS class, min(v) AS least FROM ${here('links')} WHERE v < u GROUP BY u`
  await shards.each(
    `INSERT INTO ${all('grouped')} SELECT if(least = toFixedString('', 16), class, least), class ` +
      `FROM (SELECT DISTINCT class FROM ${here('touched')}) AS l ANY LEFT JOIN (${least}) AS r USING class`,
    signal,
  )
}

/** All neighbours of u that are greater, or all that are less and u itself, are joined to the least of them and u. */
function star(links: string, kind: 'large' | 'small'): string {
  const least = `SELECT u, groupUniqArray(v) AS vs, if(min(v) < u, min(v), u) AS least FROM ${links} GROUP BY u`
  const joined = kind === 'large' ? 'v > u' : 'v <= u AND v != least'
  const around = kind === 'large' ? 'vs' : 'arrayPushBack(vs, u)'
  return bothWays(
    `SELECT v AS p, least AS q FROM (SELECT u, least, ${around} AS around FROM (${least})) ARRAY JOIN around AS v WHERE ${joined}`,
  )
}

/** Equal for equal links. */
async function shape(shards: Shards, signal: AbortSignal | undefined): Promise<string> {
  const sql =
    'SELECT count() AS count, groupBitXor(cityHash64(u, v)) AS bits ' +
    `FROM (SELECT DISTINCT u, v FROM ${shards.names.here('links')})`
  const rows = await shards.read({ count: u64, bits: u64 }, sql, { signal })
  return rows.map(({ count, bits }) => `${count} ${bits}`).join()
}

/**
 * The classes of all families that may part or join: those of a class that changed, was or is near to one, or is near to such
 * a one, since whose nearest is gone may be linked to another.
 */
async function touch(shards: Shards, whole: boolean, signal: AbortSignal | undefined): Promise<void> {
  const { names } = shards
  const { here, all } = names
  const alive = current(names, 'classes', 'class')
  if (!whole) {
    await shards.empty(['touched_families'], signal)
    const unsettled = current(names, 'placed', 'class', `stage != ${STAGE.placed}`)
    await shards.each(`INSERT INTO ${all('touched')} ${current(names, 'pairs', 'b AS class', `a IN (${unsettled})`)}`, signal)
    const near = `class IN (SELECT class FROM ${here('touched')})`
    const where = `stage != ${STAGE.pending} AND (stage != ${STAGE.placed} OR ${near})`
    await shards.each(
      `INSERT INTO ${all('touched_families')} SELECT DISTINCT family FROM (${current(names, 'placed', 'family', where)})`,
      signal,
    )
  }
  await shards.empty(['touched'], signal)
  const inTouched = `(stage = ${STAGE.pending} OR family IN (SELECT family FROM ${all('touched_families')}))`
  const classes = whole ? alive : current(names, 'placed', 'class', `${inTouched} AND class IN (${alive})`)
  await shards.each(`INSERT INTO ${here('touched')} ${classes}`, signal)
}
