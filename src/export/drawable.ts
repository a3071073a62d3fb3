import type { Citation, Derivation, Node, Undecided } from '../types'
import { oneLine } from '../util/one-line'

/** What a drawing needs of a graph; a `DerivationGraph` has it. */
export interface Drawable {
  readonly nodes: readonly Node[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
}

/** Edges below this are drawn dashed. */
export const DOUBTFUL = 0.7

/** The lines of a node's label, as plain text. */
export function labelOf(node: Node): string[] {
  if (node.kind === 'lost') return [node.versionOf === undefined ? 'a text not in the set' : 'earlier version, lost']
  if (node.kind === 'cited') return [oneLine(node.name), 'not in the set']
  return [node.publisher, node.id, node.title].flatMap((line) => (line ? [oneLine(line)] : []))
}

/** "rewritten 55 %". */
export function edgeLabel(edge: Derivation): string {
  return `${edge.kind} ${Math.round(edge.share * 100)} %`
}
