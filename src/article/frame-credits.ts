import type { Credit, CreditKind } from '../types'
import { isLabel } from './labels'
import { nameRuns } from './name-runs'
import { PICTURED, trimName } from './names'

/** What stands before a name that is credited in a line of its own. */
const MARK =
  /(?:^|\P{L})(?:with|avec|con|mit|information de|información de|files from|mitarbeit:|reporting by|additional reporting(?: from|:)) (?:the )?$/iu
/** Nothing, or a word such as "por". */
const NOTHING = /^\P{L}*(?:\p{L}{2,3} )?$/u
const ENDS = /^\s?(?:[;,)\]]|\.?$)/u
/**
 * Outlets named in a line around the article: in a byline, a sign-off, at its end ("(Meridian)", "Source: Meridian").
 * A single word that is nobody's counts where it stands alone or behind "with".
 */
export function frameCredits(
  text: string,
  start: number,
  kind: CreditKind,
  isOutlet: (name: string) => boolean,
  isTag: (name: string) => boolean = () => false,
  closing = false,
): Credit[] {
  const runs = nameRuns(text)
  return runs.flatMap((index, i) => {
    if (i % 2 > 0) return []
    const run = text.slice(index, runs[i + 1])
    // "JOON-HO PAK Stanhope News", "Jo Lane/Stanhope News": a person, then the agency; "MDN News Agency" is all its name.
    const person =
      (/^(?!(?:By )?\p{Lu}{2,4} (?:News|Press|Feed|Wire)(?!\p{L}))(?:\p{Lu}\p{Ll}{1,2} )?(?:\p{Lu}{2}[\p{Lu}'’.-]{0,30} ){1,3}(?=\p{Lu}\p{Ll})/u.exec(
        run,
      ) ?? PICTURED.exec(run))?.[0].length ?? 0
    const trimmed = trimName(run.slice(person), index + person)
    if (!trimmed) return []
    const { name } = trimmed
    const before = text.slice(0, trimmed.start)
    const marked = MARK.test(before)
    const alone = (marked || NOTHING.test(before)) && ENDS.test(text.slice(index + run.length))
    // "With Tom and Ann": in a list only what is known for an outlet.
    const isSource = !name.includes(' ') && !isTag(name) && !isLabel(name)
    const at = start + trimmed.start
    return (alone && isSource) || ((alone || !closing) && isOutlet(name))
      ? { name, kind, span: { start: at, end: at + name.length } }
      : []
  })
}
