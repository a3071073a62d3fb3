import type { ArticleNode, CitedNode, GraphData, LostNode, Span } from '../types'
import { byCodeUnits } from '../util/order'

/** The name and version that a stored graph carries at its head. */
export const FORMAT = 'newstemma/graph'
export const VERSION = 1

/** Bounds of a date in a stored graph: JSON knows no infinity, so an open side is null. */
export interface PlainInterval {
  readonly earliest: number | null
  readonly latest: number | null
}

/** What `DerivationGraph.toJSON` gives: safe for JSON, no text of any article. */
export interface GraphJson extends Omit<GraphData, 'nodes' | 'bodies'> {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly nodes: readonly (
    | (Omit<ArticleNode, 'published'> & { readonly published?: PlainInterval | undefined })
    | LostNode
    | CitedNode
  )[]
  /** Entries and no record, so that an article may be called `__proto__`. */
  readonly bodies: readonly (readonly [id: string, body: readonly Span[]])[]
}

/** A deep copy with the keys in code-unit order, so that equal graphs give equal JSON text. */
export function toPlain(data: GraphData): GraphJson {
  const bodies = Object.entries(data.bodies).sort(([a], [b]) => byCodeUnits(a, b))
  return { format: FORMAT, version: VERSION, ...(plain({ ...data, bodies }) as Omit<GraphJson, 'format' | 'version'>) }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.sort(([a], [b]) => byCodeUnits(a, b)).map(([key, field]) => [key, plain(field)]))
  }
  return Number.isFinite(value) || typeof value !== 'number' ? value : null
}
