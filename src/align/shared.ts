import type { FingerprintData, SharedSentence, Span } from '../types'
import { byCodeUnits } from '../util/order'
import { WEIGHTS } from '../weights'
import { align } from './align'

/** The shared sentences of two articles, by place in a, then in b; the two sides are treated alike. */
export function alignPair(
  a: FingerprintData,
  b: FingerprintData,
  { minSimilarity = WEIGHTS.shared.least } = {},
): SharedSentence[] {
  const turned = byCodeUnits(a.id, b.id) > 0
  const [x, y] = turned ? [b, a] : [a, b]
  const found = align(x, y).flatMap(({ i, j, kind, probability }): SharedSentence[] => {
    if (probability < minSimilarity) return []
    const [left, right] = [span(x, i), span(y, j)]
    return [{ a: turned ? right : left, b: turned ? left : right, kind, similarity: Math.round(probability * 1e4) / 1e4 }]
  })
  return found.sort((s, t) => s.a.start - t.a.start || s.b.start - t.b.start)
}

function span(f: FingerprintData, k: number): Span {
  return { start: f.sentences[2 * k], end: f.sentences[2 * k + 1] }
}
