import { CLASS, DIGIT, LETTER, UPPER } from './chars'
import { fold } from './fold'
import { type Entry, FUNCTION } from './lexicon'
import { plainNumber } from './numbers'

export const LOWER = 0
export const CAPITAL = 1
export const CAPITALS = 2

/** What a word's spelling says, wherever it stands. */
export interface Reading {
  readonly form: string
  readonly entry: Entry | undefined
  /** A figure, or letters and digits of which digits are the most. */
  readonly figure: boolean
  /** Letters and digits in one: kept as written, never inflected. */
  readonly code: boolean
  readonly shape: typeof LOWER | typeof CAPITAL | typeof CAPITALS
}

/** Reads one distinct word as it is written. */
export function readSurface(raw: string, language: string, lexicon: ReadonlyMap<string, Entry> | undefined): Reading {
  let digits = 0
  let letters = 0
  let uppers = 0
  let points = 0
  let plain = true
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    const kind = CLASS[code]
    if (code > 0x7f || kind < DIGIT) plain = false
    if (kind === DIGIT) digits++
    else if (kind === UPPER) uppers++
    else if (kind >= LETTER) letters++
    else if (code === 46) points++
  }
  if (digits > 0) return readFigure(raw, language, digits, letters + uppers, uppers)
  if (points > 0) {
    const joined = fold(raw.replace(/\./g, ''))
    // "U.S." must not become the pronoun, nor "a.m." the verb.
    const form = lexicon?.get(joined)?.role === FUNCTION ? raw.toLowerCase() : joined
    return { form, entry: undefined, figure: false, code: uppers === 0, shape: uppers > 0 ? CAPITALS : LOWER }
  }
  const form = plain ? (uppers === 0 ? raw : raw.toLowerCase()) : fold(raw)
  const entry = lexicon?.get(form)
  const first = CLASS[raw.charCodeAt(0)] === UPPER
  const shape =
    uppers === 0
      ? LOWER
      : uppers > 1 && letters <= 1 && form.length > 1 && !(letters === 1 && uppers < 3)
        ? CAPITALS
        : first || uppers > 0
          ? CAPITAL
          : LOWER
  return { form, entry, figure: false, code: false, shape }
}

function readFigure(raw: string, language: string, digits: number, letters: number, uppers: number): Reading {
  const shape = uppers > 0 ? CAPITALS : LOWER
  if (letters === 0) return { form: plainNumber(raw, language), entry: undefined, figure: true, code: false, shape }
  let i = 0
  while (i < raw.length && CLASS[raw.charCodeAt(i)] < LETTER) i++
  const tail = raw.slice(i)
  if (uppers === 0 && i > 0 && tail !== 's' && tail.length <= 3 && letters === tail.length) {
    return { form: plainNumber(raw.slice(0, i), language), entry: undefined, figure: true, code: false, shape }
  }
  return { form: fold(raw), entry: undefined, figure: digits > letters, code: true, shape }
}
