import type { GraphData } from '../types'
import { count, grouped, namesOf } from '../util/words'
import { table } from './columns'
import { drawn } from './draw'
import { articlesIn, splitFamilies } from './families'
import { treesOf } from './tree'

const MOST_FAMILIES = 8
const MOST_LINES = 60
const LISTED = 12

/** A graph to read: trees where that fits a screen or two, else a summary, largest family first. */
export function printed(data: GraphData): string {
  const total = articlesIn(data)
  if (total === 0) return 'no articles'
  const families = splitFamilies(data)
  const many = ({ nodes }: GraphData) => nodes.filter((node) => node.kind !== 'cited').length > 1
  const groups = families.filter(many)
  const singles = families.filter((family) => !many(family))
  const heading = [count(total, 'article')]
  if (groups.length > 0) heading.push(count(groups.length, 'family', 'families'))
  if (groups.length > 0 && singles.length > 0) heading.push(`${grouped(singles.length)} alone`)
  const trees = groups.slice(0, MOST_FAMILIES).map((family) => [...drawn(family, MOST_LINES), ''])
  const fits = groups.length <= MOST_FAMILIES && (groups.length < 2 || trees.flat().length <= 2 * MOST_LINES)
  const lines = [heading.join(', '), '', ...(fits ? trees.flat() : summary(families, groups)), ...apart(data, singles)]
  return lines.join('\n').trimEnd()
}

/** A graph in one line, for lists of them. */
export function brief(data: GraphData): string {
  const first = start(data)
  return `[DerivationGraph: ${count(articlesIn(data), 'article')}${first && `, first ${first}`}]`
}

/** The name of the first article of the first tree. */
function start(data: GraphData): string {
  const [top] = treesOf(data)
  const first = top?.node.kind === 'lost' ? (top.children[0] ?? top) : top
  return first ? namesOf(data.nodes)(first.node.id) : ''
}

/** One line a family: how to see it, how large it is, what it starts from. */
function summary(families: readonly GraphData[], groups: readonly GraphData[]): string[] {
  const rows = groups.slice(0, LISTED).map((family) => {
    return [`graph.families()[${families.indexOf(family)}]`, count(articlesIn(family), 'article'), start(family)]
  })
  const rest = groups.slice(LISTED)
  const articles = count(
    rest.reduce((sum, family) => sum + articlesIn(family), 0),
    'article',
  )
  const more = rest.length > 0 ? [`… and ${count(rest.length, 'more family', 'more families')} of ${articles}`] : []
  return [...table(rows), ...more, '', 'graph.families()[0] shows the largest as a tree.', '']
}

/** Articles that no edge and no open pair joins to another: a line each while they are few. Sentences they may share all the same. */
function apart(data: GraphData, singles: readonly GraphData[]): string[] {
  const nodes = singles.slice(0, LISTED).flatMap((family) => family.nodes)
  const only = { ...data, nodes, edges: [], undecided: [], identical: [] }
  const lines = drawn(only, LISTED, articlesIn(data) > 1 ? 'no derivation found' : '')
  return singles.length > LISTED ? [...lines, `… and ${grouped(singles.length - LISTED)} more`] : lines
}
