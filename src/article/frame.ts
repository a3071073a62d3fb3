import type { Span } from '../types'
import type { Zone } from './body'
import { bylineShape } from './byline'
import { readDateline } from './dateline'
import type { Headline } from './headline'
import type { Block } from './lines'
import { readPlaceLine } from './place-line'
import { isSignoff, markAt, trailingSignoff } from './signoff'

/** A body paragraph: the part of a block that is left when dateline and sign-off are off. */
export interface Paragraph {
  readonly text: string
  readonly start: number
}

export interface Frame {
  readonly paragraphs: readonly Paragraph[]
  readonly dateline: { readonly span: Span; readonly agencies: readonly Span[] } | undefined
  readonly signoff: Span | undefined
  /** The last paragraph with what stands behind its last sentence. */
  readonly ending: Paragraph | undefined
  /** Block of the byline, -1 for none; and every line that looks like one. */
  readonly byline: number
  readonly bylines: readonly number[]
}

/** So many blocks into the body a marked byline is sought. */
const LATE = 4

/** What stands around the prose: dateline at its head, sign-off at its end, byline above. */
export function readFrame(blocks: readonly Block[], zone: Zone, headline: Headline): Frame {
  const paragraphs: Paragraph[] = []
  let dateline: Frame['dateline']
  const line = blocks[zone.signoff] ?? blocks.find((block, i) => i >= zone.from && isSignoff(block.text))
  let ending: Paragraph | undefined
  let signoff: Span | undefined = line && { start: line.start, end: line.end }
  const restOf = (first: number): string =>
    [headline.at, ...zone.body.filter((i) => i !== first)].map((i) => blocks[i]?.text ?? '').join('\n')
  zone.body.forEach((i, nth) => {
    const { text, start } = blocks[i]
    let from = 0
    let to = text.length
    const found =
      !dateline && paragraphs.length < 2
        ? (readDateline(text) ?? (nth === 0 ? readPlaceLine(text, () => restOf(i)) : undefined))
        : undefined
    if (found && found.length < to) {
      from = text.length - text.slice(found.length).trimStart().length
      dateline = {
        span: { start, end: start + from },
        agencies: found.agencies.map((span) => ({ start: start + span.start, end: start + span.end })),
      }
    }
    const isLast = nth === zone.body.length - 1
    const last = signoff || !isLast ? undefined : trailingSignoff(text)
    if (last && last.start > from) {
      signoff = { start: start + last.start, end: start + last.end }
      to = text.slice(0, last.start).trimEnd().length
    } else if (isLast) {
      ending = { text: text.slice(from), start: start + from }
      to = Math.max(from, markAt(text))
    }
    if (to > from) paragraphs.push({ text: text.slice(from, to), start: start + from })
  })

  const bylines: number[] = []
  let byline = -1
  let rank = 0
  // A long summary opens the body, and the byline stands below it.
  const body = new Set(zone.body)
  const mayBe = ({ text }: Block, i: number): boolean => i < zone.from || (!body.has(i) && /^\S{2,8} \p{Lu}/u.test(text))
  for (let i = 0; i < Math.min(blocks.length, zone.from + LATE); i++) {
    const isTitle = i === headline.at || headline.repeats.has(i)
    const shape = isTitle || !mayBe(blocks[i], i) ? undefined : bylineShape(blocks[i])
    if (i >= zone.from && shape !== 'marked') continue
    const below = headline.at >= 0 ? i - headline.at : -99
    if (!shape || (shape === 'name' && (below < 0 || below > 2)) || (shape === 'staff' && below < -3)) continue
    bylines.push(i)
    const own = (shape === 'marked' ? 2 : 1) + (below > 0 ? 2 : 0) + (below === 1 && shape !== 'name' ? 1 : 0)
    if (own > rank) {
      rank = own
      byline = i
    }
  }
  return { paragraphs, dateline, signoff, ending, byline, bylines }
}
