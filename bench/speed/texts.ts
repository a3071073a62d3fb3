import type { Source } from './data'

export interface TextJob {
  readonly source: Source
}

export interface TextRound {
  readonly nanosecondsPerUnit: number
  /** Kept so that the work cannot be left out, and compared between rounds. */
  readonly sum: number
}

/** A round goes over the texts again until so many milliseconds have passed, since a single pass of the floor takes a dozen. */
const LEAST = 100

/** One round: the work on every text, its results summed. */
export function overTexts(texts: readonly string[], work: (text: string) => number): () => TextRound {
  const units = texts.reduce((n, text) => n + text.length, 0)
  return () => {
    let sum = 0
    let passes = 0
    let elapsed = 0
    for (const start = performance.now(); elapsed < LEAST; elapsed = performance.now() - start) {
      sum = 0
      for (const text of texts) sum = (sum + work(text)) | 0
      passes++
    }
    return { nanosecondsPerUnit: (elapsed * 1e6) / (passes * units), sum }
  }
}
