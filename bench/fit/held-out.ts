// Predictions by weights that never saw the story: the stories are dealt into folds, each fold judged by the others.
import { type Prediction, predict } from '../quality/predict'
import type { Case } from './data'

export const FOLDS = 8

export function heldOut(cases: readonly Case[], refit: (cases: readonly Case[]) => unknown): Map<Case, Prediction> {
  const stories = [...new Set(cases.map((c) => c.story))].sort()
  const out = new Map<Case, Prediction>()
  for (let fold = 0; fold < Math.min(FOLDS, stories.length); fold++) {
    const away = new Set(stories.filter((_, k) => k % FOLDS === fold))
    refit(cases.filter((c) => !away.has(c.story)))
    for (const c of cases) if (away.has(c.story)) out.set(c, predict(c).prediction)
  }
  return out
}
