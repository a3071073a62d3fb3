import type { Derivation, Node, Rival } from '../types'
import { type Drawable, edgeLabel, type Item, items, labelOf, rivals } from './drawable'
import { present, time } from './written'

/** A graph as the formats of network tools hold it: nodes and links with flat attributes, all of one naming. */

/** The attributes of a node or a link, with the type under which GraphML and GEXF declare them; lists are JSON text there. */
export type Fields<T> = Readonly<Record<keyof T, 'string' | 'double'>>

export interface NodeAttributes {
  /** To be looked at: publisher and id, cut. */
  readonly label: string
  readonly kind: Node['kind']
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  /** Of a cited source. */
  readonly name?: string | undefined
  /** Bounds of the date, ISO 8601; an open one is absent. */
  readonly earliest?: string | undefined
  readonly latest?: string | undefined
  /** Of a lost version: the id of the article of which it is one. */
  readonly versionOf?: string | undefined
  /** Of a lost text: how probable it is that there was one. */
  readonly confidence?: number | undefined
  readonly notes?: readonly string[] | undefined
}

export const NODE_FIELDS: Fields<NodeAttributes> = {
  label: 'string',
  kind: 'string',
  publisher: 'string',
  title: 'string',
  name: 'string',
  earliest: 'string',
  latest: 'string',
  versionOf: 'string',
  confidence: 'double',
  notes: 'string',
}

export interface LinkAttributes {
  /** To be looked at. */
  readonly label: string
  /** How the target was made from the source; or `via`: it came through this lost version; `cited`; `undecided`. */
  readonly kind: Derivation['kind'] | 'via' | 'cited' | 'undecided'
  /** The share; of an undecided pair the chance that one comes from the other. */
  readonly weight?: number | undefined
  readonly share?: number | undefined
  readonly confidence?: number | undefined
  /** Id of the lost version through which it came. */
  readonly via?: string | undefined
  /** Of an undecided pair, of which a is the source and b the target. */
  readonly aFromB?: number | undefined
  readonly bFromA?: number | undefined
  readonly siblings?: number | undefined
  readonly evidence?: readonly Item[] | undefined
  readonly alternatives?: readonly Rival[] | undefined
}

export const LINK_FIELDS: Fields<LinkAttributes> = {
  label: 'string',
  kind: 'string',
  weight: 'double',
  share: 'double',
  confidence: 'double',
  via: 'string',
  aFromB: 'double',
  bFromA: 'double',
  siblings: 'double',
  evidence: 'string',
  alternatives: 'string',
}

export interface Link {
  readonly source: string
  readonly target: string
  /** Only an undecided pair is not. */
  readonly directed: boolean
  readonly attributes: LinkAttributes
}

export function nodeAttributes(node: Node): NodeAttributes {
  const looked = { label: labelOf(node).slice(0, 2).join(' · '), kind: node.kind }
  if (node.kind === 'lost') return present({ ...looked, versionOf: node.versionOf, confidence: node.confidence })
  if (node.kind === 'cited') return { ...looked, name: node.name }
  return present({
    ...looked,
    publisher: node.publisher,
    title: node.title,
    earliest: time(node.published?.earliest),
    latest: time(node.published?.latest),
    notes: node.notes.length > 0 ? [...node.notes] : undefined,
  })
}

/**
 * The links in the order of the graph: derivations, each followed by the lost version through which it came, then citations
 * and undecided pairs. Derivations with their lost versions are what `parents` and `children` of a graph walk along.
 */
export function linksOf(graph: Drawable): Link[] {
  return [
    ...graph.edges.flatMap(derivation),
    ...graph.citations.map(
      ({ article, cited, evidence }): Link => ({
        source: cited,
        target: article,
        directed: true,
        attributes: { label: 'cited', kind: 'cited', evidence: items(evidence) },
      }),
    ),
    ...graph.undecided.map(
      ({ a, b, aFromB, bFromA, siblings }): Link => ({
        source: a,
        target: b,
        directed: false,
        attributes: { label: 'direction open', kind: 'undecided', weight: aFromB + bFromA, aFromB, bFromA, siblings },
      }),
    ),
  ]
}

function derivation(edge: Derivation): Link[] {
  const { parent, child, kind, share, confidence, via, evidence, alternatives } = edge
  const link: Link = {
    source: parent,
    target: child,
    directed: true,
    attributes: present({
      label: edgeLabel(edge),
      kind,
      weight: share,
      share,
      confidence,
      via,
      evidence: items(evidence),
      alternatives: rivals(alternatives),
    }),
  }
  if (via === undefined) return [link]
  const through: LinkAttributes = { label: 'via', kind: 'via', weight: share, share, confidence }
  return [link, { source: via, target: child, directed: true, attributes: through }]
}

/** A value where only scalars can stand. */
export function scalar(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
