import { FUNCTION_WORDS } from './function-words'
import { AND, type Entry, FUNCTION, ONE, PER, SHORT_MONTH } from './lexicon'
import { HEAD, NEXT, type Scan } from './scan'
import { CAPITAL, CAPITALS, LOWER, type Reading } from './surface-reader'

/** What the page as a whole shows of one folded form. */
export interface Usage {
  /** Seen in lower case. */
  lower: boolean
  /** Seen with a capital where none was due. */
  capital: boolean
  /** German: seen after an article or an adjective. */
  common: boolean
  /** German: seen beside another capital, or bare after a preposition. */
  proper: boolean
}

/** German prepositions after which a name stands bare. */
const BARE = new Set('in aus nach von bei mit laut fur gegen durch und sowie sagte'.split(' '))
/** Endings of German nouns that are no names. */
const NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tat|nis|nisse|chen|ismus|ment|enz|anz|arbeit|tag|tage|jahr|jahre|jahren|minister|ministerin|prasident|prasidentin|sprecher|sprecherin)$/
const LONGEST_NOUN = 40

export function isFunctionEntry(entry: Entry | undefined): boolean {
  if (entry === undefined) return false
  const { role } = entry
  return role === FUNCTION || role === PER || role === AND || role === ONE || (role === SHORT_MONTH && entry.value === FUNCTION)
}

/** Gathers the usage of every capitalised form over all tokens; sentences bound what counts as a neighbour. */
export function gatherUsage(scan: Scan, readings: readonly Reading[], language: string): Map<string, Usage> {
  const usage = new Map<string, Usage>()
  for (const { form, shape, figure } of readings) {
    if (shape !== LOWER && !figure && !usage.has(form))
      usage.set(form, { lower: false, capital: false, common: false, proper: false })
  }
  if (usage.size === 0) return usage
  for (const { form, shape } of readings) {
    if (shape !== LOWER) continue
    const seen = usage.get(form)
    if (seen !== undefined) seen.lower = true
  }
  const { surface, flags } = scan
  const german = language === 'de'
  for (let t = 0; t < surface.length; t++) {
    const reading = readings[surface[t]]
    if (reading.shape === LOWER || reading.figure) continue
    if ((flags[t] & HEAD) === 0) (usage.get(reading.form) as Usage).capital = true
    if (german) germanUsage(t, scan, readings, usage.get(reading.form) as Usage)
  }
  return usage
}

function germanUsage(t: number, { surface, flags }: Scan, readings: readonly Reading[], usage: Usage): void {
  if ((flags[t] & NEXT) !== 0 && t > 0) {
    const before = readings[surface[t - 1]]
    if (before.shape !== LOWER) {
      if (isFunctionEntry(before.entry)) usage.common ||= !BARE.has(before.form)
      else usage.proper = true
    } else if (BARE.has(before.form)) usage.proper = true
    else if (FUNCTION_WORDS.get('de')?.has(before.form)) usage.common = true
    else if (/e[nrsm]?$/.test(before.form)) usage.common = true
  }
  const after = t + 1 < surface.length ? readings[surface[t + 1]] : undefined
  if (after !== undefined && (flags[t + 1] & NEXT) !== 0 && after.shape !== LOWER && !isFunctionEntry(after.entry))
    usage.proper = true
}

/** Whether the capitalised token `t` is a name, by where it stands and by its form's usage in the page. */
export function isName(
  t: number,
  scan: Scan,
  readings: readonly Reading[],
  usage: Usage,
  german: boolean,
  shouting: boolean,
): boolean {
  const reading = readings[scan.surface[t]]
  if (reading.shape === LOWER) return false
  if (shouting) return usage.capital && !usage.lower && !isFunctionEntry(reading.entry)
  if (reading.shape === CAPITALS) return true
  if (isFunctionEntry(reading.entry)) return false
  if (german) {
    if (usage.lower || usage.common) return false
    return usage.proper && !(reading.form.length <= LONGEST_NOUN && NOUN.test(reading.form))
  }
  if ((scan.flags[t] & HEAD) === 0) return true
  if (usage.capital) return true
  if (usage.lower || t + 1 >= scan.surface.length || (scan.flags[t + 1] & NEXT) === 0) return false
  const after = readings[scan.surface[t + 1]]
  return (after.shape === CAPITAL || after.shape === CAPITALS) && !isFunctionEntry(after.entry)
}
