import { DerivationGraph } from '../graph/derivation-graph'
import { articlesIn } from '../graph/families'
import type { GraphData } from '../types'
import { articleName } from './ingest'
import { name, names as nameList, type Row, u32, u64 } from './rows'
import { STAGE, TABLES } from './schema'
import { all, type Shards } from './shards'
import { current } from './sql'

/** A family as found, before its fingerprints are at hand. */
export interface Found {
  readonly family: string
  readonly classes: readonly ClassRow[]
  readonly pairs: readonly PairRow[]
  readonly signature: string
}

export type ClassRow = Row<typeof CLASS>
export type PairRow = Row<typeof PAIR>
export const CLASS = { class: name, members: nameList, state: u64 } as const
export const PAIR = { a: name, b: name, shared: u32, fewer: u32 } as const

/** By which `families` orders groups of one size: of its articles and lost versions. */
export function lowestId({ nodes }: DerivationGraph): string {
  return (nodes.find(({ kind }) => kind !== 'cited') as { id: string }).id
}

type Finished = Found & { readonly graph: GraphData; readonly ids: readonly string[] }

export async function write(
  shards: Shards,
  drawn: readonly Finished[],
  version: bigint,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stamp = { removed: 0, version }
  const whole = drawn.map((one) => ({ ...one, graph: new DerivationGraph(one.graph) }))
  const parts = whole.flatMap(({ family, graph }) =>
    graph.families().map((part) => ({ articles: articlesIn(part), lowest: lowestId(part), family, ...stamp })),
  )
  const edges = whole.flatMap(({ family, graph }) =>
    graph.edges.map((edge) => {
      const { parent, child, confidence } = edge
      return { family, parent, child, confidence, edge: JSON.stringify(edge), ...stamp }
    }),
  )
  const members = whole.flatMap(({ family, ids }) => ids.map((one) => ({ article: articleName(one), family, ...stamp })))
  const families = whole.map(({ family, signature, ids, graph }) => {
    return { family, signature, articles: ids.length, graph: Buffer.from(JSON.stringify(graph)), ...stamp }
  })
  await all([
    shards.insert('parts', parts, signal),
    shards.insert('edges', edges, signal),
    shards.insert('members', members, signal),
  ])
  // Last, since it is by a family's own row that it is known to be as it should.
  await shards.insert('families', families, signal)
}

export async function settle(
  shards: Shards,
  found: readonly Found[],
  version: bigint,
  signal: AbortSignal | undefined,
): Promise<void> {
  const rows = found.flatMap(({ family, classes }) =>
    classes.map((one) => ({ class: one.class, family, state: one.state, stage: STAGE.placed, removed: 0, version })),
  )
  await shards.insert('placed', rows, signal)
}

/** Rows of what is no more: classes without articles, families without classes, edges of earlier drawings, keys of removed articles. */
export async function bury(shards: Shards, signal: AbortSignal | undefined): Promise<void> {
  const { names } = shards
  const { here } = names
  const end = `toUInt8(1), toUInt64(${shards.version()})`
  const alive = current(names, 'classes', 'class')
  await shards.each(
    `INSERT INTO ${here('placed')} ${current(names, 'placed', `class, family, state, stage, ${end}`, `class NOT IN (${alive})`)}`,
    signal,
  )
  const heads = current(names, 'placed', 'class', 'class = family')
  await shards.each(
    `INSERT INTO ${here('families')} ${current(names, 'families', `family, signature, articles, '', ${end}`, `family NOT IN (${heads})`)}`,
    signal,
  )
  const drawn = `(family, version) NOT IN (${current(names, 'families', 'family, version')})`
  await shards.each(
    `INSERT INTO ${here('edges')} ${current(names, 'edges', `family, parent, child, toFloat64(0), '', ${end}`, drawn)}`,
    signal,
  )
  await shards.each(`INSERT INTO ${here('parts')} ${current(names, 'parts', `articles, lowest, family, ${end}`, drawn)}`, signal)
  const keyed = `SELECT print FROM ${here('articles')} WHERE removed = 1 AND notEmpty(keys)`
  const bare = Object.keys(TABLES.articles.columns)
    .map((column) => (column === 'keys' ? 'emptyArrayUInt32()' : column === 'version' ? 'version + 1' : column))
    .join(', ')
  await shards.each(
    `INSERT INTO ${here('articles')} SELECT ${bare} FROM ${here('articles')} FINAL WHERE removed = 1 AND notEmpty(keys) AND print IN (${keyed})`,
    signal,
  )
}
