// Sources that the set lacks: how many of the outlets that an article names, and that are no article's, the
// graph cites, and how many names it cites that are no outlets at all.
import { sameOutlet } from '../../src/util/outlets'
import type { Case } from '../fit/data'
import type { Prediction } from './predict'

const SAME = 0.65

export interface CreditCounts {
  readonly named: number
  readonly found: number
  readonly cited: number
  readonly falsely: number
}

export function creditCounts({ articles, outlets, prints }: Case, { citations }: Prediction): CreditCounts {
  const present = prints.flatMap((f) => [...(f.publisher ? [f.publisher] : []), ...f.outlets.map((o) => o.name)])
  const absent = outlets.filter((name) => !present.some((own) => sameOutlet(own, name) >= SAME))
  let named = 0
  let found = 0
  for (const { id, text } of articles) {
    const mine = citations.filter((c) => c.article === id)
    for (const name of new Set(absent)) {
      if (!text.includes(name)) continue
      named++
      if (mine.some((c) => sameOutlet(c.name, name) >= SAME)) found++
    }
  }
  const falsely = citations.filter((c) => !outlets.some((name) => sameOutlet(name, c.name) >= SAME)).length
  return { named, found, cited: citations.length, falsely }
}
