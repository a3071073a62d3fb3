import type { Article, Credit, OutletClaim, Page, Span } from '../types'
import { isAmong, withoutArticle } from '../util/outlets'
import { findBody, readProse } from './body'
import { bylineNames, bylineOutlet, bylineShape } from './byline'
import { furniture, SURE } from './clutter'
import { readPublished } from './dates'
import { readFrame } from './frame'
import { findHeadline, guessHeadline } from './headline'
import { type Block, readBlocks } from './lines'
import { readMailHead } from './mail-head'
import { namesAround } from './named'
import { outletWord } from './names'
import { readOutlets } from './outlet-claims'
import { pageCredits } from './page-credits'

/** Pages declare one source or two. Each is compared with every relative: more than that would be an attack, or data. */
const MOST_SOURCES = 16
/** The longest address that browsers and servers agree on, about. */
const LONGEST_SOURCE = 2000

const NO_TEXT = 'no article text was found: there is only what pages say of themselves, as of cookies, subscriptions or errors'

/** What exports write where nobody is known. */
const NOBODY = /^(?:unknown|n\/?a|none|null|nil|undefined|[-–—?]{1,3})$/i

/** The publisher as it is given, unless that names nobody. */
function readPublisher({ publisher }: Article, notes: string[]): string | undefined {
  const name = publisher?.trim()
  if (name === undefined || !NOBODY.test(name)) return name
  notes.push(`publisher ignored: ${JSON.stringify(name)} names nobody`)
  return undefined
}

/**
 * Takes a scraped page apart: own prose, headline, byline, dateline, sign-off, the sources it credits, the names it goes by.
 *
 * All spans are UTF-16 offsets into `article.text`. Never throws; a page without prose gives its longest lines, one that speaks of itself alone none.
 *
 * @example readPage({ id: 'a', text: 'OSLO (Meridian) - Rates rose on Friday.' }).credits[0].name // => 'Meridian'
 */
export function readPage(given: Article): Page {
  const cut = ({ start, end }: Span): string => article.text.slice(start, end)
  const notes: string[] = []
  const article = { ...given, publisher: readPublisher(given, notes) }
  const published = readPublished(article.published, notes)
  const { blocks, subject, ...head } = readMailHead(readBlocks(article.text))
  const furnitures = blocks.map((block, i) => (i >= head.from && i < head.to ? SURE : furniture(block)))
  const prose = readProse(blocks, furnitures)
  const { first } = prose
  const guessed = (): number => (subject >= 0 ? subject : first < blocks.length ? guessHeadline(blocks, furnitures, first) : -1)
  const guess = article.title?.trim() || blocks[guessed()]?.text || ''
  const found = findHeadline(blocks.length > 1 ? guess : '', blocks, first)
  // Of a repeated headline the last one above the prose is the article's own; the first is the page's title.
  const at = article.title?.trim() ? found.at : Math.max(-1, ...[...found.repeats].filter((i) => i < first))
  const headline = { at, repeats: found.repeats }
  const zone = findBody(blocks, furnitures, headline, prose, ownNote(blocks))
  if (blocks.length > 0 && zone.body.length === 0) notes.push(NO_TEXT)
  const frame = readFrame(blocks, zone, headline)
  const line: Block | undefined = blocks[frame.byline]

  const agencies = frame.dateline?.agencies.map(cut) ?? []
  // A byline that is an agency's name: the page carries its text, and its © is not the page's own.
  const bare = line && bylineShape(line) !== 'marked' ? bylineNames(line.text).slice(0, 1) : []
  const sources = bare.filter((name) => outletWord(name) || /agen/iu.test(name) || isAmong(agencies, name))
  const writers = new Set(frame.bylines.flatMap((i) => bylineNames(blocks[i].text)).filter((name) => name.includes(' ')))
  const outlets = readOutlets({
    article,
    blocks,
    headline: at,
    agencies: [...agencies, ...sources],
    writers,
    signedOff: frame.signoff !== undefined,
    from: zone.from,
    to: zone.to,
  })

  const names = outlets.map((claim) => claim.name)
  const parts = { text: article.text, blocks, furnitures, headline, zone, frame, agencies, writers, outlets: names }
  const credits = pageCredits(parts, notes)

  const spanOf = (block: Block | undefined): Span | undefined => block && { start: block.start, end: block.end }
  return {
    id: article.id,
    publisher: article.publisher,
    title: article.title?.trim() ? article.title : blocks[at]?.text.replace(/\s+/gu, ' '),
    url: article.url,
    language: article.language,
    published,
    notes,
    outlets: outlets.length > 0 || !line ? outlets : houseIn(line, credits),
    credits: [...credits, ...declaredCredits(article)],
    named: namesAround(parts, credits),
    byline: spanOf(line),
    dateline: frame.dateline?.span,
    signoff: frame.signoff,
    body: frame.paragraphs.map(({ text, start }) => ({ start, end: start + text.length })),
    headline: spanOf(blocks[at]),
  }
}

/** "By Ann Reyes, Harbour Press Agency": the outlet behind the writer; "The newsroom, with Harbour Press" names a source. */
function houseIn({ text, start, end }: Block, credits: readonly Credit[]): OutletClaim[] {
  const house = withoutArticle(bylineOutlet(text) ?? '')
  const isHouse = ({ kind, name, span }: Credit): boolean =>
    kind === 'byline' && span.start >= start && span.end === end && withoutArticle(name) === house
  return credits.filter(isHouse).map(({ name }) => ({ name, how: 'byline' }))
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
