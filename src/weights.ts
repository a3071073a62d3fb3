/** A fitted weight by feature. */
export type Table = Readonly<Record<string, number>>

export interface Weights {
  readonly sentence: {
    readonly local: Table
    readonly context: Table
    readonly kind: Readonly<Record<'verbatim' | 'edited' | 'paraphrased' | 'quoted', Table>>
  }
  readonly parent: Table
  readonly second: Table
  readonly via: Table
  readonly kind: Readonly<Record<'republished' | 'abridged' | 'edited' | 'rewritten' | 'quoted' | 'revised', Table>>
  readonly confidence: Table
  readonly credit: Table
  /** `least`: the probability from which on a sentence counts as shared. */
  readonly shared: { readonly least: number }
}

/** The one table of fitted weights, in nats. Written by `npm run fit`; not to be edited by hand. */
export const WEIGHTS: Weights = {
  sentence: { local: {}, context: {}, kind: { verbatim: {}, edited: {}, paraphrased: {}, quoted: {} } },
  parent: {},
  second: {},
  via: {},
  kind: { republished: {}, abridged: {}, edited: {}, rewritten: {}, quoted: {}, revised: {} },
  confidence: {},
  credit: {},
  shared: { least: 0.5 },
}
