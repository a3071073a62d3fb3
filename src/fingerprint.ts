import { readPage } from './article/page'
import { checkArticle } from './check-article'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { keyedHasher, plainHasher } from './fingerprint/hash'
import { deriveKey } from './fingerprint/key'
import { makeFingerprint } from './fingerprint/make'
import { readText } from './text/read'
import type { Article } from './types'
import { text } from './util/check'
import { optionsOf } from './util/options'

export interface FingerprintOptions {
  /** 16 random bytes or more: the words of the article cannot be read without it. Only fingerprints of one key compare. */
  readonly key?: string | Uint8Array | undefined
  /** BCP 47; overrides `article.language`. */
  readonly language?: string | undefined
}

const OPTIONS = { 'key?': (key: unknown) => key, 'language?': text }

/**
 * Turns one article into numbers: hashes of its words with the places of its sentences, a similarity signature, retrieval
 * keys, and what the page says of its source. Everything newstemma does with articles it can do with their fingerprints.
 *
 * Linear in the text. Empty text gives an empty fingerprint.
 *
 * @throws TypeError or RangeError `ERR_ARTICLE`, `ERR_OPTION`, `ERR_KEY`
 * @example
 * const print = fingerprint({ id: 'a', text: 'The dam failed at dawn. Nobody was hurt.' })
 * print.paragraphs.length // => 2
 */
export function fingerprint(article: Article, options?: FingerprintOptions): Fingerprint {
  checkArticle(article)
  const { key, language } = optionsOf('fingerprint', OPTIONS, options)
  const page = readPage(article)
  const read = readText(article.text, page.body, language ?? page.language)
  const hasher = key === undefined ? plainHasher : keyedHasher(deriveKey(key))
  return makeFingerprint(page, read, hasher)
}
