/** What a UTF-16 unit is to a word: parts words; needs a pattern to tell; a letter; a plain digit. */
export const BREAK = 0
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3

/** Units below this are in the table: Latin, Greek and Cyrillic. */
const KNOWN = 0x530

const CLASSES: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: KNOWN }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (/\p{L}/u.test(letter)) return LETTER
  return /\d/.test(letter) ? DIGIT : /[\p{M}\p{Cf}%]/u.test(letter) ? OTHER : BREAK
})

/** Class of a unit; dashes and quotation marks are the only ones beyond the table that surely part words. */
export function classOf(unit: number): number {
  return unit < KNOWN ? CLASSES[unit] : unit >= 0x2010 && unit < 0x2028 ? BREAK : OTHER
}
