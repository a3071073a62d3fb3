import { endsAtStop, endsPlainly } from './stops'
import { CLASSES, isBlank, KNOWN, LETTER, OTHER } from './units'
import { STATEMENT_END } from './urdu'

/**
 * Where a sentence may end: a line break before a blank line or a bullet, a bullet, or stops and the marks that close
 * after them, « texte. » with its blank too; a mark glued to a letter opens, unless it can but close.
 */
const MARKS =
  '\\n[^\\S\\n]{0,99}(?:\\n|[•▪●·■]|[-*–—]\\s)|\\s[•▪●·■]|([…\\p{STerm}]{1,99})' +
  '(?:[)\\]}）】》〉］｝»›」』\\p{M}\\p{Cf}…\\p{STerm}\'’”]|["“‘«‹](?!\\p{L})|[^\\S\\n][»›](?!\\p{L})){0,9}'
const EDGE = new RegExp(MARKS, 'gu')
const URDU_EDGE = new RegExp(`${MARKS}|(${STATEMENT_END})`, 'gu')
/** A statement shorter than this, in units, is not cut off at a comma. */
const LEAST_STATEMENT = 60

const STOP = 0x2e
const LINE_FEED = 0x0a
const BLANK = 0x20

/** What a unit says of edges: none begins at it; one may; one may, before what is no letter; one may at the blank before it. */
const NONE = 0
const ANY = 1
const LINE_BREAK = 2
const BULLET = 3
const SIGNS: Uint8Array = /* @__PURE__ */ readSigns()

/** Of the units beyond those known only dashes and quotation marks surely begin none. */
function readSigns(): Uint8Array {
  const signs = new Uint8Array(1 << 16).fill(ANY, KNOWN).fill(NONE, 0x2010, 0x2028)
  for (const stop of '.!?…') signs[stop.charCodeAt(0)] = ANY
  for (const bullet of '•▪●·■') signs[bullet.charCodeAt(0)] = BULLET
  signs[LINE_FEED] = LINE_BREAK
  return signs
}

/** Whether a stop surely stands alone, without another or a mark that closes after it. */
function isLone(units: Uint16Array, stop: number): boolean {
  const next = units[stop + 1]
  if (next === BLANK || next === LINE_FEED) return units[stop + 2] < 0x80
  return CLASSES[next] >= LETTER && next < 0x80
}

/**
 * Cuts one paragraph into sentences and puts their starts and ends behind those in `out`: trimmed, ordered and disjoint, they hold
 * every letter and digit of the paragraph.
 *
 * Rules, not statistics: a stop ends a sentence unless what stands before it (title, abbreviation, initial, ordinal) or
 * after it (lower case, a figure) speaks against; see `stops.ts`. One pass, each unit looked at a bounded number of times.
 */
export function cutSentences(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  language: string,
  out: number[],
): void {
  const paragraph = text.slice(start, end)
  const edges = language === 'ur' ? URDU_EDGE : EDGE
  const size = out.length
  let from = start
  let lead = -1
  const cut = (to: number): void => {
    let first = from
    let last = to
    while (first < last && isBlank(units[first])) first++
    while (last > first && isBlank(units[last - 1])) last--
    from = to
    // What holds no letter goes to the sentence before it, or else to the one after.
    if (hasLetter(text, units, first, last)) {
      out.push(lead < 0 ? first : lead, last)
      lead = -1
    } else if (first < last) {
      if (out.length > size) out[out.length - 1] = last
      else if (lead < 0) lead = first
    }
  }
  // Up to here all is part of an edge.
  let passed = start
  for (let at = start; at < end; at++) {
    const sign = SIGNS[units[at]]
    if (sign === NONE) continue
    // At the end of the page there is no next unit.
    if (sign === LINE_BREAK && CLASSES[units[at + 1] ?? BLANK] >= LETTER) continue
    if (sign === BULLET && (at === passed || !isBlank(units[at - 1]))) continue
    if (units[at] === STOP) {
      let ends = endsPlainly(text, units, from, at, end, language)
      if (ends === undefined && isLone(units, at)) ends = endsAtStop(paragraph, from - start, at - start, '.', '.', language)
      if (ends === true) cut(at + 1)
      if (ends !== undefined) continue
    }
    edges.lastIndex = at - start - (sign === BULLET ? 1 : 0)
    const match = edges.exec(paragraph)
    if (match === null) break
    const { 0: edge, 1: stops, 2: comma, index } = match
    at = start + index
    if (comma !== undefined) {
      if (at - from >= LEAST_STATEMENT) cut(at + edge.length)
    } else if (stops === undefined) cut(at)
    else if (endsAtStop(paragraph, from - start, index, stops, edge, language)) cut(at + edge.length)
    passed = at + edge.length
    at = passed - 1
  }
  cut(end)
}

function hasLetter(text: string, units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const kind = CLASSES[units[at]]
    if (kind >= LETTER) return true
    if (kind === OTHER) return /[\p{L}\p{Nd}]/u.test(text.slice(from, to))
  }
  return false
}
