import type { Span } from '../types'
import type { Zone } from './body'
import { bylineShape, isStaff } from './byline'
import type { Furniture } from './clutter'
import { readDateline } from './dateline'
import type { Headline } from './headline'
import type { Block } from './lines'
import { isSignoff, trailingSignoff } from './signoff'

/** A body paragraph: the part of a block that is left when dateline and sign-off are off. */
export interface Paragraph {
  readonly block: Block
  readonly from: number
  readonly to: number
}

export interface Frame {
  readonly paragraphs: readonly Paragraph[]
  readonly dateline: { readonly span: Span; readonly agencies: readonly Span[] } | undefined
  readonly signoff: Span | undefined
  /** Block of the byline, -1 for none; and every line that looks like one. */
  readonly byline: number
  readonly bylines: readonly number[]
}

/** What stands around the prose: dateline at its head, sign-off at its end, byline above. */
export function readFrame(blocks: readonly Block[], zone: Zone, headline: Headline): Frame {
  const paragraphs: Paragraph[] = []
  let dateline: Frame['dateline']
  let signoff = zone.signoff >= 0 ? { start: blocks[zone.signoff].start, end: blocks[zone.signoff].end } : undefined
  for (const i of zone.body) {
    const block = blocks[i]
    let from = 0
    let to = block.text.length
    if (!dateline && paragraphs.length < 2) {
      const found = readDateline(block.text)
      if (found && found.length < to) {
        from = found.length
        while (from < to && /\s/.test(block.text[from])) from++
        dateline = {
          span: { start: block.start, end: block.start + from },
          agencies: found.agencies.map((span) => ({ start: block.start + span.start, end: block.start + span.end })),
        }
      }
    }
    const last = signoff || i !== zone.body[zone.body.length - 1] ? undefined : trailingSignoff(block.text)
    if (last && last.start > from) {
      signoff = { start: block.start + last.start, end: block.start + last.end }
      to = last.start
      while (to > from && /\s/.test(block.text[to - 1])) to--
    }
    if (to > from) paragraphs.push({ block, from, to })
  }
  if (!signoff) {
    const at = blocks.findIndex((block, i) => i >= zone.from && isSignoff(block.text))
    if (at >= 0) signoff = { start: blocks[at].start, end: blocks[at].end }
  }
  return { paragraphs, dateline, signoff, ...findBylines(blocks, zone, headline) }
}

function findBylines(blocks: readonly Block[], zone: Zone, headline: Headline): { byline: number; bylines: number[] } {
  const bylines: number[] = []
  let byline = -1
  let rank = 0
  for (let i = 0; i < zone.from; i++) {
    if (i === headline.at || headline.repeats.has(i)) continue
    const shape = bylineShape(blocks[i])
    if (!shape) continue
    const below = headline.at >= 0 && i > headline.at
    if (shape === 'name' && (!below || i > headline.at + 2)) continue
    if (shape === 'staff' && !below && i < headline.at - 3) continue
    const own = (shape === 'marked' ? 2 : 1) + (below ? 2 : 0) + (i === headline.at + 1 ? 1 : 0)
    bylines.push(i)
    if (own > rank) {
      rank = own
      byline = i
    }
  }
  return { byline, bylines }
}

const CLOSING =
  /^(?:[([]\s?([^()[\]\n]{2,40})\s?[)\]]\.?|[-–—]{1,2}\s?([\p{Lu}\p{Lo}][^\n.]{1,38})|(?:Source|Sources|Fuente|Fuentes|Quelle|Quellen|Via|Fonte|Источник)\s?:\s?([^\n]{2,40})|([\p{Lu}\p{Lo}][^\n.:,;|/]{1,38}))$/u

/** A name alone under the body: "(Meridian)", "— Meridian", "Meridian", "Source: Meridian". */
export function closingCredit(
  blocks: readonly Block[],
  furnitures: readonly Furniture[],
  zone: Zone,
  isOutlet: (name: string) => boolean,
  /** An unknown word that the prose uses otherwise is a tag, not an agency. */
  inProse: (name: string) => boolean,
): { name: string; start: number } | undefined {
  for (let i = zone.to; i < Math.min(blocks.length, zone.to + 3); i++) {
    const { text, start } = blocks[i]
    if (text.length > 60) return undefined
    if (isSignoff(text)) continue
    const m = CLOSING.exec(text)
    if (!m) return undefined
    const whole = m[1] ?? m[2] ?? m[3]?.split(/[,;]/u)[0] ?? m[4]
    // "Con información de Meridian"
    const name =
      /^(?:con|con información|avec|mit|mit Material|with|from|fonte|por|by) (?:de |von |from |by )?((?:\p{Lu}\S{0,30}\s?){1,4})$/iu.exec(
        whole,
      )?.[1] ?? whole
    const words = name.split(/\s+/u)
    const marked = m[4] === undefined
    if (isStaff(name) && !isOutlet(name)) return undefined
    if (furnitures[i].sure || words.length > 4 || !/\p{L}{2}/u.test(name)) return undefined
    const called = m[4] !== undefined && words.length > 1 && /^(?:The|El|La|Le|Der|Die|Das)$/u.test(words[1])
    if (
      (isOutlet(name) && !called) ||
      (words.length === 1 && /^\p{Lu}/u.test(name) && !inProse(name)) ||
      (marked && m[3] !== undefined)
    )
      return { name, start: start + text.lastIndexOf(name) }
    return undefined
  }
  return undefined
}
