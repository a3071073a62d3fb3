import { alignPair } from './align/shared'
import { asFingerprint } from './gather'
import { withTexts } from './graph/shared-sentence'
import { checkSameKey } from './holdings'
import type { ArticleInput, FingerprintData, SharedSentence } from './types'
import { fraction } from './util/check'
import { optionsOf } from './util/options'

export interface SharedSentencesOptions {
  /** Pairs less probable than this are left out; the threshold that `trace` uses unless told otherwise. */
  readonly minSimilarity?: number | undefined
}

/**
 * The sentences that two articles share, by their place in `a`, then in `b`. Spans are UTF-16 offsets into the texts; one
 * sentence may stand in several pairs when it was merged or split.
 *
 * Throws `ERR_ARTICLE` on what is neither an article nor a fingerprint, `ERR_FINGERPRINT` on a plain object with a
 * `signature` that is no fingerprint, `ERR_KEY` on fingerprints of different keys, and `ERR_OPTION`. Whether the
 * two articles are related at all is for `trace` to say.
 *
 * @example
 * import { sharedSentences } from 'newstemma'
 * const a = { id: 'a', text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.' }
 * const b = { id: 'b', text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.' }
 * const [first] = sharedSentences(a, b)
 * first.kind // => 'verbatim'
 * a.text.slice(first.a.start, first.a.end) // => 'The port of Varna will close two of its five cranes on Monday, the harbour office said.'
 */
export function sharedSentences(
  a: ArticleInput | FingerprintData,
  b: ArticleInput | FingerprintData,
  options?: SharedSentencesOptions,
): SharedSentence[] {
  const { minSimilarity } = optionsOf('sharedSentences', { 'minSimilarity?': fraction }, options)
  const [inA, inB] = [asFingerprint(a, 'a'), asFingerprint(b, 'b')]
  checkSameKey(inA, inB)
  const shared = alignPair(inA, inB, minSimilarity === undefined ? {} : { minSimilarity })
  return withTexts(shared, textOf(a), textOf(b))
}

const textOf = (article: ArticleInput | FingerprintData): string | undefined => ('text' in article ? article.text : undefined)
