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
  return read(text, units, body, primaryTag(language) ?? guessLanguage(text, units, body))
}

/**
 * Reads names as the paragraphs of a text are read, so that their words are those that they have where they stand in one. They are many
 * and seldom come again, so that they are remembered by themselves: they would crowd out the words of texts.
 *
 * @param language a primary tag, or `und`
 */
export function readNames(names: readonly string[], language: string): ReadText {
  const text = names.join('\n')
  let start = 0
  const spans = names.map(({ length }) => {
    const span = { start, end: start + length }
    start = span.end + 1
    return span
  })
  return read(text, unitsOf(text), spans, language, `${language} names`)
}

function read(text: string, units: Uint16Array, body: readonly Span[], tag: string, memory = tag): ReadText {
  return withVocabulary(memory, tag, (vocabulary, page, draft) => {
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
