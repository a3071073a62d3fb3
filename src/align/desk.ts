import type { Side } from './side'

/** A stem that stands in more sentences of one article than this says nothing of which sentence: it weighs nothing. */
export const COMMON = 64
/** Longer sentences are compared by their first words only, so that one of a million words costs no more than this. */
export const LONGEST = 256
/** Bits of an integer. */
export const WORD = 32

/**
 * What comparing two articles writes on, with room for so much of each. It serves one pair after the other: to make these
 * arrays for each took longer than to fill them. Each pair writes what it reads; only `last` and `slot` are left as found.
 */
export type Desk = ReturnType<typeof makeDesk>

function makeDesk(types = 0, tokens = 0, sentences = 0) {
  const ints = (length: number) => new Int32Array(length)
  const floats = (length: number) => new Float64Array(length)
  return {
    types,
    tokens,
    sentences,
    /** By term of each article, its number among the common ones, -1 for one that the other lacks; the same of forms. */
    termsA: ints(types),
    termsB: ints(types),
    formsA: ints(types),
    formsB: ints(types),
    /** By common term: its weight, its FLAG bits in either article and ONCE, its term in b, the last entry of a that has it. */
    weight: floats(types),
    flags: ints(types),
    inB: ints(types),
    mark: ints(types),
    /** By number of sentences, what a term weighs that only one article has, and one that both have; 0 for not known yet. */
    alone: floats(COMMON + 1),
    both: floats(2 * COMMON + 1),
    /** By sentence: weight of its distinct terms, and of the numbers among them. */
    massA: floats(sentences),
    massB: floats(sentences),
    numbersA: floats(sentences),
    numbersB: floats(sentences),
    /** By sentence of b: weight shared with the sentence of a at hand. */
    shared: floats(sentences),
    /** Entries of b whose terms a has, sentence j at commonAt[j]: the entry and the number of its term. */
    commonAt: ints(sentences + 1),
    common: ints(2 * tokens),
    /** Tokens of b whose terms or forms a has, sentence j at knownAt[j]: place, number of the term, of the form, -1 for none. */
    knownAt: ints(sentences + 1),
    known: ints(3 * tokens),
    /** Of the sentence of a at hand: by common term its last place, -1 for none; by place the one before of the same term. */
    last: ints(types).fill(-1),
    before: ints(LONGEST),
    /** By common form where its places stand in `sets`, -1 for none; they are bits of `width` words. */
    slot: ints(types).fill(-1),
    sets: ints((LONGEST * LONGEST) / WORD),
    row: new Uint32Array(LONGEST / WORD),
    met: ints(LONGEST),
    run: ints(LONGEST),
  }
}

/** The desk given, or a larger one where two articles need it. */
export function deskFor(a: Side, b: Side, desk = makeDesk()): Desk {
  const needed = [
    [desk.types, Math.max(a.termOf.length, b.termOf.length)],
    [desk.tokens, Math.max(a.tokens.length, b.tokens.length)],
    [desk.sentences, Math.max(a.sentences, b.sentences)],
  ]
  if (needed.every(([own, most]) => most <= own)) return desk
  return makeDesk(...needed.map(([own, most]) => (most <= own ? own : Math.max(most, 2 * own))))
}
