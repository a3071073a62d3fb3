import type { Family } from '../family'
import { percent } from './coverage'
import type { EvidenceKind } from './kind'

/**
 * What third articles show. `lacks`: sentences of the child that others carry and this parent does not.
 * `holds`: sentences of the parent that others carry and the child does not: it has them from somewhere else than
 * the child. `composite`: the parent is woven of the child and of articles that have nothing to do with the child,
 * as a digest is: then it is the child.
 */
export const siblings: EvidenceKind = {
  kind: 'siblings',
  features: ['lacks', 'holds', 'composite', 'hub'],
  prepare({ family }) {
    const hub = family.articles.map((_, x) => reach(family, x))
    return (p, c) => {
      const lacks = missing(family, c, p)
      const holds = missing(family, p, c)
      const mixed = composite(family, p, c)
      return {
        features: { lacks, holds, composite: mixed, hub: hub[p] - hub[c] },
        detail: () =>
          `third articles carry ${percent(lacks)} of it that the parent lacks; they carry ${percent(holds)} of the parent that this text leaves out`,
      }
    }
  },
}

/** Share of x's sentences that some third article carries and y does not. */
export function missing(family: Family, x: number, y: number): number {
  const to = family.views[x].get(y)
  const others = family.carriers[x]
  let sum = 0
  for (let i = 0; i < others.first.length; i++) {
    const own = to?.best[i] ?? 0
    const other = others.firstBy[i] === y ? others.second[i] : others.first[i]
    if (other > own) sum += other - own
  }
  return others.first.length > 0 ? sum / others.first.length : 0
}

/** Mean cover of the other articles by x. */
function reach(family: Family, x: number): number {
  let sum = 0
  for (const y of family.views[x].keys()) sum += family.views[y].get(x)!.cover
  return family.articles.length > 1 ? sum / (family.articles.length - 1) : 0
}

/** Share of x's sentences that stand in an article which is foreign to y, and not in y itself. */
function composite(family: Family, x: number, y: number): number {
  const to = family.views[x].get(y)
  let count = 0
  let best: Float64Array | undefined
  for (const [r, view] of family.views[x]) {
    if (r === y) continue
    const kin = Math.max(family.views[r].get(y)?.cover ?? 0, family.views[y].get(r)?.cover ?? 0)
    const foreign = Math.max(0, 1 - 2 * kin)
    if (foreign === 0) continue
    best ??= new Float64Array(view.best.length)
    for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i], view.best[i] * foreign)
    count = best.length
  }
  if (best === undefined) return 0
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.max(0, best[i] - (to?.best[i] ?? 0))
  return count > 0 ? sum / count : 0
}
