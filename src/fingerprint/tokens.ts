import { FLAG, type ReadText } from '../types'

const FLAGS = { word: 0, number: FLAG.number, name: FLAG.name, function: FLAG.function } as const

/** A text's tokens as numbers. */
export interface FlatTokens {
  /** FLAG bits of every type. */
  readonly flags: Uint8Array
  readonly tokens: Uint32Array
  readonly quoted: Uint8Array
  /** Sentence i holds tokens offsets[i] … offsets[i + 1]. */
  readonly offsets: Uint32Array
}

export function flattenTokens({ sentences, types }: ReadText): FlatTokens {
  const offsets = new Uint32Array(sentences.length + 1)
  for (let s = 0; s < sentences.length; s++) offsets[s + 1] = offsets[s] + sentences[s].tokens.length
  const total = offsets[sentences.length]
  const tokens = new Uint32Array(total)
  const quoted = new Uint8Array(total)
  let at = 0
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      tokens[at] = token.type
      if (token.quoted) quoted[at] = 1
      at++
    }
  }
  const flags = new Uint8Array(types.length)
  for (let type = 0; type < flags.length; type++) flags[type] = FLAGS[types[type].kind]
  return { flags, tokens, quoted, offsets }
}
