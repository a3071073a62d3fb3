// Classes of pairs, learnt from some and said of others.

import { growForest } from './forest'
import { pairFeatures } from './pair-features'
import { type Pair, rarityFeatures } from './rarity'

/** A pair whose class was judged by its makers. */
export interface Judged extends Pair {
  readonly label: number
  /** `pairFeatures` of it, which no other pair changes. */
  readonly features: readonly number[]
}

export function judged(pair: Pair, label: number): Judged {
  return { ...pair, label, features: pairFeatures(pair.a, pair.b) }
}

/**
 * Says the class of every item of `asked` from `known` alone. A multinomial regression on the same features was two or three
 * points worse on COUNTER and no better on the answers of students; so was the mean of both.
 */
export function classify(known: readonly Judged[], asked: readonly Judged[], classes: number): number[] {
  const rarity = rarityFeatures(known)
  const seen = (pair: Judged): number[] => [...pair.features, ...rarity(pair)]
  const model = growForest(
    known.map((pair) => ({ features: seen(pair), label: pair.label })),
    classes,
  )
  return asked.map((pair) => {
    const shares = model(seen(pair))
    return shares.indexOf(Math.max(...shares))
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

/** F1 of every class. */
export function f1(truth: readonly number[], said: readonly number[], classes: number): number[] {
  return Array.from({ length: classes }, (_, c) => {
    const right = truth.filter((t, k) => t === c && said[k] === c).length
    return (2 * right) / Math.max(truth.filter((t) => t === c).length + said.filter((s) => s === c).length, 1)
  })
}

export const shareRight = (truth: readonly number[], said: readonly number[]): number =>
  truth.filter((t, k) => t === said[k]).length / Math.max(truth.length, 1)
