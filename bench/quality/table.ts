// Scores of predictions, by variant.

import type { Prediction } from './predict'
import { score } from './score.mjs'
import { read } from './story.mjs'
import { variantOf } from './variants.mjs'

export const MEASURES = ['edge', 'ancestor', 'root', 'lost', 'sentence'] as const

export interface Scores {
  readonly total: Record<(typeof MEASURES)[number], { p: number; r: number; f1: number }>
  readonly perStory: { story: string; counts: Record<(typeof MEASURES)[number], [number, number, number]> }[]
  readonly recallByHow: Record<string, { recall: number; of: number }>
  readonly kinds: { edge: number; sentence: number; shareError: number }
}

export function scoreVariant(
  files: readonly string[],
  variant: string,
  predictions: Readonly<Record<string, Prediction>>,
): Scores {
  const { story } = variantOf(variant)
  return score(predictions, files, (file: string) => story(read(file))) as Scores
}

export function line(name: string, { total, kinds }: Scores): string {
  const f = (x: number) => x.toFixed(3)
  return `${name.padEnd(12)} ${MEASURES.map((m) => `${m} ${f(total[m].f1)}`).join('  ')}  kinds ${f(kinds.edge)} ${f(kinds.sentence)}  share ±${f(kinds.shareError)}`
}
