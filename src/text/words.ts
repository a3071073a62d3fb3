import { FLAG } from '../types'
import { fold } from './fold'
import { isFunctionWord } from './function-words'
import { type Entry, lexiconOf, PERCENT } from './lexicon'
import { plainNumber } from './numbers'
import { stem } from './stem'

export const LOWER = 0
export const CAPITAL = 1
export const CAPITALS = 2

/** What a word's spelling says, wherever it stands. */
export interface Word {
  readonly form: string
  readonly stem: string
  /** What it is if no name. */
  readonly flags: number
  readonly entry: Entry | undefined
  readonly shape: number
}

const put = (form: string, shape: number, flags: number, root = form, entry?: Entry): Word => {
  return { form, stem: root, flags, entry, shape }
}

/** Reads a word as it is written. */
export function readWord(raw: string, language: string): Word {
  let form = raw
  let uppers = 0
  if (!/^[a-z]+$/.test(raw)) {
    form = fold(raw)
    uppers = raw.replace(/[^\p{Lu}\p{Lt}]+/gu, '').length
    const shape = uppers > 0 ? CAPITALS : LOWER
    if (/\p{Nd}/u.test(raw)) {
      // The ending of an ordinal goes; the s of decades, and letters and digits in one, stay as they are written.
      const figure = /^(\P{L}+)(?!s$)\P{Nd}{0,3}$/u.exec(raw)
      if (figure !== null && uppers === 0) return put(plainNumber(figure[1], language), shape, FLAG.number)
      const digits = raw.replace(/\P{Nd}+/gu, '').length
      return put(form, shape, digits * 2 > raw.length ? FLAG.number : uppers > 0 ? FLAG.name : 0)
    }
    if (raw.includes('.')) {
      const joined = form.replaceAll('.', '')
      // "U.S." must not become the pronoun, nor "a.m." the verb.
      return put(isFunctionWord(joined, language) ? form : joined, shape, 0)
    }
  }
  const entry = lexiconOf(language).get(form)
  if (entry?.role === PERCENT) return put('%', LOWER, 0)
  const small = form.length - uppers
  // PMs is in capitals, McKay and iOS are not.
  const capitals = form.length > 1 && uppers > 1 && (small < 1 || (small === 1 && uppers > 2))
  const isFunction = isFunctionWord(form, language) || (language === 'und' && /^[a-z]{1,2}$/.test(form))
  return put(
    form,
    capitals ? CAPITALS : uppers > 0 ? CAPITAL : LOWER,
    isFunction ? FLAG.function : 0,
    isFunction ? form : stem(form, language),
    entry,
  )
}
