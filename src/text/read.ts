import type { ReadText, Span } from '../types'
import { markNames } from './kinds'
import { guessLanguage, primaryTag } from './language'
import { withVocabulary } from './memory'
import { markQuoted } from './quotes'
import { scan } from './scan'
import { cutSentences } from './sentences'
import { joinTokens } from './tokens'
import { unitsOf } from './units'

/**
 * Reads an article's prose: its language, its sentences, and their words with form, stem and kind.
 *
 * @param text the whole page as it came
 * @param body the spans of its paragraphs, ordered and disjoint
 * @param language a BCP 47 tag; guessed when absent or ill-formed, `und` when unsure
 * @returns spans are offsets into `text`, each inside a paragraph; every letter and digit of the body is in a sentence
 *
 * @example
 * readText('Rain fell.', [{ start: 0, end: 10 }], 'en').types.map((type) => type.stem) // => ['rain', 'fal']
 */
export function readText(text: string, body: readonly Span[], language?: string): ReadText {
  const units = unitsOf(text)
  const tag = primaryTag(language) ?? guessLanguage(text, units, body)
  return withVocabulary(tag, (vocabulary, page, draft) => {
    const scanned = { text, units, vocabulary, page, draft }
    const { sentences, paragraphs, offsets } = draft
    body.forEach(({ start, end }, paragraph) => {
      const first = draft.size
      const known = sentences.length
      let quotes = false
      cutSentences(text, units, start, end, tag, sentences)
      for (let s = known; s < sentences.length; s += 2) {
        paragraphs.push(paragraph)
        offsets.push(draft.size)
        if (scan(scanned, sentences[s], sentences[s + 1])) quotes = true
      }
      if (quotes) markQuoted(text, start, end, draft, first)
    })
    offsets.push(draft.size)
    markNames(draft, vocabulary, page)
    joinTokens(draft, vocabulary)
    return {
      language: tag,
      sentences: new Uint32Array(sentences),
      paragraphs: new Uint32Array(paragraphs),
      offsets: new Uint32Array(offsets),
      places: draft.places.slice(0, 2 * draft.size),
      quoted: draft.quoted.slice(0, draft.size),
      ...vocabulary.lexemes.numbered(draft.joined, draft.size),
    }
  })
}
