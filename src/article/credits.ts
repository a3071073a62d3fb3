import type { Credit, CreditKind } from '../types'
import { isAmong, type Outlet, type OutletName, outletName, sameOutlet } from '../util/outlets'
import {
  ANY_AFTER,
  ANY_BEFORE,
  AS,
  AS_SAYS,
  at,
  BRACKET,
  BY,
  CAPITALS,
  GERMAN,
  GERMAN_READ,
  isArticled,
  isCommonNoun,
  JOINED,
  LEFT,
  NAMED_LATER,
  NAMED_NOUN,
  NOTICE,
  NOUN,
  NOUN_AFTER,
  NOUN_QUOTED,
  OFFICIAL,
  ORDER,
  PLACE,
  PROGRAMME,
  QUOTED_NOUN,
  READ,
  RIGHT,
  ROLE,
  SAID,
  TELLS_WHOM,
  WEAK,
  WEAK_AFTER,
} from './credit-patterns'
import { mayStandAfter, mayStandBefore } from './credit-words'
import { nameRuns } from './name-runs'
import { GERMAN_PAPER, isInstitution, isPaperName, mayOpenLate, nameStart, outletWord, PICTURED, trimName } from './names'

/** What the text shows of one capitalised word. */
class Seen {
  /** How often it stands, and how often behind another. */
  count = 0
  second = 0
  readonly #runs: Run[] = []
  #said: boolean | undefined
  #place: boolean | undefined

  add(run: Run, isSecond: boolean): void {
    this.count++
    if (isSecond) this.second++
    this.#runs.push(run)
  }

  /** Whether a name with it speaks; asked of few words, so it is sought when asked. */
  get said(): boolean {
    this.#said ??= this.#runs.some(({ text, end }) => at(SAID, text, end))
    return this.#said
  }

  /** Whether a name with it stands as a place does. */
  get place(): boolean {
    this.#place ??= this.#runs.some(({ text, start }) => at(PLACE, text, start))
    return this.#place
  }
}

interface Run {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** "Salud y Cuentas24": what is joined to a name may be cut otherwise where names are read. */
const UNSEEN: Readonly<Pick<Seen, 'count' | 'second' | 'said' | 'place'>> = { count: 0, second: 0, said: false, place: false }

interface Candidate {
  readonly name: OutletName
  readonly start: number
  /** 3: the words beside it say that this is an outlet, 2: they are seldom said of others, 1: of anybody. */
  readonly level: number
  /** "Il Corsaro" amid a sentence, as names of papers are written. */
  readonly articled: boolean
  /** "seen by": said of readers, not of those who were told. */
  readonly access: () => boolean
  /** "dijo a Meridian Elodie Perrin": who speaks may stand behind who was told. */
  readonly spoken: boolean
}

interface Piece {
  readonly text: string
  readonly start: number
}

const MOST_KNOWN = 40
/** "Meridian Elodie Perrin": behind a name two words, as a person is called. */
const PERSON = /^(.+?) \p{Lu}\p{Ll}[\p{L}’'-]* (?:(?:de|da|von|van) )?\p{Lu}\p{Ll}[\p{L}’'-]*$/u
/** Where who speaks stands behind who was told: that one, if it surely is an outlet. "Gaceta Digital Norte" is one name. */
function toldOutlet(name: string, isAnnounced: boolean): string | undefined {
  const [, told] = PERSON.exec(name) as RegExpExecArray
  const isPaper = / |-/.test(told) && outletWord(told)
  return isAnnounced || isPaper || /(?:^| )\p{Lu}{2,6}$/u.test(told) ? told : undefined
}
const endsInPerson = (name: string): boolean => PERSON.test(name) && !outletWord(name.slice(name.lastIndexOf(' ') + 1))

/** What the pieces show of each capitalised word, lower case. */
export function readSeen(pieces: readonly Piece[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>()
  for (const { text } of pieces) {
    const runs = nameRuns(text)
    for (let i = 0; i < runs.length; i += 2) {
      const trimmed = trimName(text.slice(runs[i], runs[i + 1]), runs[i])
      if (!trimmed) continue
      const run = { text, start: trimmed.start, end: runs[i + 1] }
      const words = trimmed.name.toLowerCase().split(' ')
      for (let nth = 0; nth < words.length; nth++) {
        let word = seen.get(words[nth])
        if (word === undefined) {
          word = new Seen()
          seen.set(words[nth], word)
        }
        word.add(run, nth > 0)
      }
    }
  }
  return seen
}

/** Names with words beside them that are said of sources, by the core of the name. */
function readCandidates(pieces: readonly Piece[], isHeadline: boolean): Iterable<Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const { text, start } of pieces) {
    const runs = nameRuns(text)
    for (let i = 0; i < runs.length; i += 2) {
      const index = runs[i]
      let end = runs[i + 1]
      const quoted = /[„«]/.test(text[index])
      const bracketed =
        text[end] === ')' && at(BRACKET, text, index) && (quoted || /^[.;]?\s*$/.test(text.slice(end + 1, end + 9)))
      const alone = (isHeadline && text[end] === ':') || bracketed
      const isAfter = alone || (mayStandAfter(text, end) && at(ANY_AFTER, text, end))
      const mayBefore = mayStandBefore(text, index)
      const run = text.slice(index, end)
      if (bracketed && PICTURED.test(run)) continue
      if (!isAfter && !mayBefore && !mayOpenLate(run)) continue
      const from = index + nameStart(run)
      const isBefore = (from > index ? mayStandBefore(text, from) : mayBefore) && at(ANY_BEFORE, text, from)
      if (!isAfter && !isBefore) continue
      const trimmed = trimName(run, index)
      if (!trimmed) continue
      let { name } = trimmed
      // "Its actuary, Mara Lindqvist, had seen": not an outlet.
      const read = isAfter && at(READ, text, end) && !(text[end] === ',' && text.slice(from - 2, from) === ', ')
      const isOffice =
        (/ del? /.test(name) || (OFFICIAL.test(name) && !/n(?:oticia|ew)s/i.test(name))) && at(NAMED_NOUN, text, from)
      const noun = isBefore && at(NOUN, text, from) && !isOffice
      // "el portal Salud y Cuentas": where an outlet is announced, two joined nouns are its one name.
      const joined = noun && at(JOINED, text, end)
      if (joined) {
        name += text.slice(end, JOINED.lastIndex)
        end = JOINED.lastIndex
      }
      const mayAfter = isAfter || joined
      const isPaper =
        (quoted && ((isBefore && at(NOUN_QUOTED, text, from)) || (isAfter && at(QUOTED_NOUN, text, end)))) ||
        ((quoted || GERMAN_PAPER.test(name)) && isAfter && at(AS_SAYS, text, end) && at(AS, text, index))
      const isAnnounced =
        noun ||
        (isBefore && at(PROGRAMME, text, end) && at(LEFT, text, from)) ||
        (isBefore && at(NOTICE, text, from)) ||
        (mayAfter && at(NOUN_AFTER, text, end) && !at(NAMED_LATER, text, end))
      const reads = mayAfter && at(GERMAN_READ, text, end)
      const says = mayAfter && at(GERMAN, text, end)
      const isName = (reads || says) && !isCommonNoun(text, from, end)
      const isTold =
        read || isName || (isBefore && at(LEFT, text, from) && !at(ORDER, text, end)) || (mayAfter && at(RIGHT, text, end))
      const isSaid = reads || says || alone || (isBefore && at(WEAK, text, from)) || (mayAfter && at(WEAK_AFTER, text, end))
      const level = isPaper || isAnnounced ? 3 : isTold ? 2 : isSaid ? 1 : 0
      if (level === 0) continue
      const isSpoken = isBefore && endsInPerson(name) && at(TELLS_WHOM, text, from) && at(ROLE, text, end)
      const told = isSpoken ? toldOutlet(name, noun) : undefined
      const taken = outletName(told ?? name)
      const group = groups.get(taken.key) ?? []
      const articled = isBefore && isArticled(text, from)
      group.push({
        name: taken,
        start: start + from,
        level,
        articled,
        access: () => read || (isName && reads) || at(BY, text, from),
        spoken: isSpoken && told === undefined,
      })
      groups.set(taken.key, group)
    }
  }
  return groups.values()
}

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
  if (known.some((other) => sameOutlet(outlet, other) >= (length > other.name.split(' ').length ? 0.9 : 0.7))) return true
  const institution = isInstitution(name)
  if (outletWord(name) && (!institution || length < 4)) return true
  const level = group.reduce((most, candidate) => Math.max(most, candidate.level), 0)
  const articled = group.some(({ articled }) => articled)
  if (sure || institution || (level < 2 && !articled)) return false
  const facts = parts.map((part) => seen().get(part.toLowerCase()) ?? UNSEEN)
  const last = facts[length - 1]
  const behind = proper === name ? 0 : group.length
  // A party, a firm or a town with an article is also named where nothing is credited; "La Voce di Ardea" is no person from there.
  const head = parts.includes('di') || parts.includes('de') ? facts[0] : last
  const isOnlyCredited = head.second <= behind && !head.said && !head.place && group.length >= head.count
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
