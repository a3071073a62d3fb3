import type { FingerprintData, Interval } from '../types'
import { byCodeUnits } from '../util/order'
import { sameOutlet } from '../util/outlets'
import { splitByGaps } from './window'

/** An article among those with the same body. */
export interface Copy {
  readonly id: string
  readonly standing: number
  readonly published?: Interval | undefined
}

/** Articles with the same body: compared once, reported all. */
export interface Class<T extends Copy> {
  /** The one that most probably stood first: it signs as a source does, or has the earliest date, or the lowest id. */
  readonly first: T
  /** All of them, by id. */
  readonly members: readonly T[]
}

/**
 * Articles of one body as one class; where more than `window` milliseconds pass between two of them without one of the same,
 * the later ones are a class of their own. The same classes for every order of input.
 */
export function classesOf<T extends Copy>(copies: readonly T[], window: number): Class<T>[] {
  const byId = [...copies].sort((a, b) => byCodeUnits(a.id, b.id))
  return splitByGaps(window, byId).map((part) => {
    const members = part.sort((a, b) => byCodeUnits(a.id, b.id))
    return { first: members.reduce((a, b) => (before(b, a) ? b : a)), members }
  })
}

/** Whether b, which has the higher id, goes before a all the same. */
function before(b: Copy, a: Copy): boolean {
  if (b.standing !== a.standing) return b.standing > a.standing
  return (b.published?.earliest ?? Number.POSITIVE_INFINITY) < (a.published?.earliest ?? Number.POSITIVE_INFINITY)
}

/** 0…3: names itself as the source of the text, has the reporters' sign-off. */
export function standing({ publisher, credits, signoff }: Pick<FingerprintData, 'publisher' | 'credits' | 'signoff'>): number {
  const own =
    publisher !== undefined && credits.some(({ name, kind }) => kind !== 'declared' && sameOutlet(name, publisher) === 1)
  return (own ? 2 : 0) + (signoff ? 1 : 0)
}
