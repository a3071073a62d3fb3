import { NAME_RUN } from './names'

/** Units below this are in the table: Latin, Greek and Cyrillic. */
const KNOWN = 0x530
const OPENS: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: KNOWN }, (_, unit) =>
  Number(/[\p{Lu}«"]/u.test(String.fromCharCode(unit))),
)

/** A unit with which a run of names may begin; beyond the table, what lies in no block of Asian scripts without capitals. */
const mayOpen = (unit: number): boolean =>
  unit < KNOWN ? OPENS[unit] === 1 : unit < 0x590 || (unit > 0x109f && (unit < 0x2e00 || unit > 0xa63f))

/**
 * Start and end of each match that a search for `NAME_RUN` would find, one behind the other: a loop over a table passes what is
 * no capital, and no array is made of a match.
 */
export function nameRuns(text: string): number[] {
  const runs: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (!mayOpen(text.charCodeAt(at))) continue
    NAME_RUN.lastIndex = at
    if (!NAME_RUN.test(text)) continue
    runs.push(at, NAME_RUN.lastIndex)
    at = NAME_RUN.lastIndex - 1
  }
  return runs
}
