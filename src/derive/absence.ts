import { amount } from './evidence/coverage'
import { WHOLE } from './evidence/credit'
import type { Scene } from './evidence/kind'
import { missing } from './evidence/siblings'
import { unchanged } from './evidence/wording'
import { isOneOutlet, type ResolvedCredit } from './outlets'

/** From this closeness on a sentence is the same all but word for word. */
const COPIED = 0.9
/** Of an article so much stands in another, that all does. */
const WHOLLY = 0.95

/** What speaks for "no parent": the article was written first, or on its own. */
export const NONE_FEATURES = [
  'none',
  'none signs',
  'none union',
  'none top',
  'none credits',
  'none absent',
  'none amount',
  'none unchanged',
] as const
/**
 * What speaks for "a parent that the set lacks". `absent`: it names an outlet that is not there, other than in
 * a sentence copied with its name (`isCopied`); `shared`: so does a relative; `unnamed`: but a
 * relative whose outlet nobody knows, and which does not name that one, may be its text.
 */
export const LOST_FEATURES = [
  'lost',
  'lost signs',
  'lost union',
  'lost left',
  'lost credits',
  'lost absent',
  'lost absent shared',
  'lost unnamed',
  'lost unnamed shared',
] as const

export type Features = Readonly<Record<string, number>>

/** The two alternatives to a parent in the set, for article c. */
export function absence(scene: Scene, c: number): { none: Features; lost: Features } {
  const { family, outlets } = scene
  let top = 0
  let most = 0
  let copied = 0
  let left = Number.POSITIVE_INFINITY
  for (const [p, view] of family.views[c]) {
    top = Math.max(top, view.cover)
    most = Math.max(most, amount(view))
    copied = Math.max(copied, unchanged(view))
    left = Math.min(left, missing(family, c, p))
  }
  const { first } = family.carriers[c]
  let union = 0
  for (const p of first) union += p
  union /= Math.max(first.length, 1)
  const foreign = outlets.credits[c].filter((x) => !x.own)
  const credits = foreign.some((x) => x.articles.length > 0) ? 1 : 0
  const missingNames = foreign.filter((x) => x.articles.length === 0 && !isCopied(scene, c, x)).map((x) => x.name)
  const absent = missingNames.length > 0 ? 1 : 0
  const namesOne = (p: number): boolean =>
    outlets.credits[p].some((x) => !x.own && x.articles.length === 0 && missingNames.some((name) => isOneOutlet(name, x.name)))
  const kin = absent ? [...family.views[c].keys()] : []
  const shared = kin.some(namesOne) ? 1 : 0
  const unnamed = kin.some((p) => outlets.names[p].length === 0 && !namesOne(p)) ? 1 : 0
  const signs = scene.signs[c]
  return {
    none: {
      none: 1,
      'none signs': signs,
      'none union': union,
      'none top': top,
      'none credits': credits,
      'none absent': absent,
      'none amount': most,
      'none unchanged': copied,
    },
    lost: {
      lost: 1,
      'lost signs': signs,
      'lost union': union,
      'lost left': Number.isFinite(left) ? left : 0,
      'lost credits': credits,
      'lost absent': absent,
      'lost absent shared': shared,
      'lost unnamed': unnamed,
      'lost unnamed shared': unnamed * shared,
    },
  }
}

/**
 * Whether c names a source in a sentence that a relative which names it too has all but word for word, and all of one of the two stands in the
 * other: who copies a sentence copies whom it names, and no text but these two is needed to say where it is from.
 */
function isCopied({ family, outlets }: Scene, c: number, { kind, name, span }: ResolvedCredit): boolean {
  if (WHOLE.has(kind)) return false
  const at = sentenceAt(family.articles[c].sentences, span.start)
  if (at < 0) return false
  return [...family.views[c]].some(
    ([p, view]) =>
      view.closeness[at] > COPIED &&
      Math.max(view.cover, family.views[p].get(c)?.cover ?? 0) > WHOLLY &&
      outlets.credits[p].some((x) => !x.own && x.articles.length === 0 && isOneOutlet(x.name, name)),
  )
}

/** The number of the sentence that holds a place of the text, -1 where none does; sought by halves, since a long text may name many. */
function sentenceAt(sentences: Uint32Array, place: number): number {
  let [from, to] = [0, sentences.length / 2]
  while (from < to) {
    const k = (from + to) >> 1
    if (sentences[2 * k + 1] > place) to = k
    else from = k + 1
  }
  return sentences[2 * from] <= place ? from : -1
}
