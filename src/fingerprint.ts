import { readPage } from './article/page'
import { checkArticle } from './check-article'
import { describe, outOfRange, wrongType } from './errors'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { keyedHasher, plainHasher } from './fingerprint/hash'
import { deriveKey } from './fingerprint/key'
import { makeFingerprint } from './fingerprint/make'
import { readText } from './text/read'
import type { Article } from './types'

export interface FingerprintOptions {
  /** 16 random bytes or more: the words of the article cannot be read without it. Only fingerprints of one key compare. */
  readonly key?: string | Uint8Array | undefined
  /** BCP 47; overrides `article.language`. */
  readonly language?: string | undefined
}

const KNOWN = ['key', 'language']

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
export function fingerprint(article: Article, options: FingerprintOptions = {}): Fingerprint {
  const { text } = checkArticle(article)
  checkOptions(options)
  const page = readPage(article)
  const read = readText(text, page.body, options.language ?? page.language)
  const hasher = options.key === undefined ? plainHasher : keyedHasher(deriveKey(options.key))
  return makeFingerprint(page, read, hasher)
}

function checkOptions(options: FingerprintOptions): void {
  if (typeof options !== 'object' || options === null) {
    throw wrongType('ERR_OPTION', `options: expected an object, got ${describe(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      throw outOfRange('ERR_OPTION', `option ${describe(name)} is not known; fingerprint takes ${KNOWN.join(', ')}`)
    }
  }
  if (options.language !== undefined && typeof options.language !== 'string') {
    throw wrongType('ERR_OPTION', `option language: expected a BCP 47 tag such as "en", got ${describe(options.language)}`)
  }
}
