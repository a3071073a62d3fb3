import { marginals } from '../../src/derive/marginals'
import { logSumExp } from '../../src/util/logistic'

/** One choice among alternatives, each a feature vector; `good` are those that are right (any of them will do). */
export interface Example {
  readonly alternatives: readonly (readonly number[])[]
  readonly good: readonly number[]
}

/**
 * Conditional logit (McFadden 1974) with an L2 penalty, by gradient ascent with momentum per weight (Adam), from zero:
 * the same data give the same weights. Where several alternatives are right, their joint probability counts.
 */
export function trainChoice(examples: readonly Example[], features: number, options: Ascent = {}): number[] {
  return ascend(features, examples.length, options, (w, gradient) => {
    for (const { alternatives, good } of examples) {
      const p = softmax(alternatives.map((x) => inner(w, x)))
      let right = 0
      for (const k of good) right += p[k]
      alternatives.forEach((x, k) => {
        const d = (good.includes(k) ? p[k] / right : 0) - p[k]
        for (let f = 0; f < features; f++) gradient[f] += d * x[f]
      })
    }
  })
}

interface Ascent {
  readonly l2?: number
  readonly steps?: number
  readonly rate?: number
  /** Where the ascent begins, zero unless told otherwise; only the weights that are `free` move. */
  readonly start?: readonly number[]
  readonly free?: (feature: number) => boolean
}

/** Gradient ascent with momentum and scale per weight (Adam: Kingma and Ba 2015): the same data, the same weights. */
export function ascend(
  features: number,
  total: number,
  { l2 = 1, steps = 600, rate = 0.03, start, free = () => true }: Ascent,
  add: (weights: Float64Array, gradient: Float64Array) => void,
): number[] {
  const w = Float64Array.from({ length: features }, (_, f) => start?.[f] ?? 0)
  const m = new Float64Array(features)
  const v = new Float64Array(features)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(features)
    add(w, gradient)
    for (let f = 0; f < features; f++) {
      if (!free(f)) continue
      const g = (gradient[f] - l2 * w[f]) / total
      m[f] = 0.9 * m[f] + 0.1 * g
      v[f] = 0.999 * v[f] + 0.001 * g * g
      w[f] += (rate * (m[f] / (1 - 0.9 ** step))) / (Math.sqrt(v[f] / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return [...w]
}

/**
 * The choices of all articles of one family. For every parent a group of alternatives (as it is, by an earlier version,
 * together with another), then the group of "no parent" and "a lost one"; `good` are the right ones, by group and number.
 */
export interface Grove {
  readonly choices: readonly {
    readonly parents: readonly number[]
    readonly groups: readonly (readonly (readonly number[])[])[]
    readonly good: readonly (readonly [group: number, number: number])[]
  }[]
}

/**
 * The same for whole families: the likelihood of the true derivations among all spanning forests (Smith and Smith
 * 2007), so that an article's own descendants do not count as rivals that were turned down.
 */
export function trainGroves(groves: readonly Grove[], features: number, options: Ascent = {}): number[] {
  const total = groves.reduce((n, g) => n + g.choices.length, 0)
  const packed = groves.map(({ choices }) => choices.map((choice) => ({ ...choice, x: pack(choice.groups, features) })))
  return ascend(features, total, options, (w, gradient) => {
    for (const choices of packed) {
      const scores = choices.map(({ groups, x }) => scoresOf(groups, x, w))
      const edges = marginals(
        choices.map(({ parents }, c) => ({
          parents,
          scores: parents.map((_, k) => logSumExp(scores[c][k])),
          root: logSumExp(scores[c][parents.length]),
        })),
      )
      choices.forEach(({ groups, good, x }, c) => {
        const root = Math.max(0, 1 - edges[c].reduce((a, b) => a + b, 0))
        const pull = groups.map((_, g) => softmax(scores[c][g]).map((p) => -p * (edges[c][g] ?? root)))
        softmax(good.map(([g, k]) => scores[c][g][k])).forEach((p, n) => {
          pull[good[n][0]][good[n][1]] += p
        })
        let at = 0
        for (const row of pull) {
          for (const d of row) {
            if (Math.abs(d) > 1e-9) for (let f = 0; f < features; f++) gradient[f] += d * x[at + f]
            at += features
          }
        }
      })
    }
  })
}

/** All alternatives of a choice, one after the other. */
function pack(groups: Grove['choices'][number]['groups'], features: number): Float64Array {
  const rows = groups.flat()
  const out = new Float64Array(rows.length * features)
  rows.forEach((row, k) => {
    out.set(row, k * features)
  })
  return out
}

function scoresOf(groups: Grove['choices'][number]['groups'], x: Float64Array, w: Float64Array): number[][] {
  let at = 0
  return groups.map((group) =>
    group.map(() => {
      let sum = 0
      for (let f = 0; f < w.length; f++) sum += w[f] * x[at + f]
      at += w.length
      return sum
    }),
  )
}

/** Logistic regression with an L2 penalty (the first feature, the bias, is free), by Newton's method. */
export function trainLogistic(X: readonly (readonly number[])[], y: readonly number[], l2 = 1): number[] {
  const d = X[0].length
  let w = new Array<number>(d).fill(0)
  for (let step = 0; step < 25; step++) {
    const gradient = w.map((x, k) => (k === 0 ? 0 : -l2 * x))
    const hessian = w.map((_, k) => w.map((_, q) => (k === q ? (k === 0 ? 1e-6 : l2) : 0)))
    X.forEach((x, n) => {
      const p = 1 / (1 + Math.exp(-inner(w, x)))
      const s = p * (1 - p)
      for (let k = 0; k < d; k++) {
        gradient[k] += (y[n] - p) * x[k]
        for (let q = 0; q <= k; q++) hessian[k][q] += s * x[k] * x[q]
      }
    })
    for (let k = 0; k < d; k++) for (let q = k + 1; q < d; q++) hessian[k][q] = hessian[q][k]
    const delta = solve(hessian, gradient)
    const size = Math.max(...delta.map(Math.abs))
    const scale = size > 4 ? 4 / size : 1
    w = w.map((x, k) => x + scale * delta[k])
    if (size < 1e-7) break
  }
  return w
}

export function inner(w: ArrayLike<number>, x: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < x.length; k++) sum += w[k] * x[k]
  return sum
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const e = scores.map((s) => Math.exp(s - top))
  const sum = e.reduce((a, b) => a + b, 0)
  return e.map((x) => x / sum)
}

function solve(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const n = b.length
  const rows = A.map((row, k) => [...row, b[k]])
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i
    ;[rows[k], rows[pivot]] = [rows[pivot], rows[k]]
    for (let i = k + 1; i < n; i++) {
      const f = rows[i][k] / rows[k][k]
      for (let j = k; j <= n; j++) rows[i][j] -= f * rows[k][j]
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let k = n - 1; k >= 0; k--) {
    let s = rows[k][n]
    for (let j = k + 1; j < n; j++) s -= rows[k][j] * x[j]
    x[k] = s / rows[k][k]
  }
  return x
}
