import type { Side } from './side'

/** A stem that stands in more sentences of one article than this says nothing of which sentence: it weighs nothing. */
export const COMMON = 64
/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
export const LONGEST = 256
/** Bits of an integer. */
export const WORD = 32

/**
 * What comparing two articles writes on. It serves one pair after the other, as long as they have room: to make these arrays
 * for each pair took longer than to fill them. Each pair writes what it reads; only `last` and `slot` are left as found.
 */
export class Desk {
  /** By term of each article, its number among the common ones, -1 for one that the other lacks; the same of forms. */
  readonly termsA: Int32Array
  readonly termsB: Int32Array
  readonly formsA: Int32Array
  readonly formsB: Int32Array
  /** By common term: its weight, its FLAG bits in either article and ONCE, its term in b, the last entry of a that has it. */
  readonly weight: Float64Array
  readonly flags: Uint8Array
  readonly inB: Uint32Array
  readonly mark: Int32Array
  /** By number of sentences, what a term weighs that only one article has, and one that both have; 0 for not known yet. */
  readonly alone = new Float64Array(COMMON + 1)
  readonly both = new Float64Array(2 * COMMON + 1)
  /** By sentence: weight of its distinct terms, and of the numbers among them. */
  readonly massA: Float64Array
  readonly massB: Float64Array
  readonly numbersA: Float64Array
  readonly numbersB: Float64Array
  /** By sentence of b: weight shared with the sentence of a at hand. */
  readonly shared: Float64Array
  /** Entries of b whose terms a has, sentence j at commonAt[j]: the entry and the number of its term. */
  readonly commonAt: Uint32Array
  readonly common: Uint32Array
  /** Tokens of b whose terms or forms a has, sentence j at knownAt[j]: place, number of the term, of the form, -1 for none. */
  readonly knownAt: Uint32Array
  readonly known: Int32Array
  /** Of the sentence of a at hand: by common term its last place, -1 for none; by place the one before of the same term. */
  readonly last: Int32Array
  readonly before = new Int32Array(LONGEST)
  /** By common form where its places stand in `sets`, -1 for none; they are bits of `width` words. */
  readonly slot: Int32Array
  readonly sets = new Uint32Array((LONGEST * LONGEST) / WORD)
  readonly row = new Uint32Array(LONGEST / WORD)
  readonly met = new Int32Array(LONGEST)
  readonly run = new Int32Array(LONGEST)

  constructor(
    private readonly types = 0,
    private readonly tokens = 0,
    private readonly sentences = 0,
  ) {
    this.termsA = new Int32Array(types)
    this.termsB = new Int32Array(types)
    this.formsA = new Int32Array(types)
    this.formsB = new Int32Array(types)
    this.weight = new Float64Array(types)
    this.flags = new Uint8Array(types)
    this.inB = new Uint32Array(types)
    this.mark = new Int32Array(types)
    this.massA = new Float64Array(sentences)
    this.massB = new Float64Array(sentences)
    this.numbersA = new Float64Array(sentences)
    this.numbersB = new Float64Array(sentences)
    this.shared = new Float64Array(sentences)
    this.commonAt = new Uint32Array(sentences + 1)
    this.common = new Uint32Array(2 * tokens)
    this.knownAt = new Uint32Array(sentences + 1)
    this.known = new Int32Array(3 * tokens)
    this.last = new Int32Array(types).fill(-1)
    this.slot = new Int32Array(types).fill(-1)
  }

  /** Itself, or a larger one. */
  withRoomFor(a: Side, b: Side): Desk {
    const types = Math.max(a.termOf.length, b.termOf.length)
    const tokens = Math.max(a.tokens.length, b.tokens.length)
    const sentences = Math.max(a.offsets.length, b.offsets.length)
    if (types <= this.types && tokens <= this.tokens && sentences <= this.sentences) return this
    const grown = (own: number, needed: number): number => (needed <= own ? own : Math.max(needed, 2 * own))
    return new Desk(grown(this.types, types), grown(this.tokens, tokens), grown(this.sentences, sentences))
  }
}
