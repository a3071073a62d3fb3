import type { GraphData, Node } from '../types'
import { components } from '../util/components'

type Whole = 'made' | 'bodies'
type Parts = { -readonly [K in Exclude<keyof GraphData, Whole>]: GraphData[K][number][] } & Pick<GraphData, Whole>

/**
 * The connected groups of a graph whose nodes are in order, most articles first, ties by the lowest id.
 *
 * Joined are the ends of an edge with its lost version and its near rivals ("either of X or Y" is one story), a lost version
 * and what it is a version of, undecided pairs and identical bodies. A cited source joins nobody: many families may cite
 * one agency, and each carries its own copy of that node.
 */
export function splitFamilies(data: GraphData): GraphData[] {
  const own = data.nodes.filter((node) => node.kind !== 'cited')
  const place = new Map(own.map((node, i) => [node.id, i]))
  const links: { a: number; b: number }[] = []
  const join = (x: string, y: string | undefined) => {
    const [a, b] = [place.get(x), place.get(y as string)]
    if (a !== undefined && b !== undefined) links.push({ a, b })
  }
  for (const { parent, child, via, alternatives = [] } of data.edges) {
    for (const id of [parent, via, ...alternatives.map((rival) => rival.parent)]) join(child, id)
  }
  for (const node of own) if (node.kind === 'lost') join(node.id, node.versionOf)
  for (const { a, b } of data.undecided) join(a, b)
  for (const copies of data.identical) for (const id of copies) join(id, copies[0])

  const parts = new Map<string, Parts>()
  const families = components(own.length, links).map((members) => {
    const nodes: Node[] = members.map((i) => own[i])
    const bodies = nodes.flatMap(({ id }) => (Object.hasOwn(data.bodies, id) ? [[id, data.bodies[id]] as const] : []))
    const family: Parts = {
      made: data.made,
      nodes,
      edges: [],
      citations: [],
      undecided: [],
      alignments: [],
      identical: [],
      bodies: Object.fromEntries(bodies),
    }
    for (const { id } of nodes) parts.set(id, family)
    return family
  })
  for (const edge of data.edges) parts.get(edge.child)?.edges.push(edge)
  for (const pair of data.undecided) parts.get(pair.a)?.undecided.push(pair)
  for (const copies of data.identical) parts.get(copies[0])?.identical.push(copies)
  for (const pair of data.alignments) if (parts.get(pair.a) === parts.get(pair.b)) parts.get(pair.a)?.alignments.push(pair)
  for (const citation of data.citations) parts.get(citation.article)?.citations.push(citation)
  const cited = new Map(data.nodes.map((node) => [node.id, node]))
  for (const { nodes, citations } of families) {
    for (const id of new Set(citations.map((citation) => citation.cited))) {
      const node = cited.get(id)
      if (node) nodes.push(node)
    }
  }
  return families.sort((a, b) => articlesIn(b) - articlesIn(a))
}

export function articlesIn({ nodes }: Pick<GraphData, 'nodes'>): number {
  return nodes.filter((node) => node.kind === 'article').length
}
