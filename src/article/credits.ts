import type { Credit, CreditKind } from '../types'
import { isAmong, type Outlet, type OutletName, outletName, sameOutlet } from '../util/outlets'
import { type Candidate, readCandidates } from './credit-candidates'
import { CAPITALS } from './credit-patterns'
import { isInstitution, isPaperName, isTitled, outletWord } from './names'
import { type Piece, type Seen, UNSEEN } from './seen'

const MOST_KNOWN = 40

/** Sources that a text credits, one for every place; `known` are outlets the page itself shows. */
export function readAttributions(
  pieces: readonly Piece[],
  known: readonly Outlet[],
  seen: () => ReadonlyMap<string, Seen>,
  kind: CreditKind = 'attribution',
): Credit[] {
  const accepted = known.map(outletName)
  const credits: Credit[] = []
  for (const group of readCandidates(pieces, kind === 'headline')) {
    const { name } = group[0]
    const good = isCredited(name, group, accepted, seen, kind === 'headline')
    // "dijo a Meridian Elodie Perrin": two names run together, of which the first is known.
    const first = !good || group.some(({ spoken }) => spoken) ? knownPart(name.name, accepted) : undefined
    if (!good && !first) continue
    // Compared with every later name: more than a page has would cost their product.
    if (!first && accepted.length < MOST_KNOWN) accepted.push(name)
    for (const candidate of group) {
      const own = first ?? candidate.name.name
      credits.push({ name: own, kind, span: { start: candidate.start, end: candidate.start + own.length } })
    }
  }
  return credits
}

/** The first words of a name, where they are a known one. */
function knownPart(name: string, known: readonly OutletName[]): string | undefined {
  const words = name.split(' ')
  return words
    .slice(1, 4)
    .map((_, i) => words.slice(0, i + 1).join(' '))
    .find((part) => isAmong(known, part, 0.85))
}

function isCredited(
  outlet: OutletName,
  group: readonly Candidate[],
  known: readonly OutletName[],
  seen: () => ReadonlyMap<string, Seen>,
  sure: boolean,
): boolean {
  const { name } = outlet
  const proper = name.replace(/^(?:Il|O) /, '')
  const parts = proper.split(' ')
  const { length } = parts
  // Longer than what is known, it may be two names run together.
  const isKnown = (other: OutletName): boolean => {
    const likeness = sameOutlet(outlet, other)
    return likeness >= 0.9 || (likeness >= 0.7 && length <= other.name.split(' ').length)
  }
  if (known.some(isKnown)) return true
  const institution = isInstitution(name)
  if (outletWord(name) && (!institution || length < 4)) return true
  const level = group.reduce((most, candidate) => Math.max(most, candidate.level), 0)
  const articled = group.some(({ articled }) => articled)
  if (sure || institution) return false
  if (isTitled(name) && group.some(({ led, level }) => led || (level === 2 && name.startsWith('Channel')))) return true
  // "l’Eco di Sarno"
  if (isPaperName(proper) && /^\S+ (?:d(?:[ie]|el(?:l[aoe])?|ei|egli) \p{Lu}|dell['’])/u.test(proper)) return true
  if (level < 2 && !articled) return false
  const facts = parts.map((part) => seen().get(part.toLowerCase()) ?? UNSEEN)
  const last = facts[length - 1]
  const behind = proper === name ? 0 : group.length
  // A party, a firm or a town with an article is also named where nothing is credited; "La Voce di Ardea" is no person from there.
  const head = parts.includes('di') || parts.includes('de') ? facts[0] : last
  const isOnlyCredited =
    head.second <= (length > 1 ? group.length : behind) && !head.said && !head.place && group.length >= head.count
  if (articled && (isOnlyCredited || isPaperName(proper))) return true
  if (level < 2) return false
  // "Imogen Tarrant … Tarrant": the last word stands behind another name, and without it.
  const person = last.second > behind && (length === 1 || last.count > last.second)
  if (person && (length > 1 || level < 3)) return false
  if (level === 3) return true
  const places = group.filter((candidate) => candidate.level === 2).length
  if (places < 2 && (last.said || last.place || CAPITALS.test(name))) return false
  const share = places / Math.min(...facts.map((fact) => fact.count))
  return length === 1 ? share >= 0.4 : length < 5 && share >= 0.5 && (places > 1 || group.some((candidate) => candidate.access()))
}
