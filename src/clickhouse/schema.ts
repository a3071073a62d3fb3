import { FINGERPRINT_VERSION } from '../types'
import { bytes, type Columns, f64, half, id, name, names, structure, text, u8, u32, u32s, u64 } from './rows'

/** Raised with every change of a table; `MIGRATIONS` says how one comes to the next. */
export const SCHEMA = 4

interface Table<C extends Columns = Columns> {
  readonly columns: C
  readonly order: string
  /** What a row is sent to its shard by; absent for a table that every server has for itself. */
  readonly by?: string
  /** Rows are replaced by later ones and never changed: what is gone is a later row that says so. */
  readonly kept: boolean
}

/** The later row of one key stands; a row that is `removed` stands for none. */
const VERSIONED = { removed: u8, version: u64 } as const

const kept = <C extends Columns>(columns: C, order: string, by?: string): Table<C & typeof VERSIONED> => ({
  columns: { ...columns, ...VERSIONED },
  order,
  kept: true,
  ...(by !== undefined && { by }),
})
/** Holds what one call works on, and is emptied by the next. */
const stage = <C extends Columns>(columns: C, order: string, by?: string): Table<C> => ({
  columns,
  order,
  kept: false,
  ...(by !== undefined && { by }),
})

/** Names of articles and classes begin with half of their body's hash, so that copies lie together. */
export const bodyOf = (print: string): string => `substring(${print}, 1, 8)`
const near = (print: string): string => `cityHash64(${bodyOf(print)})`
const dated = { dated: u8, earliest: f64, latest: f64 } as const

/** What a class has behind it since it was last placed. */
export const STAGE = {
  /** In the index, perhaps, and in no family yet. */
  pending: 0,
  placed: 1,
  /** A class near to it has changed: its family is to be found anew. */
  beside: 2,
  /** It has changed itself, or what its keys count: its pairs are to be found anew too. */
  changed: 3,
} as const

export const TABLES = {
  /** One row an article: what it says of itself, its keys and its packed fingerprint, so that it is there whole or not at all. */
  articles: kept(
    {
      print: name,
      article: name,
      id,
      body: name,
      standing: u8,
      ...dated,
      publisher: text,
      language: text,
      key_id: text,
      keys: u32s,
      packed: bytes,
    },
    'print',
    near('print'),
  ),
  /** Which articles an id has had; more than one where its text was changed. */
  ids: kept({ article: name, print: name }, '(article, print)', 'cityHash64(article)'),
  /** Articles of one body, by the one that stands for them. */
  classes: kept({ class: name, body: name, members: names, keys: u32, ...dated, state: u64 }, 'class', near('class')),
  /** In which family a class was when it was last traced, and what it has behind it since (`STAGE`). */
  placed: kept({ class: name, family: name, state: u64, stage: u8 }, 'class', near('class')),
  postings: kept({ key: u32, class: name }, '(key, class)', 'key'),
  /** Pairs worth aligning, both ways; `shared` what ties them, in parts of a key, `fewer` the keys of the poorer. */
  pairs: kept({ a: name, b: name, shared: u32, fewer: u32 }, '(a, b)', near('a')),
  families: kept({ family: name, signature: name, articles: u32, graph: bytes }, 'family', near('family')),
  edges: kept({ family: name, parent: id, child: id, confidence: f64, edge: text }, '(family, child, parent)', near('family')),
  /** What hangs together in the graph of a family: how many articles, and the lowest of their ids. */
  parts: kept({ articles: u32, lowest: id, family: name }, '(articles, lowest, family)', near('family')),
  members: kept({ article: name, family: name }, 'article', 'cityHash64(article)'),

  changed: stage({ body: half, articles: u64 }, 'body'),
  dirty: stage({ class: name, was: u8, now: u8 }, 'class'),
  again: stage({ class: name }, 'class', near('class')),
  asked: stage({ key: u32, class: name, was: u8, now: u8 }, '(key, class)', 'key'),
  /** A row a key and a holder: in a whole update the holders behind it, else all other holders. */
  shares: stage({ a: name, others: names, parts: u8 }, 'a', near('a')),
  /** `shared`: what counts and what ties in one number, as the index sums them. */
  halves: stage({ a: name, b: name, shared: u32, keys: u32, ...dated }, '(b, a)', near('b')),
  touched: stage({ class: name }, 'class', near('class')),
  touched_families: stage({ family: name }, 'family', near('family')),
  /** To each of an article's company, who leans on it and on whom else. */
  leaning: stage({ member: name, leaning: name, company: names }, 'member', near('member')),
  links: stage({ u: name, v: name }, '(u, v)', near('u')),
  links_next: stage({ u: name, v: name }, '(u, v)', near('u')),
  grouped: stage({ family: name, class: name }, '(family, class)', near('family')),
} as const satisfies Readonly<Record<string, Table>>

export type TableName = keyof typeof TABLES

/** What every server says of its database, so that nobody works on tables of another make. */
export const META = { name: text, value: text, version: u64 } as const

/** How tables are called within the database: `here` the part of this server, `all` the whole. */
export interface Named {
  readonly here: (table: TableName) => string
  readonly all: (table: TableName) => string
  readonly meta: string
  readonly database: string
  readonly cluster: string | undefined
}

/** `database` and `cluster` are plain words, checked before. Without a cluster there is one server, whose part is the whole. */
export function named(database: string, cluster: string | undefined): Named {
  const here = (table: TableName): string => `${database}.${table}_here`
  const all = (table: TableName): string =>
    cluster !== undefined && 'by' in TABLES[table] ? `${database}.${table}` : here(table)
  return { here, all, meta: `${database}.meta`, database, cluster }
}

/** Statements that bring a server from the schema before to number k + 1; each may be made again. */
export const MIGRATIONS: readonly ((names: Named) => string[])[] = [
  (names) => (Object.keys(TABLES) as TableName[]).flatMap((table) => created(names, table)),
  (names) =>
    [names.all('shares'), names.here('shares')].map((table) => `DROP TABLE IF EXISTS ${table}`).concat(created(names, 'shares')),
  (names) => created(names, 'leaning'),
  // What ties a pair is counted otherwise: all are to be found anew.
  ({ here }) => [
    `INSERT INTO ${here('placed')} SELECT class, family, state, toUInt8(${STAGE.changed}), toUInt8(0), version + 1 ` +
      `FROM ${here('placed')} FINAL WHERE removed = 0 AND stage = ${STAGE.placed}`,
  ],
]

export const beginning = ({ database, meta }: Named): string[] => [
  `CREATE DATABASE IF NOT EXISTS ${database}`,
  `CREATE TABLE IF NOT EXISTS ${meta} (${structure(META)}) ENGINE = ReplacingMergeTree(version) ORDER BY name`,
]

function created({ here, all, database, cluster }: Named, table: TableName): string[] {
  const { columns, order, kept, by }: Table = TABLES[table]
  const engine = kept ? 'ReplacingMergeTree(version)' : 'MergeTree'
  // A granule is what a look-up of one row reads; 8,192 fingerprints would be twenty megabytes.
  const rows = table === 'articles' || table === 'families' ? 256 : 1024
  const local =
    `CREATE TABLE IF NOT EXISTS ${here(table)} (${structure(columns)}) ENGINE = ${engine} ORDER BY ${order} ` +
    `SETTINGS index_granularity = ${rows}`
  if (cluster === undefined || by === undefined) return [local]
  const whole =
    `CREATE TABLE IF NOT EXISTS ${all(table)} (${structure(columns)}) ` +
    `ENGINE = Distributed(${cluster}, ${database}, ${table}_here, ${by})`
  return [local, whole]
}

/** What the tables were made for, beside their own schema. */
export const FORMAT = `fingerprint ${FINGERPRINT_VERSION}`
