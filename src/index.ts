export { Corpus, type CorpusJson, type CorpusOptions, type CorpusTraceOptions, type Neighbour } from './corpus'
export type { MisuseCode } from './errors'
export { toCsv } from './export/csv'
export { type CytoscapeJson, toCytoscape } from './export/cytoscape'
export { toDot } from './export/dot'
export type { Drawable } from './export/drawable'
export { toGexf } from './export/gexf'
export { toGraphml } from './export/graphml'
export { type GraphologyJson, toGraphology } from './export/graphology'
export { type JsonLd, toJsonLd } from './export/jsonld'
export { toMermaid } from './export/mermaid'
export { type ProvJson, toProv } from './export/prov'
export { type FingerprintOptions, fingerprint } from './fingerprint'
export { Fingerprint, type FingerprintJSON } from './fingerprint/fingerprint-class'
export type { Embed } from './fingerprint/vectors'
export { DerivationGraph, type FilterOptions } from './graph/derivation-graph'
export type { Explanation } from './graph/explain'
export type { GraphJson } from './graph/json'
export { type SharedSentencesOptions, sharedSentences } from './shared-sentences'
export { type TraceOptions, trace } from './trace'
export type {
  Article,
  ArticleInput,
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
  Making,
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
