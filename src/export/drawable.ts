import type { Citation, Derivation, Node, Undecided } from '../types'

/** What a drawing needs of a graph; a `DerivationGraph` has it. */
export interface Drawable {
  readonly nodes: readonly Node[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
}

/** Edges below this are drawn dashed. */
export const DOUBTFUL = 0.7

const LONGEST = 60

/** The lines of a node's label, as plain text. */
export function labelOf(node: Node): string[] {
  if (node.kind === 'lost') return [node.versionOf === undefined ? 'a text not in the set' : 'earlier version, lost']
  if (node.kind === 'cited') return [plainLine(node.name), 'not in the set']
  const lines = node.publisher ? [plainLine(node.publisher), plainLine(node.id)] : [plainLine(node.id)]
  if (node.title) lines.push(plainLine(node.title))
  return lines
}

/** "rewritten 55 %". */
export function edgeLabel(edge: Derivation): string {
  return `${edge.kind} ${Math.round(edge.share * 100)} %`
}

/**
 * One line of at most 60 characters that any renderer takes: white space joined; controls, bidirectional overrides,
 * noncharacters and lone surrogates, which XML and SVG cannot hold or which reorder their neighbours, shown as U+FFFD.
 */
export function plainLine(text: string): string {
  let line = ''
  let room = LONGEST
  let at = 0
  for (const char of text.slice(0, 2 * LONGEST + 2)) {
    if (room-- === 0) break
    at += char.length
    const point = char.codePointAt(0) as number
    line += point === 0x20 || (point >= 9 && point <= 13) || isSeparator(point) ? ' ' : isUnfit(point) ? '\uFFFD' : char
  }
  return (at < text.length ? `${line}…` : line).trim()
}

function isSeparator(point: number): boolean {
  return point === 0xa0 || point === 0x2028 || point === 0x2029
}

function isUnfit(point: number): boolean {
  if (point < 0x20 || (point >= 0x7f && point < 0xa0) || point === 0xfeff) return true
  if ((point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f)) return true
  return (point >= 0xd800 && point < 0xe000) || (point & 0xfffe) === 0xfffe
}
