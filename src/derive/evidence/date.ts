import type { Interval } from '../../types'
import type { EvidenceKind } from './kind'

/** Dates are hints: scraped pages carry the day they were rendered, so a late date says less than an early one. */
export const date: EvidenceKind = {
  kind: 'date',
  features: ['parent earlier', 'parent later'],
  prepare({ family }) {
    return (p, c) => {
      const order = compareDates(family.articles[p].published, family.articles[c].published)
      return {
        features: { 'parent earlier': order < 0 ? 1 : 0, 'parent later': order > 0 ? 1 : 0 },
        detail: order === 0 ? 'dates do not tell' : order < 0 ? 'dated before the child' : 'dated after the child',
      }
    }
  },
}

/** -1 where a lies wholly before b, 1 wholly after, 0 where that is open. */
export function compareDates(a: Interval | undefined, b: Interval | undefined): -1 | 0 | 1 {
  if (!a || !b) return 0
  if (a.latest < b.earliest) return -1
  return a.earliest > b.latest ? 1 : 0
}
