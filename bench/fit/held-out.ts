// Predictions by weights that never saw the story: the stories are dealt into folds, each fold judged by the others.

import { WEIGHTS } from '../../src/weights'
import { type Predicted, predict } from '../quality/predict'
import type { Case } from './data'

export const FOLDS = 8

/** The weights in force are the same afterwards. `judged`: how many of the folds, the first ones. */
export function heldOut(
  cases: readonly Case[],
  refit: (cases: readonly Case[]) => unknown,
  folds = FOLDS,
  judged = folds,
): Map<Case, Predicted> {
  const before = structuredClone(WEIGHTS)
  const stories = [...new Set(cases.map((c) => c.story))].sort()
  const out = new Map<Case, Predicted>()
  for (let fold = 0; fold < Math.min(judged, stories.length); fold++) {
    const away = new Set(stories.filter((_, k) => k % folds === fold))
    refit(cases.filter((c) => !away.has(c.story)))
    for (const c of cases) if (away.has(c.story)) out.set(c, predict(c))
    Object.assign(WEIGHTS, structuredClone(before))
  }
  return out
}
