import type { Credit, CreditKind, Span } from '../types'
import { isAmong, outletName } from '../util/outlets'
import { above, amid, below, type Parts } from './around'
import { bylineShape, isCode, isStaff } from './byline'
import { isNotice } from './credit-patterns'
import { readAttributions } from './credits'
import { isDatedPlace } from './dateline'
import type { Frame } from './frame'
import { frameCredits } from './frame-credits'
import { addressCredits, hostCredits } from './host-credits'
import type { Block } from './lines'
import { isInstitution, outletWord } from './names'
import { copyrightCredits } from './outlet-claims'
import { readSeen } from './seen'
import { selfCredits } from './self-credits'
import { isSignoff, markAt } from './signoff'
import { smallAgencies } from './small-agencies'
import { isInitials } from './source-leads'
import { agencyLine, endingCredits, isSourcesHead, listedSource, sourceLine } from './source-lines'

/** Pages credit a handful, link lists a dozen. Of one kind so many names count, since each is compared with the others' and with every relative. */
const MOST_CREDITED = 64
/** A line below the body that is longer than this is no name alone. */
const MOST_CLOSING = 8

/** The sources that a page credits, in prose and around it, in order of their places. */
export function pageCredits(page: Parts, notes: string[]): Credit[] {
  const { blocks, headline, frame } = page
  const known = [...page.agencies, ...page.outlets].map(outletName)
  let facts: ReturnType<typeof readSeen> | undefined
  const seen = () => (facts ??= readSeen(frame.paragraphs))
  const attributions = readAttributions(frame.paragraphs, known, seen)
  const attributed = new Set(attributions.map((credit) => credit.name))
  const shown = [...known, ...[...attributed].slice(0, MOST_CREDITED).map(outletName)]
  const isOutlet = (name: string): boolean => isAmong(shown, name) || (outletWord(name) && !isInstitution(name))
  const isWord = (name: string): boolean => seen().has(name.toLowerCase())
  /** What the article is about. */
  const isTopic = (name: string): boolean => isWord(name) && !attributed.has(name)
  const title = blocks[headline.at]
  // Of credits at one place the first counts.
  const credits = [
    attributions,
    readAttributions(notices(page), shown, seen),
    sourceLines(page, isTopic),
    behindProse(frame, isOutlet, isWord),
    smallAgencies(frame.paragraphs),
    selfCredits(frame.paragraphs),
    frame.paragraphs.flatMap((paragraph) => hostCredits(paragraph, 'attribution')),
    [...above(page), ...below(page)].flatMap((block) => hostCredits(block, isNotice(block.text) ? 'attribution' : 'signoff')),
    addressCredits(above(page), below(page)),
    title ? readAttributions([title], shown, seen, 'headline') : [],
    ofFrame(page, isOutlet, isWord, isTopic),
    closingCredits(page, isOutlet, isWord),
    blocks.slice(page.zone.to).flatMap(copyrightCredits),
  ].flat()
  // "By Ann Reyes … © 2025 Ann Reyes": the writer has the rights.
  const isWriter = ({ kind, name }: Credit): boolean => kind === 'copyright' && page.writers.has(name) && !isOutlet(name)
  const places = new Set<string>()
  const inOrder = credits
    .filter((credit) => !isWriter(credit))
    .filter(({ span, kind }) => places.size < places.add(`${span.start} ${kind}`).size)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const counted = firstNamed(inOrder)
  if (counted.length < inOrder.length) notes.push(`credits ignored: only the first ${MOST_CREDITED} names of a kind count`)
  return counted
}

/** Lines around the body that say where the text stood first. */
function notices(page: Parts): Block[] {
  return [...above(page), ...below(page)].filter(({ text }) => isNotice(text))
}

/** Under "Verwendete Quellen:" one in each line. */
function listed(blocks: readonly Block[]): Credit[] {
  const head = blocks.findIndex(({ text }) => isSourcesHead(text))
  return head < 0 ? [] : blocks.slice(head + 1).flatMap(({ text, start }) => listedSource(text, start))
}

/** "Source: Meridian", above the body or at its end. */
function sourceLines(page: Parts, isTopic: (name: string) => boolean): Credit[] {
  const { blocks, headline, frame, zone } = page
  const top = blocks[headline.at]?.start ?? 0
  const titles = new Set([headline.at, ...headline.repeats].map((i) => blocks[i]))
  const late = frame.bylines.flatMap((i) => (i < zone.from ? [] : blocks[i]))
  const lines = [...above(page).filter((block) => !titles.has(block)), ...late]
  const { signoff, ending } = frame
  const [from, to] = signoff
    ? [signoff.start, signoff.end]
    : ending
      ? [ending.start + markAt(ending.text), ending.start + ending.text.length]
      : [0, 0]
  const closing = page.text.slice(from, to)
  // "… in October. (mit dpa)", "… in October. With inputs from MDN"
  const own = /^(?:\((?:mit|avec|con|com) | ?\(?with [^()]{0,40}inputs?(?!\p{L}))/iu.test(closing)
    ? [{ text: closing.trimStart(), start: to - closing.trimStart().length }]
    : []
  const last = [...frame.paragraphs.slice(-2), ...own, ...below(page), ...amid(page)]
  const isOver = (block: Block): boolean => isDatedPlace(blocks[blocks.indexOf(block) + 1]?.text ?? '')
  return [
    ...lines.flatMap((block) => (isOver(block) ? agencyLine(block.text, block.start, isTopic) : [])),
    // What stands above the headline is a label of the page: "HIV/AIDS", "NBA | Chicago".
    ...lines.flatMap(({ text, start }) => sourceLine(text, start, 'byline', (name) => start < top || isTopic(name))),
    ...listed(below(page)),
    ...last.flatMap(({ text, start }) => sourceLine(text, start, 'signoff', isTopic)),
  ]
}

/** "MDN", "OrielNews": written as names of outlets are, and hardly anything else. */
const isCoined = (name: string): boolean => /^\p{Lu}{2,6}$|\p{Ll}\p{Lu}/u.test(name)

/** "Meridian News Agency", which no page calls its own people. */
const isAgency = (name: string): boolean => /(?:news|press) agency$/i.test(name)

/** Outlets in the dateline, in bylines and in the sign-off. */
function ofFrame(
  { text: page, blocks, headline, frame, agencies }: Parts,
  isOutlet: (name: string) => boolean,
  isWord: (name: string) => boolean,
  isTopic: (name: string) => boolean,
): Credit[] {
  const cut = ({ start, end }: Span): string => page.slice(start, end)
  // "Observer Reporter", "Mail Foreign Desk": the page's own people.
  const isSource = (name: string): boolean => isOutlet(name) && (!isStaff(name) || isAgency(name) || isAmong(agencies, name))
  const { dateline, signoff, bylines } = frame
  // "London", "Essay" beside a byline, or of what the prose speaks: a town, a section.
  const isTag = (i: number, name: string): boolean => {
    const shape = bylineShape(blocks[i])
    const isOnly = bylines.length === 1 && i === headline.at + 1
    // A section stands above the byline, an agency below it.
    if (isCode(name) && name === blocks[i].text) return isTopic(name) || bylineShape(blocks[i + 1]) === 'marked'
    return shape === 'staff' || (shape === 'name' && !isCoined(name) && !(isOnly && !isWord(name)))
  }
  return [
    ...(dateline?.agencies ?? []).map((span): Credit => ({ name: cut(span), kind: 'dateline', span })),
    ...bylines.flatMap((i) => frameCredits(blocks[i].text, blocks[i].start, 'byline', isSource, (name) => isTag(i, name))),
    ...(signoff ? frameCredits(cut(signoff).replace(/\s/g, ' '), signoff.start, 'signoff', isOutlet) : []),
  ]
}

/** Who has the text, behind its last sentence: "(AP)", "BSA SKD", "Meridian", "© Meridian". */
function behindProse({ ending }: Frame, isOutlet: (name: string) => boolean, isWord: (name: string) => boolean): Credit[] {
  if (!ending) return []
  const at = markAt(ending.text)
  const mark = { text: ending.text.slice(at), start: ending.start + at }
  if (isInitials(mark.text)) return []
  const lists = [endingCredits(ending.text, ending.start), copyrightCredits(mark)]
  return lists.find((list) => list.length > 0) ?? frameCredits(mark.text, mark.start, 'signoff', isOutlet, isWord, true)
}

/** A name alone under the body: "(Meridian)", "— Meridian"; a word that the prose uses otherwise is a tag. */
function closingCredits(page: Parts, isOutlet: (name: string) => boolean, isWord: (name: string) => boolean): Credit[] {
  const { blocks, furnitures } = page
  const closing = below(page)
    .slice(0, 3)
    .find((block) => !isSignoff(block.text))
  if (!closing || closing.words >= MOST_CLOSING || isStaff(closing.text) || furnitures[blocks.indexOf(closing)].sure) return []
  return frameCredits(closing.text, closing.start, 'signoff', isOutlet, isWord, true)
}

/** The credits to the first names of each kind. */
function firstNamed(credits: readonly Credit[]): Credit[] {
  const names = new Map<CreditKind, Set<string>>()
  return credits.filter(({ kind, name }) => {
    const known = names.get(kind) ?? new Set()
    names.set(kind, known)
    if (known.size < MOST_CREDITED) known.add(name)
    return known.has(name)
  })
}
