import type { Drawable } from '../../src/export/drawable'
import { by } from '../../src/util/order'

/** What a format is to keep of a graph: all but the spans of evidence, and dates only in years of four digits. */
export function kept({ nodes, edges, citations, undecided }: Drawable) {
  const items = (evidence: Drawable['edges'][number]['evidence']) =>
    evidence.map(({ kind, weight, detail }) => ({ kind, weight, detail }))
  return {
    nodes: nodes.map((node) =>
      node.kind === 'article' ? defined({ ...node, published: undefined, ...bounds(node.published) }) : defined(node),
    ),
    edges: edges.map((edge) =>
      defined({ ...edge, evidence: items(edge.evidence), alternatives: edge.alternatives?.map((rival) => defined(rival)) }),
    ),
    citations: citations.map(({ article, cited, evidence }) => ({ article, cited, evidence: items(evidence) })),
    undecided,
  }
}

function bounds(published: { earliest: number; latest: number } | undefined) {
  const [first, last] = [Date.parse('1000-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]
  const iso = (at: number) => (at >= first && at <= last ? new Date(at).toISOString() : undefined)
  return published ? { earliest: iso(published.earliest), latest: iso(published.latest) } : {}
}

export interface Read {
  readonly nodes: readonly (readonly [id: string, attributes: Readonly<Record<string, unknown>>])[]
  readonly links: readonly (readonly [source: string, target: string, attributes: Readonly<Record<string, unknown>>])[]
}

/** The graph again, from what a reader made of a network format; attributes of which only JSON text came are parsed. */
export function rebuilt({ nodes, links }: Read) {
  const list = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value)
  const ofKind = (...kinds: string[]) => links.filter(([, , { kind }]) => kinds.includes(kind as string))
  return {
    nodes: nodes.map(([id, { kind, publisher, title, name, earliest, latest, versionOf, confidence, notes }]) =>
      defined({
        id,
        kind,
        publisher,
        title,
        name,
        earliest,
        latest,
        versionOf,
        confidence,
        notes: list(notes) ?? (kind === 'article' ? [] : undefined),
      }),
    ),
    edges: links
      .filter(([, , { kind }]) => !['via', 'cited', 'undecided'].includes(kind as string))
      .map(([parent, child, { kind, share, confidence, via, evidence, alternatives }]) =>
        defined({ parent, child, kind, share, confidence, via, evidence: list(evidence), alternatives: list(alternatives) }),
      ),
    citations: ofKind('cited')
      .map(([cited, article, { evidence }]) => ({ article, cited, evidence: list(evidence) }))
      .sort(by('article', 'cited')),
    undecided: ofKind('undecided').map(([a, b, { aFromB, bFromA, siblings }]) => ({ a, b, aFromB, bFromA, siblings })),
  }
}

function defined<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>
}

/** Of what is kept, that which can be said where a publisher is an agent: one without a name is none. */
export function attributed<T extends ReturnType<typeof kept>>(graph: T): T {
  return {
    ...graph,
    nodes: graph.nodes.map((node) => defined({ ...node, publisher: ('publisher' in node && node.publisher) || undefined })),
  }
}
