import { type Credit, type FingerprintData, FLAG } from '../types'
import { hashedName, isCommonName } from '../util/outlets'

/** A publisher whose name stands in an article, with the number of the first sentence that has it. */
export interface Mention {
  readonly publisher: string
  readonly sentence: number
}

type Publisher = Pick<FingerprintData, 'publisher' | 'publisherHashes'>

interface Name {
  readonly words: Uint32Array
  /** "The Times": beside another name it is part of a longer one, "New York Times", "Times Square". */
  readonly isCommon: boolean
  /** "Nordkurier": a German word for papers with what parts one of them from others. */
  readonly isPaper: boolean
  /** "新华社": written in letters that have no capitals. */
  readonly isUnicase: boolean
}
const PAPER = /\p{L}{3}(?:kurier|anzeiger|blatt|zeitung|bote|merkur|spiegel|rundschau|nachrichten)$/iu

/**
 * Which of some publishers an article names, in whatever words. Of the article alone nobody could know: whoever "told the Evening
 * Lantern" may have told anybody, but for the Evening Lantern being there. Since every fingerprint brings the words of its publisher,
 * it works under a key too. Linear in the article, but for publishers whose names begin alike.
 */
export function mentions(publishers: readonly Publisher[]): (article: FingerprintData) => Mention[] {
  const byFirst = new Map<number, Map<string, Name>>()
  for (const { publisher, publisherHashes: words } of publishers) {
    if (publisher === undefined || words.length === 0) continue
    const alike = byFirst.get(words[0]) ?? new Map<string, Name>()
    if (!alike.has(publisher)) alike.set(publisher, nameOf(publisher, words))
    byFirst.set(words[0], alike)
  }
  return (article) => {
    const { hashes, tokens, offsets } = article
    const first = new Map<number, ReadonlyMap<string, Name>>()
    hashes.forEach((hash, type) => {
      const names = byFirst.get(hash)
      if (names) first.set(type, names)
    })
    const found = new Map<string, number>()
    for (let s = 0; first.size > 0 && s + 1 < offsets.length; s++) {
      for (let k = offsets[s]; k < offsets[s + 1]; k++) {
        for (const [publisher, name] of first.get(tokens[k]) ?? []) {
          if (!found.has(publisher) && stands(name, article, k, offsets[s], offsets[s + 1])) found.set(publisher, s)
        }
      }
    }
    return Array.from(found, ([publisher, sentence]) => ({ publisher, sentence }))
  }
}

function nameOf(publisher: string, words: Uint32Array): Name {
  const isUnicase = /\p{L}/u.test(publisher) && publisher.toLowerCase() === publisher.toUpperCase()
  return { words, isCommon: isCommonName(publisher), isPaper: PAPER.test(publisher), isUnicase }
}

/** Whether a name stands at this token of a sentence: as a name, not as the words that it is made of, nor as part of another. */
function stands(
  { words, isCommon, isPaper, isUnicase }: Name,
  { tokens, quoted, hashes, flags, language }: FingerprintData,
  at: number,
  from: number,
  to: number,
): boolean {
  const end = at + words.length
  if (end > to) return false
  // In German every noun has a capital, so that few of its names are known for one, and in other scripts none has; two words in a row hardly
  // mean something else, nor does what alone stands in quotation marks, as papers do, nor a word that ends as papers are called.
  const isMarked = quoted[at] === 1 && quoted[end - 1] === 1 && quoted[at - 1] !== 1 && quoted[end] !== 1
  const isGerman = language === 'de'
  let isName = isMarked ? !isCommon || isGerman : ((isGerman || isUnicase) && words.length > 1) || (isGerman && isPaper)
  for (let i = 0; i < words.length; i++) {
    const type = tokens[at + i]
    if (hashes[type] !== words[i]) return false
    if (flags[type] & FLAG.name) isName = true
  }
  const isOfName = (k: number): boolean => k >= from && k < to && (flags[tokens[k]] & FLAG.name) !== 0
  return isName && !(isCommon && (isOfName(at - 1) || isOfName(end)))
}

/**
 * Articles with their credits to some publishers in the lines around their texts: of "By Ann Reyes" and "By Skagen Dial" an article alone
 * knows not which is the paper. What is nobody's of them is left as it is.
 */
export function creditsTo(publishers: readonly Publisher[]): (article: FingerprintData) => FingerprintData {
  const called = new Map<string, string>()
  for (const { publisher, publisherHashes } of publishers)
    if (publisher !== undefined && publisherHashes.length > 0) called.set(hashedName(publisherHashes), publisher)
  return (article) => {
    const { credits, body, publisherHashes } = article
    if (!credits.some(({ kind, name }) => kind === 'named' && called.has(name))) return article
    const own = hashedName(publisherHashes)
    const credited = credits.map((credit): Credit => {
      const { name, kind, span } = credit
      const publisher = kind === 'named' && name !== own ? called.get(name) : undefined
      if (publisher === undefined) return credit
      return { name: publisher, kind: span.start < (body[0] ?? 0) ? 'byline' : 'signoff', span }
    })
    return { ...article, credits: credited }
  }
}
