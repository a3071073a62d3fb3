import type { Derivation, FingerprintData, Undecided } from '../types'
import { derivation } from './assemble'
import { type SentenceMatch, sentenceCount } from './family'
import { mentions } from './mentions'
import { isOneOutlet, ownNames } from './outlets'
import { makeScene } from './scene'
import { solve } from './solve'
import { undecidedPairs } from './undecided'

/** Articles with one body: the one that stands for them in the family, and the others. */
export interface Copies {
  readonly first: FingerprintData
  readonly others: readonly FingerprintData[]
}

/**
 * Relates every copy to the one that stands for all, by what is not text: credits, datelines, dates. Each pair is a
 * family of two, so that a class of n costs n.
 */
export function relateCopies({ first, others }: Copies): { edges: Derivation[]; undecided: Undecided[] } {
  const edges: Derivation[] = []
  const undecided: Undecided[] = []
  for (const other of others) {
    const [x, y] = first.id < other.id ? [first, other] : [other, first]
    const [n, m] = [sentenceCount(x), sentenceCount(y)]
    // Identical words may be cut otherwise where a paragraph breaks elsewhere.
    const matches = Array.from({ length: Math.max(n, m) }, (_, k) => ({
      i: Math.min(k, n - 1),
      j: Math.min(k, m - 1),
      probability: 1,
      wording: 1,
      kind: 'verbatim' as const,
    }))
    const scene = makeScene([x, y], [{ a: 0, b: 1, matches }])
    const solution = solve(scene)
    solution.parents.forEach((parents, c) => {
      for (const parent of parents)
        edges.push({ ...derivation(scene, solution, c, parent, undefined), kind: 'republished', share: 1 })
    })
    const isDrawn = solution.parents.some((parents) => parents.length > 0)
    for (const pair of undecidedPairs(scene, solution, () => isDrawn)) undecided.push(pair)
  }
  return { edges, undecided }
}

/** The copies of which nothing tells whether they or the one that stands for them was first. */
export function unordered({ first, others }: Copies, among: readonly Derivation[]): readonly FingerprintData[] {
  const ordered = new Set(among.flatMap((edge) => (edge.parent === first.id ? [edge.child] : [edge.parent])))
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

/** Gives for a child the copy whose outlet it names, where it does not name the first's own. */
export function creditedCopy({ first, others }: Copies): (child: FingerprintData) => FingerprintData {
  const mentioned = mentions([first, ...others])
  return (child) => {
    const names = [...child.credits.map(({ name }) => name), ...mentioned(child).map(({ publisher }) => publisher)]
    const named = (f: FingerprintData) => names.some((name) => ownNames(f).some((own) => isOneOutlet(own, name)))
    return named(first) ? first : (others.find(named) ?? first)
  }
}
