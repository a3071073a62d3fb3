import type { ArticleNode, Derivation, GraphData, LostNode } from '../types'
import { byCodeUnits } from '../util/order'
import { byShare } from './relations'

/** One place of the printed tree: every article and every lost version that has children stands in one place only. */
export interface Branch {
  readonly node: ArticleNode | LostNode
  /** The edge under which it stands, that of its largest share; absent at the top. */
  readonly main: Derivation | undefined
  /** Its further edges. */
  readonly also: readonly Derivation[]
  children: Branch[]
  /** Identical copies that are shown by this one. */
  copies: number
  /** Articles in it, copies included. */
  size: number
}

export interface Forest {
  readonly tops: readonly Branch[]
  /** Branches that are shown. */
  readonly shown: number
  /** The branch that shows an article; for a folded copy, the one that stands for it. */
  readonly at: ReadonlyMap<string, Branch>
}

/** A graph as trees. Linear and without recursion; a cycle, which only data made by hand can hold, is cut at its lowest id. */
export function forestOf(data: GraphData): Forest {
  const at = branchesOf(data)
  const above = hang(data, at)
  const { tops, preorder } = walk(at, above)
  const classOf = new Map<string, number>()
  for (const [i, copies] of data.identical.entries()) for (const id of copies) classOf.set(id, i)

  let shown = preorder.length
  const settle = (branches: Branch[], parent: Branch | undefined) => {
    branches.sort(byWeight)
    const kept = folded(branches, parent, classOf, at)
    shown -= branches.length - kept.length
    return kept
  }
  for (const branch of preorder.reverse()) {
    for (const child of branch.children) branch.size += child.size
    branch.children = settle(branch.children, branch)
  }
  return { tops: settle(tops, undefined), shown, at }
}

function branchesOf(data: GraphData): Map<string, Branch> {
  const edges = new Map<string, Derivation[]>()
  for (const edge of data.edges) {
    const known = edges.get(edge.child)
    if (known === undefined) edges.set(edge.child, [edge])
    else known.push(edge)
  }
  const at = new Map<string, Branch>()
  for (const node of data.nodes) {
    if (node.kind === 'cited') continue
    const [main, ...also] = (edges.get(node.id) ?? []).sort(byShare)
    at.set(node.id, { node, main, also, children: [], copies: 0, size: node.kind === 'article' ? 1 : 0 })
  }
  return at
}

/** Under which id each branch stands. Lost versions under which nothing would stand are taken out of `at`. */
function hang(data: GraphData, at: Map<string, Branch>): Map<string, string> {
  const above = new Map<string, string>()
  for (const { node, main } of at.values()) {
    if (main === undefined) continue
    if (main.via !== undefined && at.has(main.via)) {
      above.set(node.id, main.via)
      if (at.has(main.parent) && !above.has(main.via)) above.set(main.via, main.parent)
    } else if (at.has(main.parent)) above.set(node.id, main.parent)
  }
  const used = new Set(above.values())
  for (const node of data.nodes) {
    if (node.kind !== 'lost') continue
    if (!used.has(node.id)) {
      at.delete(node.id)
      above.delete(node.id)
    } else if (node.versionOf !== undefined && at.has(node.versionOf)) above.set(node.id, node.versionOf)
  }
  return above
}

/** Links the branches; parents come before their children in `preorder`. */
function walk(at: ReadonlyMap<string, Branch>, above: ReadonlyMap<string, string>): { tops: Branch[]; preorder: Branch[] } {
  const below = new Map<string, Branch[]>()
  for (const [id, parent] of above) {
    const branch = at.get(id) as Branch
    const known = below.get(parent)
    if (known === undefined) below.set(parent, [branch])
    else known.push(branch)
  }
  const tops: Branch[] = []
  const preorder: Branch[] = []
  const seen = new Set<Branch>()
  const descend = (top: Branch) => {
    tops.push(top)
    seen.add(top)
    const todo = [top]
    for (let branch = todo.pop(); branch !== undefined; branch = todo.pop()) {
      preorder.push(branch)
      for (const child of below.get(branch.node.id) ?? []) {
        if (seen.has(child)) continue
        seen.add(child)
        branch.children.push(child)
        todo.push(child)
      }
    }
  }
  for (const branch of at.values()) if (!above.has(branch.node.id)) descend(branch)
  for (const branch of at.values()) if (!seen.has(branch)) descend(branch)
  return { tops, preorder }
}

/**
 * Childless copies disappear into their parent when it is one of them too, else into the first of them beside them: which of
 * several identical bodies was copied cannot be told, so a reader loses nothing but length.
 */
function folded(
  branches: readonly Branch[],
  parent: Branch | undefined,
  classOf: ReadonlyMap<string, number>,
  at: Map<string, Branch>,
): Branch[] {
  const first = new Map<number, Branch>()
  const parentClass = parent && classOf.get(parent.node.id)
  if (parent !== undefined && parentClass !== undefined) first.set(parentClass, parent)
  return branches.filter(branch => {
    const own = classOf.get(branch.node.id)
    if (own === undefined) return true
    const stand = first.get(own)
    if (stand === undefined) {
      first.set(own, branch)
      return true
    }
    if (branch.children.length > 0) return true
    stand.copies += 1 + branch.copies
    if (stand !== parent) stand.size += branch.size
    at.set(branch.node.id, stand)
    return false
  })
}

function byWeight(x: Branch, y: Branch): number {
  const lost = Number(y.node.kind === 'lost') - Number(x.node.kind === 'lost')
  return lost || y.size - x.size || byCodeUnits(x.node.id, y.node.id)
}
