import type { ReadText, Span } from '../types'
import { markNames } from './kinds'
import { guessLanguage, primaryTag } from './language'
import { withWords } from './memory'
import { numberTokens } from './number'
import { markQuoted } from './quotes'
import { scanner } from './scan'
import { cutSentences } from './sentences'
import { joinTokens } from './tokens'

/**
 * Reads an article's prose: its language, its sentences, and their words with form, stem and kind.
 *
 * @param text the whole page as it came
 * @param body the spans of its paragraphs, ordered and disjoint
 * @param language a BCP 47 tag; guessed when absent or ill-formed, `und` when unsure
 * @returns spans are offsets into `text`, each inside a paragraph; every letter and digit of the body is in a sentence
 *
 * @example
 * readText('Rain fell.', [{ start: 0, end: 10 }], 'en').sentences[0].tokens.map(token => token.stem) // => ['rain', 'fal']
 */
export function readText(text: string, body: readonly Span[], language?: string): ReadText {
  const tag = primaryTag(language) ?? guessLanguage(text, body)
  return withWords(tag, (words) => {
    const scan = scanner(text, tag, words.wordAt)
    const sentences = body.flatMap((span, paragraph) => {
      const own = cutSentences(text, span, tag).map((cut) => ({ span: cut, paragraph, tokens: scan(cut) }))
      markQuoted(text, span, own)
      return own
    })
    markNames(sentences, tag)
    for (const { tokens } of sentences) joinTokens(tokens, tag)
    return { language: tag, sentences, types: numberTokens(sentences, words) }
  })
}
