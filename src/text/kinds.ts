import { type Draft, HEAD, NEXT } from './scan'
import { CAPITALS, LOWER } from './words'

/** German prepositions after which a name stands bare. */
const BARE = /^(?:in|aus|nach|von|bei|mit|laut|fur|gegen|durch|und|sowie|sagte)$/
/** Endings of German nouns that are no names. */
const NOUN = /(?:ung|heit|keit|schaft|tion)(?:en)?$/

/** Whether a token stands next to the one before it and has a capital that its being a function word does not explain. */
function isNamelike(token: Draft | undefined): boolean {
  return token !== undefined && (token.flags & NEXT) !== 0 && token.word.shape !== LOWER && token.word.kind !== 'function'
}

/** German capitals say noun: what stands before and after them says name. */
function gatherGermanUsage(sentence: readonly Draft[]): void {
  sentence.forEach(({ flags, word: { shape, kind, usage } }, t) => {
    if (shape === LOWER || kind === 'number') return
    if ((flags & NEXT) !== 0) {
      const { word } = sentence[t - 1]
      if (word.shape !== LOWER && word.kind !== 'function') usage.proper = true
      else if (BARE.test(word.form)) usage.proper ||= word.shape === LOWER
      else usage.common ||= word.kind === 'function' || /e[nrsm]?$/.test(word.form)
    }
    usage.proper ||= isNamelike(sentence[t + 1])
  })
}

function isName({ flags, word }: Draft, next: Draft | undefined, german: boolean, shouting: boolean): boolean {
  const { shape, kind, form, usage } = word
  const { lower, capital, common, proper } = usage
  if (shape === LOWER || kind === 'number') return false
  if (shouting) return capital && !lower && kind !== 'function'
  if (shape === CAPITALS || kind === 'function') return shape === CAPITALS
  if (german) return proper && !lower && !common && !NOUN.test(form)
  return (flags & HEAD) === 0 || capital || (!lower && isNamelike(next))
}

/** Finds the names of a page by their capitals, and gives their tokens one stem for all spellings. */
export function markNames(sentences: readonly (readonly Draft[])[], language: string): void {
  const german = language === 'de'
  if (german) sentences.forEach(gatherGermanUsage)
  for (const sentence of sentences) {
    let capitals = 0
    let all = 0
    for (const { word } of sentence) {
      if (word.kind === 'number' || word.form.length < 2) continue
      all++
      if (word.shape === CAPITALS) capitals++
    }
    const shouting = all > 2 && capitals * 2 > all
    sentence.forEach((token, t) => {
      if (!isName(token, sentence[t + 1], german, shouting)) return
      const { kind, form, name } = token.word
      token.kind = 'name'
      token.stem = name
      // "US" and "IT" in capitals are not the pronouns.
      if (kind === 'function') token.form = token.stem = form.split('').join('.')
    })
  }
}
