// Fits src/weights.ts from the stories, stage by stage: sentence pairs alone, in context, their kinds; the main parent;
// further parents; lost versions; kinds of derivation.

import { CONTEXT, LOCAL, localFeatures } from '../../src/align/features'
import { KIND_FEATURES, SHARED_KINDS, kindFeatures as sentenceKindFeatures } from '../../src/align/kind'
import { LOST_FEATURES, NONE_FEATURES } from '../../src/derive/absence'
import type { Scene } from '../../src/derive/evidence/kind'
import { KINDS } from '../../src/derive/evidence/kinds'
import { DERIVATION_KINDS, kindFeatures } from '../../src/derive/kind'
import { versionFeatures } from '../../src/derive/lost'
import { secondFeatures } from '../../src/derive/second'
import { descendants, solve } from '../../src/derive/solve'
import { VIA_FEATURES } from '../../src/derive/via'
import { logOdds } from '../../src/util/logistic'
import { sameOutlet } from '../../src/util/outlets'
import { WEIGHTS, type Weights } from '../../src/weights'
import { type Case, inContext, scenesOf, trueMatch } from './data'
import { type Example, type Grove, trainChoice, trainGroves, trainLogistic } from './train'

type Mutable = { -readonly [K in keyof Weights]: Weights[K] }
const table = (names: readonly string[], values: readonly number[]) =>
  Object.fromEntries(names.map((n, k) => [n, +values[k].toFixed(4)]))
const vector = (names: readonly string[], features: Readonly<Record<string, number>>) => names.map((n) => features[n] ?? 0)

/** Fits all weights on the cases and leaves them in force. */
export function fit(cases: readonly Case[]): Weights {
  const w = WEIGHTS as Mutable
  fitSentences(
    w,
    cases.filter((c) => c.variant === 'full'),
  )
  fitParents(w, cases)
  fitRest(w, cases)
  w.credit = fitCredits(cases.filter((c) => c.variant === 'bare'))
  return structuredClone(WEIGHTS)
}

function fitSentences(w: Mutable, cases: readonly Case[]): void {
  const X: number[][] = []
  const y: number[] = []
  const kinds: Example[] = []
  for (const c of cases) {
    for (const { a, b, grid } of c.pairs) {
      for (const cell of grid.cells) {
        const is = trueMatch(c, a, cell.i, b, cell.j)
        if (!is) continue
        X.push(localFeatures(cell))
        y.push(is.same ? 1 : 0)
        const k = SHARED_KINDS.indexOf(is.how as never)
        if (is.same && k >= 0) kinds.push({ alternatives: blocks(SHARED_KINDS.length, sentenceKindFeatures(cell)), good: [k] })
      }
    }
  }
  const local = table(LOCAL, trainLogistic(X, y, 3))
  const n = SHARED_KINDS.length * KIND_FEATURES.length
  const byKind = trainChoice(kinds, n, { l2: 1, steps: 600 })
  const kind = Object.fromEntries(
    SHARED_KINDS.map((name, k) => [
      name,
      table(KIND_FEATURES, byKind.slice(k * KIND_FEATURES.length, (k + 1) * KIND_FEATURES.length)),
    ]),
  )
  w.sentence = { ...w.sentence, local, context: {}, kind: kind as Weights['sentence']['kind'] }
  const Z: number[][] = []
  const z: number[] = []
  for (const c of cases) {
    for (const { a, b, grid } of c.pairs) {
      inContext(grid).forEach((features, k) => {
        const is = trueMatch(c, a, grid.cells[k].i, b, grid.cells[k].j)
        if (!is) return
        Z.push(features)
        z.push(is.same ? 1 : 0)
      })
    }
  }
  w.sentence = { ...w.sentence, context: table(CONTEXT, trainLogistic(Z, z, 3)) }
}

/** One alternative per class: the features in the class's own block, zero elsewhere. */
function blocks(classes: number, features: readonly number[]): number[][] {
  return Array.from({ length: classes }, (_, k) =>
    Array.from({ length: classes * features.length }, (_, f) =>
      Math.floor(f / features.length) === k ? features[f % features.length] : 0,
    ),
  )
}

export const PARENT_FEATURES = [...KINDS.flatMap((k) => k.features), ...NONE_FEATURES, ...LOST_FEATURES, ...VIA_FEATURES]

/** Ids of scene members that are true parents of member c. */
function truth(c: Case, scene: Scene, child: number): { parents: number[]; lost: boolean; any: boolean } {
  const ids = scene.family.articles.map((f) => f.id)
  const all = c.truth.parents.get(ids[child]) ?? new Set()
  return { parents: ids.flatMap((id, p) => (all.has(id) ? [p] : [])), lost: c.truth.lost.has(ids[child]), any: all.size > 0 }
}

function fitParents(w: Mutable, cases: readonly Case[]): void {
  w.parent = {}
  const groves: Grove[] = []
  for (const c of cases) {
    for (const scene of scenesOf(c)) {
      if (scene.family.articles.length < 2) continue
      groves.push({
        choices: solve(scene).choices.map((choice) => {
          const is = truth(c, scene, choice.child)
          const id = scene.family.articles[choice.child].id
          const alternatives = choice.candidates.flatMap(({ sights, via }) => {
            const outlets = sights.flatMap((s, k) => (KINDS[k].ofOutlets ? [s.features] : []))
            return [
              vector(PARENT_FEATURES, Object.assign({}, ...sights.map((s) => s.features))),
              vector(PARENT_FEATURES, Object.assign({}, ...outlets, via)),
            ]
          })
          alternatives.push(vector(PARENT_FEATURES, choice.none), vector(PARENT_FEATURES, choice.lost))
          const good = choice.candidates.flatMap(({ parent }, k) => {
            if (!is.parents.includes(parent)) return []
            return [2 * k + (c.via.get(id)?.has(scene.family.articles[parent].id) ? 1 : 0)]
          })
          // A parent that shares nothing visible cannot be found: the best answer left is none.
          if (good.length === 0) good.push(alternatives.length - (is.lost && !is.any ? 1 : 2))
          return { parents: choice.candidates.map((x) => x.parent), alternatives, good }
        }),
      })
    }
  }
  w.parent = table(PARENT_FEATURES, trainGroves(groves, PARENT_FEATURES.length, { l2: 2, steps: 250, rate: 0.1 }))
}

/** Log-odds that a name credited in this way is an outlet of the story, withheld ones included. */
function fitCredits(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, [number, number]> = {}
  for (const c of cases) {
    for (const { credits } of c.prints) {
      for (const { kind, name } of credits) {
        counts[kind] ??= [1, 1]
        counts[kind][c.outlets.some((outlet) => sameOutlet(outlet, name) >= 0.65) ? 0 : 1]++
      }
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([kind, [right, wrong]]) => [kind, +Math.log(right / wrong).toFixed(4)]))
}

function fitRest(w: Mutable, cases: readonly Case[]): void {
  const second: { x: Readonly<Record<string, number>>; y: number }[] = []
  const version: { x: Readonly<Record<string, number>>; y: number }[] = []
  const kinds: Example[] = []
  let names: string[] = []
  w.second = { second: -20 }
  for (const c of cases) {
    for (const scene of scenesOf(c)) {
      if (scene.family.articles.length < 2) continue
      const solution = solve(scene)
      solution.choices.forEach((choice, child) => {
        const main = solution.parents[child][0]?.parent
        const is = truth(c, scene, child)
        if (main === undefined || !is.parents.includes(main)) return
        choice.candidates.forEach(({ parent: q }, k) => {
          if (q === main || descendants(solution.parents, child).has(q)) return
          second.push({
            x: secondFeatures(scene, child, [main], q, logOdds(solution.marginals[child][k])),
            y: is.parents.includes(q) ? 1 : 0,
          })
        })
        const at = choice.candidates.findIndex((x) => x.parent === main)
        const { via, direct } = solution.scores[child]
        version.push({ x: versionFeatures(scene, child, main, solution.left[child], via[at] - direct[at]), y: is.lost ? 1 : 0 })
        const id = scene.family.articles[child].id
        const features = kindFeatures(scene, main, child, c.truth.share(scene.family.articles[main].id, id))
        names = Object.keys(features)
        const good = c.truth.edgeKinds(id).map((kind) => DERIVATION_KINDS.indexOf(kind as never))
        if (good.length > 0) kinds.push({ alternatives: blocks(DERIVATION_KINDS.length, Object.values(features)), good })
      })
    }
  }
  w.second = logistic(second)
  w.version = logistic(version)
  const byKind = trainChoice(kinds, DERIVATION_KINDS.length * names.length, { l2: 1, steps: 800 })
  w.kind = Object.fromEntries(
    DERIVATION_KINDS.map((kind, k) => [kind, table(names, byKind.slice(k * names.length, (k + 1) * names.length))]),
  ) as Weights['kind']
}

function logistic(examples: readonly { x: Readonly<Record<string, number>>; y: number }[]): Record<string, number> {
  const names = Object.keys(examples[0].x)
  return table(
    names,
    trainLogistic(
      examples.map(({ x }) => vector(names, x)),
      examples.map(({ y }) => y),
      1,
    ),
  )
}
