import type { Article, Credit, Page, Span } from '../types'
import { sameOutlet } from '../util/outlets'
import { findBody, firstStrong, lacksStops, longestLines, type Zone } from './body'
import { bylineNames, bylineShape } from './byline'
import { furniture } from './clutter'
import { creditAt, readAttributions, readHeadlineCredits } from './credits'
import { readDateline } from './dateline'
import { readPublished } from './dates'
import { foldLine } from './fold'
import { closingCredit, readFrame } from './frame'
import { findHeadline, guessHeadline, type Headline } from './headline'
import { type Block, readBlocks } from './lines'
import { isInstitution, outletWord, readNames } from './names'
import { copyrightName, readOutlets } from './outlet-claims'
import { isSignoff, signoffNames } from './signoff'

/**
 * Takes a scraped page apart: own prose, headline, byline, dateline, sign-off, the sources it credits, the names it goes by.
 *
 * All spans are UTF-16 offsets into `article.text`. Never throws; a page that is all furniture gives its longest lines.
 *
 * @example readPage({ id: 'a', text: 'OSLO (Meridian) - Rates rose on Friday.' }).credits[0].name // => 'Meridian'
 */
export function readPage(article: Article): Page {
  const notes: string[] = []
  const published = readPublished(article.published, notes)
  const blocks = readBlocks(article.text)
  const furnitures = blocks.map(furniture)
  const headline = headlineOf(article, blocks, furnitures)
  const zone = zoneOf(article, blocks, furnitures, headline)
  const frame = readFrame(blocks, zone, headline)
  const prose = frame.paragraphs
  const names = readNames(prose.map(({ block, from, to }) => block.text.slice(from, to)).join('\n'))

  const agencies = frame.dateline ? frame.dateline.agencies.map((span) => article.text.slice(span.start, span.end)) : []
  const shape = frame.byline >= 0 ? bylineShape(blocks[frame.byline]) : undefined
  const bare = shape !== undefined && shape !== 'marked' ? bylineNames(blocks[frame.byline].text).slice(0, 1) : []
  const bareNames = bare.map((span) => blocks[frame.byline].text.slice(span.start, span.end))
  const sources = [
    ...agencies,
    ...bareNames.filter(
      (name) => outletWord(name) || AGENCY.test(name) || agencies.some((agency) => sameOutlet(agency, name) >= 0.7),
    ),
  ]
  const outlets = readOutlets({
    article,
    blocks,
    furnitures,
    headline: headline.at,
    agencies: sources,
    persons: names.persons,
    signedOff: frame.signoff !== undefined,
    head: range(0, zone.from),
    tail: range(zone.to, blocks.length),
  })

  const known = [...agencies, ...outlets.map((claim) => claim.name)]
  const attributions = readAttributions(prose, { names, known })
  const shown = [...known, ...attributions.map((credit) => credit.name)]
  const isOutlet = (name: string): boolean =>
    shown.some((other) => sameOutlet(other, name) >= 0.7) || (outletWord(name) && !isInstitution(name))
  const credits: (Credit | undefined)[] = [...attributions]
  if (headline.at >= 0) credits.push(...readHeadlineCredits(blocks[headline.at], shown))
  for (const span of frame.dateline?.agencies ?? [])
    credits.push(creditAt(article.text.slice(span.start, span.end), span.start, 'dateline'))
  for (const i of frame.bylines) credits.push(...bylineCredits(blocks[i], isOutlet))
  if (frame.signoff) {
    const { start, end } = frame.signoff
    const text = article.text.slice(start, end).replace(/[\r\n]/g, ' ')
    for (const span of signoffNames(text, isOutlet))
      credits.push(creditAt(text.slice(span.start, span.end), start + span.start, 'signoff'))
  }
  const closing = closingCredit(blocks, furnitures, zone, isOutlet, (name) => names.counts.has(foldLine(name)))
  if (closing) credits.push(creditAt(closing.name, closing.start, 'signoff'))
  for (let i = zone.to; i < blocks.length; i++) {
    const copyright = blocks[i].text.length <= 400 ? copyrightName(blocks[i].text) : undefined
    if (copyright)
      credits.push({
        name: copyright.name,
        kind: 'copyright',
        span: { start: blocks[i].start + copyright.start, end: blocks[i].start + copyright.start + copyright.name.length },
      })
  }

  const title = article.title ?? (headline.at >= 0 ? blocks[headline.at].text.replace(/\s+/gu, ' ') : undefined)
  return {
    id: article.id,
    title,
    publisher: article.publisher,
    url: article.url,
    language: article.language,
    published,
    headline: spanOf(blocks[headline.at]),
    byline: spanOf(blocks[frame.byline]),
    dateline: frame.dateline?.span,
    signoff: frame.signoff,
    outlets,
    credits: ordered(credits),
    body: prose.map(({ block, from, to }) => ({ start: block.start + from, end: block.start + to })),
    notes,
  }
}

/** A byline that is an agency's name: the page carries its text, and its © is not the page's own. */
const AGENCY = /(?:agency|agencia|agence|agentur|agenzia|агентство)/iu

type Furnitures = readonly ReturnType<typeof furniture>[]

function headlineOf(article: Article, blocks: readonly Block[], furnitures: Furnitures): Headline {
  const none: Headline = { at: -1, repeats: new Set() }
  if (blocks.length < 2) return none
  const strong = firstStrong(blocks, furnitures, lacksStops(blocks))
  if (article.title?.trim()) return findHeadline(article.title, blocks, strong)
  if (strong >= blocks.length) return none
  const at = guessHeadline(
    blocks,
    furnitures,
    strong,
    (i) => i < blocks.length && ['marked', 'staff'].includes(bylineShape(blocks[i]) ?? ''),
  )
  if (at < 0) return none
  // Of a repeated headline the last one above the prose is the article's own; the first is the page's title.
  const { repeats } = findHeadline(blocks[at].text, blocks, strong)
  return { at: Math.max(at, ...[...repeats].filter((i) => i < strong)), repeats }
}

function zoneOf(article: Article, blocks: readonly Block[], furnitures: Furnitures, headline: Headline): Zone {
  const authors = new Set<string>()
  for (const block of blocks.slice(0, 60)) {
    if (!bylineShape(block)) continue
    for (const { start, end } of bylineNames(block.text))
      if (/ /u.test(block.text.slice(start, end))) authors.add(block.text.slice(start, end).toLowerCase())
  }
  const owners = article.publisher ? [article.publisher.replace(/^the /iu, '').toLowerCase()] : []
  for (const block of blocks.slice(0, 60)) {
    for (const { start, end } of (block.words >= 8 && readDateline(block.text)?.agencies) || [])
      owners.push(block.text.slice(start, end).toLowerCase())
  }
  const isOwnNote = (block: Block): boolean => {
    const text = block.text.toLowerCase()
    if (/^["“„«]/u.test(text)) return false
    for (const author of authors) if (text.startsWith(author) || (block.words <= 25 && text.includes(author))) return true
    const subject = /^(?:the )?(.{2,60}?) (?:is|es|est|ist|é) (?:an?|the|una?|une?|eine?|uma?) /u.exec(text)?.[1]
    return subject !== undefined && owners.some((owner) => subject === owner || sameOutlet(subject, owner) >= 0.9)
  }
  const zone = findBody(blocks, furnitures, headline, isOwnNote)
  if (zone.body.length > 0) return zone
  const body = longestLines(blocks, furnitures, headline.at)
  return {
    body,
    from: body[0] ?? blocks.length,
    to: (body[body.length - 1] ?? blocks.length - 1) + 1,
    signoff: blocks.findIndex((block) => isSignoff(block.text)),
  }
}

function bylineCredits(block: Block, isOutlet: (name: string) => boolean): (Credit | undefined)[] {
  const shape = bylineShape(block)
  const credits: (Credit | undefined)[] = []
  bylineNames(block.text).forEach(({ start, end }, i) => {
    const name = block.text.slice(start, end)
    // "JOON-HO PAK Stanhope News": a person in capitals, then the agency.
    const capitals = /^(?:\p{Lu}{2}[\p{Lu}'’.-]{0,30} ){1,3}(?=\p{Lu}\p{Ll})/u.exec(name)?.[0].length ?? 0
    const own = name.slice(capitals)
    const alone = i === 0 && shape === 'name' && !own.includes(' ')
    if (alone || isOutlet(own)) credits.push(creditAt(own, block.start + start + capitals, 'byline'))
  })
  return credits
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
const spanOf = (block: Block | undefined): Span | undefined => block && { start: block.start, end: block.end }

function ordered(credits: readonly (Credit | undefined)[]): Credit[] {
  const seen = new Set<string>()
  return credits
    .filter(
      (credit): credit is Credit =>
        credit !== undefined &&
        !seen.has(`${credit.span.start} ${credit.kind}`) &&
        seen.add(`${credit.span.start} ${credit.kind}`) !== undefined,
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
