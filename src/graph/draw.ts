import type { Derivation, GraphData, Node } from '../types'
import { type Branch, type Forest, forestOf } from './tree'
import { belief, columns, count, grouped, listed, nameOf, odds, padded, percent } from './words'

const DEEPEST = 12
const WIDEST_NAME = 64
/** Children shown of one parent where the whole does not fit. */
const MOST_CHILDREN = 12
/** A rival at least this close to the likeliest makes it "either of". */
const NEAR = 0.75

/** A line of the tree: the name with its branches, then columns; or free text. */
type Row = { readonly left: string; readonly cells?: readonly [kind: string, share: string, belief: string]; readonly note?: string }

interface Sight {
  readonly names: ReadonlyMap<string, Node>
  readonly cites: ReadonlyMap<string, readonly string[]>
  readonly open: ReadonlyMap<string, readonly string[]>
  readonly onlyTop: boolean
  readonly otherwise: string
}

/**
 * The lines of a family's tree. Of more than `most` branches, those nearest to the top are shown and the others counted.
 * `otherwise` is said of a top that neither has children nor credits anybody.
 */
export function drawn(data: GraphData, forest: Forest = forestOf(data), most = 60, otherwise = ''): string[] {
  const sight: Sight = {
    names: new Map(data.nodes.map(node => [node.id, node])),
    cites: citesOf(data),
    open: openOf(data, forest),
    onlyTop: forest.tops.filter(top => top.children.length > 0 || top.copies > 0).length === 1,
    otherwise,
  }
  const visible = nearest(forest, most)
  const rows: Row[] = []
  const todo: (Row | { branch: Branch; lead: string; under: string })[] = []
  const push = (branches: readonly Branch[], under: string, top: boolean) => {
    const shown = branches.filter(branch => visible.has(branch))
    const hidden = branches.reduce((sum, branch) => sum + (visible.has(branch) ? 0 : branch.size), 0)
    if (hidden > 0) todo.push({ left: `${under}${top ? '' : '└─ '}… and ${count(hidden, 'more article')}` })
    for (let i = shown.length - 1; i >= 0; i--) {
      const last = i === shown.length - 1 && hidden === 0
      const lead = top ? '' : `${under}${last ? '└─ ' : '├─ '}`
      todo.push({ branch: shown[i] as Branch, lead, under: top ? '' : `${under}${last ? '   ' : '│  '}` })
    }
  }
  push(forest.tops, '', true)
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if ('left' in next) {
      rows.push(next)
      continue
    }
    const { branch, lead, under } = next
    rows.push(rowOf(branch, lead, sight))
    const bar = branch.children.length > 0 ? '│  ' : '   '
    for (const line of remarks(branch, sight)) rows.push({ left: under + bar + line })
    push(branch.children, under, false)
  }
  return aligned(rows)
}

/** The `most` branches nearest to the top, no deeper than 12; where not all fit, at most 12 of one parent. */
function nearest(forest: Forest, most: number): Set<Branch> {
  const room = forest.shown > most ? MOST_CHILDREN : Infinity
  const visible = new Set<Branch>()
  let level: readonly Branch[] = forest.tops
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const next: Branch[] = []
    for (const branch of level) {
      if (visible.size >= most) return visible
      visible.add(branch)
      for (let i = 0; i < branch.children.length && i < room; i++) next.push(branch.children[i] as Branch)
    }
    level = next
  }
  return visible
}

function rowOf(branch: Branch, lead: string, sight: Sight): Row {
  const { node, main } = branch
  if (node.kind === 'lost') {
    if (node.versionOf === undefined) return { left: `${lead}[a text not in the set]` }
    if (lead !== '') return { left: `${lead}[earlier version, lost]` }
    return { left: `[earlier version of ${nameOf(sight.names.get(node.versionOf), node.versionOf)}, lost]` }
  }
  const left = lead + nameOf(node, node.id)
  if (main !== undefined) return { left, cells: [main.kind, `${percent(main.share)} of it`, belief(main.confidence)] }
  if (branch.children.length > 0 || branch.copies > 0) return { left, note: sight.onlyTop ? 'first in the set' : 'from no other in the set' }
  const cites = sight.cites.get(node.id)
  return { left, note: cites ? credits(cites) : sight.open.has(node.id) ? '' : sight.otherwise }
}

/** What stands below a name. */
function remarks(branch: Branch, sight: Sight): string[] {
  const { node, main, also, copies } = branch
  if (node.kind === 'lost') return []
  const name = (id: string) => nameOf(sight.names.get(id), id)
  const lines: string[] = []
  if (copies > 0) lines.push(`… and ${count(copies, 'identical copy', 'identical copies')}`)
  for (const edge of also.slice(0, 5)) lines.push(`also from ${from(edge, name)}`)
  if (also.length > 5) lines.push(`also from ${grouped(also.length - 5)} more`)
  if (main !== undefined) lines.push(...rivals(main, name))
  const cites = sight.cites.get(node.id)
  const inNote = main === undefined && branch.children.length === 0 && copies === 0
  if (cites !== undefined && !inNote) lines.push(credits(cites))
  const open = sight.open.get(node.id)
  if (open !== undefined) lines.push(`shares text with ${listed(open)}; direction open`)
  return lines
}

function from(edge: Derivation, name: (id: string) => string): string {
  const through = edge.via === undefined ? '' : ', through an earlier version,'
  return `${name(edge.parent)}${through} (${edge.kind}, ${percent(edge.share)} of it, ${belief(edge.confidence).replace(/[()]/g, '')})`
}

function rivals(main: Derivation, name: (id: string) => string): string[] {
  const others = main.alternatives ?? []
  if (others.length === 0) return []
  const named = others.slice(0, 3).map(rival => `${name(rival.parent)} (${odds(rival.confidence)})`)
  const near = (others[0]?.confidence ?? 0) >= NEAR * main.confidence
  return [near ? `either from ${name(main.parent)} (${odds(main.confidence)}) or from ${named.join(' or ')}` : `or from ${named.join(', ')}`]
}

function credits(names: readonly string[]): string {
  return `cites ${listed(names)} (not in the set)`
}

function citesOf(data: GraphData): Map<string, string[]> {
  const names = new Map(data.nodes.map(node => [node.id, node]))
  const cites = new Map<string, string[]>()
  for (const { article, cited } of data.citations) {
    const known = cites.get(article) ?? []
    cites.set(article, known)
    known.push(nameOf(names.get(cited), cited))
  }
  return cites
}

/** Each open pair is told once: under the one that hangs on nobody, else under the one with fewer articles, then the later id. */
function openOf(data: GraphData, { at }: Forest): Map<string, string[]> {
  const open = new Map<string, Set<string>>()
  for (const pair of data.undecided) {
    const a = at.get(pair.a)
    const b = at.get(pair.b)
    if (a === undefined || b === undefined || a === b) continue
    const free = Number(b.main === undefined) - Number(a.main === undefined)
    const [here, there] = (free || a.size - b.size || (a.node.id < b.node.id ? 1 : -1)) > 0 ? [b, a] : [a, b]
    open.set(here.node.id, (open.get(here.node.id) ?? new Set()).add(nameOf(there.node, there.node.id)))
  }
  return new Map([...open].map(([id, names]) => [id, [...names]]))
}

function aligned(rows: readonly Row[]): string[] {
  const wide = { left: 0, kind: 0, share: 0 }
  for (const { left, cells, note } of rows) {
    if (cells === undefined && !note) continue
    wide.left = Math.max(wide.left, Math.min(WIDEST_NAME, columns(left)))
    wide.kind = Math.max(wide.kind, cells?.[0].length ?? 0)
    wide.share = Math.max(wide.share, cells?.[1].length ?? 0)
  }
  return rows.map(({ left, cells, note }) => {
    if (note) return `${padded(left, wide.left)}   ${note}`
    if (cells === undefined) return left
    const [kind, share, sure] = cells
    return `${padded(left, wide.left)}   ${kind.padEnd(wide.kind)}   ${share.padStart(wide.share)}   ${sure}`
  })
}

