// What each kind of evidence is worth: edge F1 of held-out stories without it.
import { LOST_FEATURES, NONE_FEATURES } from '../../src/derive/absence'
import { KINDS } from '../../src/derive/evidence/kinds'
import { MERGED_FEATURES } from '../../src/derive/merged'
import { VIA_FEATURES } from '../../src/derive/via'
import type { ChainCase } from '../fit/chains'
import type { Case } from '../fit/data'
import { fit } from '../fit/fit'
import { heldOut } from '../fit/held-out'
import type { Prediction } from './predict'
import { scoreVariant } from './table'
import { VARIANTS } from './variants.mjs'

/** Markdown: edge F1 by variant, all evidence first, then without one kind at a time. */
export function ablation(files: readonly string[], cases: readonly Case[], chains: readonly ChainCase[]): string {
  const parts: [string, readonly string[]][] = [
    ['all evidence', []],
    ...KINDS.map((k): [string, readonly string[]] => [`without ${k.kind}`, k.features]),
    ['without marks of "no parent"', NONE_FEATURES.slice(1)],
    ['without marks of a lost source', LOST_FEATURES.slice(1)],
    ['without marks of an earlier version', VIA_FEATURES.slice(1)],
    ['without two parents together', MERGED_FEATURES],
  ]
  const variants = Object.keys(VARIANTS)
  const rows = parts.map(([name, without]) => {
    const predictions = heldOut(cases, (train) => fit(train, { chains, without }))
    return `| ${name} | ${variants.map((v) => edgeF1(files, v, predictions).toFixed(3)).join(' | ')} |`
  })
  return [`| evidence | ${variants.join(' | ')} |`, `| --- | ${variants.map(() => '---').join(' | ')} |`, ...rows].join('\n')
}

function edgeF1(files: readonly string[], variant: string, predictions: ReadonlyMap<Case, Prediction>): number {
  const mine = Object.fromEntries([...predictions].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
  return scoreVariant(files, variant, mine).total.edge.f1
}
