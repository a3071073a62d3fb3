import type { CreditKind, Span } from '../../types'
import type { Family } from '../family'
import { isOneOutlet, type Outlets, type ResolvedCredit } from '../outlets'
import type { EvidenceKind } from './kind'

/** A match less likely than this shows no sentence to be another's. */
const SURE = 0.5
/** Credits of the whole text ("(Meridian) -", a byline, a copyright line) against one in running text ("told Meridian"). */
export const WHOLE: ReadonlySet<string> = /* @__PURE__ */ new Set(['dateline', 'signoff', 'byline', 'copyright'])

/**
 * Whom the child names. `whole` and `told`: it credits the parent's outlet for the text or in it; `told here`: in a
 * sentence that the two share. `reverse`: the parent credits the child's outlet. `another`: the child credits an outlet
 * that is in the family, and not this one. `inherited`: both credit the same third outlet. `absent`: the child credits an
 * outlet that the family lacks and the parent does not name; `unnamed`: the same where the parent's own outlet is not known.
 */
export const credit: EvidenceKind = {
  kind: 'credit',
  ofOutlets: true,
  features: ['whole', 'told', 'reverse', 'another', 'inherited', 'absent', 'told here', 'unnamed'],
  prepare({ family, outlets }) {
    const claims = family.articles.map((_, c) => ownClaims(family, outlets, c))
    return (p, c) => {
      const given = claims[c]
      const toParent = given.filter((x) => x.articles.includes(p))
      const back = outlets.credits[p].filter((x) => !x.own && x.articles.includes(c))
      const elsewhere = given.filter((x) => x.articles.length > 0 && !x.articles.includes(p))
      const absent = given.filter((x) => x.articles.length === 0)
      const common = given.filter((x) => !x.articles.includes(p) && outlets.credits[p].some((y) => likewise(x, y)))
      const whole = toParent.some((x) => WHOLE.has(x.kind)) ? 1 : 0
      const told = toParent.some((x) => !WHOLE.has(x.kind)) ? 1 : 0
      return {
        features: {
          whole,
          told,
          'told here': told > 0 ? sharedHere(family, c, p, toParent) : 0,
          unnamed: toParent.length === 0 && absent.length > 0 && common.length === 0 && outlets.names[p].length === 0 ? 1 : 0,
          reverse: back.length > 0 ? 1 : 0,
          another: toParent.length === 0 && elsewhere.length > 0 ? 1 : 0,
          inherited: toParent.length === 0 && common.length > 0 ? 1 : 0,
          absent: toParent.length === 0 && absent.length > 0 && common.length === 0 && outlets.names[p].length > 0 ? 1 : 0,
        },
        detail: () => describe(toParent, back, common, elsewhere.length > 0 ? elsewhere : absent),
        spans: () => toParent.slice(0, 8).map((x): { child: Span } => ({ child: x.span })),
      }
    }
  },
}

/**
 * Whom c names of itself. Who names an article of the family for the whole of its text ("(Meridian) -") has from there what both say
 * of others in a sentence that they share ("told the Lantern").
 */
function ownClaims(family: Family, outlets: Outlets, c: number): ResolvedCredit[] {
  const given = outlets.credits[c].filter((x) => !x.own)
  const wholes = new Set(given.flatMap((x) => (WHOLE.has(x.kind) ? x.articles : [])))
  const isFrom = (q: number, x: ResolvedCredit): boolean =>
    !x.articles.includes(q) && outlets.credits[q].some((y) => likewise(x, y)) && sharedHere(family, c, q, [x]) >= SURE
  return given.filter((x) => WHOLE.has(x.kind) || ![...wholes].some((q) => isFrom(q, x)))
}

/** How probably a sentence that names the parent is itself shared with it. */
function sharedHere(family: Family, c: number, p: number, credits: readonly ResolvedCredit[]): number {
  const view = family.views[c].get(p)
  const { sentences } = family.articles[c]
  let here = 0
  for (const { span } of credits) {
    for (let i = 0; 2 * i < sentences.length && view; i++) {
      if (span.start < sentences[2 * i + 1] && span.end > sentences[2 * i]) here = Math.max(here, view.best[i])
    }
  }
  return here
}

function likewise(x: ResolvedCredit, y: ResolvedCredit): boolean {
  if (y.own) return false
  if (x.articles.length > 0) return x.articles.some((a) => y.articles.includes(a))
  return y.articles.length === 0 && isOneOutlet(x.name, y.name)
}

const WHERE: Readonly<Record<CreditKind | 'mention', string>> = {
  mention: 'in its text',
  dateline: 'in its dateline',
  signoff: 'in its sign-off',
  byline: 'in its byline',
  copyright: 'in its copyright line',
  headline: 'in its headline',
  attribution: 'as its source',
  declared: 'in its metadata',
  named: 'beside its text',
}

/** What is said where any of the features is not 0: then one of the four holds somebody. */
function describe(
  toParent: readonly ResolvedCredit[],
  back: readonly ResolvedCredit[],
  common: readonly ResolvedCredit[],
  others: readonly ResolvedCredit[],
): string {
  if (toParent.length > 0) return `names ${toParent[0].name} ${WHERE[toParent[0].kind]}`
  if (back.length > 0) return `the parent names ${back[0].name}, which is the child's own outlet`
  return common.length > 0 ? `names ${common[0].name}, as the parent does` : `names ${others[0].name}, not the parent`
}
