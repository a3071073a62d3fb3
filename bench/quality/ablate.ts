// What each kind of evidence is worth: edge F1 of the fitting stories, held out, by weights fitted without it.
import { LOST_FEATURES, NONE_FEATURES } from '../../src/derive/absence'
import { KINDS } from '../../src/derive/evidence/kinds'
import { MERGED_FEATURES } from '../../src/derive/merged'
import { VIA_FEATURES } from '../../src/derive/via'
import type { ChainCase } from '../fit/chains'
import type { Case } from '../fit/data'
import { fitDerivation } from '../fit/fit'
import { heldOut } from '../fit/held-out'
import { type Prediction, predictions } from './predict'
import { scoreVariant } from './table'
import { VARIANTS } from './variants.mjs'

/**
 * Markdown: edge F1 by variant, all evidence first, then without one kind at a time; the sentences' weights stay. Every
 * second story is judged by the others: with all folds it would take hours.
 */
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
    const held = predictions(heldOut(cases, (train) => fitDerivation(train, { chains, without }), 2, 1))
    const judged = files.filter((file) => [...held.keys()].some((c) => file.endsWith(`/${c.story}.json`)))
    return `| ${name} | ${variants.map((v) => edgeF1(judged, v, held).toFixed(3)).join(' | ')} |`
  })
  return [`| evidence | ${variants.join(' | ')} |`, `| --- | ${variants.map(() => '---').join(' | ')} |`, ...rows].join('\n')
}

function edgeF1(files: readonly string[], variant: string, held: ReadonlyMap<Case, Prediction>): number {
  const mine = Object.fromEntries([...held].filter(([c]) => c.variant === variant).map(([c, p]) => [c.story, p]))
  return scoreVariant(files, variant, mine).total.edge.f1
}
