import type { ReadText, Span } from '../../src/types'
import { FLAG } from '../../src/types'

export type Kind = 'word' | 'number' | 'name' | 'function'
export const FLAGS: Readonly<Record<Kind, number>> = { word: 0, ...FLAG }

export interface SpelledToken extends Span {
  readonly form: string
  readonly stem: string
  readonly kind: Kind
  readonly quoted: boolean
  readonly type: number
}

export interface SpelledSentence {
  readonly span: Span
  readonly paragraph: number
  readonly tokens: readonly SpelledToken[]
}

/** The sentences of a text with their tokens as objects, for looking at. */
export function spelledOut({ sentences, paragraphs, offsets, places, tokens, quoted, types }: ReadText): SpelledSentence[] {
  const kindOf = (flags: number) => (Object.keys(FLAGS) as Kind[]).find((kind) => FLAGS[kind] === flags) as Kind
  return Array.from(paragraphs, (paragraph, s) => ({
    span: { start: sentences[2 * s], end: sentences[2 * s + 1] },
    paragraph,
    tokens: Array.from(tokens.subarray(offsets[s], offsets[s + 1]), (type, k) => {
      const t = offsets[s] + k
      const { form, stem, flags } = types[type]
      return { start: places[2 * t], end: places[2 * t + 1], form, stem, kind: kindOf(flags), quoted: quoted[t] === 1, type }
    }),
  }))
}
