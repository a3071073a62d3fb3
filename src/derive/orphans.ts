import { components } from '../util/components'
import type { Scene } from './evidence/kind'
import type { Solution } from './solve'

/** Orphans share at least this much of the shorter one to go back to one lost text. */
const ONE_SOURCE = 0.15

/**
 * Articles whose source is a text of which nothing is in the set, grouped by that text: those that share text with
 * each other go back to one. One alone that others come from is not among them: that its sentences stand elsewhere they explain,
 * and a text above the first says nothing that could be seen. Of one that shares nothing with anybody only its citations tell. What the
 * texts of one outlet alone have in common, and name no source for, may be their form.
 */
export function orphans({ family, outlets }: Scene, { parents, lost }: Solution): number[][] {
  const alone = family.articles
    .map((_, c) => c)
    .filter((c) => parents[c].length === 0 && lost[c] > 0.5 && family.views[c].size > 0)
  const edges = alone.flatMap((c, a) =>
    alone.slice(a + 1).flatMap((d, k) => {
      const cover = Math.max(family.views[c].get(d)?.cover ?? 0, family.views[d].get(c)?.cover ?? 0)
      return cover >= ONE_SOURCE ? [{ a, b: a + 1 + k }] : []
    }),
  )
  const isNaming = (c: number): boolean => outlets.credits[c].some((credit) => !credit.own && credit.articles.length === 0)
  const isForm = ([first, ...others]: readonly number[]): boolean =>
    others.length > 0 && others.every((c) => outlets.same(first, c)) && ![first, ...others].some(isNaming)
  const sources = new Set(parents.flatMap((list) => list.map(({ parent }) => parent)))
  return components(alone.length, edges)
    .map((group) => group.map((k) => alone[k]))
    .filter((group) => (group.length > 1 ? !isForm(group) : !sources.has(group[0])))
}
