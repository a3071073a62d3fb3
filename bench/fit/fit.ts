// Fits src/weights.ts from the stories, stage by stage: sentence pairs alone, in context, their kinds; the main parent;
// further parents; lost versions; kinds of derivation.

import { CONTEXT, LOCAL } from '../../src/align/features'
import { KIND_FEATURES, kindFeatures as sentenceKindFeatures } from '../../src/align/kind'
import { kindFeatures, MADE_BY_OTHERS } from '../../src/derive/kind'
import { solve } from '../../src/derive/solve'
import { SHARED_KINDS } from '../../src/types'
import { isItself, sameOutlet } from '../../src/util/outlets'
import { WEIGHTS, type Weights } from '../../src/weights'
import type { ChainCase } from './chains'
import { type Case, contextFeatures, localFeatures, scenesOf, trueMatch } from './data'
import { fitDeclared, fitParents, truth } from './parents'
import { table, vector } from './tables'
import { type Example, trainChoice, trainLogistic } from './train'

type Mutable = { -readonly [K in keyof Weights]: Weights[K] }

interface Also {
  /** Successive filings, for the weights of `edition` alone. */
  readonly chains?: readonly ChainCase[]
  /** Features of the parent that are held at 0. */
  readonly without?: readonly string[]
}

/** Fits all weights on the stories, those of `edition` on the chains too, and leaves them in force. */
export function fit(cases: readonly Case[], also: Also = {}): Weights {
  fitSentences(
    WEIGHTS,
    cases.filter((c) => c.variant === 'full'),
  )
  return fitDerivation(cases, also)
}

/** The same with the sentences' weights left as they are in force. */
export function fitDerivation(cases: readonly Case[], { chains = [], without = [] }: Also = {}): Weights {
  const w: Mutable = WEIGHTS
  w.parent = {}
  w.parent = fitParents(cases, chains, without)
  fitRest(w, cases)
  w.credit = fitCredits(cases.filter((c) => c.variant === 'bare'))
  return structuredClone(WEIGHTS)
}

/** Fits what pages declare on cases in which they do, all other weights as they are in force, and leaves them in force. */
export function fitDeclaring(cases: readonly Case[]): void {
  const { declared } = fitCredits(cases)
  Object.assign(WEIGHTS, { parent: fitDeclared(cases), credit: { ...WEIGHTS.credit, declared } })
}

function fitSentences(w: Mutable, cases: readonly Case[]): void {
  const X: number[][] = []
  const y: number[] = []
  const kinds: Example[] = []
  for (const c of cases) {
    for (const { a, b, grid } of c.pairs) {
      for (let cell = 0; cell < grid.i.length; cell++) {
        const is = trueMatch(c, a, grid.i[cell], b, grid.j[cell])
        if (!is) continue
        X.push(localFeatures(grid, cell))
        y.push(is.same ? 1 : 0)
        const k = SHARED_KINDS.indexOf(is.how as never)
        if (is.same && k >= 0)
          kinds.push({ alternatives: blocks(SHARED_KINDS.length, sentenceKindFeatures(grid, cell) as number[]), good: [k] })
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
      contextFeatures(grid).forEach((features, k) => {
        const is = trueMatch(c, a, grid.i[k], b, grid.j[k])
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

/** Log-odds that a name credited in this way is an outlet of the story, withheld ones included. */
function fitCredits(cases: readonly Case[]): Record<string, number> {
  const counts: Record<string, [number, number]> = {}
  for (const c of cases) {
    for (const { credits } of c.prints) {
      for (const { kind, name } of credits) {
        if (isItself(name)) continue
        counts[kind] ??= [1, 1]
        counts[kind][c.outlets.some((outlet) => sameOutlet(outlet, name) >= 0.65) ? 0 : 1]++
      }
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([kind, [right, wrong]]) => [kind, +Math.log(right / wrong).toFixed(4)]))
}

function fitRest(w: Mutable, cases: readonly Case[]): void {
  const version: { x: Readonly<Record<string, number>>; y: number }[] = []
  const kinds: Example[] = []
  let names: string[] = []
  for (const c of cases) {
    for (const scene of scenesOf(c)) {
      if (scene.family.articles.length < 2) continue
      const solution = solve(scene)
      solution.parents.forEach(([first], child) => {
        const main = first?.parent
        const is = truth(c, scene, child)
        if (main === undefined) return
        const isRight = is.parents.includes(main)
        version.push({ x: solution.versions[child], y: isRight && is.lost ? 1 : 0 })
        if (!isRight) return
        const id = scene.family.articles[child].id
        const features = kindFeatures(scene, main, child, c.truth.share(scene.family.articles[main].id, id))
        names = Object.keys(features)
        const good = c.truth.edgeKinds(id).map((kind) => MADE_BY_OTHERS.indexOf(kind as never))
        if (good.every((kind) => kind >= 0) && good.length > 0)
          kinds.push({ alternatives: blocks(MADE_BY_OTHERS.length, Object.values(features)), good })
      })
    }
  }
  w.version = logistic(version)
  const byKind = trainChoice(kinds, MADE_BY_OTHERS.length * names.length, { l2: 1, steps: 800 })
  w.kind = Object.fromEntries(
    MADE_BY_OTHERS.map((kind, k) => [kind, table(names, byKind.slice(k * names.length, (k + 1) * names.length))]),
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
