import type { Span } from '../types'
import { APOSTROPHE, astralClass, CLASS, DIGIT, INVISIBLE, LETTER, MARK, OTHER, SPACE, SURROGATE, UNSPACED } from './chars'
import { partsThousandsByBlank } from './numbers'
import { Surfaces } from './surfaces'

/** Stands inside quotation marks. */
export const QUOTED = 1
/** First of its sentence, or first after an opening mark or a colon: a capital says little there. */
export const HEAD = 2
/** Parted from the token before it by blanks alone. */
export const NEXT = 4
/** Parted from the token before it by one hyphen. */
export const HYPHENED = 8
/** Begins with a digit. */
export const FIGURE = 16

/** Words that French, Italian and Catalan write with an apostrophe before a vowel. */
const ELISIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set('l d j m n s t c qu lorsqu puisqu jusqu quoiqu'.split(' ')),
  it: new Set('l d c un dell all nell dall sull quell quest sant bell anch com gl dov'.split(' ')),
  ca: new Set('l d m n s t'.split(' ')),
}
const LONGEST_ELISION = 6

/** The tokens of a text before they are read: parallel columns, and the distinct words they are. */
export class Scan {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly surface: number[] = []
  readonly flags: number[] = []
  readonly surfaces: Surfaces
  private readonly text: string
  private readonly elisions: ReadonlySet<string> | undefined
  private readonly blankThousands: boolean

  constructor(text: string, language: string) {
    this.text = text
    this.surfaces = new Surfaces(text)
    this.elisions = ELISIONS[language]
    this.blankThousands = partsThousandsByBlank(language)
  }

  /** Reads the tokens of one sentence; `quotes` are its paragraph's quoted ranges, read from `quote` on; gives the next. */
  sentence(span: Span, quotes: readonly number[], quote: number): number {
    const { text } = this
    const { start, end } = span
    let q = quote
    let last = start
    let head = HEAD
    let i = start
    while (i < end) {
      const code = text.charCodeAt(i)
      let kind = CLASS[code]
      if (kind === SURROGATE) kind = i + 1 < end ? astralClass(text, i) : OTHER
      if (kind < DIGIT) {
        if (code === 0x25 || code === 0x66a || code === 0xff05) {
          this.push(i, i + 1, code, 0)
          last = i + 1
        }
        i++
        continue
      }
      while (q < quotes.length && quotes[q + 1] <= i) q += 2
      let flags = q < quotes.length && quotes[q] <= i ? QUOTED : 0
      flags |= head | this.gap(last, i)
      head = 0
      if (kind === UNSPACED) i = this.bigrams(i, end, flags)
      else if (kind === DIGIT) i = this.figure(i, end, flags | FIGURE)
      else i = this.word(i, end, flags)
      last = this.ends[this.ends.length - 1]
    }
    return q
  }

  private push(start: number, end: number, hash: number, flags: number): void {
    this.starts.push(start)
    this.ends.push(end)
    this.surface.push(this.surfaces.intern(start, end, hash))
    this.flags.push(flags)
  }

  /** What lies between two tokens, as flags. */
  private gap(from: number, to: number): number {
    const { text } = this
    if (to - from === 1) {
      const code = text.charCodeAt(from)
      if (code === 32) return NEXT
      if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHENED
    }
    let blanks = true
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i)
      if (CLASS[code] === SPACE || CLASS[code] === INVISIBLE) continue
      blanks = false
      if (code === 0x3a || code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab || code === 0x2018) return HEAD
    }
    return blanks && to > from ? NEXT : 0
  }

  private word(start: number, end: number, flags: number): number {
    const { text } = this
    let hash = 0
    let i = start
    while (i < end) {
      const code = text.charCodeAt(i)
      const kind = CLASS[code]
      if (kind >= INVISIBLE && kind !== UNSPACED) {
        hash = (Math.imul(hash, 0x01000193) + code) | 0
        i++
      } else if (kind === SURROGATE) {
        if (i + 1 >= end || astralClass(text, i) !== LETTER) break
        hash = (Math.imul(hash, 0x01000193) + (text.codePointAt(i) as number)) | 0
        i += 2
      } else if (kind === APOSTROPHE && i + 1 < end && this.isLetter(i + 1)) {
        if (this.elides(start, i)) {
          this.push(start, i, hash, flags)
          return i + 1
        }
        hash = (Math.imul(hash, 0x01000193) + 0x27) | 0
        i++
      } else if (code === 0x2e && i === start + 1 && i + 1 < end && this.isLetter(i + 1)) return this.initials(start, end, flags)
      else break
    }
    this.push(start, i, hash, flags)
    return i
  }

  private isLetter(i: number): boolean {
    const kind = CLASS[this.text.charCodeAt(i)]
    return kind >= LETTER && kind !== UNSPACED
  }

  private elides(start: number, at: number): boolean {
    if (this.elisions === undefined || at - start > LONGEST_ELISION) return false
    return this.elisions.has(this.text.slice(start, at).toLowerCase())
  }

  /** U.S. and p.m.: one token while single letters go on; otherwise the first letter alone. */
  private initials(start: number, end: number, flags: number): number {
    const { text } = this
    let i = start + 1
    while (i + 1 < end && text.charCodeAt(i) === 0x2e && this.isLetter(i + 1)) {
      if (i + 2 < end && CLASS[text.charCodeAt(i + 2)] >= MARK) break
      i += 2
    }
    let hash = 0
    for (let j = start; j < i; j++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(j)) | 0
    this.push(start, i, hash, flags)
    return i
  }

  /** Digits with the separators between them, and letters glued to them: 1,100; 9th; 5pm; 4x4. */
  private figure(start: number, end: number, flags: number): number {
    const { text } = this
    let hash = 0
    let i = start
    let group = 0
    let blank = true
    while (i < end) {
      const code = text.charCodeAt(i)
      const kind = CLASS[code]
      if (kind === DIGIT) {
        group++
        hash = (Math.imul(hash, 0x01000193) + code) | 0
        i++
        continue
      }
      if (i + 1 >= end || CLASS[text.charCodeAt(i + 1)] !== DIGIT || !isSeparator(code)) break
      const isBlank = kind === SPACE
      if (isBlank && !(blank && group <= 3 && (code !== 32 || this.blankThousands) && this.threeDigits(i + 1, end))) break
      if (code === 0x27 || code === 0x2019) {
        if (group > 3 || !this.threeDigits(i + 1, end)) break
      }
      if (!isBlank) blank = false
      group = 0
      hash = (Math.imul(hash, 0x01000193) + code) | 0
      i++
    }
    // A letter after the digits: one token with them where a capital or more digits are in it, else a word of its own.
    let j = i
    let mixed = false
    while (j < end) {
      const kind = CLASS[text.charCodeAt(j)]
      if (kind < MARK || kind === UNSPACED) break
      if (kind === DIGIT || kind === LETTER + 1) mixed = true
      hash = mixed || j - i < 3 ? (Math.imul(hash, 0x01000193) + text.charCodeAt(j)) | 0 : hash
      j++
    }
    if (j === i || mixed || isOrdinalEnding(text, i, j)) {
      this.push(start, j, hash, flags)
      return j
    }
    this.push(start, i, hash, flags)
    return i
  }

  private threeDigits(from: number, end: number): boolean {
    if (from + 3 > end) return false
    for (let i = from; i < from + 3; i++) if (CLASS[this.text.charCodeAt(i)] !== DIGIT) return false
    return from + 3 >= end || CLASS[this.text.charCodeAt(from + 3)] !== DIGIT
  }

  /** Scripts without blanks: each pair of neighbouring characters; a lone one stands for itself. */
  private bigrams(start: number, end: number, flags: number): number {
    const { text } = this
    let before = -1
    let i = start
    let first = true
    while (i < end) {
      const code = text.charCodeAt(i)
      const kind = CLASS[code]
      let width = 1
      if (kind === SURROGATE) {
        if (i + 1 >= end || astralClass(text, i) !== UNSPACED) break
        width = 2
      } else if (kind !== UNSPACED && kind !== INVISIBLE && kind !== MARK) break
      if (before >= 0) {
        let hash = 0
        for (let j = before; j < i + width; j++) hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(j)) | 0
        this.push(before, i + width, hash, first ? flags : flags & QUOTED)
        first = false
      }
      before = i
      i += width
    }
    if (first) this.push(start, i, text.charCodeAt(start), flags)
    return i
  }
}

function isSeparator(code: number): boolean {
  switch (code) {
    case 0x2c:
    case 0x2e:
    case 0x27:
    case 0x2019:
    case 0x20:
    case 0xa0:
    case 0x2009:
    case 0x202f:
    case 0x66b:
    case 0x66c:
    case 0xff0c:
    case 0xff0e:
      return true
    default:
      return false
  }
}

/** Endings that make a figure an ordinal, and the s of decades. */
function isOrdinalEnding(text: string, from: number, to: number): boolean {
  if (to - from > 3) return false
  return ORDINAL_ENDINGS.has(text.slice(from, to))
}
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set('st nd rd th er ère eme ème e º ª o a s'.split(' '))
