import type { EvidenceKind } from './kind'

/** What is said of outlets, and what the texts show of one having it from the other: features of the kinds before. */
const SAID = ['told', 'whole', 'reverse', 'another', 'inherited', 'absent'] as const
const SHOWN = ['cover', 'nearest', 'exclusive', 'asymmetry', 'lacks', 'holds', 'length', 'adds facts'] as const

const named = (said: string, shown: string): string => `${said} × ${shown}`

/**
 * How far a credit is to be believed for what the two texts share: who names a source and has its very words says the truth, who
 * has as much that the source lacks names one of several. Each is a product of two features, one of `credit` and one of the texts.
 */
export const trust: EvidenceKind = {
  kind: 'trust',
  features: SAID.flatMap((said) => SHOWN.map((shown) => named(said, shown))),
  prepare() {
    return (_p, _c, before) => {
      const all: Readonly<Record<string, number>> = Object.assign({}, ...before.map(({ features }) => features))
      const features: Record<string, number> = {}
      for (const said of SAID) {
        if (!all[said]) continue
        for (const shown of SHOWN) features[named(said, shown)] = all[said] * all[shown]
      }
      return { features, detail: () => 'how far what the two share bears out whom they name' }
    }
  },
}
