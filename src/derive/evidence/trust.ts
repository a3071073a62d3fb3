import { type EvidenceKind, seen, UNSAID } from './kind'

/** What is said of outlets, and what the texts show of one having it from the other: features of the kinds before. */
const SAID = ['told', 'whole', 'reverse', 'another', 'inherited', 'absent'] as const
const SHOWN = ['cover', 'nearest', 'exclusive', 'asymmetry', 'lacks', 'holds', 'length', 'adds facts'] as const

const PRODUCTS = SAID.map((said) => SHOWN.map((shown) => `${said} × ${shown}`))

/**
 * How far a credit is to be believed for what the two texts share: who names a source and has its very words says the truth, who
 * has as much that the source lacks names one of several. Each is a product of two features, one of `credit` and one of the texts.
 */
export const trust: EvidenceKind = {
  kind: 'trust',
  features: PRODUCTS.flat(),
  prepare() {
    return (_p, _c, before) => {
      const said = SAID.map((name) => seen(before, name))
      // In most families of an archive nobody names anybody.
      if (!said.some((x) => x !== 0)) return UNSAID
      const shown = SHOWN.map((name) => seen(before, name))
      const features: Record<string, number> = {}
      said.forEach((x, k) => {
        if (x === 0) return
        shown.forEach((y, j) => {
          features[PRODUCTS[k][j]] = x * y
        })
      })
      return { features, detail: () => 'whom the two name, set beside what they share' }
    }
  },
}
