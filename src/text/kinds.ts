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

/** German capitals say noun: what stands before and after them says name. Gives the forms that are names alone. */
function germanNames(sentences: readonly { tokens: readonly Draft[] }[]): ReadonlySet<string> {
  /** Seen beside another capital, or bare after a preposition; and after an article or an adjective. */
  const proper = new Set<string>()
  const common = new Set<string>()
  for (const { tokens } of sentences) {
    tokens.forEach(({ flags, word: { shape, kind, form } }, t) => {
      if (shape === LOWER || kind === 'number') return
      if (t > 0 && (flags & NEXT) !== 0) {
        const { word } = tokens[t - 1]
        if (word.shape !== LOWER && word.kind !== 'function') proper.add(form)
        else if (!BARE.test(word.form)) {
          if (word.kind === 'function' || /e[nrsm]?$/.test(word.form)) common.add(form)
        } else if (word.shape === LOWER) proper.add(form)
      }
      if (isNamelike(tokens[t + 1])) proper.add(form)
    })
  }
  for (const form of proper) if (common.has(form) || NOUN.test(form)) proper.delete(form)
  return proper
}

/** Finds the names of a page by their capitals, and gives their tokens one stem for all spellings. */
export function markNames(sentences: readonly { tokens: readonly Draft[] }[], language: string): void {
  const german = language === 'de' ? germanNames(sentences) : undefined
  for (const { tokens } of sentences) {
    let capitals = 0
    let all = 0
    for (const { word } of tokens) {
      if (word.kind === 'number' || word.form.length < 2) continue
      all++
      if (word.shape === CAPITALS) capitals++
    }
    const shouting = all > 2 && capitals * 2 > all
    const isName = ({ flags, word: { shape, kind, form, use } }: Draft, next: Draft | undefined): boolean => {
      if (shape === LOWER || kind === 'number') return false
      const { capital, lower } = use
      if (shouting) return capital && !lower && kind !== 'function'
      if (shape === CAPITALS || kind === 'function') return shape === CAPITALS
      if (german) return german.has(form) && !lower
      return (flags & HEAD) === 0 || capital || (!lower && isNamelike(next))
    }
    tokens.forEach((token, t) => {
      if (!isName(token, tokens[t + 1])) return
      const { kind, form, name } = token.word
      token.kind = 'name'
      token.stem = name
      // "US" and "IT" in capitals are not the pronouns.
      if (kind === 'function') token.form = token.stem = form.split('').join('.')
    })
  }
}
