// What goes wrong, and with whom an article's parent is confused.
import type { Case } from '../fit/data'
import type { Prediction } from './predict'

const WHY = {
  'nothing drawn':
    'the probability is spread over several rivals, or too little is shared: essays that quote a line, heavy rewrites',
  'one of two parents missed': 'a merged article whose second source gave little that the first, or its kin, has not',
  'an ancestor of the parent':
    'an uncredited copy of a copy that keeps nearly everything: the middle one adds nothing that shows',
  'a brother or sister': 'two rewrites of one text that dropped the same parts',
  'a child of the same lost text': 'the common source is absent, and nothing else shows that there was one',
  'its own descendant': 'text alone does not tell the direction, and dates or credits are silent',
  'a relative further off': 'several of the above at once',
  'a stranger': 'an independent report on the same facts, with quotations said in public',
} as const

type Confusion = keyof typeof WHY

/** Markdown: errors by kind in one variant, with why they happen. */
export function errorTable(predictions: ReadonlyMap<Case, Prediction>, variant: string): string {
  const counts = new Map<Confusion, number>()
  let right = 0
  for (const [c, p] of predictions) {
    if (c.variant !== variant) continue
    for (const id of c.truth.ids) {
      const got = new Set(p.edges.filter((e) => e.child === id).map((e) => e.parent))
      const wrong = confusions(c, id, got)
      if (wrong.length === 0) right++
      for (const kind of wrong) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
  }
  const rows = [...counts].sort((x, y) => y[1] - x[1]).map(([kind, n]) => `| ${kind} | ${n} | ${WHY[kind]} |`)
  return [
    `Articles with exactly their parents: ${right}.`,
    '',
    '| instead of the parent | times | why, as a rule |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function confusions({ truth }: Case, id: string, got: ReadonlySet<string>): Confusion[] {
  const want = [...(truth.parents.get(id) ?? [])]
  const missed = want.filter((p) => !got.has(p))
  const false_ = [...got].filter((p) => !want.includes(p))
  if (false_.length === 0) return missed.map(() => (want.length > 1 ? 'one of two parents missed' : 'nothing drawn'))
  const above = (x: string) => truth.ancestors.get(x) ?? new Set<string>()
  return false_.map((p): Confusion => {
    if (want.some((w) => above(w).has(p))) return 'an ancestor of the parent'
    if (above(p).has(id)) return 'its own descendant'
    if (want.some((w) => truth.parents.get(p)?.has(w))) return 'a brother or sister'
    if (truth.lost.has(p) && truth.lost.has(id)) return 'a child of the same lost text'
    return [...above(p)].some((a) => above(id).has(a)) ? 'a relative further off' : 'a stranger'
  })
}
