import type { ReadText, Span } from '../types'
import { guessLanguage, primaryTag } from './language'
import { quotedRanges } from './quotes'
import { Scan } from './scan'
import { cutSentences } from './sentences'
import { type Cut, readTokens } from './tokens'

/**
 * Reads an article's prose: its language, its sentences, and their words with form, stem and kind.
 *
 * @param text the whole page as it came
 * @param body the spans of its paragraphs, ordered and disjoint
 * @param language a BCP 47 tag; guessed when absent or ill-formed, `und` when unsure
 * @returns spans are offsets into `text`, each inside a paragraph; every letter and digit of the body is in a sentence
 *
 * @example
 * readText('Rain fell.', [{ start: 0, end: 10 }]).sentences[0].tokens.map(token => token.stem) // => ['rain', 'fal']
 */
export function readText(text: string, body: readonly Span[], language?: string): ReadText {
  const tag = primaryTag(language) ?? guessLanguage(text, body)
  const scan = new Scan(text, tag)
  const cuts: Cut[] = []
  for (let paragraph = 0; paragraph < body.length; paragraph++) {
    const quotes = quotedRanges(text, body[paragraph])
    let quote = 0
    for (const span of cutSentences(text, body[paragraph], tag)) {
      cuts.push({ span, paragraph, first: scan.starts.length })
      quote = scan.sentence(span, quotes, quote)
    }
  }
  return { language: tag, sentences: readTokens(text, scan, cuts, tag) }
}
