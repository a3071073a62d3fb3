import type { Evidence } from '../types'
import { outletKey } from '../util/outlets'
import { WEIGHTS } from '../weights'
import type { Scene } from './evidence/kind'
import { isOneOutlet } from './outlets'

/** A source that an article credits and that published nothing in its family. */
export interface AbsentCredit {
  readonly article: number
  /** As the article writes it. */
  readonly name: string
  /** Folded name: the same source under another spelling has the same key. */
  readonly key: string
  readonly evidence: readonly Evidence[]
}

/** The credited sources that a family lacks, by article and key. */
export function absentCredits({ family, outlets }: Scene): AbsentCredit[] {
  const keys = new Map<string, string>()
  /** The key of the first spelling met; articles come in order of their ids. */
  const keyOf = (name: string): string => {
    for (const [known, key] of keys) if (isOneOutlet(known, name)) return key
    const key = outletKey(name)
    keys.set(name, key)
    return key
  }
  return family.articles.flatMap((_, article) => {
    const found = new Map<string, { name: string; evidence: Evidence[] }>()
    for (const { name, kind, span, own, articles } of outlets.credits[article]) {
      if (own || articles.length > 0) continue
      const key = keyOf(name)
      const entry = found.get(key) ?? { name, evidence: [] }
      found.set(key, entry)
      entry.evidence.push({
        kind: 'credit',
        weight: WEIGHTS.credit[kind] ?? WEIGHTS.credit.attribution ?? 0,
        detail: `named as a source (${kind})`,
        spans: [{ child: span }],
      })
    }
    return [...found].map(([key, { name, evidence }]) => ({ article, name, key, evidence }))
  })
}
