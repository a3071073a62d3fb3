import {
  type Article,
  type Derivation,
  type Evidence,
  SHARED_KINDS,
  type SharedSentence,
  type Span,
  type Undecided,
} from '../types'
import { fromOneOf, neither, percent, weakly } from '../util/words'
import type { Family } from './family'
import { keyOf, type Numbering } from './numbering'
import { dateOf, nameOf, outletOf, rated } from './words'

/** What the script of the page knows; in the order of the anchors. Spans and sentences are flat, to keep large pages small. */
export interface PageData {
  readonly articles: readonly ArticleData[]
  readonly edges: readonly EdgeData[]
  readonly pairs: readonly PairData[]
  /** What is said of an article without an edge, where weak ones were left out. */
  readonly weakly?: string | undefined
}

export interface ArticleData {
  readonly outlet: string
  readonly title: string
  readonly date: string
  /** Absent where only a fingerprint was given. */
  readonly text?: string
  /** start, end of every paragraph of the body. */
  readonly body: readonly number[]
  readonly notes: readonly string[]
  /** Edges in which it is the child, largest share first; cited sources by name. */
  readonly from: readonly number[]
  readonly cites: readonly string[]
  /** What is said of its source, where several are likely together. */
  readonly oneOf?: string
}

/** aStart, aEnd, bStart, bEnd, number of the kind, similarity: one shared sentence behind the other. */
export type Shared = readonly number[]
export const SHARED_FIELDS = 6

export interface EdgeData {
  /** Number of the parent, or the name of a lost text. */
  readonly parent: number | string
  readonly child: number
  readonly kind: Derivation['kind']
  /** "78 %" and "likely (.83)". */
  readonly share: string
  readonly chance: string
  readonly via: boolean
  readonly evidence: readonly (readonly [kind: string, weight: number, detail: string])[]
  readonly rivals: readonly (readonly [parent: number, chance: string, without: string])[]
  readonly shared: Shared
}

export interface PairData {
  readonly a: number
  readonly b: number
  /** How likely it is that a is from b, b from a, both from a third text, and none of these; in words. */
  readonly chances: readonly string[]
  readonly shared: Shared
}

/** All that the page shows when something is opened. `texts` by id; `bodies` by id as the graph keeps them. */
export function pageData(
  families: readonly Family[],
  numbering: Numbering,
  texts: ReadonlyMap<string, Article>,
  bodies: ReadonlyMap<string, readonly Span[]>,
): PageData {
  const place = (id: string): number => numbering.article.get(id) as number
  const edgePlace = ({ parent, child }: Derivation): number => numbering.edge.get(keyOf(parent, child)) as number
  return {
    articles: families.flatMap(({ articles, edges, citations, nodes, undecided }) => {
      const outlets = new Map(articles.map((node) => [node.id, outletOf(node)]))
      return articles.map((node): ArticleData => {
        const text = texts.get(node.id)?.text
        const own = edges.filter(({ child }) => child === node.id).sort((x, y) => y.share - x.share)
        const cited = citations.filter(({ article }) => article === node.id).map((citation) => citation.cited)
        const oneOf = own.length > 0 ? undefined : fromOneOf(node.id, undecided, (id) => outlets.get(id) ?? id)
        return {
          outlet: outletOf(node),
          title: node.title ?? (node.publisher ? node.id : ''),
          date: dateOf(node.published),
          ...(text !== undefined && { text }),
          body: (bodies.get(node.id) ?? []).flatMap(({ start, end }) => [start, end]),
          notes: node.notes,
          from: own.map(edgePlace),
          cites: nodes.flatMap((other) => (cited.includes(other.id) ? [nameOf(other)] : [])),
          ...(oneOf !== undefined && { oneOf }),
        }
      })
    }),
    edges: families.flatMap((family) =>
      family.edges.map((edge): EdgeData => {
        const { parent, child, kind, share, confidence, via, evidence, alternatives = [] } = edge
        const known = numbering.article.get(parent)
        const lost = family.nodes.find(({ id }) => id === parent)
        return {
          parent: known ?? (lost ? nameOf(lost) : parent),
          child: place(child),
          kind,
          share: percent(share),
          chance: rated(confidence),
          via: via !== undefined,
          evidence: [...evidence].sort(byStrength).map((item) => [item.kind, item.weight, item.detail]),
          rivals: alternatives.flatMap((rival) => {
            const number = numbering.article.get(rival.parent)
            return number === undefined ? [] : [[number, rated(rival.confidence), rival.without ?? ''] as const]
          }),
          shared: known === undefined ? [] : flat(family.shared(parent, child)),
        }
      }),
    ),
    pairs: families.flatMap((family) =>
      family.undecided.map(
        (pair): PairData => ({
          a: place(pair.a),
          b: place(pair.b),
          chances: chancesOf(pair),
          shared: flat(family.shared(pair.a, pair.b)),
        }),
      ),
    ),
    weakly: families.length > 0 ? weakly(families[0]) : undefined,
  }
}

function byStrength(x: Evidence, y: Evidence): number {
  return Math.abs(y.weight) - Math.abs(x.weight)
}

function chancesOf(pair: Undecided): string[] {
  const { aFromB, bFromA, siblings } = pair
  return [aFromB, bFromA, siblings, neither(pair) ?? []].flat().map((p) => rated(p))
}

function flat(sentences: readonly SharedSentence[]): number[] {
  return sentences.flatMap(({ a, b, kind, similarity }) => [
    a.start,
    a.end,
    b.start,
    b.end,
    SHARED_KINDS.indexOf(kind),
    Math.round(100 * similarity) / 100,
  ])
}
