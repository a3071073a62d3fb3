// Classes of pairs, learnt from some and said of others.

import { inner, trainChoice } from '../../fit/train'
import { growForest } from './forest'
import { pairFeatures } from './pair-features'
import { type Pair, rarityFeatures } from './rarity'

/** What is seen of a pair, and which class it is. */
export interface Item {
  readonly features: readonly number[]
  readonly label: number
}

/** A pair whose class was judged by its makers. */
export interface Judged extends Pair {
  readonly label: number
  /** `pairFeatures` of it, which no other pair changes. */
  readonly features: readonly number[]
}

export function judged(pair: Pair, label: number): Judged {
  return { ...pair, label, features: pairFeatures(pair.a, pair.b) }
}

/** 3 to 30 did much the same. */
const PENALTY = 10

/** Says the class of every item of `asked` from `known` alone: the mean of a multinomial regression and a forest. */
export function classify(known: readonly Judged[], asked: readonly Judged[], classes: number): number[] {
  const rarity = rarityFeatures(known)
  const seen = (pair: Judged): number[] => [...pair.features, ...rarity(pair)]
  const items = known.map((pair) => ({ features: seen(pair), label: pair.label }))
  const models = [regression(items, classes), growForest(items, classes)]
  return asked.map((pair) => {
    const features = seen(pair)
    const votes = models.map((model) => model(features))
    const sums = Array.from({ length: classes }, (_, c) => votes.reduce((sum, p) => sum + p[c], 0))
    return sums.indexOf(Math.max(...sums))
  })
}

/** Every item's class as said by a model that saw only the items of other parts. */
export function crossed(items: readonly Judged[], part: (k: number) => string | number, classes: number): number[] {
  const said = new Array<number>(items.length)
  for (const held of new Set(items.map((_, k) => part(k)))) {
    const at = items.flatMap((_, k) => (part(k) === held ? [k] : []))
    const known = items.filter((_, k) => part(k) !== held)
    classify(
      known,
      at.map((k) => items[k]),
      classes,
    ).forEach((label, n) => {
      said[at[n]] = label
    })
  }
  return said
}

export function regression(items: readonly Item[], classes: number, l2 = PENALTY): (features: readonly number[]) => number[] {
  const column = (f: number): number[] => items.map(({ features }) => features[f])
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
  const means = items[0].features.map((_, f) => mean(column(f)))
  const scales = means.map((m, f) => Math.sqrt(mean(column(f).map((x) => (x - m) ** 2))) || 1)
  const alternatives = (features: readonly number[]): number[][] => {
    const row = [1, ...features.map((x, f) => (x - means[f]) / scales[f])]
    const zero = row.map(() => 0)
    return Array.from({ length: classes }, (_, c) => Array.from({ length: classes }, (_, k) => (k === c ? row : zero)).flat())
  }
  const examples = items.map(({ features, label }) => ({ alternatives: alternatives(features), good: [label] }))
  const weights = trainChoice(examples, classes * (means.length + 1), { l2, steps: 400, rate: 0.05 })
  return (features) => {
    const scores = alternatives(features).map((x) => Math.exp(inner(weights, x)))
    const sum = scores.reduce((a, b) => a + b, 0)
    return scores.map((s) => s / sum)
  }
}

/** F1 of every class. */
export function f1(truth: readonly number[], said: readonly number[], classes: number): number[] {
  return Array.from({ length: classes }, (_, c) => {
    const right = truth.filter((t, k) => t === c && said[k] === c).length
    return (2 * right) / Math.max(truth.filter((t) => t === c).length + said.filter((s) => s === c).length, 1)
  })
}

export const shareRight = (truth: readonly number[], said: readonly number[]): number =>
  truth.filter((t, k) => t === said[k]).length / Math.max(truth.length, 1)
