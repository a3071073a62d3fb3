import type { Span } from '../types'
import { CLASS, DIGIT, LETTER, SPACE } from './chars'

/** Marks that only ever open, with those that may close them. */
const CLOSERS: Readonly<Record<string, string>> = {
  '\u201c': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '\u201f': '\u201d"',
  '\u201a': '\u2018\u2019',
  '\u00ab': '\u00bb',
  '\u2039': '\u203a',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
  '"': '"\u201d',
}
/** Marks that close in most countries and open in some: ”Swedish”, »German«. */
const TURNED: Readonly<Record<string, string>> = { '\u201d': '\u201d', '\u00bb': '\u00ab', '\u203a': '\u2039' }

const MARKS = /* @__PURE__ */ markTable()
function markTable(): Uint8Array {
  const table = new Uint8Array(65536)
  for (const mark of '"\u201c\u201d\u201e\u201f\u201a\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f\u2018\u2019') {
    table[mark.charCodeAt(0)] = 1
  }
  return table
}

/** Whether the code unit is a quotation mark; the typewriter apostrophe is none. */
export function isQuoteMark(code: number): boolean {
  return MARKS[code] === 1
}

/**
 * Where one paragraph quotes: flat start, end pairs, ordered, without the marks.
 *
 * An opening mark that is never closed quotes up to the paragraph's end if it has a direction; a straight one is dropped.
 * Single quotation marks count when they enclose more than one word, for ’ is an apostrophe first.
 */
export function quotedRanges(text: string, paragraph: Span): number[] {
  const { start, end } = paragraph
  const outer: number[] = []
  const inner: number[] = []
  let open = -1
  let closers = ''
  let single = -1
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (MARKS[code] === 0) continue
    if (code === 0x2018 && closers.indexOf('\u2018') < 0) {
      single = i + 1
      continue
    }
    if (code === 0x2019 && closers.indexOf('\u2019') < 0) {
      if (single >= 0 && i > single && !(i + 1 < end && CLASS[text.charCodeAt(i + 1)] >= DIGIT)) {
        if (hasBlank(text, single, i)) inner.push(single, i)
        single = -1
      }
      continue
    }
    const mark = text[i]
    if (open >= 0) {
      if (closers.indexOf(mark) < 0) continue
      if (i > open) outer.push(open, i)
      open = -1
      closers = ''
      continue
    }
    const next = i + 1 < end ? CLASS[text.charCodeAt(i + 1)] : SPACE
    const previous = i > start ? CLASS[text.charCodeAt(i - 1)] : SPACE
    if (mark === '"' && (next === SPACE || previous >= DIGIT)) continue
    if (mark in TURNED) {
      if (previous >= DIGIT || next < DIGIT) continue
      closers = TURNED[mark]
    } else closers = CLOSERS[mark] ?? ''
    if (closers !== '') open = i + 1
  }
  if (open >= 0 && open < end && text[open - 1] !== '"') outer.push(open, end)
  return inner.length === 0 ? outer : union(outer, inner)
}

function hasBlank(text: string, from: number, to: number): boolean {
  let letters = false
  for (let i = from; i < to; i++) {
    const kind = CLASS[text.charCodeAt(i)]
    if (kind === SPACE && letters) return true
    if (kind >= LETTER) letters = true
  }
  return false
}

function union(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const first = j >= b.length || (i < a.length && a[i] <= b[j])
    const from = first ? a[i] : b[j]
    const to = first ? a[i + 1] : b[j + 1]
    if (first) i += 2
    else j += 2
    const last = all.length - 1
    if (last > 0 && from <= all[last]) all[last] = Math.max(all[last], to)
    else all.push(from, to)
  }
  return all
}
