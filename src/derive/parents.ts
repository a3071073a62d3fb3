import { type Table, WEIGHTS } from '../weights'
import { absence, type Features } from './absence'
import { coverage } from './evidence/coverage'
import type { Scene, Sight } from './evidence/kind'
import { KINDS } from './evidence/kinds'
import { siblings } from './evidence/siblings'
import { trust } from './evidence/trust'
import { type Merged, mergedWith } from './merged'
import { creditorsOf, viaFeatures } from './via'

/** One possible parent of an article, with what every kind of evidence sees. */
export interface Candidate {
  readonly parent: number
  /** In the order of KINDS. */
  readonly sights: readonly Sight[]
  /** What speaks for an earlier version of its work that the set lacks. */
  readonly via: Features
  /** What speaks for its being woven of this one and another. */
  readonly merged: readonly Merged[]
}

/** The choice that one article poses: which parent, none, or one that the set lacks. */
export interface Choice {
  readonly child: number
  readonly candidates: readonly Candidate[]
  readonly none: Features
  readonly lost: Features
}

/**
 * Scores of a choice in nats, in the order of its candidates: as they are, by an earlier version of their work, and
 * together with each of the others that it may be merged with.
 */
export interface Scores {
  readonly direct: readonly number[]
  readonly via: readonly number[]
  readonly merged: readonly (readonly number[])[]
  readonly none: number
  readonly lost: number
}

/** All choices of a family. Only articles that share something are candidates for each other. */
export function choices(scene: Scene): Choice[] {
  const prepared = KINDS.map((kind) => kind.prepare(scene))
  const sightsOf = (p: number, c: number): Sight[] => {
    const sights: Sight[] = []
    for (const see of prepared) sights.push(see(p, c, sights))
    return sights
  }
  const creditors = creditorsOf(scene)
  return scene.family.articles.map((_, child) => {
    const merged = mergedWith(scene, child)
    return {
      child,
      candidates: [...scene.family.views[child].keys()]
        .sort((x, y) => x - y)
        .map((parent) => ({
          parent,
          sights: sightsOf(parent, child),
          via: viaFeatures(scene, parent, child, creditors[parent]),
          merged: merged(parent),
        })),
      ...absence(scene, child),
    }
  })
}

/** What speaks for a parent counts half for a second one beside the first; chosen on the fitting stories. */
const BESIDE = 0.5
const OF_THE_FIRST: ReadonlySet<unknown> = /* @__PURE__ */ new Set([coverage, siblings, trust])

/**
 * How much of one kind of evidence, by its place among KINDS, counts for a second parent: nothing of what asks how much of the
 * child a parent explains, since the first explains the rest.
 */
export const partOf = (k: number): number => (OF_THE_FIRST.has(KINDS[k]) ? 0 : BESIDE)

export function scores(choice: Choice, weights: Table): Scores {
  const weighed = choice.candidates.map(({ sights }) => sights.map(({ features }) => weighted(features, weights)))
  const beside = weighed.map((own) => own.reduce((sum, x, k) => sum + partOf(k) * x, 0))
  const direct = weighed.map((own) => own.reduce((sum, x) => sum + x, 0))
  return {
    direct,
    merged: choice.candidates.map(({ merged }, k) =>
      merged.map(({ other, features }) => direct[k] + beside[candidateOf(choice, other)] + weighted(features, weights)),
    ),
    via: choice.candidates.map(({ via }, c) =>
      weighed[c].reduce((sum, x, k) => sum + (KINDS[k].ofOutlets ? x : 0), weighted(via, weights)),
    ),
    none: weighted(choice.none, weights),
    lost: weighted(choice.lost, weights),
  }
}

/** The number of the candidate that an article is, -1 where it is none; candidates are in the order of their articles. */
export function candidateOf({ candidates }: Choice, parent: number): number {
  let [from, to] = [0, candidates.length - 1]
  while (from <= to) {
    const k = (from + to) >> 1
    if (candidates[k].parent === parent) return k
    if (candidates[k].parent < parent) from = k + 1
    else to = k - 1
  }
  return -1
}

/** Sum of weight times value over the features of the table. */
export function weighted(features: Features, weights: Table = WEIGHTS.parent): number {
  let sum = 0
  for (const name in features) sum += (weights[name] ?? 0) * features[name]
  return sum
}
