import type { Derivation, FingerprintData, Undecided } from '../types'
import { byCodeUnits } from '../util/order'
import { isItself, outletKey } from '../util/outlets'
import { derivation } from './assemble'
import { type SentenceMatch, sentenceCount } from './family'
import { creditsTo, mentions } from './mentions'
import { isCalled, MOST_NAMED, ownNames, SAME } from './outlets'
import { makeScene } from './scene'
import { solve } from './solve'
import { undecidedPairs } from './undecided'

/**
 * Articles with one body. `first` stands for the others: to begin with the one by which they were indexed and aligned (the `representative` of
 * their class), then, if its sentences are cut alike, the one that the others turn out to come from.
 */
export interface Copies {
  readonly first: FingerprintData
  readonly others: readonly FingerprintData[]
}

/** The same, the one that others come from first, and how they stand to each other: no copy has two parents among them. */
export interface Related {
  readonly copies: Copies
  readonly edges: readonly Derivation[]
  readonly undecided: readonly Undecided[]
}

/** One that others come from may itself come from another: so often it is sought anew, so that a class of n costs n. */
const MOST_ROUNDS = 8

/**
 * Relates copies by what is not text: credits, datelines, dates. Each is held against the copy that it credits, else against the one
 * that stands for all, in a family of two; where that comes from another, all are held against this one.
 */
export function relateCopies(given: Copies): Related {
  if (given.others.length === 0) return { copies: given, edges: [], undecided: [] }
  const copies = [given.first, ...given.others]
  const members = copies.map(creditsTo(copies))
  const [first] = members
  const byId = new Map(members.map((f) => [f.id, f]))
  const credited = creditedAmong(members)
  const roots = new Set([first])
  let [root, pairs] = [first, relatedTo(first, members, credited)]
  while (roots.size < MOST_ROUNDS) {
    const [above] = surestFirst(pairs.flatMap(({ edges }) => edges).filter(({ child }) => child === root.id))
    const next = above && byId.get(above.parent)
    if (!next || roots.has(next)) break
    roots.add(next)
    ;[root, pairs] = [next, relatedTo(next, members, credited)]
  }
  // Another's sentences may be cut otherwise, and what the family shares is told by number.
  const isAlike = root.offsets.length === first.offsets.length && root.offsets.every((offset, k) => offset === first.offsets[k])
  const lead = isAlike ? root : first
  return {
    copies: { first: lead, others: members.filter((f) => f !== lead) },
    edges: forest(pairs.flatMap(({ edges }) => edges)),
    undecided: pairs.flatMap(({ undecided }) => undecided),
  }
}

type Pair = Pick<Related, 'edges' | 'undecided'>

function relatedTo(
  root: FingerprintData,
  members: readonly FingerprintData[],
  credited: (f: FingerprintData) => FingerprintData | undefined,
): Pair[] {
  const pairs = new Map<string, Pair>()
  for (const f of members) {
    const other = credited(f) ?? root
    const [x, y] = f.id < other.id ? [f, other] : [other, f]
    const key = JSON.stringify([x.id, y.id])
    if (x !== y && !pairs.has(key)) pairs.set(key, relatePair(x, y))
  }
  return [...pairs.values()]
}

function relatePair(x: FingerprintData, y: FingerprintData): Pair {
  const [n, m] = [sentenceCount(x), sentenceCount(y)]
  // Identical words may be cut otherwise where a paragraph breaks elsewhere.
  const matches = Array.from({ length: Math.max(n, m) }, (_, k) => ({
    i: Math.min(k, n - 1),
    j: Math.min(k, m - 1),
    probability: 1,
    wording: 1,
    kind: 'verbatim' as const,
  }))
  const isOurs = (name: string): boolean => [x, y].some((f) => ownNames(f).some((own) => isCalled(f, own, name) >= SAME))
  // What one body says of a third tells nothing of the two that carry it.
  const ownWords = (f: FingerprintData): FingerprintData => ({
    ...f,
    credits: f.credits.filter(({ kind, name }) => kind !== 'attribution' || isItself(name) || isOurs(name)),
  })
  const scene = makeScene([ownWords(x), ownWords(y)], [{ a: 0, b: 1, matches }])
  const solution = solve(scene)
  const edges = solution.parents.flatMap((parents, c) =>
    parents.map((parent) => ({
      ...derivation(scene, solution, c, parent, undefined),
      kind: 'republished' as const,
      share: 1,
    })),
  )
  return { edges, undecided: undecidedPairs(scene, solution, () => edges.length > 0) }
}

/** Gives for a copy the other whose outlet it credits by its full name. */
function creditedAmong(members: readonly FingerprintData[]): (f: FingerprintData) => FingerprintData | undefined {
  const byKey = new Map<string, FingerprintData>()
  for (const f of [...members].sort((x, y) => byCodeUnits(x.id, y.id)))
    for (const name of ownNames(f)) if (!byKey.has(outletKey(name))) byKey.set(outletKey(name), f)
  return (f) => {
    const own = new Set(ownNames(f).map(outletKey))
    const key = f.credits.map(({ name }) => outletKey(name)).find((name) => byKey.has(name) && !own.has(name))
    return key === undefined ? undefined : byKey.get(key)
  }
}

const surestFirst = (edges: readonly Derivation[]): Derivation[] =>
  [...edges].sort((x, y) => y.confidence - x.confidence || byCodeUnits(x.child, y.child) || byCodeUnits(x.parent, y.parent))

/** The surest parent of each, and no circle. */
function forest(edges: readonly Derivation[]): Derivation[] {
  /** By article its parent, or one further up. */
  const ahead = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    for (let next = ahead.get(at); next !== undefined; next = ahead.get(at)) {
      ahead.set(at, ahead.get(next) ?? next)
      at = next
    }
    return at
  }
  return surestFirst(edges).filter((edge) => {
    if (ahead.has(edge.child) || top(edge.parent) === edge.child) return false
    ahead.set(edge.child, edge.parent)
    return true
  })
}

/** The copies of which nothing tells from whom of the others they come, nor that the first comes from them. */
export function unordered({ copies: { first, others }, edges }: Related): readonly FingerprintData[] {
  const ordered = new Set(edges.flatMap(({ parent, child }) => (child === first.id ? [child, parent] : [child])))
  return others.filter(({ id }) => !ordered.has(id))
}

/**
 * Where nothing tells which of the copies was first, each is held against what the one that stands for them comes from, as its own
 * credits and dates have it: again a family of two. `matches`: of the sentences of parent and first.
 */
export function alikeDerived(
  copies: readonly FingerprintData[],
  {
    parent,
    matches,
    via,
  }: { parent: (child: FingerprintData) => FingerprintData; matches: readonly SentenceMatch[]; via?: string | undefined },
): Derivation[] {
  return copies.flatMap((other) => {
    const source = parent(other)
    const isFirst = source.id < other.id
    const last = sentenceCount(other) - 1
    const turned = matches.map((m) => {
      const [i, j] = [m.i, Math.min(m.j, last)]
      return isFirst ? { ...m, i, j } : { ...m, i: j, j: i }
    })
    const scene = makeScene(isFirst ? [source, other] : [other, source], [{ a: 0, b: 1, matches: turned }])
    const solution = solve(scene)
    const c = isFirst ? 1 : 0
    return solution.parents[c].map((p) => ({
      ...derivation(scene, solution, c, p, undefined),
      ...(via === undefined ? {} : { via }),
    }))
  })
}

/**
 * Gives for a child the copy whose outlet it names. Where it names none, the one that most of `relatives` and of the other copies name,
 * since that is the one that went round; else the first.
 */
export function creditedCopy(
  { first, others }: Copies,
  relatives: readonly FingerprintData[],
): (child: FingerprintData) => FingerprintData {
  const copies = [first, ...others]
  const [credited, mentioned] = [creditsTo(copies), mentions(copies)]
  /** By name, the place of the copy that is called so, -1 for none, and how surely. */
  const called = new Map<string, { readonly at: number; readonly likeness: number }>()
  const calledBy = (name: string) => {
    const known = called.get(name)
    if (known !== undefined || isItself(name) || called.size >= MOST_NAMED) return known ?? { at: -1, likeness: 0 }
    let [at, likeness] = [-1, 0]
    copies.forEach((copy, k) => {
      for (const own of ownNames(copy)) {
        const like = isCalled(copy, own, name)
        if (like >= SAME && like > likeness) [at, likeness] = [k, like]
      }
    })
    called.set(name, { at, likeness })
    return { at, likeness }
  }
  const named = (child: FingerprintData, own = -1): FingerprintData | undefined => {
    const names = [...credited(child).credits.map(({ name }) => name), ...mentioned(child).map(({ publisher }) => publisher)]
    const [surest] = names
      .map(calledBy)
      .filter(({ at }) => at >= 0 && at !== own)
      .sort((x, y) => y.likeness - x.likeness || x.at - y.at)
    return surest && copies[surest.at]
  }
  const counts = new Map<FingerprintData, number>()
  for (const copy of [...relatives.map((child) => named(child)), ...copies.map(named)])
    if (copy) counts.set(copy, (counts.get(copy) ?? 0) + 1)
  const usual = copies.reduce((x, y) => ((counts.get(y) ?? 0) > (counts.get(x) ?? 0) ? y : x))
  return (child) => named(child) ?? usual
}
