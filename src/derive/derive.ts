import type {
  ArticleNode,
  BodyClass,
  Citation,
  CitedNode,
  Derivation,
  FingerprintData,
  GraphData,
  LostNode,
  PairAlignment,
  Span,
  Undecided,
} from '../types'
import { WEIGHTS } from '../weights'
import { derivation, orphanDerivation, round } from './assemble'
import { absentCredits } from './citations'
import { alikeDerived, type Copies, creditedCopy, type Related, relateCopies, unordered } from './copies'
import type { Scene } from './evidence/kind'
import { type AlignedPair, relatives, type SentenceMatch } from './family'
import { onceEach } from './join'
import { type Naming, naming } from './naming'
import { orphans } from './orphans'
import { scenes } from './scenes'
import { solve } from './solve'
import { kinship, undecidedPairs } from './undecided'

/** A version that nobody has seen has to be more likely than not. */
const LIKELY = 0.5

interface Drawn {
  readonly nodes: (LostNode | CitedNode)[]
  readonly edges: Derivation[]
  readonly citations: Citation[]
  readonly undecided: Undecided[]
  readonly alignments: PairAlignment[]
}

/**
 * Infers who derived from whom. `pairs` number the articles, with a before b in code-unit order of their ids; they hold
 * all sentences that may be shared, and only articles that stand for their class. What it gives is in no order: a `DerivationGraph` puts it in one.
 */
export function derive(
  articles: readonly FingerprintData[],
  pairs: readonly AlignedPair[],
  classes: readonly BodyClass[],
  isArticle: (id: string) => boolean,
): GraphData {
  const name = naming(isArticle)
  const related = classes.map(({ representative, members }) =>
    relateCopies({
      first: articles[representative],
      others: members.filter((k) => k !== representative).map((k) => articles[k]),
    }),
  )
  const several = related.filter(({ copies }) => copies.others.length > 0)
  const copies = several.map((r) => r.copies)
  const leads = related.map((r) => r.copies.first)
  const shared = betweenClasses(classes, leads, pairs)
  const place = new Map(leads.map(({ id }, k) => [id, k]))
  const kin = several.length > 0 ? relatives(leads.length, shared) : []
  const kinOf = ({ first }: Copies): FingerprintData[] => kin[place.get(first.id) as number].map((k) => leads[k])
  const credited = new Map(copies.map((c) => [c.first.id, creditedCopy(c, kinOf(c))]))
  const drawn = scenes(leads, shared, new Map(copies.map(({ first, others }) => [first.id, others]))).map((scene) =>
    draw(scene, name),
  )
  const byId = new Map(articles.map((f) => [f.id, f]))
  const edges = drawn
    .flatMap((d) => d.edges)
    .map((edge) => {
      const parent = credited.get(edge.parent)?.(byId.get(edge.child) as FingerprintData)
      return parent ? { ...edge, parent: parent.id } : edge
    })
  const matchesOf = sharedBy(shared)
  const firsts = new Set(copies.map(({ first }) => first.id))
  const above = new Map<string, Derivation[]>()
  for (const edge of drawn.flatMap((d) => d.edges))
    if (firsts.has(edge.child)) above.set(edge.child, [...(above.get(edge.child) ?? []), edge])
  const ofOthers = (r: Related): Derivation[] => {
    const { first } = r.copies
    const open = unordered(r)
    return (above.get(first.id) ?? []).flatMap((edge) => {
      const parent = byId.get(edge.parent)
      // What speaks for a lost text is the body, which is one.
      if (parent === undefined) return open.map(({ id }) => ({ ...edge, child: id }))
      const matches = matchesOf(place.get(parent.id) as number, place.get(first.id) as number)
      return alikeDerived(open, { parent: credited.get(parent.id) ?? (() => parent), matches, via: edge.via })
    })
  }
  return {
    nodes: onceEach([...articles.map(articleNode), ...drawn.flatMap((d) => d.nodes)]),
    edges: [...edges, ...several.flatMap((r) => r.edges), ...several.flatMap(ofOthers)],
    citations: drawn.flatMap((d) => d.citations),
    undecided: [...drawn.flatMap((d) => d.undecided), ...several.flatMap((r) => r.undecided)],
    alignments: [...drawn.flatMap((d) => d.alignments), ...copies.map(withItself)],
    identical: copies.map(({ first, others }) => [first, ...others].map((f) => f.id)),
    bodies: Object.fromEntries(articles.map((f) => [f.id, spans(f.body)])),
  }
}

/** Pairs in numbers of the classes, of which these articles stand for each: a before b in order of their ids. */
function betweenClasses(
  classes: readonly BodyClass[],
  leads: readonly FingerprintData[],
  pairs: readonly AlignedPair[],
): AlignedPair[] {
  const number = new Map(classes.map(({ representative }, k) => [representative, k]))
  return pairs.map((pair) => {
    const [a, b] = [number.get(pair.a) as number, number.get(pair.b) as number]
    return leads[a].id < leads[b].id ? { a, b, matches: pair.matches } : { a: b, b: a, matches: pair.matches.map(turned) }
  })
}

const turned = (m: SentenceMatch): SentenceMatch => ({ ...m, i: m.j, j: m.i })

/** Gives the sentences that x and y share, those of x as `i`. */
function sharedBy(pairs: readonly AlignedPair[]): (x: number, y: number) => readonly SentenceMatch[] {
  const key = (a: number, b: number): string => `${a} ${b}`
  const known = new Map(pairs.map(({ a, b, matches }) => [key(a, b), matches]))
  return (x, y) => known.get(key(x, y)) ?? (known.get(key(y, x)) ?? []).map(turned)
}

function draw(scene: Scene, name: Naming): Drawn {
  const { articles } = scene.family
  const solution = solve(scene)
  const out: Drawn = { nodes: [], edges: [], citations: [], undecided: [], alignments: [] }
  const versions = new Map<number, { id: string; confidence: number }>()
  solution.parents.forEach((parents, c) => {
    for (const parent of parents) {
      const isThrough = parent.main && solution.via[c] > LIKELY
      const via = isThrough ? lostVersion(parent.parent, solution.via[c]) : undefined
      out.edges.push(derivation(scene, solution, c, parent, via))
    }
  })
  for (const [p, version] of versions) out.nodes.push({ kind: 'lost', versionOf: articles[p].id, ...version })
  const groups = orphans(scene, solution)
  for (const group of groups) {
    const id = name.lost(articles[group[0]].id)
    const edges = group.map((c) => orphanDerivation(scene, solution, c, id))
    out.nodes.push({ id, kind: 'lost', confidence: edges.reduce((most, edge) => Math.max(most, edge.confidence), 0) })
    for (const edge of edges) out.edges.push(edge)
  }
  for (const { article, name: source, key, evidence } of absentCredits(scene)) {
    const id = name.cited(key)
    out.nodes.push({ id, kind: 'cited', name: source })
    out.citations.push({ article, cited: id, evidence })
  }
  const kin = kinship(solution, groups)
  for (const pair of undecidedPairs(scene, solution, kin)) out.undecided.push(pair)
  const open = new Set(out.undecided.map(({ a, b }) => JSON.stringify([a, b])))
  for (const { a, b, matches } of scene.family.pairs) {
    const [x, y] = [articles[a], articles[b]]
    if (!kin(a, b) && !open.has(JSON.stringify([x.id, y.id]))) continue
    const sentences = matches.flatMap(({ i, j, kind, probability }) =>
      probability >= WEIGHTS.shared.least
        ? [{ a: span(x.sentences, i), b: span(y.sentences, j), kind, similarity: round(probability) }]
        : [],
    )
    if (sentences.length > 0) out.alignments.push({ a: x.id, b: y.id, sentences })
  }
  return out

  function lostVersion(p: number, probability: number): string {
    const { id, confidence } = versions.get(p) ?? { id: name.lost(articles[p].id), confidence: 0 }
    versions.set(p, { id, confidence: Math.max(confidence, round(probability)) })
    return id
  }
}

/** Stands for all alignments within a class of identical bodies: each sentence with itself. */
function withItself({ first }: Copies): PairAlignment {
  const sentences = spans(first.sentences).map((s) => ({ a: s, b: s, kind: 'verbatim' as const, similarity: 1 }))
  return { a: first.id, b: first.id, sentences }
}

function articleNode({ id, publisher, title, published, notes }: FingerprintData): ArticleNode {
  return {
    id,
    kind: 'article',
    notes,
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  }
}

function span(flat: Uint32Array, k: number): Span {
  return { start: flat[2 * k], end: flat[2 * k + 1] }
}

function spans(flat: Uint32Array): Span[] {
  return Array.from({ length: flat.length / 2 }, (_, k) => span(flat, k))
}
