export { Corpus, type CorpusJson, type CorpusOptions, type Neighbour } from './corpus'
export type { MisuseCode } from './errors'
export { toCsv } from './export/csv'
export { toCytoscape } from './export/cytoscape'
export { toDot } from './export/dot'
export { toGexf } from './export/gexf'
export { toGraphml } from './export/graphml'
export { toGraphology } from './export/graphology'
export { toJsonLd } from './export/jsonld'
export { toMermaid } from './export/mermaid'
export { toProv } from './export/prov'
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
