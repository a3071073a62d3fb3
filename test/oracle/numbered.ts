import type { ReadText, Sentence, Token, TokenType } from '../../src/types'

export type Unnumbered = Omit<Token, 'type'>

/** Types by one key of form, stem and kind; see `src/text/number.ts`. */
export function numbered(
  language: string,
  sentences: readonly (Omit<Sentence, 'tokens'> & { readonly tokens: readonly Unnumbered[] })[],
): ReadText {
  const types: TokenType[] = []
  const known = new Map<string, number>()
  const typeOf = ({ form, stem, kind }: Unnumbered): number => {
    const key = JSON.stringify([form, stem, kind])
    const type = known.get(key) ?? types.push({ form, stem, kind }) - 1
    known.set(key, type)
    return type
  }
  return {
    language,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map(({ start, end, form, stem, kind, quoted }) => {
        return { start, end, form, stem, kind, quoted, type: typeOf({ start, end, form, stem, kind, quoted }) }
      }),
    })),
    types,
  }
}
