import type { Credit, CreditKind } from '../types'
import { isAmong, type Outlet, type OutletName, outletName, sameOutlet } from '../util/outlets'
import { mayStandAfter, mayStandBefore } from './credit-words'
import { nameRuns } from './name-runs'
import { isInstitution, mayOpenLate, nameStart, outletWord, trimName } from './names'

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
  /** "seen by": said of readers, not of those who were told. */
  readonly access: () => boolean
}

// Looked at backwards from where a name begins and forwards from where it ends, so most fail at once.
const before = (words: string): RegExp =>
  new RegExp(`(?<=(?<!\\p{L})(?:${words}) [«„“"]?(?:(?:the|an?|el|la|les?|de[rmn]|die|das) |l['’])?[«„“"]?)`, 'iuy')
const after = (words: string): RegExp => new RegExp(`,? (?:${words})(?!\\p{L})`, 'iuy')

const NOUN_WORDS =
  '(?:news|press|the|sports?) agency|(?:sports|local) (?:daily|paper)|newspaper|agencia|diario|peri.dico|portal|(?:l.)?agence|quotidien|(?:nachrichten)?agentur|zeitung|агентств.|газет.'
const NOUN = before(NOUN_WORDS)
/** What a text says of itself: that it stood elsewhere first. Books and rumours appear first, too, so the text must be named or open the line. */
const FIRST_WORDS = '(?:first|originally|initially) (?:appeared|published|ran|posted|printed|reported|broadcast) (?:in|on|by|at)'
const NOTICE_WORDS = [
  `(?:story|article|report|piece|post|column|interview|essay|version) (?:(?:was|is|has been|that) )?${FIRST_WORDS}`,
  `(?<!\\S )${FIRST_WORDS}`,
  'read the (?:original|full|whole) (?:story|article|report|piece) (?:in|on|at|by)',
  '(?:re-?(?:printed|published|posted)|reproduced) (?:here )?(?:(?:with|by) (?:the )?(?:kind )?permission (?:from|of)|courtesy of|from)',
  '(?:erschien(?:en)? zuerst|zuerst (?:erschienen|ver.ffentlicht)) (?:in|bei|auf|im)',
  '(?:publi.e?s?|parue?s?) (?:d.abord|initialement|originellement|. l.origine) (?:par|dans|sur)',
  '(?:d.abord|initialement|originellement|. l.origine) (?:publi.e?s?|parue?s?) (?:par|dans|sur)',
  '(?:publicad[oa]|publicó|apareció) (?:originalmente|inicialmente|por primera vez) (?:en|por)',
  'впервые опубликован\\p{L}{0,2} (?:в|на)',
  'with files from',
].join('|')
const NOTICE = before(NOTICE_WORDS)
const HAS_NOTICE = new RegExp(NOTICE_WORDS, 'iu')
/** "This article was first published by the Courier": where it stands among the furniture it is still read. */
export const isNotice = (text: string): boolean => text.length < 300 && HAS_NOTICE.test(text)
const BY = before('by|por|par|von|acceso')
const LEFT_WORDS =
  '(?:seen|re?view|obtain|read|examin|inspect|consult|quot|cit|report|reveal|disclos|contact|leak|vist|revis|obten|le.d|vu|lu|rapport|r.v.l|gesehen|gepr.ft)\\p{L}{0,4} (?:by|por|par|von)|acceso|conoci.|(?:read(?: out)?|leak\\p{L}*|shown?|shared|respond\\p{L}*|spoken?|speaking|talk\\p{L}*|interview|statement) (?:to|with)|sources? for|told|tells|informed|public[oó]|inform[oó]|cuenta|constató|rapport(?:e|ait)|r.v.le|recherchen der|(?:berichtet|meldet)e? (?:die|der|das)|сообща\\p{L}+|переда\\p{L}+|рассказал\\p{L}?|журналистам|(?:dij|d[eé]clar|asegur|aff?irm|expli|contó|relat|confi|indi|envi|llegar|dit|assur|racont|savoir)\\p{L}{0,9} (?:a|à)'
const LEFT = before(LEFT_WORDS)
const WEAK_WORDS =
  'according to|gegenüber|seg.n|selon|d.apr.s|laut|по данным|(?:sagte|best.tigte) (?:der|dem)|(?:report|stor|article|investigation|account|done|compiled|published)\\p{L}* (?:by|from|in|of)'
const WEAK = before(WEAK_WORDS)
const NOUN_AFTER_WORDS = '(?:news|press) agency|newswire|newspaper'
const NOUN_AFTER = after(NOUN_AFTER_WORDS)
const READ_WORDS =
  '(?:(?:which|who|que) )?(?:(?:has|have|had|ha|a|pudo) (?:seen(?! off)|review|obtain|viewed|read|verified|le[aeio]|vist|consult|vu|lu)\\p{L}*|(?:reviewed|obtained|saw)(?=[,.]| a copy| the)|vorl[aei]{1,2}g\\p{L}*|eingesehen|ознакомил\\p{L}+)'
const READ = after(READ_WORDS)
const RIGHT_WORDS =
  '(?:(?:has |had )?(?:first )?report(?:ed|s)(?: (?:on|that|earlier|last|this|the|after|from|in)|(?=[.,]))|tells us|berichtete?|meldete?|zufolge|(?<=l(?:ie|a)g\\p{L}{0,4} (?:de[rmn] )?\\S{1,40} )vor)'
const RIGHT = after(RIGHT_WORDS)
const WEAK_AFTER_WORDS =
  '(?:has )?(?:reported|reports|writes|wrote|asked|understands|poll|review|calculation|investigation|agency|says|said|revealed|citing|public[oó]|reveló|contó|informó)'
const WEAK_AFTER = after(WEAK_AFTER_WORDS)
const SAID = after(
  '(?:[^,.\\n]{2,80}, )?(?:sa(?:id|ys)|added|declined|argued|warned|dijo|aff?irm|expli|d[eé]clar|sagte|erkl|заявил|сказал)\\p{L}*',
)
/** Most names have none of all these beside them, and are asked no more. */
export const ANY_BEFORE = before(`${NOUN_WORDS}|${NOTICE_WORDS}|${LEFT_WORDS}|${WEAK_WORDS}`)
export const ANY_AFTER = after(`${NOUN_AFTER_WORDS}|${READ_WORDS}|${RIGHT_WORDS}|${WEAK_AFTER_WORDS}`)
/** "told Skarvik to stop", "quoted by the Portuguese sports daily Norte": those are not told, that is not the name. */
const ORDER = / (?:not )?to | (?:\p{Ll}{2,14} )?(?:daily|weekly|newspaper|agency|broadcaster|magazine|paper|website) \p{Lu}/uy
const JOINED = /(?<=\p{Ll}) (?:y|et|und|and|&) \p{Lu}[\p{L}-]{1,30}/uy
const PLACE = /(?<=(?<!\p{L})(?:in|near|en|aus|nach|из|в) )/iuy
const CAPITALS = /^(?:Washington|Moscow|Kyiv|Beijing|Brussels|London)$/

const at = (regex: RegExp, text: string, index: number): boolean => {
  regex.lastIndex = index
  return regex.test(text)
}

interface Piece {
  readonly text: string
  readonly start: number
}

const MOST_KNOWN = 40

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
      const colon = isHeadline && text[end] === ':'
      const isAfter = colon || (mayStandAfter(text, end) && at(ANY_AFTER, text, end))
      const mayBefore = mayStandBefore(text, index)
      const run = text.slice(index, end)
      if (!isAfter && !mayBefore && !mayOpenLate(run)) continue
      const from = index + nameStart(run)
      const isBefore = (from > index ? mayStandBefore(text, from) : mayBefore) && at(ANY_BEFORE, text, from)
      if (!isAfter && !isBefore) continue
      const trimmed = trimName(run, index)
      if (!trimmed) continue
      let { name } = trimmed
      const read = isAfter && at(READ, text, end)
      const noun = isBefore && at(NOUN, text, from)
      // "el portal Salud y Cuentas": where an outlet is announced, two joined nouns are its one name.
      const joined = noun && at(JOINED, text, end)
      if (joined) {
        name += text.slice(end, JOINED.lastIndex)
        end = JOINED.lastIndex
      }
      const mayAfter = isAfter || joined
      const level =
        noun || (isBefore && at(NOTICE, text, from)) || (mayAfter && at(NOUN_AFTER, text, end))
          ? 3
          : read || (isBefore && at(LEFT, text, from) && !at(ORDER, text, end)) || (mayAfter && at(RIGHT, text, end))
            ? 2
            : (isBefore && at(WEAK, text, from)) || (mayAfter && at(WEAK_AFTER, text, end)) || (isHeadline && text[end] === ':')
              ? 1
              : 0
      if (level === 0) continue
      const taken = outletName(name)
      const group = groups.get(taken.key) ?? []
      group.push({ name: taken, start: start + from, level, access: () => read || at(BY, text, from) })
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
    const words = good ? [] : name.name.split(' ')
    const first = words
      .slice(1, 4)
      .map((_, i) => words.slice(0, i + 1).join(' '))
      .find((part) => isAmong(accepted, part, 0.85))
    if (!good && !first) continue
    // Compared with every later name: more than a page has would cost their product.
    if (good && accepted.length < MOST_KNOWN) accepted.push(name)
    for (const candidate of group) {
      const own = good ? candidate.name.name : (first as string)
      credits.push({ name: own, kind, span: { start: candidate.start, end: candidate.start + own.length } })
    }
  }
  return credits
}

function isCredited(
  outlet: OutletName,
  group: readonly Candidate[],
  known: readonly OutletName[],
  seen: () => ReadonlyMap<string, Seen>,
  sure: boolean,
): boolean {
  const { name } = outlet
  const parts = name.split(' ')
  const { length } = parts
  // Longer than what is known, it may be two names run together.
  if (known.some((other) => sameOutlet(outlet, other) >= (length > other.name.split(' ').length ? 0.9 : 0.7))) return true
  const institution = isInstitution(name)
  if (outletWord(name) && (!institution || length < 4)) return true
  const level = group.reduce((most, candidate) => Math.max(most, candidate.level), 0)
  if (sure || institution || level < 2) return false
  const facts = parts.map((part) => seen().get(part.toLowerCase()) ?? UNSEEN)
  const last = facts[length - 1]
  // "Imogen Tarrant … Tarrant": the last word stands behind another name, and without it.
  const person = last.second > 0 && (length === 1 || last.count > last.second)
  if (person && (length > 1 || level < 3)) return false
  if (level === 3) return true
  const places = group.filter((candidate) => candidate.level === 2).length
  if (places < 2 && (last.said || last.place || CAPITALS.test(name))) return false
  const share = places / Math.min(...facts.map((fact) => fact.count))
  return length === 1 ? share >= 0.4 : length < 5 && share >= 0.5 && (places > 1 || group.some((candidate) => candidate.access()))
}

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
    // "JOON-HO PAK Stanhope News": a person in capitals, then the agency.
    const person = /^(?:\p{Lu}{2}[\p{Lu}'’.-]{0,30} ){1,3}(?=\p{Lu}\p{Ll})/u.exec(run)?.[0].length ?? 0
    const trimmed = trimName(run.slice(person), index + person)
    if (!trimmed) return []
    const { name } = trimmed
    const before = text.slice(0, trimmed.start)
    const mark =
      /^\P{L}*(?:\p{L}{2,3} )?$/u.exec(before) ??
      /(?:^|\P{L})(?:with|avec|con|mit|información de|files from|(sources?|fuentes?|quelle|источник) ?:) (?:the )?$/iu.exec(
        before,
      )
    const alone = mark && /^\s?(?:[;,)\].]|$)/u.test(text.slice(index + run.length))
    const at = start + trimmed.start
    return (alone && (mark[1] || (!name.includes(' ') && !isTag(name)))) || ((alone || !closing) && isOutlet(name))
      ? { name, kind, span: { start: at, end: at + name.length } }
      : []
  })
}
