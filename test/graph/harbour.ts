import { DerivationGraph } from '../../src/graph/derivation-graph'
import type { ArticleNode, Derivation, GraphData } from '../../src/types'

/** Hand-made graphs about invented outlets. */

export function article(id: string, publisher?: string, more: Partial<ArticleNode> = {}): ArticleNode {
  return { id, kind: 'article', ...(publisher !== undefined && { publisher }), notes: [], ...more }
}

export function edge(parent: string, child: string, more: Partial<Derivation> = {}): Derivation {
  return { parent, child, kind: 'rewritten', share: 0.6, confidence: 0.9, evidence: [], ...more }
}

export function data(more: Partial<GraphData>): GraphData {
  return { nodes: [], edges: [], citations: [], undecided: [], alignments: [], identical: [], bodies: {}, ...more }
}

export function graph(more: Partial<GraphData>): DerivationGraph {
  return new DerivationGraph(data(more))
}

/**
 * Meridian (m) and its lost earlier version (lost) behind Oriel (o) and the Pilot (p); Lumen (l) took from Meridian and from
 * Oriel; the Law Review (r) shares text with o and p and cites Halden Wire, which is absent; Quill (q) stands alone.
 */
export const harbourData: GraphData = data({
  nodes: [
    article('q', 'Quill'),
    article('r', 'Law Review'),
    article('m', 'Meridian', { title: 'Harbour closed', published: { earliest: 0, latest: Infinity } }),
    article('o', 'Oriel'),
    article('p', 'Pilot'),
    article('l', 'Lumen'),
    { id: 'lost:m', kind: 'lost', versionOf: 'm', confidence: 0.81 },
    { id: 'cited:halden', kind: 'cited', name: 'Halden Wire' },
  ],
  edges: [
    edge('m', 'p', { via: 'lost:m', share: 0.94, confidence: 0.97 }),
    edge('m', 'o', {
      via: 'lost:m',
      share: 0.55,
      confidence: 0.93,
      evidence: [
        { kind: 'date', weight: -0.4, detail: 'is dated an hour before it' },
        { kind: 'credit', weight: 2.3, detail: 'names Meridian in its dateline', spans: [{ child: { start: 0, end: 9 } }] },
        { kind: 'wording', weight: 1.1, detail: 'shares rare wording' },
      ],
      alternatives: [{ parent: 'p', confidence: 0.05 }],
    }),
    edge('o', 'l', { kind: 'edited', share: 0.4, confidence: 0.71 }),
    edge('m', 'l', { kind: 'edited', share: 0.6, confidence: 0.88 }),
  ],
  citations: [{ article: 'r', cited: 'cited:halden', evidence: [{ kind: 'credit', weight: 3, detail: 'told Halden Wire' }] }],
  undecided: [
    { a: 'p', b: 'r', aFromB: 0.2, bFromA: 0.3, siblings: 0.4 },
    { a: 'o', b: 'r', aFromB: 0.2, bFromA: 0.3, siblings: 0.4 },
  ],
  alignments: [
    {
      a: 'm',
      b: 'o',
      sentences: [
        { a: { start: 23, end: 56 }, b: { start: 0, end: 26 }, kind: 'edited', similarity: 0.8 },
        { a: { start: 0, end: 22 }, b: { start: 27, end: 49 }, kind: 'verbatim', similarity: 1 },
      ],
    },
    { a: 'm', b: 'q', sentences: [{ a: { start: 0, end: 23 }, b: { start: 0, end: 9 }, kind: 'quoted', similarity: 0.6 }] },
    { a: 'o', b: 'r', sentences: [{ a: { start: 0, end: 20 }, b: { start: 5, end: 9 }, kind: 'paraphrased', similarity: 0.7 }] },
  ],
  bodies: { m: [{ start: 0, end: 56 }], o: [{ start: 0, end: 49 }] },
})

export const texts: ReadonlyMap<string, string> = new Map([
  ['m', 'The harbour is closed. The mayor was not asked about it.'],
  ['o', 'The mayor was never asked. The harbour is closed.'],
])
