import { readPage } from './article/page'
import { withoutInvisible } from './article/visible'
import { checkArticle } from './check-article'
import { describe } from './errors'
import type { Fingerprint } from './fingerprint/fingerprint-class'
import { keyedHasher, plainHasher } from './fingerprint/hash'
import { deriveKey } from './fingerprint/key'
import { makeFingerprint } from './fingerprint/make'
import { type Embed, embedded } from './fingerprint/vectors'
import { primaryTag } from './text/language'
import { readNames, readText } from './text/read'
import type { Article, ArticleInput, Page, ReadText } from './types'
import { type Read, text } from './util/check'
import { optionsOf } from './util/options'
import { withoutArticle } from './util/outlets'

export interface FingerprintOptions {
  /** 16 random bytes or more: the words of the article cannot be read without it. Only fingerprints of one key compare. */
  readonly key?: string | Uint8Array | undefined
  /** BCP 47; overrides `article.language`. */
  readonly language?: string | undefined
  /**
   * Called once with the body's sentences, as they stand in the text; gives each a vector, all of one length. Between
   * articles of one embedder, sentences near in meaning are then found that share few words or none, across languages too.
   * It is synchronous: await a model before. Vectors of different embedders mean nothing to each other: keep to one.
   * Those of sentences behind the 512th of an article are not looked at.
   *
   * The vectors are stored, a byte a component. A key does not hide them, and a good embedder's tell much of the sentence.
   *
   * @example
   * const embed = (sentences: readonly string[]) => sentences.map((sentence) => [/dam/i.test(sentence) ? 1 : 0, 0.5])
   * const print = fingerprint({ id: 'a', text: 'The dam failed at dawn. Nobody was hurt.' }, { embed })
   * print.vectors?.length // => 4
   */
  readonly embed?: Embed | undefined
}

const embedder: Read = (value, fail) => (typeof value === 'function' ? value : fail('a function from sentences to vectors'))
const OPTIONS = { 'key?': (key: unknown) => key, 'language?': text, 'embed?': embedder }

/**
 * Turns one article into numbers: hashes of its words with the places of its sentences, a similarity signature, retrieval
 * keys, and what the page says of its source. Everything newstemma does with articles it can do with their fingerprints.
 *
 * Linear in the text. Empty text gives an empty fingerprint.
 *
 * @throws TypeError or RangeError `ERR_ARTICLE`, `ERR_OPTION`, `ERR_KEY`, `ERR_EMBED`
 * @example
 * const print = fingerprint({ id: 'a', text: 'The dam failed at dawn. Nobody was hurt.' })
 * print.paragraphs.length // => 2
 */
export function fingerprint(article: ArticleInput, options?: FingerprintOptions): Fingerprint {
  const given = checkArticle(article)
  const { key, language, embed } = optionsOf('fingerprint', OPTIONS, options)
  const { page, read } = readArticle(given, language)
  const notes = [...page.notes, ...ignored(given, language)]
  const hasher = key === undefined ? plainHasher : keyedHasher(deriveKey(key))
  const named = page.named?.map(({ text }) => text) ?? []
  const names = readNames([withoutArticle(page.publisher ?? ''), ...named], read.language)
  return makeFingerprint({ ...page, notes }, read, hasher, names, embed && embedded(sentencesOf(given.text, read), embed))
}

/** What of the data given says nothing. Of an address not what it says: under a key it is left out, and notes can be read. */
function ignored({ language: own, url }: Article, asked: string | undefined): string[] {
  const language = (asked ?? own ?? '').trim()
  const isTag = /^(?:|und)$/i.test(language) || primaryTag(language) !== undefined
  const address = (url ?? '').trim()
  const isAddress = address === '' || (!/\s/.test(address) && /[./]/.test(address))
  return [
    ...(isTag ? [] : [`language ignored: ${describe(language)} is no tag as en or pt-BR (BCP 47) is`]),
    ...(isAddress ? [] : ['address ignored: it is none as https://skagentimes.example/dam is']),
  ]
}

/** All places are such in `article.text`, though what is invisible in it is not read. */
function readArticle(article: Article, language: string | undefined): { page: Page; read: ReadText } {
  const visible = withoutInvisible(article)
  const { text } = visible?.article ?? article
  const page = readPage(visible?.article ?? article)
  const read = readText(text, page.body, language ?? page.language)
  if (visible === undefined) return { page, read }
  const [sentences, places] = [visible.places(read.sentences), visible.places(read.places)]
  return { page: visible.page(page), read: { ...read, sentences, places } }
}

function sentencesOf(text: string, { sentences, paragraphs }: ReadText): string[] {
  return Array.from(paragraphs, (_, i) => text.slice(sentences[2 * i], sentences[2 * i + 1]))
}
