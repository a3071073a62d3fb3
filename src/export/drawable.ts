import { describe, wrongType } from '../errors'
import type { Citation, Derivation, Evidence, Node, Rival, Undecided } from '../types'
import { oneLine } from '../util/one-line'
import { percent } from '../util/words'
import { present } from './written'

/** What a format needs of a graph; a `DerivationGraph` has it. */
export interface Drawable {
  readonly nodes: readonly Node[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
}

/** Throws a TypeError `ERR_GRAPH` for what is no graph: articles, say, or a graph's JSON as text. */
export function checkDrawable(call: string, graph: Drawable): void {
  const { nodes, edges, citations, undecided } = Object(graph) as Drawable
  if ([nodes, edges, citations, undecided].every((part) => Array.isArray(part))) return
  throw wrongType('ERR_GRAPH', `${call} takes a graph, as trace(articles) gives it; got ${describe(graph)}`)
}

/** The lines of a node's label, as plain text. */
export function labelOf(node: Node): string[] {
  if (node.kind === 'lost') return [node.versionOf === undefined ? 'a text not in the set' : 'earlier version, lost']
  if (node.kind === 'cited') return [oneLine(node.name), 'not in the set']
  return [node.publisher, node.id, node.title].flatMap((line) => (line ? [oneLine(line)] : []))
}

/** "rewritten 55 %". */
export function edgeLabel(edge: Derivation): string {
  return `${edge.kind} ${percent(edge.share)}`
}

/** How thick a line is drawn, in points: it grows with the share. */
export function thickness(share: number): string {
  return (0.5 + 2.5 * share).toFixed(2)
}

/** An item of evidence as every format carries it: without its spans, which only the articles' texts could show. */
export type Item = Pick<Evidence, 'kind' | 'weight' | 'detail'>

export function items(evidence: readonly Evidence[]): Item[] {
  return evidence.map(({ kind, weight, detail }) => ({ kind, weight, detail }))
}

/** Copies, their fields in one order. */
export function rivals(alternatives: readonly Rival[] | undefined): Rival[] | undefined {
  return alternatives?.map(({ parent, confidence, without }) => present({ parent, confidence, without }))
}
