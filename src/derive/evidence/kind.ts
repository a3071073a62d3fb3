import type { Span } from '../../types'
import type { Family } from '../family'
import type { Outlets } from '../outlets'
import type { WordSet } from '../words'

/** What every kind of evidence looks at: one family, its outlets, and what several kinds need computed once. */
export interface Scene {
  readonly family: Family
  readonly outlets: Outlets
  /** By article, what marks it as standing at its source: 0…3. */
  readonly signs: readonly number[]
  /** To ask of two articles in turn which words they have. */
  readonly sets: readonly WordSet[]
}

/** What one kind of evidence sees of one ordered pair. */
export interface Sight {
  /** By feature name; a feature that is not there counts 0. */
  readonly features: Readonly<Record<string, number>>
  /** One line for a reader, from the child's side. Only what ends up in the graph is put into words. */
  detail(): string
  spans?(): { readonly child?: Span }[]
}

/** Of a pair of which a kind has nothing to say. */
export const UNSAID: Sight = { features: {}, detail: () => '' }

/** One kind of evidence for or against "c was made from p". */
export interface EvidenceKind {
  readonly kind: string
  readonly features: readonly string[]
  /** True where it tells who the outlets are, not what the texts are: it then holds for an earlier version of the parent too. */
  readonly ofOutlets?: true
  /** `before`: what the kinds before it in the order of `KINDS` see of the same pair. */
  prepare(scene: Scene): (p: number, c: number, before: readonly Sight[]) => Sight
}

/** What the one kind that has this feature sees; 0 where none says anything of it. */
export function seen(sights: readonly Sight[], name: string): number {
  for (const { features } of sights) if (features[name] !== undefined) return features[name]
  return 0
}
