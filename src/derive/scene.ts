import type { FingerprintData } from '../types'
import type { Scene } from './evidence/kind'
import { type AlignedPair, makeFamily } from './family'
import { creditsTo } from './mentions'
import { type ResolvedCredit, resolveOutlets } from './outlets'
import { WordSet } from './words'

/** One family as the evidence sees it. `copies`: by article, those with the same body. */
export function makeScene(
  given: readonly FingerprintData[],
  pairs: readonly AlignedPair[],
  copies: readonly (readonly FingerprintData[])[] = [],
): Scene {
  const credited = creditsTo([...given, ...copies.flat()])
  const articles = given.map(credited)
  const family = makeFamily(articles, pairs)
  const outlets = resolveOutlets(
    family,
    copies.map((list) => list.map(credited)),
  )
  return {
    family,
    outlets,
    signs: articles.map((f, x) => signature(f, outlets.credits[x])),
    sets: [new WordSet(family.words), new WordSet(family.words)],
  }
}

/** 0…3: own dateline, reporters' sign-off, own outlet credited in the text. */
function signature({ signoff }: FingerprintData, credits: readonly ResolvedCredit[]): number {
  const own = credits.filter((credit) => credit.own)
  const foreign = credits.some((credit) => !credit.own && credit.kind === 'dateline')
  return (
    (own.some((credit) => credit.kind === 'dateline') ? 1 : 0) +
    (signoff && !foreign ? 1 : 0) +
    (own.some((credit) => credit.kind === 'attribution') ? 1 : 0)
  )
}
