import dagre from '@dagrejs/dagre'
import type { Derivation, Node } from '../types'
import type { Family } from './family'

/** A box of the picture, by its corner; in pixels at the size of the page's text. */
export interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** How two boxes are joined. */
export type Join = 'derivation' | 'version' | 'citation' | 'open'

/** A line from the border of one box to that of another. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly join: Join
  readonly points: readonly Point[]
  /** For a derivation. */
  readonly edge?: Derivation
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

export const SIZE: Readonly<Record<Node['kind'], { readonly width: number; readonly height: number }>> = {
  article: { width: 216, height: 88 },
  lost: { width: 176, height: 36 },
  cited: { width: 176, height: 48 },
}
const MARGIN = 12
/** Between two generations: room for a line to cross from one end to the other without hitting a box. */
const GAP = 64
/** Between two lines that leave one box. */
const PORT = 26
/** So many childless siblings stand side by side; the others go a row lower, so that fifty still fit a page. */
const ABREAST = 6

/**
 * Places a family in generations, from top to bottom: layers by Sugiyama, Tagawa and Toda (1981), as the layout library has
 * them. A lost version stands above what came through it and above the version that is there.
 */
export function layOut({ nodes, edges, citations, undecided }: Family): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 22, ranksep: GAP, edgesep: 14, marginx: MARGIN, marginy: MARGIN })
  for (const { id, kind } of nodes) graph.setNode(id, { ...SIZE[kind] })
  const lines: Joined[] = []
  const join = (line: Joined, minlen = 1): void => {
    if (!graph.hasNode(line.from) || !graph.hasNode(line.to)) return
    graph.setEdge(line.from, line.to, { minlen, weight: line.join === 'derivation' ? 2 : 1 }, String(lines.length))
    lines.push(line)
  }
  for (const node of nodes) {
    if (node.kind === 'lost' && node.versionOf !== undefined) join({ from: node.id, to: node.versionOf, join: 'version' })
  }
  const hasChildren = new Set(edges.map(({ parent }) => parent))
  const abreast = new Map<string, number>()
  for (const edge of edges) {
    const from = edge.via ?? edge.parent
    const before = abreast.get(from) ?? 0
    if (!hasChildren.has(edge.child)) abreast.set(from, before + 1)
    join({ from, to: edge.child, join: 'derivation', edge }, hasChildren.has(edge.child) ? 1 : 1 + Math.floor(before / ABREAST))
  }
  for (const { article, cited } of citations) join({ from: cited, to: article, join: 'citation' })
  // Below the one that belongs somewhere, so that the two stand near each other.
  const placed = new Set(edges.flatMap(({ parent, child }) => [parent, child]))
  for (const { a, b } of undecided) {
    const [from, to] = placed.has(b) && !placed.has(a) ? [b, a] : [a, b]
    if (!graph.hasEdge(to, from)) join({ from, to, join: 'open' })
  }
  dagre.layout(graph)

  const boxes = new Map(
    nodes.map(({ id }): [string, Box] => {
      const { x, y, width, height } = graph.node(id) as Point & { width: number; height: number }
      return [id, { id, x: x - width / 2, y: y - height / 2, width, height }]
    }),
  )
  const bends = lines.map(({ from, to }, i) => {
    const { points = [] } = graph.edge({ v: from, w: to, name: String(i) }) as { points?: Point[] }
    // What the library puts at the borders of the boxes is left to the ports.
    return points.slice(2, -2)
  })
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return { width: Math.ceil(width), height: Math.ceil(height), boxes: [...boxes.values()], lines: ported(lines, bends, boxes) }
}

type Joined = Omit<Line, 'points'>

/** Lines leave a box below and enter one above, side by side in the order of where they lead. */
function ported(lines: readonly Joined[], bends: readonly (readonly Point[])[], boxes: ReadonlyMap<string, Box>): Line[] {
  const middle = (id: string): number => {
    const { x, width } = boxes.get(id) as Box
    return x + width / 2
  }
  const places = (end: 'from' | 'to', other: 'from' | 'to'): number[] => {
    const at: number[] = []
    const byBox = new Map<string, number[]>()
    lines.forEach((line, i) => {
      byBox.set(line[end], [...(byBox.get(line[end]) ?? []), i])
    })
    for (const [id, own] of byBox) {
      const { width } = boxes.get(id) as Box
      const leads = (i: number): number => bends[i][end === 'from' ? 0 : bends[i].length - 1]?.x ?? middle(lines[i][other])
      own.sort((i, j) => leads(i) - leads(j) || i - j)
      own.forEach((i, k) => {
        at[i] = middle(id) + (k - (own.length - 1) / 2) * Math.min(PORT, width / (own.length + 1))
      })
    }
    return at
  }
  const [starts, ends] = [places('from', 'to'), places('to', 'from')]
  return lines.map((line, i) => {
    const [from, to] = [boxes.get(line.from) as Box, boxes.get(line.to) as Box]
    return { ...line, points: [{ x: starts[i], y: from.y + from.height }, ...bends[i], { x: ends[i], y: to.y }] }
  })
}
