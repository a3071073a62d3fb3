/**
 * The plain readonly data that the rooms exchange. This file imports nothing and holds no code.
 *
 * Offsets are UTF-16 code units into `Article.text`, spans are half-open. Dates are milliseconds since 1970 UTC.
 */

// ---------------------------------------------------------------------------------------------- what comes in

/** One article as the caller has it. */
export interface Article {
  /** Unique in a set; any string but the empty one. */
  readonly id: string
  /** The page's text as scraped, clutter and all. */
  readonly text: string
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  /** BCP 47; guessed from the text when absent, else `und`. */
  readonly language?: string | undefined
  /**
   * A date as ISO 8601 or RFC 2822 has it, in other forms that say one thing only (`2025/03/04`, `March 4, 2025`), or a Date; or the
   * bounds between which it lies. Anything else (`03/04/2025`) is ignored and noted on the node.
   */
  readonly published?: Published | undefined
  /** Names or addresses that the page declares, in its metadata, as where its text comes from. A claim like any other. */
  readonly sources?: readonly string[] | undefined
}
export type Published =
  | string
  | Date
  | { readonly earliest?: string | Date | undefined; readonly latest?: string | Date | undefined }

/** An article as functions take it: null stands for what is not there, as in JSON and in databases. */
export interface ArticleInput extends Pick<Article, 'id' | 'text'> {
  readonly title?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly url?: string | null | undefined
  readonly language?: string | null | undefined
  readonly published?:
    | Published
    | { readonly earliest?: string | Date | null | undefined; readonly latest?: string | Date | null | undefined }
    | null
    | undefined
  readonly sources?: readonly string[] | null | undefined
}

/** A half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A time known to lie between two instants, both included; an open side is ±Infinity. */
export interface Interval {
  readonly earliest: number
  readonly latest: number
}

// ------------------------------------------------------------------------------------------- article/ gives

/** Where a name of a source stands: each place is another strength of evidence. */
export type CreditKind =
  | 'dateline' // "OSLO (Meridian) - "
  | 'signoff' // "(Meridian)" or "Meridian" alone at the end of the body, "(Reporting by Meridian)"
  | 'byline' // "By Meridian", "Meridian, Oslo"
  | 'copyright' // "© 2025 Meridian", "Copyright Meridian"
  | 'headline' // "Meridian: …" in a headline, "…, Meridian reports"
  | 'attribution' // "told Meridian", "seen by Meridian", "according to Meridian", "Meridian reported"
  | 'declared' // in the page's metadata: a name or an address, with an empty span, since it stands nowhere in the text
  | 'named' // in a line around the article, by hashes of its words: a credit where a publisher of the set is called so, else nobody's

/** A source that the page names, resolved to nobody yet: it may be the page's own outlet. */
export interface Credit {
  /**
   * As written, article and quotation marks off: "Meridian", "Interfax-Ukraine"; "this newspaper" where the page means itself; of the kind
   * `named` hashes, as of a publisher's name.
   */
  readonly name: string
  readonly kind: CreditKind
  readonly span: Span
}

/**
 * A name under which the page itself appears, read off masthead, copyright line, newsletter box, domain. `byline`: the outlet that its byline
 * names behind the writer, where nothing else names one; another may have put the text there.
 */
export interface OutletClaim {
  readonly name: string
  readonly how: 'given' | 'url' | 'masthead' | 'copyright' | 'self' | 'dateline' | 'byline'
}

/** One page taken apart: what is the article's own prose, and what the page says of itself. */
export interface Page {
  readonly id: string
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
  readonly published?: Interval | undefined
  /** Where the headline stands in the text, if it does. */
  readonly headline?: Span | undefined
  readonly byline?: Span | undefined
  /** The dateline at the head of the body, dash included: "OSLO (Meridian) - ". */
  readonly dateline?: Span | undefined
  /** "(Reporting by …; editing by …)". */
  readonly signoff?: Span | undefined
  readonly outlets: readonly OutletClaim[]
  readonly credits: readonly Credit[]
  /** Names in the lines around the article, of which nothing says that they are sources: a writer's, or an outlet's. */
  readonly named?: readonly (Span & { readonly text: string })[] | undefined
  /** The paragraphs of the article's own prose, ordered, disjoint; headline, byline, dateline, sign-off and clutter are outside. */
  readonly body: readonly Span[]
  /** What was ignored and why, for the node: e.g. an impossible date. */
  readonly notes: readonly string[]
}

// ---------------------------------------------------------------------------------------------- text/ gives

/** Bits of `TokenType.flags` and `FingerprintData.flags`; a plain word has none. */
export const FLAG = { number: 1, name: 2, function: 4 } as const

/** What tokens that count as the same word have in common. */
export interface TokenType {
  /** Folded: NFKC, lower case, diacritics off, number words and separators normalised. */
  readonly form: string
  /** Folded form with inflection taken off; for a name its spelling skeleton (Zelensky = Zelenskiy = Zelenskyy). */
  readonly stem: string
  readonly flags: number
  /** 64 plain bits of the form, of which the first half is its published hash, and the published hash of the stem; signed. */
  readonly hash: number
  readonly check: number
  readonly stemHash: number
}

/** The prose of a page, in flat arrays; sentence i holds the tokens offsets[i] … offsets[i + 1]. */
export interface ReadText {
  /** BCP 47 primary tag, `und` when unknown. */
  readonly language: string
  /** start, end of every sentence. */
  readonly sentences: Uint32Array
  /** Index of the body paragraph in which every sentence stands. */
  readonly paragraphs: Uint32Array
  readonly offsets: Uint32Array
  /** start, end of every token. */
  readonly places: Uint32Array
  /** The number of its type, and 1 for a token inside quotation marks. */
  readonly tokens: Uint32Array
  readonly quoted: Uint8Array
  /** The distinct (form, stem, flags) of the tokens, in order of first occurrence. */
  readonly types: readonly TokenType[]
}

// --------------------------------------------------------------------------------------- fingerprint/ gives

/** Of the format of fingerprints: what is computed otherwise, or stands elsewhere, raises it. */
export const FINGERPRINT_VERSION = 3

/**
 * All that later stages need of one article; no readable word of its text unless it is a name that the page
 * credits. A *type* is a distinct folded form; sentences hold type numbers.
 */
export interface FingerprintData {
  readonly version: typeof FINGERPRINT_VERSION
  /** Which key the hashes were made with; absent for plain hashes. Only fingerprints of one key compare. */
  readonly keyId?: string | undefined
  readonly id: string
  readonly publisher?: string | undefined
  /** Absent from a keyed fingerprint, since it is readable text. */
  readonly title?: string | undefined
  /** Absent from a keyed fingerprint: addresses carry headlines. */
  readonly url?: string | undefined
  readonly language: string
  readonly published?: Interval | undefined
  readonly notes: readonly string[]
  readonly outlets: readonly OutletClaim[]
  readonly credits: readonly Credit[]
  readonly byline?: Span | undefined
  readonly dateline?: Span | undefined
  readonly signoff?: Span | undefined
  /** start, end of every body paragraph. */
  readonly body: Uint32Array
  /** start, end of every sentence. */
  readonly sentences: Uint32Array
  /** Paragraph number of every sentence. */
  readonly paragraphs: Uint32Array
  /** Sentence i holds tokens offsets[i] … offsets[i+1]. */
  readonly offsets: Uint32Array
  /** Type number of every token. */
  readonly tokens: Uint32Array
  /** 1 where the token stands inside quotation marks. */
  readonly quoted: Uint8Array
  /** 32-bit hash of every type's form. */
  readonly hashes: Uint32Array
  /** 32-bit hash of every type's stem or name skeleton. */
  readonly stems: Uint32Array
  /** FLAG bits of every type. */
  readonly flags: Uint8Array
  /** Hashes of the words of the publisher's name, as a text would hold them, without a leading article. */
  readonly publisherHashes: Uint32Array
  /** 128 bits over the folded body, hex: equal exactly for identical bodies. */
  readonly bodyHash: string
  /** Similarity sketch of the word 3-shingles, 128 values of 8 bits; empty for an empty body. */
  readonly signature: Uint8Array
  /** Retrieval keys, ascending, distinct: two articles worth aligning share some (`candidates/kin.ts`). */
  readonly keys: Uint32Array
  /**
   * What the embedder made of the sentences, where there was one: a vector each, all of one dimension, one behind the
   * other, as signed bytes (two's complement). Each is scaled on its own: only directions count.
   */
  readonly vectors?: Uint8Array | undefined
}

// ---------------------------------------------------------------------------------------- candidates/ gives

/** Articles with the same folded body, by number: compared once, reported all. */
export interface BodyClass {
  /** The member that most probably stood first: it signs as a source does, or has the earliest date, or the lowest id. */
  readonly representative: number
  /** By id. */
  readonly members: readonly number[]
}

// ---------------------------------------------------------------------------------------------- align/ gives

export type SharedKind = 'verbatim' | 'edited' | 'paraphrased' | 'quoted'
/** In the order in which they are counted and numbered. */
export const SHARED_KINDS: readonly SharedKind[] = ['verbatim', 'edited', 'paraphrased', 'quoted']

/** One sentence of each of two articles that goes back to the other, or both to a common one. */
export interface SharedSentence {
  readonly a: Span
  readonly b: Span
  readonly kind: SharedKind
  /** Probability, 0…1, that the two go back to each other or to a common sentence. */
  readonly similarity: number
}

// ------------------------------------------------------------------------------------- what comes out: the graph

/** How an article was made from another. */
export type DerivationKind = 'republished' | 'abridged' | 'edited' | 'rewritten' | 'quoted' | 'revised'
export const DERIVATION_KINDS: readonly DerivationKind[] = ['republished', 'abridged', 'edited', 'rewritten', 'quoted', 'revised']

export interface Evidence {
  /** Stable name of the kind of evidence, e.g. `credit`, `coverage`, `wording`, `date`. */
  readonly kind: string
  /** Log-odds in nats; negative speaks against. */
  readonly weight: number
  /** One readable line. */
  readonly detail: string
  /** Where it shows, in the text of the child. */
  readonly spans?: readonly { readonly child?: Span | undefined }[] | undefined
}

export interface Rival {
  readonly parent: string
  readonly confidence: number
  /** The kind of evidence on which the choice hangs: left out on both sides, this rival is ahead by what the texts show. */
  readonly without?: string | undefined
}

export interface Derivation {
  /** An article or a lost node. */
  readonly parent: string
  readonly child: string
  readonly kind: DerivationKind
  /** Fraction of the child's body sentences, but for a foot that many of the family have, that come from this parent's work, lost versions included. */
  readonly share: number
  /** Calibrated probability that the edge is true. */
  readonly confidence: number
  /** Id of the lost version of the parent's work through which it came. */
  readonly via?: string | undefined
  readonly evidence: readonly Evidence[]
  /** The best few rivals, when near; most likely first. */
  readonly alternatives?: readonly Rival[] | undefined
}

export interface ArticleNode {
  readonly id: string
  readonly kind: 'article'
  readonly publisher?: string | undefined
  readonly title?: string | undefined
  readonly published?: Interval | undefined
  readonly notes: readonly string[]
}
export interface LostNode {
  readonly id: string
  readonly kind: 'lost'
  readonly versionOf?: string | undefined
  /** Probability that there was such a text, as the model has it: the greatest that it has for any of the texts that come from it. */
  readonly confidence: number
}
export interface CitedNode {
  readonly id: string
  readonly kind: 'cited'
  /** Of several spellings in one graph the lowest by code units. */
  readonly name: string
}
export type Node = ArticleNode | LostNode | CitedNode

/** A credited source that is absent from the set; not a derivation. */
export interface Citation {
  readonly article: string
  /** Id of the cited node. */
  readonly cited: string
  readonly evidence: readonly Evidence[]
}

/** Two related articles whose direction is open; the three probabilities and the chance of no relation sum to 1. */
export interface Undecided {
  readonly a: string
  readonly b: string
  readonly aFromB: number
  readonly bFromA: number
  readonly siblings: number
}

/** The shared sentences of one related pair, a before b in code-unit order. */
export interface PairAlignment {
  readonly a: string
  readonly b: string
  readonly sentences: readonly SharedSentence[]
}

/** Articles whose bodies are identical, ids in code-unit order; only classes of two or more. */
export type IdenticalClass = readonly string[]

/** With what a graph was made, and so can be made again. */
export interface Making {
  /** Of newstemma. */
  readonly version: string
  /** Of the fingerprints. */
  readonly keyId?: string | undefined
  /** As in `TraceOptions`; absent where there was no limit. */
  readonly window?: number | undefined
  /** Edges below it were left out. */
  readonly minConfidence?: number | undefined
}

/** What derive/ gives and what a `DerivationGraph` wraps: plain, serialisable, no text of any article. */
export interface GraphData {
  /** Absent from what derive/ gives, and from graphs that an earlier version stored. */
  readonly made?: Making | undefined
  readonly nodes: readonly Node[]
  readonly edges: readonly Derivation[]
  readonly citations: readonly Citation[]
  readonly undecided: readonly Undecided[]
  readonly alignments: readonly PairAlignment[]
  readonly identical: readonly IdenticalClass[]
  /** Body paragraphs of every article. */
  readonly bodies: Readonly<Record<string, readonly Span[]>>
}
