import type { EvidenceKind } from './kind'

/** How much of the child stands in the parent, and whether more of the child stands in the parent than the other way round. */
export const coverage: EvidenceKind = {
  kind: 'coverage',
  features: ['cover', 'log cover', 'asymmetry'],
  prepare({ family }) {
    return (p, c) => {
      const ofChild = family.views[c].get(p)?.cover ?? 0
      const ofParent = family.views[p].get(c)?.cover ?? 0
      return {
        features: { cover: ofChild, 'log cover': Math.log(ofChild + 0.05), asymmetry: ofChild - ofParent },
        detail: `${percent(ofChild)} of the sentences stand in the parent, ${percent(ofParent)} of the parent's stand here`,
      }
    }
  },
}

export function percent(x: number): string {
  return `${Math.round(100 * x)} %`
}
