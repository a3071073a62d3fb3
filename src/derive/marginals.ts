import { logSumExp } from '../util/logistic'

/** Choices of one article: scores in nats of having each parent, and of having none in the set. */
export interface LocalScores {
  readonly parents: readonly number[]
  readonly scores: readonly number[]
  readonly root: number
}

/** Larger families are normalised article by article: the inverse costs the cube of their size. */
const LARGEST = 160

/**
 * Probability of every edge over all spanning forests, each weighing the exponential of its scores: the directed
 * matrix-tree theorem (Tutte 1948; Koo, Globerson, Carreras and Collins 2007). Unlike a choice article by article it
 * knows that of two articles only one can be the other's source.
 * Gives by article the probabilities of its parents, in their order; what is missing to 1 is "no parent in the set".
 */
export function marginals(choices: readonly LocalScores[]): number[][] {
  const n = choices.length
  const weights = choices.map(({ scores, root }) => {
    const total = logSumExp([...scores, root])
    return { edges: scores.map((s) => Math.exp(s - total)), root: Math.exp(root - total) }
  })
  if (n > LARGEST) return weights.map((w) => w.edges)
  // Laplacian: row and column c hold 1 on the diagonal (all choices of c), minus the weight of c's edge from p at [p][c].
  const laplacian = Array.from({ length: n }, () => new Float64Array(n))
  choices.forEach(({ parents }, c) => {
    laplacian[c][c] = 1
    parents.forEach((p, k) => {
      laplacian[p][c] -= weights[c].edges[k]
    })
  })
  const inverse = invert(laplacian)
  if (!inverse) return weights.map((w) => w.edges)
  return choices.map(({ parents }, c) => parents.map((p, k) => clamp(weights[c].edges[k] * (inverse[c][c] - inverse[c][p]))))
}

function clamp(p: number): number {
  return Math.min(1, Math.max(0, p))
}

/** Inverse by Gauss–Jordan with row pivoting; undefined for a singular matrix. */
function invert(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const n = matrix.length
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * n)
    wide.set(row)
    wide[n + i] = 1
    return wide
  })
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i
    const scale = rows[pivot][k]
    if (Math.abs(scale) < 1e-300) return undefined
    ;[rows[k], rows[pivot]] = [rows[pivot], rows[k]]
    const top = rows[k]
    for (let j = 0; j < 2 * n; j++) top[j] /= scale
    for (let i = 0; i < n; i++) {
      const factor = rows[i][k]
      if (i === k || factor === 0) continue
      for (let j = 0; j < 2 * n; j++) rows[i][j] -= factor * top[j]
    }
  }
  return rows.map((row) => row.slice(n))
}
