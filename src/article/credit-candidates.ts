import { type OutletName, outletName } from '../util/outlets'
import {
  ANY_AFTER,
  AS,
  AS_SAYS,
  at,
  BRACKET,
  BY,
  BY_REPORT,
  CHAIN,
  COLLEAGUE,
  DATED,
  DATIVE,
  EDITION,
  GERMAN,
  GERMAN_READ,
  IN_JOURNAL,
  IN_REPORT,
  isAnyBefore,
  isArticled,
  isCommonNoun,
  isSomebodys,
  JOINED,
  LEFT,
  NAMED_LATER,
  NAMED_NOUN,
  NOTICE,
  NOUN,
  NOUN_AFTER,
  NOUN_QUOTED,
  OF_REPORT,
  OFFICIAL,
  ORDER,
  PROGRAMME,
  QUOTED_NEXT,
  QUOTED_NOUN,
  READ,
  RIGHT,
  ROLE,
  SAYS_BEFORE,
  SPEAKER,
  TELLS_WHOM,
  TOLD_RUSSIAN,
  TOWARDS,
  WEAK,
  WEAK_AFTER,
} from './credit-patterns'
import { mayStandAfter, mayStandBefore } from './credit-words'
import { nameRuns } from './name-runs'
import { GERMAN_PAPER, mayOpenLate, nameStart, outletWord, PICTURED, runStart, trimName } from './names'
import type { Piece } from './seen'

/** A name that may be credited at one place. */
export interface Candidate {
  readonly name: OutletName
  readonly start: number
  /** 3: the words beside it say that this is an outlet, 2: they are seldom said of others, 1: of anybody. */
  readonly level: number
  /** "Il Corsaro" amid a sentence, as names of papers are written. */
  readonly articled: boolean
  /** "told the Varn Globe", "the Varn Globe reported": with the article that papers have, and persons and towns have not. */
  readonly led: boolean
  /** "seen by": said of readers, not of those who were told. */
  readonly access: () => boolean
  /** "dijo a Meridian Elodie Perrin": who speaks may stand behind who was told. */
  readonly spoken: boolean
}

/** A name beside which words stand that are said of sources. */
interface Place {
  readonly text: string
  /** Where what is written like a name begins, where its name does, and where both end. */
  readonly index: number
  readonly from: number
  readonly end: number
  readonly name: string
  readonly quoted: boolean
  /** In brackets behind a sentence, or before the colon of a headline. */
  readonly alone: boolean
  /** Whether such words stand before it, and behind. */
  readonly isBefore: boolean
  readonly isAfter: boolean
}

/** Names with words beside them that are said of sources, by the core of the name. */
export function readCandidates(pieces: readonly Piece[], isHeadline: boolean): Iterable<Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const { text, start } of pieces) {
    const runs = nameRuns(text)
    for (let i = 0; i < runs.length; i += 2) {
      const place = placeAt(text, runs[i], runs[i + 1], isHeadline)
      const candidate = place && candidateAt(joined(place), start)
      if (!candidate) continue
      const group = groups.get(candidate.name.key) ?? []
      groups.set(candidate.name.key, group)
      group.push(candidate)
    }
  }
  return groups.values()
}

function placeAt(text: string, index: number, wholeEnd: number, isHeadline: boolean): Place | undefined {
  // "Meridian-Informationen"
  const whole = text.slice(index, wholeEnd)
  const suffix = whole.includes('-') ? (IN_REPORT.exec(whole)?.[0].length ?? 0) : 0
  const runEnd = suffix > 0 && isReported(text, index, wholeEnd - suffix) ? wholeEnd - suffix : wholeEnd
  const run = text.slice(index, runEnd)
  // "der »Post« gegenüber", "adelanta 'Norte'": these marks serve for other things, too, and so are no part of a run that is written like a name.
  const reversed = text[index - 1] === '»' && text[runEnd] === '«'
  const single = /['‘]/.test(text.charAt(index - 1)) && /['’]/.test(text.charAt(runEnd))
  const end = reversed || single ? runEnd + 1 : runEnd
  const isMarked = reversed || /[„«]/.test(text[index])
  const quoted = isMarked || single || /["“]/.test(text[index])
  const bracketed = text[end] === ')' && at(BRACKET, text, index) && (isMarked || /^[.;]?\s*$/.test(text.slice(end + 1, end + 9)))
  if (bracketed && PICTURED.test(run)) return undefined
  const alone = (isHeadline && text[end] === ':') || bracketed
  const isAfter =
    alone ||
    (mayStandAfter(text, end) && at(ANY_AFTER, text, end)) ||
    isColleagues(text, end) ||
    isReported(text, index, end) ||
    isEdition(text, end, quoted)
  const mayBefore = mayStandBefore(text, index)
  if (!isAfter && !mayBefore && !mayOpenLate(run)) return undefined
  const opens = runStart(text, index)
  const from = opens + nameStart(text.slice(opens, runEnd))
  const isBefore = (from > index ? mayStandBefore(text, from) : mayBefore) && isAnyBefore(text, from)
  const trimmed = isAfter || isBefore ? trimName(text.slice(opens, runEnd), opens) : undefined
  return trimmed && { text, index, from, end, name: trimmed.name, quoted, alone, isBefore, isAfter }
}

/** "el portal Salud y Cuentas": where an outlet is announced, two joined nouns are its one name. */
function joined(place: Place): Place {
  if (!hasNoun(place) || !at(JOINED, place.text, place.end)) return place
  const end = JOINED.lastIndex
  return { ...place, end, name: place.name + place.text.slice(place.end, end), isAfter: true }
}

function candidateAt(place: Place, start: number): Candidate | undefined {
  const { text, from, end, name, isBefore } = place
  const level = levelOf(place)
  if (level === 0) return undefined
  const isSpoken = isBefore && endsInPerson(name) && at(TELLS_WHOM, text, from) && at(ROLE, text, end)
  const told = isSpoken ? toldOutlet(name, hasNoun(place)) : undefined
  return {
    name: outletName(told ?? name),
    start: start + from,
    level,
    articled: isBefore && isArticled(text, from),
    led: level < 3 && (isBefore || level === 2) && /(?<!\p{L})the [“"‘']?$/iu.test(text.slice(Math.max(0, from - 6), from)),
    access: () => hasRead(place) || hasReadGerman(place) || at(BY, text, from),
    spoken: isSpoken && told === undefined,
  }
}

function levelOf(place: Place): Candidate['level'] {
  if (isSomebodys(place.text, place.from, place.end, place.name) || at(IN_JOURNAL, place.text, place.from)) return 0
  if (isPaper(place) || isAnnounced(place)) return 3
  return isTold(place) ? 2 : isSaid(place) ? 1 : 0
}

/** "la agencia Meridian", and no office: "Agencia Española de …". */
function hasNoun({ text, from, name, isBefore }: Place): boolean {
  if (!isBefore || !at(NOUN, text, from)) return false
  const mayBeOffice = / del? /.test(name) || (OFFICIAL.test(name) && !/n(?:oticia|ew)s/i.test(name))
  return !(mayBeOffice && at(NAMED_NOUN, text, from))
}

/** In quotation marks, as German and Russian write the names of papers. */
function isPaper({ text, index, from, end, name, quoted, isBefore, isAfter }: Place): boolean {
  if ((quoted && isReported(text, index, end)) || isEdition(text, end, quoted)) return true
  const isQuoted =
    quoted &&
    ((isBefore && (at(NOUN_QUOTED, text, from) || (!name.includes(' ') && at(QUOTED_NEXT, text, index)))) ||
      (isAfter && (at(QUOTED_NOUN, text, end) || isToldGerman(text, index, end))))
  return isQuoted || ((quoted || GERMAN_PAPER.test(name)) && isAfter && at(AS_SAYS, text, end) && at(AS, text, index))
}

/** "The Harbour Post’s Ann Reyes reports"; behind most names no apostrophe stands. */
const isColleagues = (text: string, end: number): boolean => (text[end] === "'" || text[end] === '’') && at(COLLEAGUE, text, end)

/** "der „Bote“ (Donnerstag)", "dem Boten (Dienstagsausgabe)" */
const isEdition = (text: string, end: number, quoted: boolean): boolean =>
  text[end + 1] === '(' && (at(EDITION, text, end) || (quoted && at(DATED, text, end)))

/** "nach „Bote“-Informationen", "Meridian-Informationen zufolge" */
const isReported = (text: string, index: number, end: number): boolean => {
  if (text[end] !== '-') return false
  OF_REPORT.lastIndex = end
  const found = OF_REPORT.exec(text)
  return found !== null && (found[1] !== undefined || at(BY_REPORT, text, index))
}

/** "räumte er der „Post“ gegenüber ein" */
const isToldGerman = (text: string, index: number, end: number): boolean =>
  at(TOWARDS, text, end) && SAYS_BEFORE.test(text.slice(Math.max(0, index - 60), index))

/** "сообщил «Вестнику» источник", "сообщила МДН пресс-секретарь", "ha contado a la Cadena Fenal" */
function isToldWhole({ text, from, end, name, isBefore }: Place): boolean {
  if (!isBefore) return false
  if (/^Cadena \p{Lu}\S{2,20}$/u.test(name)) return at(CHAIN, text, from)
  if (!at(TOLD_RUSSIAN, text, from)) return false
  const isCode = /^\p{Lu}{3,6}$/u.test(name)
  const isQuoted = /[»”"]/.test(text[end - 1])
  return (isCode || isQuoted) && (at(SPEAKER, text, end) || (isQuoted && at(DATIVE, text, end)))
}

/** The words beside it say that this is an outlet. */
function isAnnounced(place: Place): boolean {
  const { text, from, end, isBefore, isAfter } = place
  return (
    hasNoun(place) ||
    isToldWhole(place) ||
    (isBefore && at(PROGRAMME, text, end) && at(LEFT, text, from)) ||
    (isBefore && at(NOTICE, text, from)) ||
    (isAfter && at(NOUN_AFTER, text, end) && !at(NAMED_LATER, text, end))
  )
}

/** "Its actuary, Mara Lindqvist, had seen": not an outlet. */
const hasRead = ({ text, from, end, isAfter }: Place): boolean =>
  isAfter && at(READ, text, end) && !(text[end] === ',' && text.slice(from - 2, from) === ', ')
const readsGerman = ({ text, end, isAfter }: Place): boolean => isAfter && at(GERMAN_READ, text, end)
const saysGerman = ({ text, end, isAfter }: Place): boolean => isAfter && at(GERMAN, text, end)
const hasReadGerman = (place: Place): boolean => readsGerman(place) && !isCommonNoun(place.text, place.from, place.end)

/** What stands beside it is seldom said of others. */
function isTold(place: Place): boolean {
  const { text, from, end, isBefore, isAfter } = place
  return (
    hasRead(place) ||
    ((readsGerman(place) || saysGerman(place)) && !isCommonNoun(text, from, end)) ||
    (isBefore && at(LEFT, text, from) && !at(ORDER, text, end)) ||
    (isAfter && at(RIGHT, text, end))
  )
}

/** What stands beside it is said of anybody. */
function isSaid(place: Place): boolean {
  const { text, index, from, end, alone, isBefore, isAfter } = place
  return (
    alone ||
    isColleagues(text, end) ||
    isReported(text, index, end) ||
    readsGerman(place) ||
    saysGerman(place) ||
    (isBefore && at(WEAK, text, from)) ||
    (isAfter && at(WEAK_AFTER, text, end))
  )
}

/** "Meridian Elodie Perrin": behind a name two words, as a person is called. */
const PERSON = /^(.+?) \p{Lu}\p{Ll}[\p{L}’'-]* (?:(?:de|da|von|van) )?\p{Lu}\p{Ll}[\p{L}’'-]*$/u
/** Where who speaks stands behind who was told: that one, if it surely is an outlet. "Gaceta Digital Norte" is one name. */
function toldOutlet(name: string, isAnnounced: boolean): string | undefined {
  const [, told] = PERSON.exec(name) as RegExpExecArray
  const isPaper = / |-/.test(told) && outletWord(told)
  return isAnnounced || isPaper || /(?:^| )\p{Lu}{2,6}$/u.test(told) ? told : undefined
}
const endsInPerson = (name: string): boolean => PERSON.test(name) && !outletWord(name.slice(name.lastIndexOf(' ') + 1))
