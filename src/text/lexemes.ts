import type { TokenType } from '../types'
import { plainDigest } from '../util/mix'

/** The types that pages of one language have shown, each with a number by which it is known again at once. */
export class Lexemes {
  readonly types: TokenType[] = []
  readonly #known = new Map<string, number>()
  readonly #digest = new Int32Array(2)
  /** By lexeme, its number on the page that met it last, counted from where that page began. */
  #numbers = new Int32Array(256)
  #begin = 1

  /** The number of the type with this form, stem and flags. */
  of(form: string, stem: string, flags: number): number {
    // A line break stands in none of them.
    const key = stem === form ? `${flags}\n${form}` : `${flags}\n${form}\n${stem}`
    let lexeme = this.#known.get(key)
    if (lexeme === undefined) {
      lexeme = this.types.push(this.#typeOf(form, stem, flags)) - 1
      this.#known.set(key, lexeme)
    }
    return lexeme
  }

  /** The types among the lexemes of a page, in order of first occurrence, and which of them each is. */
  numbered(lexemes: Uint32Array, count: number): { types: TokenType[]; tokens: Uint32Array } {
    if (this.types.length > this.#numbers.length || this.#begin > 1 << 30) {
      this.#numbers = new Int32Array(2 * this.types.length)
      this.#begin = 1
    }
    const numbers = this.#numbers
    const begin = this.#begin
    const types: TokenType[] = []
    const tokens = new Uint32Array(count)
    for (let t = 0; t < count; t++) {
      const lexeme = lexemes[t]
      if (numbers[lexeme] < begin) {
        numbers[lexeme] = begin + types.length
        types.push(this.types[lexeme])
      }
      tokens[t] = numbers[lexeme] - begin
    }
    this.#begin += types.length
    return { types, tokens }
  }

  /** With its plain hashes, so that these are worked out once a word and not once a page. */
  #typeOf(form: string, stem: string, flags: number): TokenType {
    const digest = this.#digest
    plainDigest(stem, digest, 0)
    const [stemHash] = digest
    if (stem !== form) plainDigest(form, digest, 0)
    return { form, stem, flags, hash: digest[0], check: digest[1], stemHash }
  }
}
