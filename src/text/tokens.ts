import type { Sentence, Span, Token } from '../types'
import { gatherUsage, isFunctionEntry, isName, type Usage } from './kinds'
import { AND, HUNDREDTH, LEXICONS, MONTH, NUMBER_WORD, ONE, PER, PERCENT, SHORT_MONTH } from './lexicon'
import { joinSpellings, skeleton } from './names'
import { extendNumber } from './numbers'
import { FIGURE, HYPHENED, NEXT, QUOTED, type Scan } from './scan'
import { stem } from './stem'
import { CAPITALS, LOWER, type Reading, readSurface } from './surface-reader'

/** Where a sentence stands, before its tokens are read: its tokens are numbers `first` to the next one's `first`. */
export interface Cut {
  readonly span: Span
  readonly paragraph: number
  readonly first: number
}

/** Turns the scanned tokens of a page into folded, stemmed, classified ones, sentence by sentence. */
export function readTokens(text: string, scan: Scan, cuts: readonly Cut[], language: string): Sentence[] {
  const { surfaces, surface, starts, ends, flags } = scan
  const lexicon = LEXICONS.get(language) ?? LEXICONS.get('und')
  const german = language === 'de'
  const readings: Reading[] = []
  for (let id = 0; id < surfaces.size; id++) {
    readings.push(readSurface(text.slice(surfaces.starts[id], surfaces.ends[id]), language, lexicon))
  }
  const usage = gatherUsage(scan, readings, language)

  const named = new Uint8Array(surface.length)
  const counts = new Map<string, number>()
  const skeletons: (string | undefined)[] = []
  const total = surface.length
  for (let s = 0; s < cuts.length; s++) {
    const end = s + 1 < cuts.length ? cuts[s + 1].first : total
    const shouting = isShouting(scan, readings, cuts[s].first, end)
    for (let t = cuts[s].first; t < end; t++) {
      const id = surface[t]
      const reading = readings[id]
      if (
        reading.shape === LOWER ||
        reading.figure ||
        !isName(t, scan, readings, usage.get(reading.form) as Usage, german, shouting)
      )
        continue
      named[t] = 1
      const name = skeletons[id] ?? skeleton(reading.form)
      skeletons[id] = name
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const joined = joinSpellings(counts)
  for (let id = 0; id < skeletons.length; id++) {
    const name = skeletons[id]
    if (name !== undefined) skeletons[id] = joined.get(name) ?? name
  }

  const stems: (string | undefined)[] = []
  const plain = (t: number): Token => {
    const id = surface[t]
    const { form, entry, figure, code, shape } = readings[id]
    const start = starts[t]
    const end = ends[t]
    const quoted = (flags[t] & QUOTED) !== 0
    if (figure) return { start, end, form, stem: form, kind: 'number', quoted }
    if (named[t] === 1) {
      // "US" and "IT" in capitals are not the pronouns.
      const own = shape === CAPITALS && isFunctionEntry(entry) ? spaced(form) : form
      return { start, end, form: own, stem: own === form ? (skeletons[id] as string) : own, kind: 'name', quoted }
    }
    if (isFunctionEntry(entry) || (language === 'und' && isShortLatin(form))) {
      return { start, end, form, stem: form, kind: 'function', quoted }
    }
    if (code) return { start, end, form, stem: form, kind: shape === LOWER ? 'word' : 'name', quoted }
    const root = stems[id] ?? stem(form, language)
    stems[id] = root
    return { start, end, form, stem: root, kind: 'word', quoted }
  }

  const sentences: Sentence[] = []
  for (let s = 0; s < cuts.length; s++) {
    const { span, paragraph, first } = cuts[s]
    const end = s + 1 < cuts.length ? cuts[s + 1].first : total
    const tokens: Token[] = []
    for (let t = first; t < end; ) {
      const { entry, figure } = readings[surface[t]]
      if ((figure && t + 1 < end) || (entry !== undefined && entry.role > 1)) t = special(t, end, tokens)
      else tokens.push(plain(t++))
    }
    sentences.push({ span, paragraph, tokens })
  }
  return sentences

  /** Number words and what they multiply, months, per cent: several tokens may become one. Gives the next token. */
  function special(t: number, end: number, tokens: Token[]): number {
    const { entry, form, figure, shape } = readings[surface[t]]
    const quoted = (flags[t] & QUOTED) !== 0
    const start = starts[t]
    if (figure) {
      const times = entryAt(t + 1, end)
      if (
        times?.role === NUMBER_WORD &&
        times.value >= 100 &&
        (flags[t + 1] & NEXT) !== 0 &&
        /^\d{1,9}(?:\.\d{1,6})?$/.test(form)
      ) {
        const value = String(Math.round(Number(form) * times.value * 1e6) / 1e6)
        tokens.push({ start, end: ends[t + 1], form: value, stem: value, kind: 'number', quoted })
        return t + 2
      }
      tokens.push(plain(t))
      return t + 1
    }
    switch (entry?.role) {
      case PERCENT:
        tokens.push({ start, end: ends[t], form: '%', stem: '%', kind: 'word', quoted })
        return t + 1
      case PER: {
        const next = entryAt(t + 1, end)
        if (next !== undefined && (next.role === HUNDREDTH || next.value === 100) && (flags[t + 1] & NEXT) !== 0) {
          tokens.push({ start, end: ends[t + 1], form: '%', stem: '%', kind: 'word', quoted })
          return t + 2
        }
        break
      }
      case MONTH:
      case SHORT_MONTH: {
        const day = (t > 0 && (flags[t - 1] & FIGURE) !== 0) || (t + 1 < end && (flags[t + 1] & FIGURE) !== 0) || isDayBefore(t)
        if (entry.role === SHORT_MONTH && (!day || (language === 'en' && shape === LOWER))) break
        tokens.push({ start, end: ends[t], form: entry.form, stem: entry.form, kind: 'word', quoted })
        return t + 1
      }
      case NUMBER_WORD:
      case ONE:
        if (named[t] === 0) return numberWord(t, end, tokens)
    }
    tokens.push(plain(t))
    return t + 1
  }

  function entryAt(t: number, end: number) {
    return t < end ? readings[surface[t]].entry : undefined
  }

  /** "9 de mayo" */
  function isDayBefore(t: number): boolean {
    return t > 1 && (flags[t - 2] & FIGURE) !== 0 && readings[surface[t - 1]].form.length <= 2
  }

  function numberWord(t: number, end: number, tokens: Token[]): number {
    const first = readings[surface[t]].entry
    let value = first?.value as number
    let next = t + 1
    while (next < end) {
      let at = next
      if (entryAt(at, end)?.role === AND && (flags[at] & (NEXT | HYPHENED)) !== 0) at++
      const more = entryAt(at, end)
      if (more === undefined || (more.role !== NUMBER_WORD && more.role !== ONE)) break
      if ((flags[at] & (NEXT | HYPHENED)) === 0) break
      const longer = extendNumber(value, more.value, language)
      if (longer < 0) break
      value = longer
      next = at + 1
    }
    if (first?.role === ONE && next === t + 1) {
      tokens.push(plain(t))
      return next
    }
    const form = String(value)
    const quoted = (flags[t] & QUOTED) !== 0
    tokens.push({ start: starts[t], end: ends[next - 1], form, stem: form, kind: 'number', quoted })
    return next
  }
}

/** Most of the sentence's words are in capitals. */
function isShouting({ surface }: Scan, readings: readonly Reading[], from: number, to: number): boolean {
  let capitals = 0
  let words = 0
  for (let t = from; t < to; t++) {
    const { shape, figure, form } = readings[surface[t]]
    if (figure || form.length < 2) continue
    words++
    if (shape === CAPITALS) capitals++
  }
  return words > 2 && capitals * 2 > words
}

function isShortLatin(form: string): boolean {
  return form.length < 3 && form.charCodeAt(0) < 0x250 && form !== '%'
}

function spaced(form: string): string {
  return form.split('').join('.')
}
