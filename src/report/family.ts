import type {
  ArticleNode,
  Citation,
  Derivation,
  IdenticalClass,
  Interval,
  Making,
  Node,
  SharedSentence,
  Undecided,
} from '../types'
import { byCodeUnits } from '../util/order'
import { asSaid } from '../util/zones'

/** What the report asks of a graph of one family; a `DerivationGraph` has it. */
export interface FamilyGraph {
  readonly made?: Making | undefined
  readonly nodes: readonly Node[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
  readonly identical: readonly IdenticalClass[]
  shared(a: string, b: string): readonly SharedSentence[]
}

/** A family as it is drawn: of identical bodies from which nothing derives only one stands for all. */
export interface Family extends FamilyGraph {
  readonly articles: readonly ArticleNode[]
  /** By id of an article that is drawn, those that it stands for. */
  readonly copies: ReadonlyMap<string, readonly string[]>
  /** Of the articles that stand for copies, those where it is open which of them was first. */
  readonly openCopies: ReadonlySet<string>
  /** Texts that are made of no other and of which others are, or are copies, as the printed tree counts them; folded ones too. */
  readonly heads: ReadonlySet<string>
  /** The article from which most of the others come; absent where there is none. */
  readonly first: ArticleNode | undefined
  /** The date of its article that can have come out first; absent where no date is known. */
  readonly since: Interval | undefined
}

export function familyOf(graph: FamilyGraph): Family {
  const articles = graph.nodes.filter((node) => node.kind === 'article')
  const { copies, folded } = foldCopies(graph)
  const openEnds = new Set(graph.undecided.flatMap(({ a, b }) => [a, b]))
  const openCopies = [...copies].flatMap(([id, others]) => (others.some((other) => openEnds.has(other)) ? [id] : []))
  const isDrawn = (id: string): boolean => !folded.has(id)
  return {
    made: graph.made,
    articles,
    copies,
    openCopies: new Set(openCopies),
    heads: headsOf(graph),
    first: firstOf(articles, graph.edges),
    since: sinceOf(articles),
    nodes: graph.nodes.filter(({ id }) => isDrawn(id)),
    edges: graph.edges.filter(({ parent, child }) => isDrawn(parent) && isDrawn(child)),
    citations: graph.citations.filter(({ article }) => isDrawn(article)),
    undecided: graph.undecided.filter(({ a, b }) => isDrawn(a) && isDrawn(b)),
    identical: graph.identical,
    shared: (a, b) => graph.shared(a, b),
  }
}

/** Compared as said, so that the day of one and the hour of another stand as a reader sees them. */
function sinceOf(articles: readonly ArticleNode[]): Interval | undefined {
  let since: Interval | undefined
  for (const { published } of articles) {
    if (published === undefined || !Number.isFinite(published.earliest)) continue
    if (since === undefined || asSaid(published).earliest < asSaid(since).earliest) since = published
  }
  return since
}

function headsOf({ edges, identical }: FamilyGraph): Set<string> {
  const above = mainEdges(edges)
  const made = new Map<string, string[]>()
  for (const { parent, child } of above.values()) {
    const children = made.get(parent)
    if (children) children.push(child)
    else made.set(parent, [child])
  }
  const heads = new Set(edges.map(({ parent }) => parent).filter((id) => !above.has(id)))
  for (const ids of identical) {
    const same = new Set(ids)
    /** Of which nothing is made but copies. */
    const isBare = (id: string): boolean => {
      const below = new Set([id])
      for (const at of below) for (const child of made.get(at) ?? []) below.add(child)
      return [...below].every((other) => same.has(other))
    }
    const bare = ids.filter((id) => !above.has(id) && isBare(id))
    if (bare.length < 2) continue
    // One stands for all.
    for (const id of bare) heads.delete(id)
    heads.add(bare[0])
  }
  return heads
}

/** By child, the edge of the greatest share, of equal ones the likeliest. */
export function mainEdges(edges: readonly Derivation[]): Map<string, Derivation> {
  const main = new Map<string, Derivation>()
  for (const edge of edges) {
    const { share, confidence } = main.get(edge.child) ?? { share: -1, confidence: -1 }
    if (edge.share > share || (edge.share === share && edge.confidence > confidence)) main.set(edge.child, edge)
  }
  return main
}

/** The article from which most of the others come, by their greatest parents; what is lost is no article, so a chain ends below it. */
function firstOf(articles: readonly ArticleNode[], edges: readonly Derivation[]): ArticleNode | undefined {
  const isHere = new Set(articles.map(({ id }) => id))
  const above = mainEdges(edges.filter(({ parent }) => isHere.has(parent)))
  const below = new Map<string, number>()
  for (const { id } of articles) {
    let top = id
    // Data made by hand can hold a circle.
    for (let steps = 0; above.has(top) && steps < articles.length; steps++) top = (above.get(top) as Derivation).parent
    below.set(top, (below.get(top) ?? 0) + 1)
  }
  return [...articles].sort((x, y) => (below.get(y.id) ?? 0) - (below.get(x.id) ?? 0) || byCodeUnits(x.id, y.id))[0]
}

/**
 * Copies that nothing but a copy derives from, that derive from nothing but a copy and share text with nothing but copies are shown by
 * one that comes from none of them, of several by the one that most hangs on.
 */
function foldCopies({ edges, undecided, identical }: FamilyGraph): Pick<Family, 'copies'> & { folded: ReadonlySet<string> } {
  const classOf = new Map(identical.flatMap((ids) => ids.map((id) => [id, ids] as const)))
  const links = new Map<string, number>()
  for (const { parent, child } of edges) {
    for (const id of [parent, child]) links.set(id, (links.get(id) ?? 0) + 1)
  }
  const apart = new Set<string>()
  /** By copy, the copies that it comes from. */
  const above = new Map<string, string[]>()
  const isWithin = (one: string, other: string): boolean => classOf.has(one) && classOf.get(one) === classOf.get(other)
  for (const { parent, child } of edges) if (isWithin(parent, child)) above.set(child, [...(above.get(child) ?? []), parent])
  for (const [one, other] of [...edges.map(({ parent, child }) => [parent, child]), ...undecided.map(({ a, b }) => [a, b])]) {
    if (isWithin(one, other)) continue
    apart.add(one)
    apart.add(other)
  }
  // Of what is drawn so is what it comes from.
  for (const id of apart) for (const parent of above.get(id) ?? []) apart.add(parent)
  const copies = new Map<string, readonly string[]>()
  const folded = new Set<string>()
  for (const ids of identical) {
    const rank = (id: string): number => (links.get(id) ?? 0) + Number(apart.has(id))
    const [first] = [...ids].sort((a, b) => Number(above.has(a)) - Number(above.has(b)) || rank(b) - rank(a) || byCodeUnits(a, b))
    const others = ids.filter((id) => id !== first && !apart.has(id))
    if (others.length > 0) copies.set(first, others)
    for (const id of others) folded.add(id)
  }
  return { copies, folded }
}
