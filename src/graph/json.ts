import type {
  ArticleNode,
  Citation,
  CitedNode,
  Derivation,
  Evidence,
  GraphData,
  IdenticalClass,
  LostNode,
  PairAlignment,
  SharedSentence,
  Span,
  Undecided,
} from '../types'
import { byCodeUnits } from '../util/order'

/** The name and version that a stored graph carries at its head. */
export const FORMAT = 'newstemma/graph'
export const VERSION = 1

/** Bounds of a date in a stored graph: JSON knows no infinity, so an open side is null. */
export interface PlainInterval {
  readonly earliest: number | null
  readonly latest: number | null
}

/** What `DerivationGraph.toJSON` gives: safe for JSON, no text of any article. */
export interface GraphJson {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly nodes: readonly (
    | (Omit<ArticleNode, 'published'> & { readonly published?: PlainInterval | undefined })
    | LostNode
    | CitedNode
  )[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
  readonly alignments: readonly PairAlignment[]
  readonly identical: readonly IdenticalClass[]
  /** Entries and no record, so that an article may be called `__proto__`. */
  readonly bodies: readonly (readonly [id: string, body: readonly Span[]])[]
}

/** A deep copy with the keys in one order, so that equal graphs give equal JSON text. */
export function toPlain(data: GraphData): GraphJson {
  return {
    format: FORMAT,
    version: VERSION,
    nodes: data.nodes.map(plainNode),
    edges: data.edges.map(plainEdge),
    citations: data.citations.map(({ article, cited, evidence }) => ({ article, cited, evidence: evidence.map(plainEvidence) })),
    undecided: data.undecided.map(({ a, b, aFromB, bFromA, siblings }) => ({ a, b, aFromB, bFromA, siblings })),
    alignments: data.alignments.map(({ a, b, sentences }) => ({ a, b, sentences: sentences.map(plainSentence) })),
    identical: data.identical.map(copies => [...copies]),
    bodies: Object.entries(data.bodies)
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([id, body]) => [id, body.map(plainSpan)] as const),
  }
}

function plainNode(node: GraphData['nodes'][number]): GraphJson['nodes'][number] {
  if (node.kind === 'cited') return { id: node.id, kind: node.kind, name: node.name }
  if (node.kind === 'lost') return { id: node.id, kind: node.kind, ...given('versionOf', node.versionOf) }
  const { earliest, latest } = node.published ?? {}
  return {
    id: node.id,
    kind: node.kind,
    ...given('publisher', node.publisher),
    ...given('title', node.title),
    ...(node.published && { published: { earliest: bound(earliest), latest: bound(latest) } }),
    notes: [...node.notes],
  }
}

function plainEdge(edge: Derivation): Derivation {
  const { parent, child, kind, share, confidence, via, evidence, alternatives } = edge
  return {
    parent,
    child,
    kind,
    share,
    confidence,
    ...given('via', via),
    evidence: evidence.map(plainEvidence),
    ...(alternatives && { alternatives: alternatives.map(rival => ({ parent: rival.parent, confidence: rival.confidence })) }),
  }
}

function plainEvidence({ kind, weight, detail, spans }: Evidence): Evidence {
  if (spans === undefined) return { kind, weight, detail }
  const copies = spans.map(({ parent, child }) => ({
    ...(parent && { parent: plainSpan(parent) }),
    ...(child && { child: plainSpan(child) }),
  }))
  return { kind, weight, detail, spans: copies }
}

function plainSentence({ a, b, kind, similarity }: SharedSentence): SharedSentence {
  return { a: plainSpan(a), b: plainSpan(b), kind, similarity }
}

function plainSpan({ start, end }: Span): Span {
  return { start, end }
}

function bound(instant: number | undefined): number | null {
  return instant !== undefined && Number.isFinite(instant) ? instant : null
}

function given<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string })
}
