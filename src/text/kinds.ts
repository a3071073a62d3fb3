import { HEAD, NEXT, type Scan } from './scan'
import { CAPITALS, LOWER } from './words'

/** German prepositions after which a name stands bare. */
const BARE = /^(?:in|aus|nach|von|bei|mit|laut|fur|gegen|durch|und|sowie|sagte)$/
/** Endings of German nouns that are no names. */
const NOUN = /(?:ung|heit|keit|schaft|tion)(?:en)?$/

/** Finds the names of a page by their capitals and gives their tokens one stem for all spellings; `firsts` begin sentences. */
export function markNames({ tokens, words, flags }: Scan, firsts: readonly number[], language: string): void {
  const german = language === 'de'

  /** Whether token `t` stands next to the one before it and has a capital that its being a function word does not explain. */
  const isNamelike = (t: number): boolean =>
    t < words.length && (flags[t] & NEXT) !== 0 && words[t].shape !== LOWER && words[t].kind !== 'function'

  if (german) {
    words.forEach(({ shape, kind, usage }, t) => {
      if (shape === LOWER || kind === 'number') return
      if (t > 0 && (flags[t] & NEXT) !== 0) {
        const { form, shape: capital, kind: sort } = words[t - 1]
        if (capital !== LOWER && sort !== 'function') usage.proper = true
        else if (BARE.test(form)) usage.proper ||= capital === LOWER
        else usage.common ||= sort === 'function' || /e[nrsm]?$/.test(form)
      }
      if (isNamelike(t + 1)) usage.proper = true
    })
  }
  const isName = (t: number, shouting: boolean): boolean => {
    const { shape, kind, form, usage } = words[t]
    if (shape === LOWER || kind === 'number') return false
    if (shouting) return usage.capital && !usage.lower && kind !== 'function'
    if (shape === CAPITALS) return true
    if (kind === 'function') return false
    if (german) return usage.proper && !usage.lower && !usage.common && !NOUN.test(form)
    return (flags[t] & HEAD) === 0 || usage.capital || (!usage.lower && isNamelike(t + 1))
  }
  firsts.forEach((first, s) => {
    const end = firsts[s + 1] ?? words.length
    // Most of the sentence's words are in capitals.
    let capitals = 0
    let all = 0
    for (let t = first; t < end; t++) {
      if (words[t].kind === 'number' || words[t].form.length < 2) continue
      all++
      if (words[t].shape === CAPITALS) capitals++
    }
    const shouting = all > 2 && capitals * 2 > all
    for (let t = first; t < end; t++) {
      if (!isName(t, shouting)) continue
      const { form, kind, name } = words[t]
      tokens[t].kind = 'name'
      tokens[t].stem = name
      // "US" and "IT" in capitals are not the pronouns.
      if (kind === 'function') tokens[t].form = tokens[t].stem = form.split('').join('.')
    }
  })
}
