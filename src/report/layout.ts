import dagre from '@dagrejs/dagre'
import { depthsOf } from '../util/depths'
import { arranged, blocksOf, MEMBER_GAP } from './blocks'
import type { Family } from './family'
import { type Box, type Joined, type Point, SIZE } from './shape'

/** A line from below one box to above another, upright at every point. */
export interface Line extends Joined {
  readonly points: readonly Point[]
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

const MARGIN = 12
/** Between two generations: room for a line to cross from one end to the other without hitting a box. */
const GAP = 64
/** Between two lines that leave one box. */
const PORT = 26

/**
 * Places a family in generations, from top to bottom: layers by Sugiyama, Tagawa and Toda (1981), as the layout library has
 * them. A lost version stands above what came through it and above the version that is there; many childless articles of
 * one source stand in a block, so that fifty still fit a page.
 */
export function layOut(family: Family): Layout {
  const lines = joins(family)
  const blocks = blocksOf(lines)
  const inBlock = new Map(blocks.flatMap((block) => block.members.map((id) => [id, block] as const)))
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: MEMBER_GAP, ranksep: GAP, edgesep: 14, marginx: MARGIN, marginy: MARGIN })
  // The library keeps its nodes as members of objects, where `__proto__` is none of them.
  const loose = family.nodes.filter(({ id }) => !inBlock.has(id))
  const names = new Map(loose.map(({ id }, i) => [id, `n${i}`]))
  const name = (id: string): string => names.get(id) as string
  for (const { id, kind } of loose) graph.setNode(name(id), { ...SIZE[kind] })
  blocks.forEach(({ width, height }, i) => {
    graph.setNode(`b${i}`, { width, height })
  })
  lines.forEach(({ from, to, join }, i) => {
    if (!inBlock.has(to)) graph.setEdge(name(from), name(to), { weight: join === 'derivation' ? 2 : 1 }, String(i))
  })
  blocks.forEach(({ from }, i) => {
    graph.setEdge(name(from), `b${i}`, { weight: 2 }, `b${i}`)
  })
  dagre.layout(graph)

  const boxes = new Map<string, Box>()
  const put = (box: Box): unknown => boxes.set(box.id, box)
  for (const { id } of loose) {
    const { x, y, width, height } = graph.node(name(id)) as Point & { width: number; height: number }
    put({ id, x: x - width / 2, y: y - height / 2, width, height })
  }
  const rows = rowsOf(graph.nodes().map((node) => graph.node(node) as Placed))
  const bends = lines.map(({ from, to }, i): Point[] => {
    if (inBlock.has(to)) return []
    const { points = [] } = graph.edge(name(from), name(to), String(i)) as { points?: Point[] }
    // Upright past the boxes of every row between. What the library puts at the borders of the two boxes is left to the ports,
    // and between two rows there is nothing to go around.
    return points.slice(1, -1).flatMap(({ x, y }) => {
      const row = rowAt(rows, y)
      return row ? [row.top, row.bottom].map((end) => ({ x, y: end })) : []
    })
  })
  const ways = new Map<string, readonly Point[]>()
  blocks.forEach((block, i) => {
    const { x, y, width, height } = graph.node(`b${i}`) as Point & { width: number; height: number }
    for (const { box, way } of arranged(block, { x: x - width / 2, y: y - height / 2 })) {
      put(box)
      ways.set(box.id, way)
    }
  })
  const { height = 0 } = graph.graph() as { height?: number }
  return framed({
    height: Math.ceil(height),
    boxes: family.nodes.map(({ id }) => boxes.get(id) as Box),
    lines: ported(
      lines,
      lines.map(({ to }, i) => ways.get(to) ?? bends[i]),
      boxes,
      rows,
    ),
  })
}

/** What the library says of a node: its middle and its size. */
interface Placed extends Point {
  readonly width: number
  readonly height: number
}

/** What the boxes of one generation take up, from the top of the highest. */
interface Row {
  readonly top: number
  readonly bottom: number
}

/** The library puts all of one generation on one middle. */
function rowsOf(nodes: readonly Placed[]): Row[] {
  const heights = new Map<number, number>()
  for (const { y, height } of nodes) heights.set(y, Math.max(height, heights.get(y) ?? 0))
  return [...heights].map(([y, height]) => ({ top: y - height / 2, bottom: y + height / 2 }))
}

function rowAt(rows: readonly Row[], y: number): Row | undefined {
  return rows.find(({ top, bottom }) => top <= y && y <= bottom)
}

/** Moved so that all begins at the margin: the library counts boxes alone, and leads lines around them, on either side. */
function framed({ height, boxes, lines }: Omit<Layout, 'width'>): Layout {
  let [left, right] = [Infinity, 0]
  const reach = (x: number): void => {
    left = Math.min(left, x - MARGIN)
    right = Math.max(right, x + MARGIN)
  }
  for (const { x, width } of boxes) for (const end of [x, x + width]) reach(end)
  for (const { points } of lines) for (const { x } of points) reach(x)
  if (boxes.length === 0) return { width: 0, height, boxes, lines }
  return {
    width: Math.ceil(right - left),
    height,
    boxes: boxes.map((box) => ({ ...box, x: box.x - left })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(({ x, y }) => ({ x: x - left, y })) })),
  }
}

/** All that is joined, from above to below. */
function joins({ nodes, edges, citations, undecided }: Family): Joined[] {
  const there = new Set(nodes.map(({ id }) => id))
  const lines: Joined[] = []
  for (const node of nodes) {
    if (node.kind === 'lost' && node.versionOf !== undefined) lines.push({ from: node.id, to: node.versionOf, join: 'version' })
  }
  for (const edge of edges) lines.push({ from: edge.via ?? edge.parent, to: edge.child, join: 'derivation', edge })
  for (const { article, cited } of citations) lines.push({ from: cited, to: article, join: 'citation' })
  // An open pair goes the way of the derivations, or they would be a circle together, and the library breaks circles by turning
  // some line of them round. What hangs on nothing goes below, so that the two stand near each other.
  const depth = depthsOf(lines.flatMap(({ from, to, join }) => (join === 'citation' ? [] : [[from, to] as const])))
  const place = new Map(nodes.map(({ id }, i) => [id, i]))
  const rank = (id: string): number => depth.get(id) ?? Infinity
  const isBefore = (x: string, y: string): boolean =>
    rank(x) === rank(y) ? (place.get(x) ?? 0) < (place.get(y) ?? 0) : rank(x) < rank(y)
  for (const pair of undecided) {
    const { a, b } = pair
    const [from, to] = isBefore(b, a) ? [b, a] : [a, b]
    lines.push({ from, to, join: 'open', pair })
  }
  return lines.filter(({ from, to }) => there.has(from) && there.has(to))
}

/** Lines leave a box below and enter one above, side by side in the order of where they lead. */
function ported(
  lines: readonly Joined[],
  ways: readonly (readonly Point[])[],
  boxes: ReadonlyMap<string, Box>,
  rows: readonly Row[],
): Line[] {
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
      const leads = (i: number): number => ways[i].at(end === 'from' ? 0 : -1)?.x ?? middle(lines[i][other])
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
    const [start, end] = [
      { x: starts[i], y: from.y + from.height },
      { x: ends[i], y: to.y },
    ]
    // Of a box that is lower than its row, upright to the end of that, or the line would cut the corners of its neighbours.
    const out = rowAt(rows, start.y)?.bottom ?? start.y
    const into = ways[i].length === 0 ? (rowAt(rows, end.y)?.top ?? end.y) : end.y
    const straight = [
      ...(out > start.y ? [{ ...start, y: out }] : []),
      ...ways[i],
      ...(into < end.y ? [{ ...end, y: into }] : []),
    ]
    return { ...line, points: [start, ...straight, end] }
  })
}
