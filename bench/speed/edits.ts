// How one synthetic article becomes another.
import type { SyntheticSentence } from './synthetic'
import { rareWord, synonym } from './vocabulary'

type Body = readonly SyntheticSentence[]

/**
 * Puts rare words in the place of others until the word 3-shingles have about this Jaccard resemblance to those before. Each
 * word that stands three places or more from the next one changed breaks three of n − 2 shingles, so k of them leave
 * (n − 2 − 3k) / (n − 2 + 3k).
 */
export function edit(body: Body, jaccard: number, random: () => number): SyntheticSentence[] {
  const shingles = body.reduce((n, { words }) => n + words.length, -2)
  const changes = Math.round((shingles * (1 - jaccard)) / (3 * (1 + jaccard)))
  const stride = shingles / changes
  const changed = new Set(
    Array.from({ length: changes }, (_, k) => 1 + Math.floor(k * stride + random() * Math.max(stride - 3, 0))),
  )
  let at = 0
  return body.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) => (changed.has(at++) ? rareWord(random) : word)),
  }))
}

/** What a rewrite desk does: drops a quarter, tells the rest in another order, says half of the words otherwise. */
export function rewrite(body: Body, random: () => number): SyntheticSentence[] {
  const kept = body.filter((_, i) => i === 0 || random() < 0.75)
  const order = kept.map((sentence, i) => ({ sentence, place: i + 3 * random() }))
  return order
    .sort((x, y) => x.place - y.place)
    .map(({ sentence }) => ({ ...sentence, words: sentence.words.map((word) => (random() < 0.5 ? synonym(word) : word)) }))
}

/** The first so many words. */
export function cut(body: Body, words: number): SyntheticSentence[] {
  const out: SyntheticSentence[] = []
  for (let s = 0, left = words; s < body.length && left > 0; left -= body[s].words.length, s++) {
    out.push({ ...body[s], words: body[s].words.slice(0, left), quoted: 0 })
  }
  return out
}
