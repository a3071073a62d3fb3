import { logOdds, probability } from '../util/logistic'
import { type Table, WEIGHTS } from '../weights'
import { date, dateOrder } from './evidence/date'
import { denied, edition } from './evidence/edition'
import type { Scene } from './evidence/kind'
import { MERGED_DATED } from './merged'
import { type Choice, candidateOf } from './parents'
import { VIA_DATED } from './via'

/** What rests on dates, of a parent as it is, by an earlier version, and beside another. */
const DATED: readonly string[] = [...date.features, ...VIA_DATED, MERGED_DATED]

/**
 * How many families have dates that mean something, and how often a true edge agrees with those. Set by hand, since the stories
 * date few copies before their source: with more for the first, honest dates gain nothing on the fitting stories, and forged ones cost
 * more (`npm run attacks -- bench/stories/fit ../shared/stories`).
 */
const HONEST = 0.9
const AGREES = 0.9

/** The weights of parents where dates are believed so far, 0…1. */
export function believing(faith: number): Table {
  const { parent } = WEIGHTS
  return {
    ...parent,
    ...Object.fromEntries(DATED.map((name) => [name, faith * parent[name]])),
    ...Object.fromEntries(edition.features.map((name) => [denied(name), (1 - faith) * parent[name]])),
  }
}

/**
 * The probability that the dates of a family are those of its texts, by Bayes: where the texts tell who was first, do the dates
 * agree? A witness who errs where he can be checked is not believed where he cannot. Dates that mean nothing agree half the time.
 *
 * `undated` gives the probabilities of all edges, in the order of the candidates, inferred without any date. It is asked only where
 * a date tells two articles apart, as in many families none does.
 */
export function faithInDates(scene: Scene, choices: readonly Choice[], undated: () => readonly (readonly number[])[]): number {
  let known: readonly (readonly number[])[] | undefined
  let sum = logOdds(HONEST)
  choices.forEach(({ child, candidates }, c) => {
    candidates.forEach(({ parent }, k) => {
      if (dateOrder(scene, parent, child) >= 0) return
      known ??= undated()
      const agrees = known[c][k]
      const differs = known[parent][candidateOf(choices[parent], child)] ?? 0
      const related = agrees + differs
      if (related > 0) sum += related * Math.log((AGREES * agrees + (1 - AGREES) * differs) / related / 0.5)
    })
  })
  return probability(sum)
}
