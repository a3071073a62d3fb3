import { ByteReader, ByteWriter } from '../util/bytes'
import { failure } from './failure'

/** How one type of column is written into RowBinary and read from it: values travel as bytes, never inside SQL. */
export interface Kind<T> {
  readonly sql: string
  write(out: ByteWriter, value: T): void
  read(from: ByteReader): T
}

export type Columns = Readonly<Record<string, Kind<unknown>>>
export type Row<C extends Columns> = { readonly [K in keyof C]: C[K] extends Kind<infer T> ? T : never }

const scratch = new DataView(new ArrayBuffer(8))
const eight = new Uint8Array(scratch.buffer)

/** Eight bytes, as a view. */
function viewed(from: ByteReader): DataView {
  const bytes = from.raw(8)
  return new DataView(bytes.buffer, bytes.byteOffset, 8)
}

function bytesOf(name: string): Uint8Array {
  return Buffer.from(name, 'latin1')
}

function fixed(size: number): Kind<string> {
  return {
    sql: `FixedString(${size})`,
    write: (out, value) => out.raw(bytesOf(value)),
    read: (from) => Buffer.from(from.raw(size)).toString('latin1'),
  }
}

function list<T>(of: Kind<T>): Kind<readonly T[]> {
  return {
    sql: `Array(${of.sql})`,
    write(out, values) {
      out.varint(values.length)
      for (const value of values) of.write(out, value)
    },
    read: (from) => Array.from({ length: from.count() }, () => of.read(from)),
  }
}

/** Sixteen bytes that name an article, a body or a class, as a string of sixteen characters below 256. */
export const name = fixed(16)
export const half = fixed(8)
export const names = list(name)

export const bytes: Kind<Uint8Array> = {
  sql: 'String',
  write(out, value) {
    out.varint(value.length)
    out.raw(value)
  },
  read: (from) => from.raw(from.count()),
}

export const text: Kind<string> = {
  sql: 'String',
  write: (out, value) => bytes.write(out, Buffer.from(value, 'utf8')),
  read: (from) => Buffer.from(from.raw(from.count())).toString('utf8'),
}

/**
 * An id: every UTF-16 unit by itself in one to three bytes (CESU-8), so that the order of the bytes is the order of code units
 * and half a surrogate pair is kept as it is.
 */
export const id: Kind<string> = {
  sql: 'String',
  write: (out, value) => bytes.write(out, idBytes(value)),
  read: (from) => idOf(from.raw(from.count())),
}

export function idBytes(value: string): Uint8Array {
  const out = new Uint8Array(3 * value.length)
  let size = 0
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit < 0x80) out[size++] = unit
    else if (unit < 0x800) {
      out[size++] = 0xc0 | (unit >> 6)
      out[size++] = 0x80 | (unit & 63)
    } else {
      out[size++] = 0xe0 | (unit >> 12)
      out[size++] = 0x80 | ((unit >> 6) & 63)
      out[size++] = 0x80 | (unit & 63)
    }
  }
  return out.subarray(0, size)
}

function idOf(from: Uint8Array): string {
  if (from.every((byte) => byte < 0x80)) return Buffer.from(from).toString('latin1')
  const units: string[] = []
  for (let i = 0; i < from.length; ) {
    const byte = from[i++]
    if (byte < 0x80) units.push(String.fromCharCode(byte))
    else if (byte < 0xe0) units.push(String.fromCharCode(((byte & 31) << 6) | (from[i++] & 63)))
    else units.push(String.fromCharCode(((byte & 15) << 12) | ((from[i++] & 63) << 6) | (from[i++] & 63)))
  }
  return units.join('')
}

export const u8: Kind<number> = {
  sql: 'UInt8',
  write: (out, value) => out.raw(Uint8Array.of(value)),
  read: (from) => from.raw(1)[0],
}

export const u32: Kind<number> = {
  sql: 'UInt32',
  write: (out, value) => out.words(Uint32Array.of(value)),
  read: (from) => from.word(),
}

export const u32s: Kind<Uint32Array> = {
  sql: 'Array(UInt32)',
  write(out, values) {
    out.varint(values.length)
    out.words(values)
  },
  read: (from) => from.words(from.count(4)),
}

export const u64: Kind<bigint> = {
  sql: 'UInt64',
  write(out, value) {
    scratch.setBigUint64(0, value, true)
    out.raw(eight)
  },
  read: (from) => viewed(from).getBigUint64(0, true),
}

export const f64: Kind<number> = {
  sql: 'Float64',
  write(out, value) {
    scratch.setFloat64(0, value, true)
    out.raw(eight)
  },
  read: (from) => viewed(from).getFloat64(0, true),
}

export function encode<C extends Columns>(columns: C, rows: Iterable<Row<C>>): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter()
  const kinds = Object.entries(columns)
  for (const row of rows) for (const [field, kind] of kinds) kind.write(out, row[field])
  return out.taken()
}

/** @throws an error `ERR_CLUSTER_QUERY` for bytes that are no such rows */
export function decode<C extends Columns>(columns: C, answer: Uint8Array): Row<C>[] {
  const from = new ByteReader(answer, (expected) => {
    throw failure('ERR_CLUSTER_QUERY', `the answer of the server is cut off or no rows: expected ${expected}`)
  })
  const kinds = Object.entries(columns)
  const rows: Row<C>[] = []
  while (from.left > 0) rows.push(Object.fromEntries(kinds.map(([field, kind]) => [field, kind.read(from)])) as Row<C>)
  return rows
}

/** `print FixedString(16), …`: for a table, or for one that goes with a query. */
export function structure(columns: Columns): string {
  return Object.entries(columns)
    .map(([field, { sql }]) => `${field} ${sql}`)
    .join(', ')
}
