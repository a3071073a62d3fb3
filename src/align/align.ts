import type { FingerprintData, SharedKind } from '../types'
import { dot, logSumExp, probability, row } from '../util/logistic'
import { WEIGHTS } from '../weights'
import { type Cell, cells } from './cells'
import { CONTEXT, contextFeatures, LOCAL, localFeatures } from './features'
import { sharedKind } from './kind'
import { meanings } from './meaning'
import { layOut } from './side'
import { pairTerms } from './terms'

/** Two sentences that may go back to one, by number, with the probability that they do. */
export interface Match {
  readonly i: number
  readonly j: number
  readonly probability: number
  readonly kind: SharedKind
  /** 0…1, how close the wording is. */
  readonly wording: number
}

/** The cells of two articles of `rows` and `columns` sentences. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
}

/** Less likely pairs are dropped: no later stage could use them. */
const LEAST = 0.05

/** Aligns the sentences of two articles: matches by i, then j. Time is linear in their length. */
export function align(a: FingerprintData, b: FingerprintData): Match[] {
  return matches(grid(a, b))
}

export function grid(a: FingerprintData, b: FingerprintData): Grid {
  const terms = pairTerms(a, b)
  const left = layOut(a, terms.ofA, terms)
  const right = layOut(b, terms.ofB, terms)
  return { rows: left.sentences, columns: right.sentences, cells: cells(left, right, terms, meanings(a, b)) }
}

export function matches(g: Grid): Match[] {
  const context = row(CONTEXT, WEIGHTS.sentence.context)
  const out: Match[] = []
  inContext(g).forEach((features, k) => {
    const p = probability(dot(context, features))
    const cell = g.cells[k]
    if (p >= LEAST) out.push({ i: cell.i, j: cell.j, probability: p, kind: sharedKind(cell), wording: cell.wording })
  })
  return out
}

/** By cell, what the other cells add to it. */
export function inContext({ rows, columns, cells: found }: Grid): number[][] {
  const weights = row(LOCAL, WEIGHTS.sentence.local)
  const { bias, slope } = WEIGHTS.sentence.meaning
  const alone = found.map((cell) => {
    const words = dot(weights, localFeatures(cell))
    return cell.meaning === undefined ? words : logSumExp([words, bias + slope * cell.meaning])
  })
  const inRow = best(found, alone, 'i', rows)
  const inColumn = best(found, alone, 'j', columns)
  const at = new Map(found.map((cell, k) => [cell.i * columns + cell.j, alone[k]]))
  const near = (i: number, j: number) => (j < 0 || j >= columns ? NONE : (at.get(i * columns + j) ?? NONE))
  // Of two articles of one length neither is the shorter: both count, or their order would tell.
  const article = rows === columns ? (mean(inRow) + mean(inColumn)) / 2 : mean(rows < columns ? inRow : inColumn)
  return found.map(({ i, j }, k) =>
    contextFeatures({
      alone: alone[k],
      row: rival(inRow[i], k),
      column: rival(inColumn[j], k),
      step: Math.max(near(i - 1, j - 1), near(i + 1, j + 1)),
      side: Math.max(near(i - 1, j), near(i + 1, j), near(i, j - 1), near(i, j + 1)),
      article,
      distance: Math.abs((i + 0.5) / rows - (j + 0.5) / columns),
    }),
  )
}

/** Log-odds that stand for "no such pair was worth looking at". */
const NONE = -6

interface Top {
  first: number
  firstAt: number
  second: number
}

function mean(tops: readonly Top[]): number {
  let sum = 0
  for (const { first, firstAt } of tops) sum += firstAt < 0 ? 0 : probability(first)
  return sum / Math.max(tops.length, 1)
}

function rival(top: Top, k: number): number {
  return top.firstAt === k ? top.second : top.first
}

/** The best and second best cell of every row or column. */
function best(found: readonly Cell[], score: readonly number[], side: 'i' | 'j', count: number): Top[] {
  const tops: Top[] = Array.from({ length: count }, () => ({ first: NONE, firstAt: -1, second: NONE }))
  found.forEach((cell, k) => {
    const top = tops[cell[side]]
    const s = Math.max(score[k], NONE)
    if (top.firstAt < 0 || s > top.first) {
      top.second = top.first
      top.first = s
      top.firstAt = k
    } else if (s > top.second) top.second = s
  })
  return tops
}
