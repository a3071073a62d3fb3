import type { Zone } from './body'
import type { Furniture } from './clutter'
import type { Frame } from './frame'
import type { Headline } from './headline'
import type { Block } from './lines'
import { markAt } from './signoff'
import { isInitials } from './source-leads'
import { isTip } from './tips'

/** A notice of where a text stood first is sought in so many lines above the body and below. */
const AROUND = 4

/** A page taken apart. */
export interface Parts {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly furnitures: readonly Furniture[]
  readonly headline: Headline
  readonly zone: Zone
  readonly frame: Frame
  /** Agencies of the dateline; with them, the names that the page goes by. */
  readonly agencies: readonly string[]
  /** Names of persons in bylines. */
  readonly writers: ReadonlySet<string>
  readonly outlets: readonly string[]
}

/** "BSA SKD RT": an agency, and the initials of those who worked on its text, of which one may stand below once more. */
const CODES = /^ ?\p{Lu}{3,6}(?: \p{Lu}{2,4}){1,5}$/u
/** "YA6-BN" */
const DISPATCH = /^(?=\p{Lu}{0,3}\d)[\p{Lu}\d]{2,4}-\p{Lu}{2,3}$/u

/** The lines above the body. */
export const above = ({ blocks, zone }: Parts): readonly Block[] => blocks.slice(Math.max(0, zone.from - AROUND), zone.from)

/** The lines below it, but for initials. */
export function below({ blocks, zone, frame }: Parts): readonly Block[] {
  const lines = blocks.slice(zone.to, zone.to + AROUND)
  const { ending } = frame
  const marks = [ending?.text.slice(markAt(ending.text)) ?? '', ...lines.map(({ text }) => text)]
  const initials = new Set(marks.flatMap((mark) => (CODES.test(mark) ? mark.trim().split(' ').slice(1) : [])))
  return lines.filter(({ text }) => !initials.has(text) && !DISPATCH.test(text) && !isInitials(text))
}

/** Lines amid the body that say from whom the paragraph above was taken; below what is no paragraph, as a chart's title, they say whose that is. */
export function amid({ blocks, zone }: Parts): readonly Block[] {
  const body = new Set(zone.body)
  return zone.body.flatMap((i) => (i + 1 < zone.to && !body.has(i + 1) && isTip(blocks[i + 1]) ? [blocks[i + 1]] : []))
}
