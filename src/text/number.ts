import type { TokenType } from '../types'
import type { Words } from './memory'
import type { Draft } from './scan'

/** Gives each token the number of its type, in order of first occurrence, and the types. */
export function numberTokens(sentences: readonly { readonly tokens: readonly Draft[] }[], { useOf }: Words): TokenType[] {
  const types: TokenType[] = []
  // Nearly every form has one stem and one kind: the type of a form, and for that type another of the same form.
  const others: number[] = []
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const { form, stem, kind, word } = token
      const use = form === word.form ? word.use : useOf(form)
      let type = use.type
      let last = -1
      while (type >= 0 && (types[type].kind !== kind || types[type].stem !== stem)) {
        last = type
        type = others[type]
      }
      if (type < 0) {
        type = types.length
        types.push({ form, stem, kind })
        others.push(-1)
        if (last < 0) use.type = type
        else others[last] = type
      }
      token.type = type
    }
  }
  return types
}
