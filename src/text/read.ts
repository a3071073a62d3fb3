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
  const firsts: number[] = []
  const cuts = body.flatMap((span, paragraph) => {
    const before = scan.tokens.length
    const sentences = cutSentences(text, span, tag).map((sentence) => {
      firsts.push(scan.tokens.length)
      scan.sentence(sentence)
      return { span: sentence, paragraph }
    })
    markQuoted(text, span, scan.tokens, before)
    return sentences
  })
  markNames(scan, firsts, tag)
  const sentences = cuts.map((cut, s) => ({
    ...cut,
    tokens: joinTokens(scan, firsts[s], firsts[s + 1] ?? scan.tokens.length, tag),
  }))
  return { language: tag, sentences }
}
