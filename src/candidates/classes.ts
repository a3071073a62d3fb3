import type { FingerprintData } from '../types'
import { byCodeUnits } from '../util/order'

/** Articles with the same folded body: compared once, reported all. Indices into the fingerprints given. */
export interface BodyClass {
  /** The member with the lowest id. */
  readonly representative: number
  /** By id; the representative is the first. */
  readonly members: readonly number[]
}

/**
 * Groups fingerprints by body, whatever their order. A body without a word is identical to no other.
 *
 * Ordered by the id of the representative; every article is in exactly one class.
 */
export function identicalClasses(fingerprints: readonly Pick<FingerprintData, 'id' | 'bodyHash' | 'tokens'>[]): BodyClass[] {
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
  return classes.map((members) => ({ representative: members[0], members }))
}
