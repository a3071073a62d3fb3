import { Block } from './block'
import { Cells } from './grid'
import { LONGEST, WORD } from './places'
import type { Side } from './side'

/** A stem that stands in more sentences of one article than this says nothing of which sentence: it weighs nothing. */
export const COMMON = 64

/**
 * What comparing two articles writes on, with room for so much of each. It serves one pair after the other: to make these
 * arrays for each took longer than to fill them. Each pair writes what it reads.
 */
export type Desk = ReturnType<typeof makeDesk>

function makeDesk(types = 0, tokens = 0, sentences = 0) {
  // Four and six numbers and a weight by type, those of KNOWN and MET by token, five sums and a place by sentence; then what is of one
  // length, and what rounding takes.
  const block = new Block(44 * types + 4 * (KNOWN + MET) * tokens + 44 * sentences + 24 * COMMON + 13 * LONGEST + 256)
  const ints = (length: number) => block.cut(Int32Array, length)
  const floats = (length: number) => block.cut(Float64Array, length)
  return {
    types,
    tokens,
    sentences,
    /** By term of each article, its number among the common ones, from 1 on, 0 for one that the other lacks; the same of forms. */
    termsA: ints(types),
    termsB: ints(types),
    formsA: ints(types),
    formsB: ints(types),
    /** By common term: its place in the terms of either, its weight, its FLAG bits in either article and ONCE. */
    inA: ints(types + 1),
    inB: ints(types + 1),
    weight: floats(types + 1),
    flags: ints(types + 1),
    /** By common term the last entry of a that has it, by common form the last spelling of a that has it; -1 for none. */
    mark: ints(types + 1),
    spelling: ints(types + 1),
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
    /** Tokens of b whose terms or forms a has, `KNOWN` numbers each, those of sentence j from knownAt[j] on. */
    knownAt: ints(sentences + 1),
    known: ints(KNOWN * tokens),
    /** Those of them that the sentence of a at hand has, `MET` numbers each. */
    met: ints(MET * tokens),
    /** For runs and subsequences. */
    ended: floats(LONGEST + 1),
    run: ints(LONGEST + 1),
    row: block.cut(Uint32Array, LONGEST / WORD),
    /** How many runs were looked for. */
    runs: 0,
    cells: new Cells(),
  }
}

/** Place in the sentence, number of the term, of the form, entry where the term comes first in the sentence, else -1. */
export const KNOWN = 4
/** The same of b; the entry of a and the spelling of a that it meets, -1 for none. */
export const MET = 5

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
