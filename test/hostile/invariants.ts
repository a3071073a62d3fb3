import { expect } from 'vitest'
import type { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import type { DerivationGraph } from '../../src/graph/derivation-graph'
import type { Article, GraphData, SharedSentence, Span } from '../../src/types'

const untouched = JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(members))

function members(prototype: object): string[] {
  return Reflect.ownKeys(prototype).map(String)
}

/** Nobody added to, or took from, what all objects share. */
export function expectPrototypesUntouched(): void {
  expect(JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(members))).toBe(untouched)
}

export function expectFraction(value: number): void {
  expect(value >= 0 && value <= 1, `${value} lies in 0…1`).toBe(true)
}

/** The span cuts a part, not empty, out of a text so long. */
export function expectSlice({ start, end }: Span, text: string): void {
  const fits = Number.isInteger(start) && 0 <= start && start < end && end <= text.length
  expect(fits, `${start}–${end} lies in 0–${text.length}`).toBe(true)
}

export function expectSentences(sentences: readonly SharedSentence[], a: string, b: string): void {
  for (const sentence of sentences) {
    expectSlice(sentence.a, a)
    expectSlice(sentence.b, b)
    expectFraction(sentence.similarity)
  }
}

export function expectPrint(print: Fingerprint, text: string): void {
  const spans = (flat: Uint32Array): Span[] =>
    Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i], end: flat[2 * i + 1] }))
  for (const span of [...spans(print.body), ...spans(print.sentences)]) expectSlice(span, text)
  for (const span of [print.byline, print.dateline, print.signoff]) if (span) expectSlice(span, text)
  for (const { kind, span } of print.credits) if (kind !== 'declared') expectSlice(span, text)
  if (print.published) expect(print.published.earliest).toBeLessThanOrEqual(print.published.latest)
}

/** What must hold of the graph of any articles whatever. */
export function expectGraph(graph: DerivationGraph, articles: readonly Article[]): void {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const { nodes, edges, citations, undecided, alignments, bodies } = graph.toJSON() as unknown as Omit<GraphData, 'bodies'> & {
    bodies: [string, Span[]][]
  }
  const ids = new Set(nodes.map(({ id }) => id))
  expect(ids.size).toBe(nodes.length)
  expect(nodes.filter(({ kind }) => kind === 'article').map(({ id }) => id)).toEqual([...texts.keys()].sort())
  for (const { parent, child, share, confidence, alternatives = [] } of edges) {
    expect(ids.has(parent) && texts.has(child)).toBe(true)
    expectFraction(share)
    for (const probability of [confidence, ...alternatives.map((rival) => rival.confidence)]) expectFraction(probability)
  }
  for (const { child, evidence } of [...edges, ...citations.map((it) => ({ ...it, child: it.article }))]) {
    for (const { weight, spans = [] } of evidence) {
      expect(Number.isFinite(weight)).toBe(true)
      for (const span of spans) {
        if (span.child && span.child.end > 0) expectSlice(span.child, texts.get(child) ?? '')
      }
    }
  }
  for (const { aFromB, bFromA, siblings } of undecided) {
    for (const probability of [aFromB, bFromA, siblings]) expectFraction(probability)
    expect(aFromB + bFromA + siblings).toBeLessThanOrEqual(1 + 1e-9)
  }
  for (const { a, b, sentences } of alignments) expectSentences(sentences, texts.get(a)!, texts.get(b)!)
  for (const [article, body] of bodies) for (const span of body) expectSlice(span, texts.get(article)!)
  expectAcyclic(edges)
  for (const a of texts.keys()) {
    expect(graph.ancestors(a)).not.toContain(a)
    for (const b of texts.keys()) expectSentences(graph.shared(a, b), texts.get(a)!, texts.get(b)!)
  }
}

/** By taking away, over and over, what has no parent left: a cycle is what remains. */
function expectAcyclic(edges: GraphData['edges']): void {
  let left = edges.flatMap(({ parent, child, via }) =>
    via === undefined
      ? [[parent, child]]
      : [
          [parent, child],
          [via, child],
        ],
  )
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const children = new Set(left.map(([, child]) => child))
    left = left.filter(([parent]) => children.has(parent))
  }
  expect(left).toEqual([])
}
