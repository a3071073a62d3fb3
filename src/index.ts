export { Corpus, type CorpusJson, type CorpusOptions, type Neighbour } from './corpus'
export type { MisuseCode } from './errors'
export { toDot } from './export/dot'
export { toMermaid } from './export/mermaid'
export { type FingerprintOptions, fingerprint } from './fingerprint'
export { Fingerprint } from './fingerprint/fingerprint-class'
export type { Embed } from './fingerprint/vectors'
export { DerivationGraph } from './graph/derivation-graph'
export { type SharedSentencesOptions, sharedSentences } from './shared-sentences'
export { type TraceOptions, trace } from './trace'
export type {
  Article,
  ArticleNode,
  Citation,
  CitedNode,
  Credit,
  CreditKind,
  Derivation,
  DerivationKind,
  Evidence,
  FingerprintData,
  GraphData,
  IdenticalClass,
  Interval,
  LostNode,
  Node,
  OutletClaim,
  PairAlignment,
  Published,
  Rival,
  SharedKind,
  SharedSentence,
  Span,
  Undecided,
} from './types'
export type { Progress, Watch } from './util/options'
