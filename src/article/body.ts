import { bylineShape } from './byline'
import { type Furniture, isPages } from './clutter'
import { MONTH, readDateline } from './dateline'
import type { Headline } from './headline'
import type { Block } from './lines'
import { endsInMark, isSignoff } from './signoff'
import { isTip } from './tips'

export interface Zone {
  /** Blocks of own prose, in order. */
  readonly body: readonly number[]
  /** The first block of the body's stretch and the first one after it. */
  readonly from: number
  readonly to: number
  readonly signoff: number
}

/** Lines that open like speech, a list or a running sentence, or announce one, are prose even without a full stop. */
const OPEN = /^(?:["“„«‘'¿¡—–-]|[*•‣▪●]\s|\p{Ll}.{20})|[:,;—–]$/u

/** "Revenue: 612 million euros", "• 14 shops were buried." */
const FIGURE = /^\p{Lu}[^:.\d]{2,40}: [^:]{0,20}\d[\d.,]{0,12} ?(?:[%$€£]|\p{L}{1,12}(?!\p{L}))[^:]{0,40}$/u
const DATE = new RegExp(`\\d\\.? (?:de )?${MONTH}|${MONTH}\\.? \\d`, 'iu')
const BULLET = /^[*•‣▪●]\s/u
/** "What we know:" has no more words. */
const MOST_ANNOUNCING = 8

/** Words of a summary; a first paragraph has more. */
const MOST_SUMMARY = 25

/** Words of a button, or of an outlet's name. */
const MOST_BUTTON = 3

/** The sure furniture, the prose and the strong prose of a page. */
export interface Prose {
  readonly is: (i: number) => boolean
  readonly strong: (i: number) => boolean
  /** The first block that is surely prose; the number of blocks when there is none. */
  readonly first: number
}

export function readProse(blocks: readonly Block[], furnitures: readonly Furniture[]): Prose {
  // Pages in scripts or styles that close no line with a stop: then length alone is the sign of prose.
  const long = blocks.filter((block) => block.words >= 20)
  const least = long.filter((block) => block.final).length * 2 < long.length ? 12 : 25
  // Who has the text stands behind the last of its sentences; amid the prose, and above it, such a line is a picture's legend.
  const opening = blocks.findIndex(({ words, final }, i) => words >= 10 && final && !furnitures[i].doubtful)
  const mayClose = (i: number): boolean => i < blocks.length && blocks[i].words < 25 && endsInMark(blocks[i].text)
  const closes = (i: number): boolean => i > opening && mayClose(i) && !blocks[i + 1]?.final && !mayClose(i + 1)
  const is = (i: number): boolean => blocks[i].words >= (blocks[i].final || closes(i) ? 2 : least)
  const strong = (i: number): boolean => blocks[i].words >= 10 && is(i) && !furnitures[i].doubtful && !isSignoff(blocks[i].text)
  const all = blocks.flatMap((_, i) => (strong(i) ? i : []))
  // A lone question above all prose may be the headline; it is prose when a headline stands above it.
  const question = all.length > 1 && blocks[all[0]].words <= 25 && /^[^.!?]{1,200}\?["'”’»]?$/u.test(blocks[all[0]].text)
  return { is, strong, first: all[question ? 1 : 0] ?? blocks.length }
}

/** What is asked of a page's blocks while its body is sought. */
interface Sought {
  readonly blocks: readonly Block[]
  readonly furnitures: readonly Furniture[]
  readonly headline: Headline
  readonly prose: Prose
  readonly isOwnNote: (block: Block) => boolean
}

/** The stretch of the page that is the article, and the blocks in it that are its prose. */
export function findBody(
  blocks: readonly Block[],
  furnitures: readonly Furniture[],
  headline: Headline,
  prose: Prose,
  isOwnNote: (block: Block) => boolean,
): Zone {
  const sought: Sought = { blocks, furnitures, headline, prose, isOwnNote }
  const from = beginning(sought)
  const { end, signoff } = ending(sought, from)
  const to = Math.min(end, lastProse(sought, from, end) + 1)
  const body = proseWithin(sought, from, to)
  if (body.length > 0) return { body: once(body, blocks), from, to, signoff }
  const longest = isNoArticle(sought) ? [] : longestLines(blocks, furnitures, headline.at)
  return {
    body: longest,
    from: longest[0] ?? blocks.length,
    to: (longest[longest.length - 1] ?? blocks.length - 1) + 1,
    signoff: blocks.findIndex((block) => isSignoff(block.text)),
  }
}

/** The first block of the body. */
function beginning({ blocks, furnitures, headline: { at, repeats }, prose: { is, first } }: Sought): number {
  const count = blocks.length
  const isMarked = (i: number): boolean => i < count && bylineShape(blocks[i]) === 'marked'
  const isNone = (i: number): boolean =>
    repeats.has(i) || furnitures[i].sure || (i < first && furnitures[i].edge) || !is(i) || blocks[i].words < 4 || isMarked(i)
  const proseFrom = (i: number): number => {
    let next = i
    while (next < count && isNone(next)) next++
    return next
  }
  let from = proseFrom(at + 1)
  // A sentence or two between headline and byline are the page's summary, as one without a stop is.
  const next = at >= 0 && isMarked(from + 1) && blocks[from].words <= MOST_SUMMARY ? proseFrom(from + 2) : count
  if (next < count) from = next
  // Above a dateline stands only what is not the report: a summary, a correction, a picture's legend.
  for (let i = from + 2; i > at; i--)
    if (i < count && blocks[i].words >= 8 && !furnitures[i].sure && readDateline(blocks[i].text)) from = i
  return from
}

/** Where a sign-off or a heading ends the article, the number of blocks where none does; -1 for no sign-off. */
function ending({ blocks, furnitures, prose: { strong } }: Sought, from: number): { end: number; signoff: number } {
  const count = blocks.length
  // Characters of sure prose before each block.
  const sums = [0]
  blocks.forEach(({ text }, i) => {
    sums.push(sums[i] + (i >= from && strong(i) ? text.length : 0))
  })
  for (let end = from + 1; end < count; end++) {
    const before = sums[end]
    const rest = sums[count] - before
    if (before >= rest && isSignoff(blocks[end].text)) return { end, signoff: end }
    // A widget of links inside the article is followed by more of it; comments and the foot of the page are not.
    if (furnitures[end].link && strong(end - 1) && end + 1 < count && strong(end + 1)) continue
    if (before > 0 && furnitures[end].ends && before >= rest * furnitures[end].ends) return { end, signoff: -1 }
  }
  return { end: count, signoff: -1 }
}

/** The last sure prose before `to`, and what follows it, under a subhead too. */
function lastProse({ blocks, furnitures, prose: { is, strong }, isOwnNote }: Sought, from: number, to: number): number {
  const isTail = (i: number): boolean =>
    furnitures[i].edge || isSignoff(blocks[i].text) || (blocks[i].words <= 40 && isOwnNote(blocks[i]))
  /** May stand below the last sure prose: a subhead, and short sentences under one; no label, no question, nothing of the page's own. */
  const isPlain = (i: number): boolean =>
    i < to && !isTail(i) && !furnitures[i].doubtful && !/^[^.]{1,30}:|[|?!]/.test(blocks[i].text) && !isPages(blocks[i].text)
  const isSubhead = (i: number): boolean =>
    blocks[i].words < 12 && isPlain(i) && isPlain(i + 1) && is(i + 1) && blocks[i + 1].final
  /** Of a list amid short sentences: figures of which more than one stand together, what announces items that are sentences. */
  const isFigure = (i: number): boolean =>
    i > from && i < to && !furnitures[i].doubtful && FIGURE.test(blocks[i].text) && !DATE.test(blocks[i].text)
  const isListed = (i: number): boolean =>
    (isFigure(i) && (isFigure(i - 1) || isFigure(i + 1))) ||
    (/:$/.test(blocks[i].text) &&
      blocks[i].words <= MOST_ANNOUNCING &&
      !furnitures[i].doubtful &&
      [i + 1, i + 2].every((k) => k < to && is(k) && blocks[k].final && BULLET.test(blocks[k].text)))
  let last = to - 1
  while (last > from && (!strong(last) || isTail(last))) last--
  for (let i = last + 1, isBehind = false; i < to; i++) {
    if (is(i) ? (isBehind ? isPlain(i) : !isTail(i)) : i <= last + 2 && isSubhead(i)) {
      last = i
      isBehind = false
    } else if (isListed(i)) isBehind = true
    else if (!furnitures[i].sure) break
  }
  return last
}

/** The blocks of a stretch that are its prose. */
function proseWithin({ blocks, furnitures, headline: { repeats }, prose: { is } }: Sought, from: number, to: number): number[] {
  const body: number[] = []
  for (let i = from; i < to; i++) {
    const { text, words, final } = blocks[i]
    if (furnitures[i].sure || (repeats.has(i) && !final) || isSignoff(text) || isTip(blocks[i])) continue
    // A short line without a stop amid prose is a subhead, a caption or a button.
    if (is(i) || words >= 12 || OPEN.test(text)) body.push(i)
  }
  return body
}

/** Whether a page without prose speaks of itself alone, beside its headline and what may be a button or its name. */
const isNoArticle = ({ blocks, furnitures, headline: { at, repeats } }: Sought): boolean =>
  furnitures.some(({ own }) => own) &&
  blocks.every(({ words, final }, i) => furnitures[i].own || i === at || repeats.has(i) || (words <= MOST_BUTTON && !final))

/** Where nothing looks like prose: the longest line, and those nearly as long. */
function longestLines(blocks: readonly Block[], furnitures: readonly Furniture[], headline: number): number[] {
  const all = blocks.map((_, i) => i)
  const other = all.filter((i) => i !== headline)
  const kept =
    [other.filter((i) => !furnitures[i].edge && blocks[i].words > 3), other, all].find((lines) => lines.length > 0) ?? []
  const most = kept.reduce((max, i) => Math.max(max, blocks[i].words), 0)
  return kept.filter((i) => blocks[i].words >= most * 0.6).slice(0, 200)
}

/** Two paragraphs of so many characters that follow each other stand so in an article once. */
const LONG = 120

/** Without what stands there a second time, paragraph after paragraph: pages hold their text for two widths of screen. */
function once(body: readonly number[], blocks: readonly Block[]): readonly number[] {
  if (!mayRepeat(body, blocks)) return body
  const pairs = new Set<string>()
  const again = body.map((i, k) => {
    const [before, text] = [k > 0 ? blocks[body[k - 1]].text : '', blocks[i].text]
    if (before === '' || before === text || before.length + text.length < LONG) return false
    const pair = `${before}\n${text}`
    return pairs.size === pairs.add(pair).size
  })
  return body.filter((_, k) => !again[k] && !again[k + 1])
}

/** Whether two that follow each other are as long as two others: on most pages none are, and no text has to be compared. */
function mayRepeat(body: readonly number[], blocks: readonly Block[]): boolean {
  const lengths = new Set<number>()
  for (let k = 1; k < body.length; k++) lengths.add(blocks[body[k - 1]].text.length * 2 ** 26 + blocks[body[k]].text.length)
  return lengths.size < body.length - 1
}
