import type { Citation, Derivation, Evidence, Node, Rival, SharedSentence, Undecided } from '../types'

/** What the graph knows of one article and one of its possible sources. */
export interface Case {
  readonly child: string
  readonly parent: string | undefined
  readonly nodes: ReadonlyMap<string, Node>
  /** The edge at issue, if there is one. */
  readonly edge: Derivation | undefined
  /** All edges to the child, largest share first. */
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
  readonly texts: ReadonlyMap<string, string>
}

/** The case weighed. */
export interface Account {
  readonly for: readonly Evidence[]
  readonly against: readonly Evidence[]
  readonly sentences: readonly SharedSentence[]
  readonly alternatives: readonly Rival[]
}
