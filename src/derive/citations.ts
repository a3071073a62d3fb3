import type { Evidence } from '../types'
import { siteOf } from '../util/address'
import { outletKey } from '../util/outlets'
import { WEIGHTS } from '../weights'
import type { Scene } from './evidence/kind'
import { isOneOutlet, type ResolvedCredit } from './outlets'

/** A source that an article credits and that published nothing in its family. */
export interface AbsentCredit {
  /** Id of the article. */
  readonly article: string
  /** As the article writes it. */
  readonly name: string
  /** Folded name: the same source under another spelling has the same key. */
  readonly key: string
  readonly evidence: readonly Evidence[]
}

/** The credited sources that a family lacks, by article and key; copies of an article credit for themselves. */
export function absentCredits({ family, outlets }: Scene): AbsentCredit[] {
  const keys = new Map<string, string>()
  /** The key of the first spelling met; articles come in order of their ids. */
  const keyOf = (name: string): string => {
    for (const [known, key] of keys) if (isOneOutlet(known, name)) return key
    const key = outletKey(name)
    keys.set(name, key)
    return key
  }
  const absent = (article: string, credits: readonly ResolvedCredit[]): AbsentCredit[] => {
    const found = new Map<string, { name: string; evidence: Evidence[] }>()
    for (const { name: written, kind, span, own, articles } of credits) {
      if (own || articles.length > 0) continue
      const name = siteOf(written) ?? written
      const key = keyOf(name)
      const entry = found.get(key) ?? { name, evidence: [] }
      found.set(key, entry)
      const weight = WEIGHTS.credit[kind] ?? WEIGHTS.credit.attribution ?? 0
      entry.evidence.push(
        kind === 'declared'
          ? { kind, weight, detail: 'declared as a source by the page' }
          : { kind: 'credit', weight, detail: `named as a source (${kind})`, spans: [{ child: span }] },
      )
    }
    return [...found].map(([key, { name, evidence }]) => ({ article, name, key, evidence }))
  }
  return family.articles.flatMap(({ id }, x) => [
    ...absent(id, [...outlets.credits[x], ...outlets.declared[x]]),
    ...outlets.ofCopies[x].flatMap((copy) => absent(copy.id, copy.credits)),
  ])
}
