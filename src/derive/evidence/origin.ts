import type { EvidenceKind, Scene } from './kind'

/**
 * Marks of a text that stands at its source: a dateline or sign-off of its own outlet, reporters' sign-off,
 * sources who spoke to itself. On the parent they speak for the edge, on the child against it. `revised`: both
 * appear under one outlet, as two filings of one story do.
 */
export const origin: EvidenceKind = {
  kind: 'origin',
  ofOutlets: true,
  features: ['parent signs', 'child signs', 'revised', 'parent named by others'],
  prepare(scene) {
    const { signs } = scene
    const named = scene.family.articles.map((_, x) => namedBy(scene, x))
    return (p, c) => {
      const revised = scene.outlets.same(p, c) ? 1 : 0
      return {
        features: {
          'parent signs': signs[p],
          'child signs': signs[c],
          revised,
          'parent named by others': named[p] - named[c],
        },
        detail: () =>
          revised ? 'both appear under one outlet, as two filings of one story do' : say(signs[p] > 0, signs[c] > 0),
      }
    }
  },
}

function say(parent: boolean, child: boolean): string {
  if (parent && child) return 'both have a dateline, sign-off or sources of their own'
  if (parent) return 'the parent has a dateline, sign-off or sources of its own, this text has not'
  return child
    ? 'this text has a dateline, sign-off or sources of its own, the parent has not'
    : 'neither has a dateline, sign-off or sources of its own'
}

/** Share of the related articles that credit x's outlet. */
function namedBy({ family, outlets }: Scene, x: number): number {
  const kin = [...family.views[x].keys()]
  const n = kin.filter((y) => outlets.credits[y].some((credit) => !credit.own && credit.articles.includes(x))).length
  return n / (kin.length + 1)
}
