import { createHash } from 'node:crypto'
import { standing } from '../candidates/classes'
import type { Fingerprint } from '../fingerprint/fingerprint-class'
import { pack } from '../fingerprint/pack'
import type { Interval } from '../types'
import { idBytes, type Row } from './rows'
import type { TABLES } from './schema'

export type ArticleRow = Row<(typeof TABLES)['articles']['columns']>

const NAME = 16
const HALF = 8

/** The name of an id: half of its SHA-256, of which nobody finds two alike. */
export function articleName(id: string): string {
  return digest(NAME, idBytes(id))
}

/**
 * The row of one article. Its name is half the hash of its body and half that of its id and all that its fingerprint holds: the
 * same article has the same name whoever sends it, and how often.
 */
export function articleRow(print: Fingerprint, version: bigint): ArticleRow {
  const packed = pack(print)
  const id = idBytes(print.id)
  // A body without a word is identical to no other.
  const body =
    print.signature.length > 0
      ? Buffer.from(print.bodyHash, 'hex').toString('latin1')
      : digest(NAME, Buffer.from(print.bodyHash), id)
  return {
    print: body.slice(0, HALF) + digest(HALF, id, packed),
    article: articleName(print.id),
    id: print.id,
    body,
    standing: standing(print),
    ...datedRow(print.published),
    publisher: print.publisher ?? '',
    language: print.language,
    key_id: print.keyId ?? '',
    keys: print.keys,
    packed,
    removed: 0,
    version,
  }
}

export function datedRow(published: Interval | undefined): { dated: number; earliest: number; latest: number } {
  return { dated: published ? 1 : 0, earliest: published?.earliest ?? 0, latest: published?.latest ?? 0 }
}

export function published(row: { dated: number; earliest: number; latest: number }): Interval | undefined {
  return row.dated === 1 ? { earliest: row.earliest, latest: row.latest } : undefined
}

function digest(size: number, ...parts: Uint8Array[]): string {
  const hash = createHash('sha256')
  // The length before each, so that what ends one is not taken for what begins the next.
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest().subarray(0, size).toString('latin1')
}
