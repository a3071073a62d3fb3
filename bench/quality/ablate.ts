// What each kind of evidence is worth: edge F1 of the test half by weights fitted without it.
import { LOST_FEATURES, NONE_FEATURES } from '../../src/derive/absence'
import { KINDS } from '../../src/derive/evidence/kinds'
import { MERGED_FEATURES } from '../../src/derive/merged'
import { VIA_FEATURES } from '../../src/derive/via'
import type { ChainCase } from '../fit/chains'
import type { Case } from '../fit/data'
import { fitDerivation } from '../fit/fit'
import { predict } from './predict'
import { scoreVariant } from './table'
import { VARIANTS } from './variants.mjs'

/** Markdown: edge F1 by variant, all evidence first, then without one kind at a time; the sentences' weights stay. */
export function ablation(
  fitting: readonly Case[],
  chains: readonly ChainCase[],
  files: readonly string[],
  test: readonly Case[],
): string {
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
    fitDerivation(fitting, { chains, without })
    return `| ${name} | ${variants.map((v) => edgeF1(files, v, test).toFixed(3)).join(' | ')} |`
  })
  return [`| evidence | ${variants.join(' | ')} |`, `| --- | ${variants.map(() => '---').join(' | ')} |`, ...rows].join('\n')
}

function edgeF1(files: readonly string[], variant: string, test: readonly Case[]): number {
  const predictions = test.filter((c) => c.variant === variant).map((c) => [c.story, predict(c).prediction] as const)
  return scoreVariant(files, variant, Object.fromEntries(predictions)).total.edge.f1
}
