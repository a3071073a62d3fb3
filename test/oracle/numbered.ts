import type { ReadText, TokenType } from '../../src/types'
import { plainDigest } from '../../src/util/mix'
import { FLAGS, type SpelledSentence, type SpelledToken } from './spelled-out'

export type Unnumbered = Omit<SpelledToken, 'type'>

/** A type with its plain hashes, each worked out on its own. */
export function typeOf(form: string, stem = form, flags = 0): TokenType {
  const [ofForm, ofStem] = [form, stem].map((text) => {
    const digest = new Int32Array(2)
    plainDigest(text, digest, 0)
    return digest
  })
  return { form, stem, flags, hash: ofForm[0], check: ofForm[1], stemHash: ofStem[0] }
}

/** Sentences in flat arrays; types by one key of form, stem and kind; see `src/text/lexemes.ts`. */
export function numbered(
  language: string,
  sentences: readonly (Omit<SpelledSentence, 'tokens'> & { readonly tokens: readonly Unnumbered[] })[],
): ReadText {
  const types: TokenType[] = []
  const known = new Map<string, number>()
  const numberOf = ({ form, stem, kind }: Unnumbered): number => {
    const key = JSON.stringify([form, stem, kind])
    const type = known.get(key) ?? types.push(typeOf(form, stem, FLAGS[kind])) - 1
    known.set(key, type)
    return type
  }
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  const offsets = [0]
  for (const sentence of sentences) offsets.push(offsets[offsets.length - 1] + sentence.tokens.length)
  return {
    language,
    sentences: Uint32Array.from(sentences.flatMap(({ span }) => [span.start, span.end])),
    paragraphs: Uint32Array.from(sentences, ({ paragraph }) => paragraph),
    offsets: Uint32Array.from(offsets),
    places: Uint32Array.from(tokens.flatMap(({ start, end }) => [start, end])),
    tokens: Uint32Array.from(tokens, numberOf),
    quoted: Uint8Array.from(tokens, ({ quoted }) => Number(quoted)),
    types,
  }
}
