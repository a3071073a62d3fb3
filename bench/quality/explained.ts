// Three edges in full: one that is right, one that is wrong, and a pair that is left open.

import type { DerivationGraph } from '../../src/graph/derivation-graph'
import { byCodeUnits } from '../../src/util/order'
import type { Case } from '../fit/data'

/** The most confident wrong edge, the right one of median confidence, and the most probable pair left undecided. */
export function explained(graphs: ReadonlyMap<Case, DerivationGraph>): string {
  const all = [...graphs].filter(([c]) => c.variant === 'full')
  const edges = all
    .flatMap(([c, graph]) =>
      graph.edges
        .filter((e) => c.truth.ids.includes(e.parent) && e.evidence.every((x) => x.kind !== 'further'))
        .map((e) => ({ graph, ...e, right: c.truth.parents.get(e.child)?.has(e.parent) ?? false })),
    )
    .sort((x, y) => y.confidence - x.confidence || byCodeUnits(`${x.child} ${x.parent}`, `${y.child} ${y.parent}`))
  const right = edges.filter((e) => e.right)
  const open = all
    .flatMap(([, graph]) => graph.undecided.map((u) => ({ ...u, graph })))
    .sort((x, y) => y.aFromB + y.bFromA - x.aFromB - x.bFromA || byCodeUnits(`${x.a} ${x.b}`, `${y.a} ${y.b}`))[0]
  const block = (text: string) => `\`\`\`\n${text}\n\`\`\``
  const tell = (e: (typeof edges)[number] | undefined) => (e ? block(e.graph.explain(e.child, e.parent).toString()) : 'none')
  return [
    '### Right, of median confidence',
    tell(right[Math.floor(right.length / 2)]),
    '### Wrong, the most confident',
    tell(edges.find((e) => !e.right)),
    '### Left open, the most probable',
    open ? block(open.graph.explain(open.a, open.b).toString()) : 'none',
  ].join('\n\n')
}
