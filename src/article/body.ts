import { bylineShape } from './byline'
import type { Furniture } from './clutter'
import { readDateline } from './dateline'
import type { Headline } from './headline'
import type { Block } from './lines'
import { isSignoff } from './signoff'

export interface Zone {
  /** Blocks of own prose, in order. */
  readonly body: readonly number[]
  /** The first block of the body's stretch and the first one after it. */
  readonly from: number
  readonly to: number
  readonly signoff: number
}

/** Lines that open like speech, a list or a running sentence are prose even without a full stop. */
const OPENS_PROSE = /^(?:["“„«‘'¿¡—–-]|[*•·‣▪●]\s|\p{Ll}.{20})/u
const OPENS_LIST = /[:,;—–]$/u
const BULLET = /^[*•·‣▪●]\s/u

export const isProse = (block: Block, loose: boolean): boolean =>
  block.final ? block.words >= 2 : block.words >= (loose ? 12 : 25)

/** Pages in scripts or styles that close no line with a stop: then length alone is the sign of prose. */
export function lacksStops(blocks: readonly Block[]): boolean {
  let long = 0
  let stopped = 0
  for (const block of blocks) {
    if (block.words < 20) continue
    long++
    if (block.final) stopped++
  }
  return long > 0 && stopped * 2 < long
}

/** The first block that is surely prose; the number of blocks when there is none. */
export function firstStrong(blocks: readonly Block[], furnitures: readonly Furniture[], loose: boolean): number {
  let question = -1
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!isProse(block, loose) || block.words < 10 || furnitures[i].edge || isSignoff(block.text)) continue
    // A lone question above all prose may be the headline; it is prose when a headline stands above it.
    if (question < 0 && block.words <= 25 && /^[^.!?]{1,200}\?["'”’»]?$/u.test(block.text)) question = i
    else return i
  }
  return question >= 0 ? question : blocks.length
}

function start(blocks: readonly Block[], furnitures: readonly Furniture[], headline: Headline, loose: boolean): number {
  const strong = firstStrong(blocks, furnitures, loose)
  const after = headline.at + 1
  let at = blocks.length
  for (let i = after; i < blocks.length && at === blocks.length; i++) {
    const block = blocks[i]
    if (headline.repeats.has(i) || furnitures[i].sure || (i < strong && furnitures[i].edge)) continue
    if (isProse(block, loose) && block.words >= (headline.at >= 0 ? 4 : 5) && bylineShape(block) !== 'marked') at = i
  }
  // Above a dateline stands only what is not the report: a summary, a correction, a picture's legend.
  for (let i = after; i <= Math.min(at + 2, blocks.length - 1); i++) {
    if (blocks[i].words >= 8 && (blocks[i].words > 60 ? i === at : true) && readDateline(blocks[i].text)) return i
    if (i >= at && blocks[i].words > 60) break
  }
  return at
}

/** Characters of sure prose before each block. */
function proseBefore(blocks: readonly Block[], furnitures: readonly Furniture[], from: number, loose: boolean): number[] {
  const sums = [0]
  for (let i = 0; i < blocks.length; i++) {
    const counts = i >= from && isProse(blocks[i], loose) && blocks[i].words >= 12 && !furnitures[i].edge
    sums.push(sums[i] + (counts ? blocks[i].text.length : 0))
  }
  return sums
}

/** The stretch of the page that is the article, and the blocks in it that are its prose. */
export function findBody(
  blocks: readonly Block[],
  furnitures: readonly Furniture[],
  headline: Headline,
  isOwnNote: (block: Block) => boolean,
): Zone {
  const loose = lacksStops(blocks)
  const from = start(blocks, furnitures, headline, loose)
  const sums = proseBefore(blocks, furnitures, from, loose)
  const total = sums[blocks.length]

  let to = blocks.length
  let signoff = -1
  for (let i = from + 1; i < blocks.length; i++) {
    const before = sums[i]
    const rest = total - before
    if (isSignoff(blocks[i].text) && before >= rest) {
      signoff = i
      to = i
      break
    }
    // A widget of links inside the article is followed by more of it; comments and the foot of the page are not.
    if (furnitures[i].ends && before > 0 && before >= rest * (furnitures[i].foot ? 1 : 6)) {
      to = i
      break
    }
  }
  // A note on the author ends the article even where longer lines than buttons follow it.
  for (let i = Math.max(from + 1, to - 5); i < to; i++) {
    if (blocks[i].words <= 40 && isOwnNote(blocks[i]) && blocks.slice(i + 1, to).every((block) => block.words <= 20)) to = i
  }
  while (to > from + 1 && isTail(blocks, furnitures, to - 1, loose, isOwnNote)) to--

  const body: number[] = []
  for (let i = from; i < to; i++) if (isInside(blocks[i], furnitures[i], i, headline, loose)) body.push(i)
  return { body, from, to, signoff }
}

function isTail(
  blocks: readonly Block[],
  furnitures: readonly Furniture[],
  i: number,
  loose: boolean,
  isOwnNote: (block: Block) => boolean,
): boolean {
  const block = blocks[i]
  if (furnitures[i].edge || isSignoff(block.text)) return true
  if (block.words <= 40 && isOwnNote(block)) return true
  if (isProse(block, loose)) return block.words <= 6 && /!$/u.test(block.text) && !/["”»]/u.test(block.text)
  return block.words < 15
}

function isInside(block: Block, furniture: Furniture, i: number, headline: Headline, loose: boolean): boolean {
  if (furniture.sure || (headline.repeats.has(i) && !block.final) || isSignoff(block.text)) return false
  if (isProse(block, loose) || block.words >= 12 || BULLET.test(block.text)) return true
  // A short line without a stop amid prose is a subhead, a caption or a button.
  return OPENS_PROSE.test(block.text) || OPENS_LIST.test(block.text)
}

/** When nothing looks like prose: the longest line, and those nearly as long. */
export function longestLines(blocks: readonly Block[], furnitures: readonly Furniture[], headline: number): number[] {
  const pick = (allowed: (i: number) => boolean): number[] => {
    let most = 0
    for (let i = 0; i < blocks.length; i++)
      if (allowed(i)) most = Math.max(most, blocks[i].words * 1000 + Math.min(999, blocks[i].text.length))
    const least = Math.max(1, Math.floor((most / 1000) * 0.6))
    const lines: number[] = []
    for (let i = 0; i < blocks.length && most > 0; i++)
      if (allowed(i) && blocks[i].words >= least && lines.length < 200) lines.push(i)
    return lines
  }
  const kept = pick((i) => i !== headline && !furnitures[i].edge)
  if (kept.length > 0) return kept
  const any = pick((i) => i !== headline)
  return any.length > 0 ? any : pick(() => true)
}
