import type { GraphData, Span } from '../types'
import { byCodeUnits } from '../util/order'

type Parts = { -readonly [K in Exclude<keyof GraphData, 'bodies'>]: GraphData[K][number][] } & { bodies: [string, readonly Span[]][] }

/**
 * The connected groups of a graph, most articles first, ties by the lowest id.
 *
 * Joined are the ends of an edge with its lost version and its near rivals ("either of X or Y" is one story), a lost version
 * and what it is a version of, undecided pairs and identical bodies. A cited source joins nobody: many families may cite
 * one agency, and each carries its own copy of that node.
 */
export function splitFamilies(data: GraphData): GraphData[] {
  const groups = new Groups()
  for (const node of data.nodes) if (node.kind !== 'cited') groups.add(node.id)
  for (const edge of data.edges) {
    groups.join(edge.parent, edge.child)
    if (edge.via !== undefined) groups.join(edge.via, edge.child)
    for (const rival of edge.alternatives ?? []) groups.join(rival.parent, edge.child)
  }
  for (const node of data.nodes) if (node.kind === 'lost' && node.versionOf !== undefined) groups.join(node.id, node.versionOf)
  for (const pair of data.undecided) groups.join(pair.a, pair.b)
  for (const copies of data.identical) for (const id of copies) groups.join(copies[0], id)

  const families = new Map<string, Parts>()
  const familyOf = (id: string): Parts | undefined => {
    const root = groups.find(id)
    if (root === undefined) return undefined
    let family = families.get(root)
    if (family === undefined) {
      family = { nodes: [], edges: [], citations: [], undecided: [], alignments: [], identical: [], bodies: [] }
      families.set(root, family)
    }
    return family
  }
  for (const node of data.nodes) familyOf(node.id)?.nodes.push(node)
  for (const edge of data.edges) familyOf(edge.child)?.edges.push(edge)
  for (const pair of data.undecided) familyOf(pair.a)?.undecided.push(pair)
  for (const copies of data.identical) familyOf(copies[0])?.identical.push(copies)
  for (const pair of data.alignments) if (groups.find(pair.a) === groups.find(pair.b)) familyOf(pair.a)?.alignments.push(pair)
  for (const [id, body] of Object.entries(data.bodies)) familyOf(id)?.bodies.push([id, body])
  addCitations(data, familyOf)

  return [...families.values()]
    .map(parts => ({ data: { ...parts, bodies: Object.fromEntries(parts.bodies) }, size: articles(parts), first: lowestId(parts) }))
    .sort((a, b) => b.size - a.size || byCodeUnits(a.first, b.first))
    .map(family => family.data)
}

function addCitations(data: GraphData, familyOf: (id: string) => Parts | undefined): void {
  const cited = new Map(data.nodes.filter(node => node.kind === 'cited').map(node => [node.id, node]))
  const placed = new Map<Parts, Set<string>>()
  for (const citation of data.citations) {
    const family = familyOf(citation.article)
    const node = cited.get(citation.cited)
    if (family === undefined || node === undefined) continue
    family.citations.push(citation)
    let here = placed.get(family)
    if (here === undefined) {
      here = new Set()
      placed.set(family, here)
    }
    if (!here.has(node.id)) family.nodes.push(node)
    here.add(node.id)
  }
}

function articles(parts: Parts): number {
  let count = 0
  for (const node of parts.nodes) if (node.kind === 'article') count++
  return count
}

function lowestId(parts: Parts): string {
  let lowest: string | undefined
  for (const node of parts.nodes) if (node.kind !== 'cited' && (lowest === undefined || node.id < lowest)) lowest = node.id
  return lowest ?? ''
}

/** Union–find by size with path halving (Tarjan and van Leeuwen 1984). Unknown ids join nothing. */
class Groups {
  readonly #above = new Map<string, string>()
  readonly #size = new Map<string, number>()

  add(id: string): void {
    this.#above.set(id, id)
    this.#size.set(id, 1)
  }

  find(id: string): string | undefined {
    let at = id
    let above = this.#above.get(at)
    if (above === undefined) return undefined
    while (above !== at) {
      const higher = this.#above.get(above) as string
      this.#above.set(at, higher)
      at = higher
      above = this.#above.get(at) as string
    }
    return at
  }

  join(a: string, b: string): void {
    const x = this.find(a)
    const y = this.find(b)
    if (x === undefined || y === undefined || x === y) return
    const small = (this.#size.get(x) as number) < (this.#size.get(y) as number) ? x : y
    const large = small === x ? y : x
    this.#above.set(small, large)
    this.#size.set(large, (this.#size.get(x) as number) + (this.#size.get(y) as number))
  }
}
