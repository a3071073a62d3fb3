import { LEAST, PARTS, STEPS, TIE_BITS } from '../candidates/key-index'
import { CLOSE, LEANING } from '../candidates/kin'
import { name } from './rows'
import type { Named, TableName } from './schema'

/** Rows of this server's part of a table that stand: the latest of each key, unless it says that there is none. */
export function current(names: Named, table: TableName, columns: string, where = ''): string {
  return `SELECT ${columns} FROM ${names.here(table)} FINAL WHERE removed = 0${where && ` AND ${where}`}`
}

/** By how much a key ties two, in parts, as `keyTie` has it. */
export function partsOf(holders: string): string {
  return `multiIf(${STEPS.map(([most, parts]) => `${holders} <= ${most}, ${parts}`).join(', ')}, 0)`
}

/** Of the keys that two share, what counts above so many bits, and what ties in them, as the index sums both. */
export const sumOfBoth = `toUInt32(bitShiftLeft(toUInt32(sum(least(parts, ${PARTS}))), ${TIE_BITS}) + sum(parts))`
/** Of such a sum, how much ties. */
export const tiedOf = (sum: string): string => `toUInt32(bitAnd(${sum}, ${(1 << TIE_BITS) - 1}))`

/** Whether two share enough to be worth aligning, by such a sum: what `near` asks. */
export function enough(sum: string, fewer: string): string {
  return `bitShiftRight(${sum}, ${TIE_BITS}) >= ${PARTS} * least(${LEAST.most}, 1 + bitShiftRight(${fewer}, ${LEAST.shift}))`
}
/** What any two must share, as such a sum. */
export const LEAST_SUM = PARTS << TIE_BITS

export const partShared = `shared / ${PARTS} / fewer`

/** The part from which two are linked, to the last bit: an old server reads some decimals a bit off. */
export const CLOSE_SQL = exact(CLOSE)
export const LEANING_SQL = exact(LEANING)

/** A number as a quotient of two whole ones, the lower a power of two, so that it is the same double everywhere. */
function exact(value: number): string {
  let scale = 1
  while (!Number.isInteger(value * scale)) scale *= 2
  return `(toFloat64(${value * scale}) / toFloat64(${scale}))`
}

/** Both directions of what a query gives as p and q. */
export function bothWays(query: string, more = ''): string {
  return `SELECT x, y${more} FROM (${query}) ARRAY JOIN [p, q] AS x, [q, p] AS y`
}

/** Where two names come from is not asked: they are compared as bytes. */
export function withinWindow(window: number, a: string, b: string): string {
  if (window === Number.POSITIVE_INFINITY) return '1'
  const apart = `greatest(${a}earliest - ${b}latest, ${b}earliest - ${a}latest)`
  return `(${a}dated = 0 OR ${b}dated = 0 OR ${apart} <= ${exact(window)})`
}

/** Names that go with a query, as a table `sent` of one column. */
export const sending = (values: readonly string[]) => ({
  sent: { columns: { value: name }, rows: values.map((value) => ({ value })) },
})

/** How many pages of about that size so many rows make. */
const pageCount = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size))

/** Equal parts of the names, which are hashes: conditions on a column that a table in its order answers from its index. */
export function namePages(rows: number, size: number): ((column: string) => string)[] {
  const count = pageCount(rows, size)
  const bound = (k: number): string =>
    `toFixedString(unhex('${Math.ceil((k / count) * 2 ** 32)
      .toString(16)
      .padStart(8, '0')}'), 16)`
  return Array.from({ length: count }, (_, k) => (column: string) => {
    const bounds = [k > 0 && `${column} >= ${bound(k)}`, k + 1 < count && `${column} < ${bound(k + 1)}`]
    return bounds.filter(Boolean).join(' AND ') || '1'
  })
}

/** The same of one column. */
export function pagesOf(column: string, rows: number, size: number): string[] {
  return namePages(rows, size).map((of) => of(column))
}

/** The same of keys. */
export function keyPages(rows: number, size: number): string[] {
  const count = pageCount(rows, size)
  const bound = (k: number): number => Math.ceil((k / count) * 2 ** 32)
  return Array.from({ length: count }, (_, k) => `key >= ${bound(k)} AND key < ${bound(k + 1)}`)
}
