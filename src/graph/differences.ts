import { byCodeUnits } from '../util/order'
import type { GraphJson } from './json'

type Entry = Readonly<Record<string, unknown>>

/** What the entries of each part of a graph are called, and by what they are told apart. */
const PARTS = {
  nodes: ['node', ['id']],
  bodies: ['body of', ['0']],
  identical: ['class of', ['0']],
  edges: ['edge', ['parent', 'child']],
  citations: ['citation', ['article', 'cited']],
  undecided: ['open pair', ['a', 'b']],
  alignments: ['sentences of', ['a', 'b']],
} as const satisfies Record<Exclude<keyof GraphJson, 'format' | 'version' | 'made'>, readonly [string, readonly string[]]>
type Part = keyof typeof PARTS

/** What of a graph is compared: how it was made is not. */
export type Parts = Pick<GraphJson, Part>

/** In what `derived` differs from `stored`, a line each, in a fixed order; nothing when they are equal to the last digit. */
export function differences(stored: Parts, derived: Parts): string[] {
  return (Object.keys(PARTS) as Part[]).flatMap((part) => {
    const [was, is] = [entriesOf(stored, part), entriesOf(derived, part)]
    return [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnits).flatMap((key) => {
      const what = difference(was.get(key), is.get(key))
      return what === undefined ? [] : [`${PARTS[part][0]} ${key}: ${what}`]
    })
  })
}

/** The parts of several graphs in one. */
export function together(graphs: readonly Parts[]): Parts {
  const parts = (Object.keys(PARTS) as Part[]).map((part) => [part, graphs.flatMap((graph): readonly unknown[] => graph[part])])
  return Object.fromEntries(parts)
}

function difference(was: Entry | undefined, is: Entry | undefined): string | undefined {
  if (!was) return 'not in the stored graph'
  if (!is) return 'only in the stored graph'
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort(byCodeUnits)
  const other = fields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  return other.length > 0 ? other.map((field) => change(field, was[field], is[field])).join(', ') : undefined
}

/** Words and numbers are shown; what is longer is only named. */
function change(field: string, was: unknown, is: unknown): string {
  const shown = (value: unknown) => (value === undefined ? 'none' : JSON.stringify(value))
  return typeof was === 'object' || typeof is === 'object'
    ? `another ${field}`
    : `${field} ${shown(is)} in place of ${shown(was)}`
}

function entriesOf(graph: Parts, part: Part): Map<string, Entry> {
  const entries = graph[part] as unknown as readonly Entry[]
  return new Map(entries.map((entry) => [PARTS[part][1].map((key) => JSON.stringify(entry[key])).join(' → '), entry]))
}
