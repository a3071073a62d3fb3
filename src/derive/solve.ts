import { logSumExp } from '../util/logistic'
import type { Table } from '../weights'
import type { Features } from './absence'
import { arborescence, type WeightedEdge } from './arborescence'
import type { Scene } from './evidence/kind'
import { believing, faithInDates } from './faith'
import type { View } from './family'
import { type Lineage, lineage, meet } from './lineage'
import { leftover, lostVersion, versionFeatures } from './lost'
import { type LocalScores, marginals } from './marginals'
import { type Choice, candidateOf, choices, type Scores, scores } from './parents'

/** One parent of an article as inferred. */
export interface Parent {
  readonly parent: number
  /** Marginal probability, not yet calibrated. */
  readonly probability: number
  /** True for the parent that the arborescence chose, false for one that explains what is left. */
  readonly main: boolean
}

/** By candidate, in the order of its `merged`: probability that the two are the parents, it being the one in the forest. */
type Together = readonly (readonly number[])[]

/** What is inferred of one family. */
export interface Solution {
  readonly choices: readonly Choice[]
  readonly scores: readonly Scores[]
  /** How far the dates are believed, and the weights of parents with that. */
  readonly faith: number
  readonly weights: Table
  /** By article, the probability that a candidate is its parent, alone or with another, in the order of its candidates. */
  readonly marginals: readonly (readonly number[])[]
  readonly together: readonly Together[]
  readonly parents: readonly (readonly Parent[])[]
  readonly lineage: Lineage
  /** By article: probability that it comes through a lost version of its main parent's work. */
  readonly via: Float64Array
  /** By article: what speaks for that, and sentences that point to it. */
  readonly versions: readonly Features[]
  readonly left: readonly Float64Array[]
  /** By article: probability that its source is a text of which nothing is in the set. */
  readonly lost: Float64Array
}

/**
 * A second parent has to be this probable beside the first: the threshold of the best expected F1 is half that F1 (Lipton,
 * Elkan and Naryanaswamy 2014).
 */
const LIKELY = 0.35
/**
 * A parent stands when it is more probable than none, or from this probability on: a child whose rivals share the rest
 * hangs on the best of them, and names the others.
 */
const STANDS = 0.37

/** The other direction has to be less probable by this factor; where the two are level, none is drawn. */
const LEVEL = 1.01

/** Parents of every article of a family: the best arborescence, then further parents, then lost versions. */
export function solve(scene: Scene): Solution {
  const all = choices(scene)
  const n = all.length
  const undated = (): number[][] => {
    const weights = believing(0)
    return marginals(all.map((choice) => localScores(choice, scores(choice, weights))))
  }
  const faith = faithInDates(scene, all, undated)
  const weights = believing(faith)
  const scored = all.map((choice) => scores(choice, weights))
  const local = all.map((choice, c) => localScores(choice, scored[c]))
  const first = marginals(local)
  const together = all.map((choice, c) => joint(choice, scored[c], local[c].scores, first[c]))
  const probabilities = first.map((p, c) => eitherWay(all[c], p, together[c]))
  const absent = Float64Array.from(first, (p) => Math.max(0, 1 - p.reduce((sum, x) => sum + x, 0)))
  const tree = bestTree(local, probabilities, absent)
  const from = (c: number, p: number) => probabilities[c][candidateOf(all[c], p)] ?? 0
  const parents: Parent[][] = all.map((_, c) => {
    const main = tree[c]
    if (main < 0) return []
    const p = from(c, main)
    return p > LEVEL * from(main, c) ? [{ parent: main, probability: p, main: true }] : []
  })
  addFurtherParents(all, together, probabilities, parents)
  const lines = lineage(parents)
  const via = new Float64Array(n)
  const versions: Features[] = all.map(() => ({}))
  const earlier = (c: number, p: number): number => {
    const k = candidateOf(all[c], p)
    return scored[c].via[k] - scored[c].direct[k]
  }
  const left = all.map((_, c) => {
    const own = parents[c].map((x) => x.parent)
    if (own.length === 0) return new Float64Array(scene.family.carriers[c].first.length)
    const relatives = [...scene.family.views[c].keys()].filter(
      (q) => meet(lines.sources[own[0]], lines.sources[q]) && !lines.descends(q, c) && !lines.descends(c, q),
    )
    const rest = leftover(scene, c, own, relatives)
    let kin = Number.NEGATIVE_INFINITY
    for (const q of relatives) {
      const { best } = scene.family.views[c].get(q) as View
      if (parents[q][0]?.parent === own[0] && rest.some((x, i) => x > 0.5 && best[i] > 0.5))
        kin = Math.max(kin, earlier(q, own[0]))
    }
    versions[c] = versionFeatures(rest, earlier(c, own[0]), kin, parents[c][0].probability)
    via[c] = lostVersion(versions[c])
    return rest
  })
  const lost = absent.map((p, c) => p / (1 + Math.exp(scored[c].none - scored[c].lost)))
  return {
    choices: all,
    scores: scored,
    faith,
    weights,
    marginals: probabilities,
    together,
    parents,
    lineage: lines,
    versions,
    via,
    left,
    lost,
  }
}

/** Every candidate alone, by an earlier version, or with another. */
function localScores({ candidates }: Choice, { direct, via, merged, none, lost }: Scores): LocalScores {
  return {
    parents: candidates.map((x) => x.parent),
    scores: direct.map((score, k) => logSumExp([score, via[k], ...merged[k]])),
    root: logSumExp([none, lost]),
  }
}

function joint({ candidates }: Choice, { merged }: Scores, total: readonly number[], first: readonly number[]): number[][] {
  return candidates.map((_, k) => merged[k].map((score) => first[k] * Math.exp(score - total[k])))
}

/** Probability of every candidate, alone or with another. */
function eitherWay({ candidates }: Choice, first: readonly number[], together: Together): number[] {
  const at = new Map(candidates.map((x, k) => [x.parent, k]))
  const out = [...first]
  candidates.forEach(({ merged }, k) => {
    merged.forEach(({ other }, m) => {
      out[at.get(other) as number] += together[k][m]
    })
  })
  return out.map((p) => Math.min(1, p))
}

/** Probability that candidates k and j are the parents together. */
export function both({ candidates }: Choice, together: Together, k: number, j: number): number {
  const one = (x: number, y: number) => together[x][candidates[x].merged.findIndex((m) => m.other === candidates[y].parent)] ?? 0
  return one(k, j) + one(j, k)
}

/** The arborescence whose edges have the greatest sum of probabilities. */
function bestTree(
  local: readonly { parents: readonly number[] }[],
  probabilities: readonly (readonly number[])[],
  absent: Float64Array,
): Int32Array {
  const edges: WeightedEdge[] = []
  local.forEach(({ parents }, c) => {
    edges.push({ from: -1, to: c, weight: Math.min(STANDS, absent[c]) })
    parents.forEach((p, k) => {
      edges.push({ from: p, to: c, weight: probabilities[c][k] })
    })
  })
  return arborescence(local.length, edges)
}

/** Adds to every article the second parent that is most likely beside the main one, if it is likely; the surest first, no cycles. */
function addFurtherParents(
  all: readonly Choice[],
  together: readonly Together[],
  probabilities: readonly (readonly number[])[],
  parents: Parent[][],
): void {
  const found: { c: number; q: number; k: number; p: number }[] = []
  all.forEach((choice, c) => {
    const { candidates } = choice
    const main = candidates.findIndex((x) => x.parent === parents[c][0]?.parent)
    if (main < 0) return
    const beside = candidates.map((_, k) => both(choice, together[c], main, k) / probabilities[c][main])
    const k = beside.indexOf(beside.reduce((most, p) => Math.max(most, p), 0))
    if (beside[k] > LIKELY) found.push({ c, q: candidates[k].parent, k, p: beside[k] })
  })
  found.sort((x, y) => y.p - x.p || x.c - y.c || x.q - y.q)
  const descends = walk(parents)
  for (const { c, q, k } of found)
    if (!descends(q, c)) parents[c].push({ parent: q, probability: probabilities[c][k], main: false })
}

/** Tells whether x descends from a, as the parents stand when it is asked. */
function walk(parents: readonly (readonly Parent[])[]): (x: number, a: number) => boolean {
  const met = new Int32Array(parents.length).fill(-1)
  let asked = 0
  return (x, a) => {
    asked++
    const open = [x]
    for (let y = open.pop(); y !== undefined; y = open.pop()) {
      for (const { parent } of parents[y]) {
        if (parent === a) return true
        if (met[parent] === asked) continue
        met[parent] = asked
        open.push(parent)
      }
    }
    return false
  }
}
