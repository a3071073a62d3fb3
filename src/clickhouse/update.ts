import { outOfRange } from '../errors'
import { findFamilies } from './components'
import { type Drawn, drawFamilies, madeWith, reservedIds } from './families'
import { findPairs } from './pairs'
import { indexKeys } from './postings'
import { text } from './rows'
import type { Shards } from './shards'
import { sortBodies } from './sort'
import { current } from './sql'

/** How far a run has come; `total` is known of families alone. */
export interface UpdateProgress {
  readonly stage: 'bodies' | 'keys' | 'pairs' | 'families' | 'graphs'
  readonly done: number
  readonly total?: number | undefined
}

export interface Updating {
  readonly onProgress?: ((progress: UpdateProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What a run found. */
export interface Updated extends Drawn {
  /** Bodies that came, went or changed since the last run, or of which a key counts otherwise. */
  readonly changed: number
}

/** From articles to families, on the servers; what a run before left unfinished is finished. */
export async function update(shards: Shards, window: number, { onProgress, signal }: Updating): Promise<Updated> {
  const say = (stage: UpdateProgress['stage'], done = 0, total?: number): void =>
    onProgress?.({ stage, done, ...(total !== undefined && { total }) })
  say('bodies')
  const keyId = await oneKey(shards, signal)
  await sortBodies(shards, window, signal)
  say('keys')
  const { whole, dirty } = await indexKeys(shards, signal)
  say('pairs')
  await findPairs(shards, { whole, window }, signal)
  say('families')
  const making = { keyId, window, reserved: await reservedIds(shards, signal) }
  // Graphs that were made otherwise are all drawn anew.
  const made = madeWith(making)
  const isAsMade = (await shards.told('made', signal)) === made
  await findFamilies(shards, whole || !isAsMade, signal)
  const drawn = await drawFamilies(shards, making, (done, total) => say('graphs', done, total), signal)
  if (!isAsMade) await shards.say(shards.servers[0], { made }, signal)
  return { changed: dirty, ...drawn }
}

/** The key that all fingerprints were made with, if any. */
export async function oneKey(shards: Shards, signal?: AbortSignal): Promise<string | undefined> {
  const sql = `SELECT DISTINCT key_id FROM (${current(shards.names, 'articles', 'key_id')})`
  const rows = await shards.read({ key: text }, sql, { signal })
  const keys = [...new Set(rows.map(({ key }) => key))].sort()
  if (keys.length <= 1) return keys[0] || undefined
  const how = keys.map((key) => (key === '' ? 'no key' : `key ${key}`)).join(', ')
  throw outOfRange(
    'ERR_KEY',
    `Only fingerprints of one key compare, and the cluster holds some of ${how}: remove those of all but one`,
  )
}
