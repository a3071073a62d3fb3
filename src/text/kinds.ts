import type { Draft } from './draft'
import { HEAD, NEXT } from './gaps'
import { FUNCTION, NUMBER, SHAPE, SHORT, type Vocabulary } from './vocabulary'
import { CAPITALS, LOWER } from './words'

/** German prepositions after which a name stands bare. */
const BARE = /^(?:in|aus|nach|von|bei|mit|laut|fur|gegen|durch|und|sowie|sagte)$/
/** Endings of German nouns that are no names. */
const NOUN = /(?:ung|heit|keit|schaft|tion)(?:en)?$/

/** Whether a token stands next to the one before it and has a capital that its being a function word does not explain. */
function isNamelike({ gaps, traits }: Draft, token: number): boolean {
  return (gaps[token] & NEXT) !== 0 && (traits[token] & SHAPE) !== LOWER && (traits[token] & FUNCTION) === 0
}

/** German capitals say noun: what stands before and after them says name. Gives the forms that are names alone. */
function germanNames(draft: Draft, vocabulary: Vocabulary): ReadonlySet<string> {
  const { offsets, words, traits, gaps } = draft
  /** Seen beside another capital, or bare after a preposition; and after an article or an adjective. */
  const proper = new Set<string>()
  const common = new Set<string>()
  for (let s = 0; s + 1 < offsets.length; s++) {
    const [from, to] = [offsets[s], offsets[s + 1]]
    for (let t = from; t < to; t++) {
      if ((traits[t] & SHAPE) === LOWER || traits[t] & NUMBER) continue
      const form = vocabulary.form(words[t])
      if (t > from && gaps[t] & NEXT) {
        const isFunction = (traits[t - 1] & FUNCTION) !== 0
        const isLower = (traits[t - 1] & SHAPE) === LOWER
        const before = vocabulary.form(words[t - 1])
        if (!isLower && !isFunction) proper.add(form)
        else if (!BARE.test(before)) {
          if (isFunction || /e[nrsm]?$/.test(before)) common.add(form)
        } else if (isLower) proper.add(form)
      }
      if (t + 1 < to && isNamelike(draft, t + 1)) proper.add(form)
    }
  }
  for (const form of proper) if (common.has(form) || NOUN.test(form)) proper.delete(form)
  return proper
}

/** Finds the names of a page by their capitals, and gives their tokens one lexeme for all spellings. */
export function markNames(draft: Draft, vocabulary: Vocabulary, page: number): void {
  const german = vocabulary.language === 'de' ? germanNames(draft, vocabulary) : undefined
  const { offsets, words, lexemes, traits, gaps } = draft
  for (let s = 0; s + 1 < offsets.length; s++) {
    const [from, to] = [offsets[s], offsets[s + 1]]
    let capitals = 0
    let all = 0
    for (let t = from; t < to; t++) {
      if (traits[t] & (NUMBER | SHORT)) continue
      all++
      if ((traits[t] & SHAPE) === CAPITALS) capitals++
    }
    const shouting = all > 2 && capitals * 2 > all
    for (let t = from; t < to; t++) {
      const shape = traits[t] & SHAPE
      if (shape === LOWER || traits[t] & NUMBER) continue
      const isFunction = (traits[t] & FUNCTION) !== 0
      const word = words[t]
      let isName: boolean
      if (shouting) isName = !isFunction && vocabulary.showsCapital(word, page) && !vocabulary.showsLower(word, page)
      else if (shape === CAPITALS || isFunction) isName = shape === CAPITALS
      else if (german) isName = german.has(vocabulary.form(word)) && !vocabulary.showsLower(word, page)
      else if ((gaps[t] & HEAD) === 0 || vocabulary.showsCapital(word, page)) isName = true
      else isName = t + 1 < to && isNamelike(draft, t + 1) && !vocabulary.showsLower(word, page)
      if (isName) lexemes[t] = vocabulary.name(words[t])
    }
  }
}
