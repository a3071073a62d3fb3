import type { GraphData } from '../types'
import { splitFamilies } from './families'
import { drawn } from './draw'
import { type Forest, forestOf } from './tree'
import { articleName, count, grouped, nameOf, padded } from './words'

const MOST_FAMILIES = 8
const MOST_LINES = 60
const FAMILIES_LISTED = 12
const SINGLES_LISTED = 8

interface Family {
  readonly data: GraphData
  readonly index: number
  readonly articles: number
}

/** A graph to read: trees where that fits a screen or two, else a summary, largest family first. */
export function printed(data: GraphData): string {
  const families = splitFamilies(data).map((part, index): Family => ({ data: part, index, articles: articlesIn(part) }))
  const groups = families.filter(({ data: part }) => part.nodes.filter(node => node.kind !== 'cited').length > 1)
  const singles = families.filter(({ data: part }) => part.nodes.filter(node => node.kind !== 'cited').length === 1)
  const total = articlesIn(data)
  if (total === 0) return 'no articles'
  const heading = [heads(total, groups.length, singles.length), '']
  if (groups.length > MOST_FAMILIES) return [...heading, ...summary(groups), ...alone(singles, total)].join('\n')

  const forests = groups.map(family => forestOf(family.data))
  const lines = forests.reduce((sum, forest) => sum + forest.shown, 0)
  if (groups.length > 1 && lines > MOST_LINES) return [...heading, ...summary(groups), ...alone(singles, total)].join('\n')
  const trees = groups.flatMap((family, i) => [...drawn(family.data, forests[i] as Forest, MOST_LINES), ''])
  return [...heading, ...trees, ...alone(singles, total)].join('\n').trimEnd()
}

function articlesIn(data: GraphData): number {
  return data.nodes.reduce((sum, node) => sum + Number(node.kind === 'article'), 0)
}

function heads(articles: number, groups: number, singles: number): string {
  const families = count(groups, 'family', 'families')
  if (singles === 0) return `${count(articles, 'article')}, ${families}`
  return groups === 0 ? count(articles, 'article') : `${count(articles, 'article')}, ${families}, ${grouped(singles)} alone`
}

/** One line a family: how to see it, what it starts from, how large it is. */
function summary(groups: readonly Family[]): string[] {
  const rows = groups.slice(0, FAMILIES_LISTED).map(({ data, index, articles }) => {
    const top = forestOf(data).tops[0]
    const start = top?.node.kind === 'lost' ? (top.children[0] ?? top).node : top?.node
    const lost = data.nodes.filter(node => node.kind === 'lost').length
    return {
      see: `graph.families()[${index}]`,
      name: start === undefined ? '' : nameOf(start, start.id),
      size: count(articles, 'article') + (lost > 0 ? `, ${count(lost, 'lost version')}` : ''),
    }
  })
  const see = Math.max(...rows.map(row => row.see.length))
  const size = Math.max(...rows.map(row => row.size.length))
  const lines = rows.map(row => `${row.see.padEnd(see)}   ${padded(row.size, size)}   ${row.name}`)
  const rest = groups.slice(FAMILIES_LISTED)
  if (rest.length > 0) {
    const articles = rest.reduce((sum, family) => sum + family.articles, 0)
    lines.push(`… and ${count(rest.length, 'more family', 'more families')} of ${count(articles, 'article')}`)
  }
  return [...lines, '', 'graph.families()[0] shows the largest as a tree.', '']
}

/** Articles that share nothing with the others: a line each while they are few. */
function alone(singles: readonly Family[], total: number): string[] {
  if (singles.length === 0) return []
  if (singles.length <= SINGLES_LISTED) {
    const note = total > 1 ? 'shares nothing with the others' : ''
    return drawn(merged(singles.map(family => family.data)), undefined, MOST_LINES, note)
  }
  const names = singles.slice(0, SINGLES_LISTED).map(({ data }) => {
    const node = data.nodes.find(one => one.kind === 'article')
    return node === undefined ? '' : articleName(node)
  })
  const lines = names.map(name => `  ${name}`)
  return [
    `${count(singles.length, 'article')} ${singles.length === 1 ? 'shares' : 'share'} nothing with the others:`,
    ...lines,
    `  … and ${grouped(singles.length - names.length)} more`,
  ]
}

function merged(parts: readonly GraphData[]): GraphData {
  return {
    nodes: parts.flatMap(part => part.nodes),
    edges: [],
    citations: parts.flatMap(part => part.citations),
    undecided: [],
    alignments: [],
    identical: [],
    bodies: {},
  }
}
