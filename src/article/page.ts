import type { Article, Credit, CreditKind, Page, Span } from '../types'
import { isAmong, outletName } from '../util/outlets'
import { findBody, readProse } from './body'
import { bylineNames, bylineShape, isStaff } from './byline'
import { furniture } from './clutter'
import { isNotice } from './credit-patterns'
import { readAttributions, readSeen } from './credits'
import { readPublished } from './dates'
import { readFrame } from './frame'
import { frameCredits } from './frame-credits'
import { findHeadline, guessHeadline } from './headline'
import { type Block, readBlocks } from './lines'
import { isInstitution, outletWord } from './names'
import { copyrightCredits, readOutlets } from './outlet-claims'
import { isSignoff } from './signoff'
import { smallAgencies } from './small-agencies'
import { endingCredits, sourceLine } from './source-lines'

/** Pages declare one source or two. Each is compared with every relative: more than that would be an attack, or data. */
const MOST_SOURCES = 16
/** A notice of where a text stood first is sought in so many lines above the body and below. */
const AROUND = 4
/** Pages credit a handful, link lists a dozen. Of one kind so many names count, since each is compared with the others' and with every relative. */
const MOST_CREDITED = 64
/** The longest address that browsers and servers agree on, about. */
const LONGEST_SOURCE = 2000

/**
 * Takes a scraped page apart: own prose, headline, byline, dateline, sign-off, the sources it credits, the names it goes by.
 *
 * All spans are UTF-16 offsets into `article.text`. Never throws; a page that is all furniture gives its longest lines.
 *
 * @example readPage({ id: 'a', text: 'OSLO (Meridian) - Rates rose on Friday.' }).credits[0].name // => 'Meridian'
 */
export function readPage(article: Article): Page {
  const cut = ({ start, end }: Span): string => article.text.slice(start, end)
  const notes: string[] = []
  const published = readPublished(article.published, notes)
  const blocks = readBlocks(article.text)
  const furnitures = blocks.map(furniture)
  const prose = readProse(blocks, furnitures)
  const { first } = prose
  const guess = article.title?.trim() || (first < blocks.length && blocks[guessHeadline(blocks, furnitures, first)]?.text) || ''
  const found = findHeadline(blocks.length > 1 ? guess : '', blocks, first)
  // Of a repeated headline the last one above the prose is the article's own; the first is the page's title.
  const at = article.title?.trim() ? found.at : Math.max(-1, ...[...found.repeats].filter((i) => i < first))
  const headline = { at, repeats: found.repeats }
  const zone = findBody(blocks, furnitures, headline, prose, ownNote(blocks))
  const frame = readFrame(blocks, zone, headline)
  const line: Block | undefined = blocks[frame.byline]

  const agencies = frame.dateline?.agencies.map(cut) ?? []
  // A byline that is an agency's name: the page carries its text, and its © is not the page's own.
  const bare = line && bylineShape(line) !== 'marked' ? bylineNames(line.text).slice(0, 1) : []
  const sources = bare.filter((name) => outletWord(name) || /agen/iu.test(name) || isAmong(agencies, name))
  const outlets = readOutlets({
    article,
    blocks,
    headline: at,
    agencies: [...agencies, ...sources],
    signedOff: frame.signoff !== undefined,
    from: zone.from,
    to: zone.to,
  })

  const known = [...agencies, ...outlets.map((claim) => claim.name)].map(outletName)
  let facts: ReturnType<typeof readSeen> | undefined
  const seen = () => (facts ??= readSeen(frame.paragraphs))
  const attributions = readAttributions(frame.paragraphs, known, seen)
  const attributed = new Set(attributions.map((credit) => credit.name))
  const shown = [...known, ...[...attributed].slice(0, MOST_CREDITED).map(outletName)]
  const isOutlet = (name: string): boolean => isAmong(shown, name) || (outletWord(name) && !isInstitution(name))
  const credits: Credit[] = [...attributions]
  // One by one: as the arguments of one push a long page's credits overflow the stack.
  const add = (more: readonly Credit[]): void => {
    for (const credit of more) credits.push(credit)
  }
  const above = blocks.slice(Math.max(0, zone.from - AROUND), zone.from)
  const below = blocks.slice(zone.to, zone.to + AROUND)
  const notices = [...above, ...below].filter(({ text }) => isNotice(text))
  if (notices.length > 0) add(readAttributions(notices, shown, seen))
  // First, since of credits at one place the first counts.
  for (let i = Math.max(0, zone.from - AROUND); i < zone.from; i++)
    if (i !== at && !headline.repeats.has(i)) add(sourceLine(blocks[i].text, blocks[i].start, 'byline'))
  add([...frame.paragraphs.slice(-2), ...below].flatMap(({ text, start }) => sourceLine(text, start, 'signoff')))
  add(frame.paragraphs.slice(-1).flatMap(({ text, start }) => endingCredits(text, start)))
  add(smallAgencies(frame.paragraphs))
  if (blocks[at]) add(readAttributions([blocks[at]], shown, seen, 'headline'))
  for (const span of frame.dateline?.agencies ?? []) credits.push({ name: cut(span), kind: 'dateline', span })
  for (const i of frame.bylines) {
    const { text, start } = blocks[i]
    // "Observer Reporter", "Mail Foreign Desk": the page's own people.
    const isSource = (name: string): boolean => isOutlet(name) && (!isStaff(name) || isAmong(agencies, name))
    add(frameCredits(text, start, 'byline', isSource, () => bylineShape(blocks[i]) === 'staff'))
  }
  if (frame.signoff) add(frameCredits(cut(frame.signoff).replace(/\s/g, ' '), frame.signoff.start, 'signoff', isOutlet))
  // A name alone under the body: "(Meridian)", "— Meridian"; a word that the prose uses otherwise is a tag.
  const closing = blocks.slice(zone.to, zone.to + 3).find((block) => !isSignoff(block.text))
  if (closing && closing.words < 8 && !isStaff(closing.text) && !furnitures[blocks.indexOf(closing)].sure)
    add(frameCredits(closing.text, closing.start, 'signoff', isOutlet, (name) => seen().has(name.toLowerCase()), true))
  add(blocks.slice(zone.to).flatMap(copyrightCredits))

  const places = new Set<string>()
  const inOrder = credits
    .filter(({ span, kind }) => places.size < places.add(`${span.start} ${kind}`).size)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const credited = firstNamed(inOrder)
  if (credited.length < inOrder.length) notes.push(`credits ignored: only the first ${MOST_CREDITED} names of a kind count`)

  const spanOf = (block: Block | undefined): Span | undefined => block && { start: block.start, end: block.end }
  return {
    id: article.id,
    publisher: article.publisher,
    title: article.title ?? blocks[at]?.text.replace(/\s+/gu, ' '),
    url: article.url,
    language: article.language,
    published,
    notes,
    outlets,
    credits: [...credited, ...declaredCredits(article)],
    byline: spanOf(line),
    dateline: frame.dateline?.span,
    signoff: frame.signoff,
    body: frame.paragraphs.map(({ text, start }) => ({ start, end: start + text.length })),
    headline: spanOf(blocks[at]),
  }
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

/** Each source that the page declares, once. */
function declaredCredits({ sources = [] }: Article): Credit[] {
  const names = new Set(sources.map((name) => name.trim()).filter((name) => name !== '' && name.length <= LONGEST_SOURCE))
  return [...names].slice(0, MOST_SOURCES).map((name) => ({ name, kind: 'declared', span: { start: 0, end: 0 } }))
}

/** A note on the author: opens with the name, or is short and holds it. */
function ownNote(blocks: readonly Block[]): (block: Block) => boolean {
  const authors = blocks
    .slice(0, 60)
    .flatMap((block) =>
      bylineShape(block) ? bylineNames(block.text).flatMap((name) => (name.includes(' ') ? [name.toLowerCase()] : [])) : [],
    )
  return ({ text, words }) => {
    const lower = text.toLowerCase()
    const isShort = words <= 25 && !/^["“„«]/.test(text)
    return authors.some((author) => lower.startsWith(author) || (isShort && lower.includes(author)))
  }
}
