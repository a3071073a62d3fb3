import type { ReadText, Span } from '../types'
import { markNames } from './kinds'
import { guessLanguage, primaryTag } from './language'
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
  const scan = scanner(text, tag)
  const sentences = body.flatMap((paragraph, number) => {
    const cuts = cutSentences(text, paragraph, tag).map((span) => ({ span, paragraph: number, tokens: scan(span) }))
    markQuoted(
      text,
      paragraph,
      cuts.flatMap(({ tokens }) => tokens),
    )
    return cuts
  })
  markNames(
    sentences.map(({ tokens }) => tokens),
    tag,
  )
  return { language: tag, sentences: sentences.map((cut) => ({ ...cut, tokens: joinTokens(cut.tokens, tag) })) }
}
