import type { BodyClass, FingerprintData } from '../types'
import { byCodeUnits } from '../util/order'
import { sameOutlet } from '../util/outlets'

type Standing = Pick<FingerprintData, 'id' | 'bodyHash' | 'tokens' | 'publisher' | 'credits' | 'signoff' | 'published'>

/**
 * Groups fingerprints by body, whatever their order. A body without a word is identical to no other.
 *
 * Ordered by the lowest id of each; every article is in exactly one class.
 */
export function identicalClasses(fingerprints: readonly Standing[]): BodyClass[] {
  const order = Array.from(fingerprints, (_, i) => i)
  order.sort((i, j) => byCodeUnits(fingerprints[i].id, fingerprints[j].id))
  const byBody = new Map<string, number[]>()
  const classes: number[][] = []
  for (const i of order) {
    const { bodyHash, tokens } = fingerprints[i]
    const known = tokens.length === 0 ? undefined : byBody.get(bodyHash)
    if (known) known.push(i)
    else {
      const members = [i]
      classes.push(members)
      if (tokens.length > 0) byBody.set(bodyHash, members)
    }
  }
  return classes.map((members) => ({
    representative: members.reduce((a, b) => (before(fingerprints[b], fingerprints[a]) ? b : a)),
    members,
  }))
}

/** Whether b, which has the higher id, goes before a all the same. */
function before(b: Standing, a: Standing): boolean {
  const [x, y] = [standing(b), standing(a)]
  if (x !== y) return x > y
  return (b.published?.earliest ?? Number.POSITIVE_INFINITY) < (a.published?.earliest ?? Number.POSITIVE_INFINITY)
}

/** 0…3: names itself as the source of the text, has the reporters' sign-off. */
function standing({ publisher, credits, signoff }: Standing): number {
  const own = publisher !== undefined && credits.some(({ name }) => sameOutlet(name, publisher) === 1)
  return (own ? 2 : 0) + (signoff ? 1 : 0)
}
