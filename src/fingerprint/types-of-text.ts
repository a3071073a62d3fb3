import { FLAG, type ReadText, type Token } from '../types'

const FLAGS = { word: 0, number: FLAG.number, name: FLAG.name, function: FLAG.function } as const

/** A text as numbers: its distinct (form, stem, kind) in order of first occurrence, and each token's place among them. */
export interface NumberedText {
  readonly types: readonly { readonly form: string; readonly stem: string }[]
  readonly flags: Uint8Array
  readonly tokens: Uint32Array
  readonly quoted: Uint8Array
  /** Sentence i holds tokens offsets[i] … offsets[i + 1]. */
  readonly offsets: Uint32Array
}

export function numberTypes(read: ReadText): NumberedText {
  const { sentences } = read
  const offsets = new Uint32Array(sentences.length + 1)
  for (let s = 0; s < sentences.length; s++) offsets[s + 1] = offsets[s] + sentences[s].tokens.length
  const total = offsets[sentences.length]
  const tokens = new Uint32Array(total)
  const quoted = new Uint8Array(total)
  const types: Token[] = []
  // Nearly every form has one stem and one kind: the type of a form, and for that type another of the same form.
  const known = new Map<string, number>()
  const others: number[] = []
  let at = 0
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      let type = known.get(token.form)
      let last = -1
      while (type !== undefined && (types[type].stem !== token.stem || types[type].kind !== token.kind)) {
        last = type
        type = others[type]
      }
      if (type === undefined) {
        type = types.push(token) - 1
        if (last < 0) known.set(token.form, type)
        else others[last] = type
      }
      tokens[at] = type
      if (token.quoted) quoted[at] = 1
      at++
    }
  }
  const flags = new Uint8Array(types.map(({ kind }) => FLAGS[kind]))
  return { types, flags, tokens, quoted, offsets }
}
