import type { Credit, CreditKind, Span } from '../types'
import { outletKey, sameOutlet } from '../util/outlets'
import { type Act, CREDIT_TESTS, HEADLINE_PATTERNS, NAME_RUN, NEXT_WORD, UNCASED_PATTERNS } from './credit-patterns'
import { foldLine } from './fold'
import type { Block } from './lines'
import { isInstitution, isNoName, type Names, occurrences, outletWord } from './names'

interface Candidate {
  readonly name: string
  readonly span: Span
  readonly act: Act
  readonly strength: number
}

const LEADING =
  /^(?:(?:The|the|El|La|Los|Le|Les|Der|Die|Das|Il|Lo|Nachrichtenagentur|Presseagentur|Agentur|Tageszeitung|Zeitung|Magazin|Sender|Агентство|Agencia de noticias)\s|[«„“"]){1,4}/u
const TRAILING = /[»“”"]+$/u

/** A name as written, article, quotation marks and a day after it taken off; undefined when nothing remains. */
export function trimName(text: string, start: number): { name: string; span: Span } | undefined {
  let name = text
  let at = start
  const lead = LEADING.exec(name)
  if (lead && lead[0].length < name.length) {
    at += lead[0].length
    name = name.slice(lead[0].length)
  }
  name = name.replace(TRAILING, '')
  for (let cut = name.lastIndexOf(' '); cut > 0 && isNoName(name.slice(cut + 1)); cut = name.lastIndexOf(' '))
    name = name.slice(0, cut)
  if (name.length < 2 || isNoName(name)) return undefined
  return { name: name.replace(/\s+/gu, ' '), span: { start: at, end: at + name.length } }
}

/** "quoted by the Portuguese sports daily Norte": the word is not the name. */
const ADJECTIVE =
  /^\s(?:\p{Ll}{2,14}\s){0,2}(?:daily|weekly|newspaper|news agency|broadcaster|magazine|paper|website|tabloid|outlet)\s\p{Lu}/u
const UNCASED = /[\p{Script=Han}\p{Script=Arabic}]/u

const at = (regex: RegExp | undefined, text: string, index: number): boolean => {
  if (!regex) return true
  regex.lastIndex = index
  return regex.test(text)
}

function scan(block: Block, from: number, text: string): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (start: number, end: number, act: Act, strength: number): void => {
    if (ADJECTIVE.test(text.slice(end, end + 60))) return
    const trimmed = trimName(text.slice(start, joined(text, end, strength)), block.start + from + start)
    if (!trimmed) return
    const key = `${trimmed.span.start} ${act}`
    const known = found.get(key)
    if (!known || known.strength < strength) found.set(key, { ...trimmed, act, strength })
  }
  for (const run of text.matchAll(NAME_RUN)) {
    const end = run.index + run[0].length
    const starts = [run.index]
    if (/^\p{Lu}/u.test(run[0])) for (const word of run[0].matchAll(NEXT_WORD)) starts.push(run.index + word.index + 1)
    for (const { act, strength, before, after } of CREDIT_TESTS) {
      if (!at(after, text, end)) continue
      const start = before ? starts.find((index) => at(before, text, index)) : run.index
      if (start !== undefined) add(start, end, act, strength)
    }
  }
  if (UNCASED.test(text)) {
    for (const { act, strength, regex } of UNCASED_PATTERNS) {
      for (const m of text.matchAll(regex)) {
        const range = m.indices?.groups?.name
        if (range) add(range[0], range[1], act, strength)
      }
    }
  }
  return [...found.values()]
}

const SECOND = /^\s(?:y|e|et|und|and|&)\s\p{Lu}[\p{L}-]{1,30}(?![\p{L}])/u

/** "el portal Salud y Cuentas": where the phrase says that one outlet follows, two joined nouns are its one name. */
function joined(text: string, end: number, strength: number): number {
  if (strength < 3) return end
  const before = /\s(\p{Lu}[\p{L}-]{1,30})$/u.exec(text.slice(Math.max(0, end - 40), end))
  const second = before && SECOND.exec(text.slice(end, end + 50))
  // Initials stay alone: "la agencia ABC y Meridiano" names two.
  return second && before[1] !== before[1].toUpperCase() ? end + second[0].length : end
}

export interface CreditContext {
  readonly names: Names
  /** Names of outlets the page itself shows: datelines, claims. */
  readonly known: readonly string[]
}

const among = (name: string, known: readonly string[], least: number): boolean =>
  known.some((other) => sameOutlet(name, other) >= least)

function accept(group: readonly Candidate[], context: CreditContext): boolean {
  const name = group[0].name
  const parts = name.split(' ')
  // Longer than what is known, it may be two names run together.
  if (context.known.some((other) => sameOutlet(name, other) >= (parts.length > other.split(' ').length ? 0.9 : 0.7))) return true
  const strongest = Math.max(...group.map((c) => c.strength))
  const institution = isInstitution(name)
  if (outletWord(name) && (!institution || parts.length <= 3)) return true
  if (institution) return false
  const person =
    context.names.persons.has(foldLine(name)) ||
    (parts.length > 1 && context.names.persons.has(foldLine(parts[parts.length - 1])))
  if (strongest === 3) return !person || parts.length === 1
  if (person || parts.length > 4) return false
  const acts = new Set(group.filter((c) => c.act !== 'according').map((c) => c.act))
  const places = new Set(group.map((c) => c.span.start)).size
  const share = places / Math.max(places, occurrences(context.names, name))
  if (context.names.places.has(foldLine(name)) && acts.size < 2) return false
  const domain = /\.\p{Ll}{2,6}$/u.test(name)
  if (acts.size >= 2 || (acts.size >= 1 && (domain || group.some((c) => c.act === 'agency' && c.strength === 2))))
    return share >= 0.3
  if (strongest < 2 || (context.names.speakers.has(foldLine(name)) && !acts.has('access') && places < 2)) return false
  // One sort of act alone: a single word, or two that are seldom met otherwise.
  if (parts.length === 1) return share >= 0.4
  return (acts.has('access') || places >= 2) && share >= 0.5
}

const MOST_KNOWN = 40

/** Sources that the prose credits; one for every place. */
export function readAttributions(
  blocks: readonly { readonly block: Block; readonly from: number; readonly to: number }[],
  context: CreditContext,
): Credit[] {
  const groups = new Map<string, Candidate[]>()
  for (const { block, from, to } of blocks) {
    for (const candidate of scan(block, from, block.text.slice(from, to))) {
      const key = outletKey(candidate.name)
      const group = groups.get(key)
      if (group) group.push(candidate)
      else groups.set(key, [candidate])
    }
  }
  const credits = new Map<number, Credit>()
  const accepted = [...context.known]
  const refused: Candidate[] = []
  for (const group of groups.values()) {
    if (!accept(group, context)) {
      refused.push(...group)
      continue
    }
    // Compared with every refused name below: more than a page has would cost their product.
    if (accepted.length < MOST_KNOWN) accepted.push(group[0].name)
    for (const { name, span } of group) {
      const known = credits.get(span.start)
      if (!known || known.span.end < span.end) credits.set(span.start, { name, kind: 'attribution', span })
    }
  }
  // "dijo a Meridian Elodie Perrin": two names run together, of which the first is known.
  for (const { name, span } of refused) {
    const words = name.split(' ')
    for (let n = Math.min(3, words.length - 1); n > 0; n--) {
      const first = words.slice(0, n).join(' ')
      if (!among(first, accepted, 0.9)) continue
      credits.set(span.start, { name: first, kind: 'attribution', span: { start: span.start, end: span.start + first.length } })
      break
    }
  }
  return [...credits.values()]
}

/** Sources that the headline credits; a bare "X:" only where the page shows elsewhere that X is an outlet. */
export function readHeadlineCredits(block: Block, known: readonly string[]): Credit[] {
  for (const regex of HEADLINE_PATTERNS) {
    const m = regex.exec(block.text.slice(0, 400))
    const range = m?.indices?.groups?.name
    if (!range) continue
    const trimmed = trimName(block.text.slice(range[0], range[1]), block.start + range[0])
    if (!trimmed || isInstitution(trimmed.name)) continue
    if (among(trimmed.name, known, 0.7) || outletWord(trimmed.name)) return [{ ...trimmed, kind: 'headline' }]
  }
  return []
}

/** One credit for a name that stands at a known place. */
export function creditAt(text: string, start: number, kind: CreditKind): Credit | undefined {
  const trimmed = trimName(text, start)
  return trimmed && { name: trimmed.name, kind, span: trimmed.span }
}
