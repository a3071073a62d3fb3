import type { ArticleNode, Derivation, GraphData, LostNode } from '../types'
import { byCodeUnits } from '../util/order'
import { edgesTo } from './relations'

/** One place of the printed tree: every article and every lost version that has children stands in one place only. */
export interface Branch {
  readonly node: ArticleNode | LostNode
  /** Its edges, that under which it stands first; none at the top. */
  readonly edges: readonly Derivation[]
  children: Branch[]
  /** Identical copies that are shown by this one. */
  copies: string[]
  /** Articles in it, copies included. */
  size: number
}

/** A graph as trees. Linear and without recursion; a cycle, which only data made by hand can hold, is cut at its lowest id. */
export function treesOf(data: GraphData): Branch[] {
  const edges = edgesTo(data.edges)
  const at = new Map<string, Branch>()
  for (const node of data.nodes) {
    if (node.kind === 'cited') continue
    at.set(node.id, { node, edges: edges.get(node.id) ?? [], children: [], copies: [], size: Number(node.kind === 'article') })
  }
  const below = new Map<Branch, Branch>()
  for (const branch of at.values()) {
    const { node, edges } = branch
    const id = node.kind === 'lost' ? node.versionOf : (edges[0]?.via ?? edges[0]?.parent)
    const above = at.get(id as string)
    if (!above) continue
    above.children.push(branch)
    below.set(branch, above)
  }
  const top: Branch = { node: { id: '', kind: 'lost', confidence: 0 }, edges: [], children: [], copies: [], size: 0 }
  const order = new Set([top])
  const descend = (start: Branch) => {
    if (order.has(start)) return
    top.children.push(start)
    order.add(start)
    for (const todo = [start]; todo.length > 0; ) {
      const branch = todo.pop() as Branch
      branch.children = branch.children.filter((child) => !order.has(child))
      for (const child of branch.children) {
        order.add(child)
        todo.push(child)
      }
    }
  }
  for (const branch of at.values()) if (!below.has(branch)) descend(branch)
  for (const branch of at.values()) descend(branch)

  const classes = new Map(data.identical.flatMap((copies) => copies.map((id) => [id, copies])))
  for (const branch of [...order].reverse()) settle(branch, classes)
  return top.children
}

/**
 * Orders the children, drops lost versions under which nothing stands, and folds childless copies into their parent when it
 * is one of them too, else into the first of them: which of several identical bodies was copied cannot be told, so a reader
 * loses nothing but length.
 */
function settle(branch: Branch, classes: ReadonlyMap<string, readonly string[]>): void {
  const shown = new Map([[classes.get(branch.node.id), branch]])
  branch.children = branch.children.sort(byWeight).filter((child) => {
    const own = classes.get(child.node.id)
    const stand = own && shown.get(own)
    branch.size += child.size
    if (child.children.length > 0) return true
    if (!stand) {
      shown.set(own, child)
      return child.size > 0
    }
    for (const id of [child.node.id, ...child.copies]) stand.copies.push(id)
    if (stand !== branch) stand.size += child.size
    return false
  })
}

/** Lost versions first, then the largest, then the lower id. */
function byWeight(x: Branch, y: Branch): number {
  const lost = Number(y.node.kind === 'lost') - Number(x.node.kind === 'lost')
  return lost || y.size - x.size || byCodeUnits(x.node.id, y.node.id)
}
