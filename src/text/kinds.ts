import { type Draft, HEAD, NEXT, SEEN_CAPITAL, SEEN_LOWER } from './scan'
import { CAPITALS, LOWER } from './words'

/** German prepositions after which a name stands bare. */
const BARE = /^(?:in|aus|nach|von|bei|mit|laut|fur|gegen|durch|und|sowie|sagte)$/
/** Endings of German nouns that are no names. */
const NOUN = /(?:ung|heit|keit|schaft|tion)(?:en)?$/

/** Whether a token stands next to the one before it and has a capital that its being a function word does not explain. */
function isNamelike(token: Draft | undefined): boolean {
  return token !== undefined && (token.flags & NEXT) !== 0 && token.word.shape !== LOWER && token.word.kind !== 'function'
}

/** German: seen beside another capital, or bare after a preposition; seen after an article or an adjective. */
const PROPER = 4
const COMMON = 8

/** German capitals say noun: what stands before and after them says name. */
function gatherGermanUsage(sentence: readonly Draft[], usage: Uint8Array): void {
  sentence.forEach(({ flags, word: { shape, kind, number } }, t) => {
    if (shape === LOWER || kind === 'number') return
    if (t > 0 && (flags & NEXT) !== 0) {
      const { word } = sentence[t - 1]
      if (word.shape !== LOWER && word.kind !== 'function') usage[number] |= PROPER
      else if (BARE.test(word.form)) usage[number] |= word.shape === LOWER ? PROPER : 0
      else if (word.kind === 'function' || /e[nrsm]?$/.test(word.form)) usage[number] |= COMMON
    }
    if (isNamelike(sentence[t + 1])) usage[number] |= PROPER
  })
}

function isName({ flags, word }: Draft, next: Draft | undefined, usage: number, german: boolean, shouting: boolean): boolean {
  const { shape, kind, form } = word
  const lower = (usage & SEEN_LOWER) !== 0
  const capital = (usage & SEEN_CAPITAL) !== 0
  if (shouting) return capital && !lower && kind !== 'function'
  if (shape === CAPITALS || kind === 'function') return shape === CAPITALS
  if (german) return (usage & PROPER) !== 0 && !lower && (usage & COMMON) === 0 && !NOUN.test(form)
  return (flags & HEAD) === 0 || capital || (!lower && isNamelike(next))
}

/** Finds the names of a page by their capitals, and gives their tokens one stem for all spellings. */
export function markNames(sentences: readonly { tokens: readonly Draft[] }[], usage: Uint8Array, language: string): void {
  const german = language === 'de'
  if (german) for (const { tokens } of sentences) gatherGermanUsage(tokens, usage)
  for (const { tokens } of sentences) {
    let capitals = 0
    let all = 0
    for (const { word } of tokens) {
      if (word.kind === 'number' || word.form.length < 2) continue
      all++
      if (word.shape === CAPITALS) capitals++
    }
    const shouting = all > 2 && capitals * 2 > all
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t]
      const { kind, form, name, shape, number } = token.word
      if (shape === LOWER || kind === 'number') continue
      if (!isName(token, tokens[t + 1], usage[number], german, shouting)) continue
      token.kind = 'name'
      token.stem = name
      // "US" and "IT" in capitals are not the pronouns.
      if (kind === 'function') token.form = token.stem = form.split('').join('.')
    }
  }
}
