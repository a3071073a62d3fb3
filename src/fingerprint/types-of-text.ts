import { FLAG, type ReadText, type Token } from '../types'

const FLAGS = { word: 0, number: FLAG.number, name: FLAG.name, function: FLAG.function } as const

/** A text as numbers: its distinct (form, stem, kind) in order of first occurrence, and each token's place among them. */
export interface NumberedText {
  readonly forms: readonly string[]
  readonly stems: readonly string[]
  readonly flags: Uint8Array
  readonly tokens: Uint32Array
  readonly quoted: Uint8Array
  /** Sentence i holds tokens offsets[i] … offsets[i + 1]. */
  readonly offsets: Uint32Array
}

export function numberTypes(read: ReadText): NumberedText {
  const offsets = new Uint32Array(read.sentences.length + 1)
  read.sentences.forEach((sentence, i) => {
    offsets[i + 1] = offsets[i] + sentence.tokens.length
  })
  const total = offsets[read.sentences.length]
  const tokens = new Uint32Array(total)
  const quoted = new Uint8Array(total)
  const types: Token[] = []
  // Nearly every form has one stem and one kind.
  const known = new Map<string, number[]>()
  let at = 0
  for (const sentence of read.sentences) {
    for (const token of sentence.tokens) {
      const alike = known.get(token.form) ?? []
      let type = alike.find((type) => types[type].stem === token.stem && types[type].kind === token.kind)
      if (type === undefined) {
        type = types.push(token) - 1
        known.set(token.form, [...alike, type])
      }
      tokens[at] = type
      if (token.quoted) quoted[at] = 1
      at++
    }
  }
  return {
    forms: types.map((type) => type.form),
    stems: types.map((type) => type.stem),
    flags: Uint8Array.from(types, (type) => FLAGS[type.kind]),
    tokens,
    quoted,
    offsets,
  }
}
