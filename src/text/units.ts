import { Scratch } from '../util/scratch'

/** What a UTF-16 unit is to a word: parts words; needs a pattern to tell; a letter; a plain digit. */
export const BREAK = 0
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3

/** Below this every unit is told apart: Latin, Greek and Cyrillic. Beyond, only dashes and quotation marks surely part words. */
export const KNOWN = 0x530

/** By unit, its class. */
export const CLASSES: Uint8Array = /* @__PURE__ */ readClasses()

function readClasses(): Uint8Array {
  const classes = new Uint8Array(1 << 16).fill(OTHER).fill(BREAK, 0x2010, 0x2028)
  for (let unit = 0; unit < KNOWN; unit++) {
    const letter = String.fromCharCode(unit)
    if (/\p{L}/u.test(letter)) classes[unit] = LETTER
    else classes[unit] = /\d/.test(letter) ? DIGIT : /[\p{M}\p{Cf}%]/u.test(letter) ? OTHER : BREAK
  }
  return classes
}

const UNITS = /* @__PURE__ */ new Scratch((length) => new Uint16Array(length))
const BYTES = /* @__PURE__ */ new Scratch((length) => new Uint8Array(length))
const ENCODER = /* @__PURE__ */ new TextEncoder()

/**
 * The units of a text in an array, which loops read in half the time; it holds until the next text is asked for. Of plain ASCII, as
 * most pages are, an engine gives the bytes almost for nothing.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  const units = UNITS.of(length)
  const bytes = BYTES.of(length)
  const { read, written } = ENCODER.encodeInto(text, bytes)
  if (read === length && written === length) units.set(bytes)
  else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** White space, of all kinds. */
export function isBlank(unit: number): boolean {
  if (unit < KNOWN) return unit === 0x20 || (unit > 8 && unit < 14) || unit === 0xa0
  return unit >= 0x1680 && /\s/.test(String.fromCharCode(unit))
}
