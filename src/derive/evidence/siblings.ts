import { percent } from '../../util/words'
import type { Family } from '../family'
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
    /** By parent, for each of its relatives. */
    const mixtures = composites(family)
    return (p, c) => {
      const lacks = missing(family, c, p)
      const holds = missing(family, p, c)
      const mixed = mixtures[p].get(c) as number
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

/**
 * By article x and relative y of it, the share of x's sentences that stand in an article which is foreign to y, and not in y
 * itself. What carries a sentence best is asked first, so that of many near copies a few are asked, not all for each two.
 */
function composites({ articles, views }: Family): Map<number, number>[] {
  const kin = views.map((own, y) => Array.from(own, ([r, { cover }]) => ({ r, foreign: foreign(cover, views[r].get(y)!.cover) })))
  /** By article, how little it has to do with y, 0…1. */
  const apart = new Float64Array(articles.length).fill(1)
  return views.map((own) => {
    const relatives = [...own]
    const count = relatives[0]?.[1].best.length ?? 0
    const carriers = Array.from({ length: count }, (_, i) =>
      relatives.filter(([, { best }]) => best[i] > 0).sort((u, v) => v[1].best[i] - u[1].best[i]),
    )
    const out = new Map<number, number>()
    for (const [y, to] of relatives) {
      for (const { r, foreign } of kin[y]) apart[r] = foreign
      let sum = 0
      for (let i = 0; i < count; i++) {
        let best = to.best[i]
        for (const [r, view] of carriers[i]) {
          if (view.best[i] <= best) break
          best = Math.max(best, view.best[i] * apart[r])
        }
        sum += best - to.best[i]
      }
      for (const { r } of kin[y]) apart[r] = 1
      out.set(y, count > 0 ? sum / count : 0)
    }
    return out
  })
}

function foreign(cover: number, back: number): number {
  return Math.max(0, 1 - 2 * Math.max(cover, back))
}
