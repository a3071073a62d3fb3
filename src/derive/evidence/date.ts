import type { Interval } from '../../types'
import { asSaid } from '../../util/zones'
import type { EvidenceKind, Scene } from './kind'

/** Copies follow within hours; a page dated days after its kin was rendered then, as likely as not. */
const LONG = 36 * 3600e3

/** Dates are hints: scraped pages carry the day they were rendered, so a date long after the others says little. */
export const date: EvidenceKind = {
  kind: 'date',
  features: ['parent earlier', 'parent later', 'parent long before', 'parent long after'],
  prepare(scene) {
    return (p, c) => {
      const [own, other] = datesOf(scene, p, c)
      const order = compareDates(own, other)
      // An outlet's own two texts carry its own two dates, however far apart.
      const long = order !== 0 && !scene.outlets.same(p, c) && gap(own as Interval, other as Interval) > LONG
      return {
        features: {
          'parent earlier': order < 0 && !long ? 1 : 0,
          'parent later': order > 0 && !long ? 1 : 0,
          'parent long before': order < 0 && long ? 1 : 0,
          'parent long after': order > 0 && long ? 1 : 0,
        },
        detail: () => (order === 0 ? 'dates do not tell' : order < 0 ? 'dated before the child' : 'dated after the child'),
      }
    }
  },
}

/** Milliseconds between the end of the earlier interval and the beginning of the later. */
function gap(a: Interval, b: Interval): number {
  return Math.max(a.earliest, b.earliest) - Math.min(a.latest, b.latest)
}

/** Whether x was published before y (-1), after it (1), or that is open (0). */
export const dateOrder = (scene: Scene, x: number, y: number): -1 | 0 | 1 => compareDates(...datesOf(scene, x, y))

/** When two articles were published; where that was said without a zone, one house has one clock. */
function datesOf({ family: { articles }, outlets }: Scene, x: number, y: number): [Interval | undefined, Interval | undefined] {
  const [a, b] = [articles[x].published, articles[y].published]
  return a && b && compareDates(a, b) === 0 && outlets.same(x, y) ? [asSaid(a), asSaid(b)] : [a, b]
}

/** -1 where a lies wholly before b, 1 wholly after, 0 where that is open. */
function compareDates(a: Interval | undefined, b: Interval | undefined): -1 | 0 | 1 {
  if (!a || !b) return 0
  if (a.latest < b.earliest) return -1
  return a.earliest > b.latest ? 1 : 0
}
