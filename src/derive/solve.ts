import { logSumExp } from '../util/logistic'
import { arborescence, type WeightedEdge } from './arborescence'
import type { Scene } from './evidence/kind'
import { leftover, lostVersion } from './lost'
import { marginals } from './marginals'
import { type Choice, choices, type Scores, scores } from './parents'
import { secondParent } from './second'

/** One parent of an article as inferred. */
export interface Parent {
  readonly parent: number
  /** Marginal probability, not yet calibrated. */
  readonly probability: number
  /** True for the parent that the arborescence chose, false for one that explains what is left. */
  readonly main: boolean
}

/** What is inferred of one family. */
export interface Solution {
  readonly choices: readonly Choice[]
  readonly scores: readonly Scores[]
  /** By article, the probability of every candidate parent, in the order of its candidates. */
  readonly marginals: readonly (readonly number[])[]
  readonly parents: readonly (readonly Parent[])[]
  /** By article: probability that it comes through a lost version of its main parent's work. */
  readonly via: Float64Array
  /** By article: sentences that point to that lost version. */
  readonly left: readonly Float64Array[]
  /** By article: probability that its source is a text of which nothing is in the set. */
  readonly lost: Float64Array
}

/** A further parent has to be more likely than not. */
const LIKELY = 0.5
/**
 * A parent stands when it is more probable than none, or from this probability on: a child whose rivals share the rest
 * hangs on the best of them, and names the others. Held out, edge F1 is flat between .3 and .45.
 */
const STANDS = 0.37

/** The other direction has to be less probable by this factor; where the two are level, none is drawn. */
const LEVEL = 1.1

/** Parents of every article of a family: the best arborescence, then further parents, then lost versions. */
export function solve(scene: Scene): Solution {
  const all = choices(scene)
  const scored = all.map(scores)
  const n = all.length
  const local = all.map((choice, c) => ({
    parents: choice.candidates.map((x) => x.parent),
    scores: scored[c].direct.map((direct, k) => logSumExp([direct, scored[c].via[k]])),
    root: logSumExp([scored[c].none, scored[c].lost]),
  }))
  const probabilities = marginals(local)
  const tree = bestTree(
    local.map((x) => x.parents),
    probabilities,
  )
  const from = (c: number, p: number) => probabilities[c][all[c].candidates.findIndex((x) => x.parent === p)] ?? 0
  const parents: Parent[][] = all.map((_, c) => {
    const main = tree[c]
    if (main < 0) return []
    const p = from(c, main)
    return p > LEVEL * from(main, c) ? [{ parent: main, probability: p, main: true }] : []
  })
  addSecondParents(scene, all, probabilities, parents)
  const via = new Float64Array(n)
  const left = all.map((_, c) => {
    const own = parents[c].map((x) => x.parent)
    if (own.length === 0) return new Float64Array(scene.family.carriers[c].first.length)
    const below = descendants(parents, c)
    const above = ancestors(parents, c)
    const relatives = [...scene.family.views[c].keys()].filter(
      (q) => !below.has(q) && !above.has(q) && shareSource(parents, own[0], q),
    )
    const rest = leftover(scene, c, own, relatives)
    const k = all[c].candidates.findIndex((x) => x.parent === own[0])
    via[c] = lostVersion(scene, c, own[0], rest, scored[c].via[k] - scored[c].direct[k])
    return rest
  })
  const lost = Float64Array.from(all, (_, c) => {
    const none = 1 - probabilities[c].reduce((s, p) => s + p, 0)
    return Math.max(0, none) / (1 + Math.exp(scored[c].none - scored[c].lost))
  })
  return { choices: all, scores: scored, marginals: probabilities, parents, via, left, lost }
}

/** The arborescence whose edges have the greatest sum of probabilities. */
function bestTree(parents: readonly (readonly number[])[], probabilities: readonly (readonly number[])[]): Int32Array {
  const edges: WeightedEdge[] = []
  parents.forEach((list, c) => {
    edges.push({ from: -1, to: c, weight: Math.min(STANDS, Math.max(0, 1 - probabilities[c].reduce((s, p) => s + p, 0))) })
    list.forEach((p, k) => {
      edges.push({ from: p, to: c, weight: probabilities[c][k] })
    })
  })
  return arborescence(parents.length, edges)
}

/** Adds to every article the further parents that explain what its main one does not; the most likely first, no cycles. */
function addSecondParents(
  scene: Scene,
  all: readonly Choice[],
  probabilities: readonly (readonly number[])[],
  parents: Parent[][],
): void {
  const found: { c: number; q: number; p: number }[] = []
  all.forEach((choice, c) => {
    if (parents[c].length === 0) return
    choice.candidates.forEach(({ parent: q }, k) => {
      if (q === parents[c][0].parent) return
      const p = secondParent(scene, c, [parents[c][0].parent], q, probabilities[c][k])
      if (p > LIKELY) found.push({ c, q, p })
    })
  })
  found.sort((x, y) => y.p - x.p || x.c - y.c || x.q - y.q)
  for (const { c, q, p } of found) {
    if (
      parents[c].length > 1 &&
      secondParent(
        scene,
        c,
        parents[c].map((x) => x.parent),
        q,
        0.5,
      ) < LIKELY
    )
      continue
    if (q === c || descendants(parents, c).has(q)) continue
    parents[c].push({ parent: q, probability: p, main: false })
  }
}

export function ancestors(parents: readonly (readonly Parent[])[], c: number): Set<number> {
  const out = new Set<number>()
  const open = [c]
  for (let x = open.pop(); x !== undefined; x = open.pop()) {
    for (const { parent } of parents[x]) {
      if (!out.has(parent)) {
        out.add(parent)
        open.push(parent)
      }
    }
  }
  return out
}

export function descendants(parents: readonly (readonly Parent[])[], c: number): Set<number> {
  const out = new Set<number>()
  const children: number[][] = parents.map(() => [])
  parents.forEach((list, x) => {
    for (const { parent } of list) children[parent].push(x)
  })
  const open = [c]
  for (let x = open.pop(); x !== undefined; x = open.pop()) {
    for (const y of children[x]) {
      if (!out.has(y)) {
        out.add(y)
        open.push(y)
      }
    }
  }
  return out
}

/** True where q descends from p, or from something that p descends from. */
function shareSource(parents: readonly (readonly Parent[])[], p: number, q: number): boolean {
  const up = ancestors(parents, q).add(q)
  if (up.has(p)) return true
  for (const x of ancestors(parents, p)) if (up.has(x)) return true
  return false
}
