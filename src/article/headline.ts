import stringSimilarity from 'string-similarity'
import type { Furniture } from './clutter'
import { foldLine } from './fold'
import type { Block } from './lines'

/** Below this two lines are other headlines: siblings' headlines of one event reach .6, a site's cut of its own .8. */
const SAME = 0.75
const LONGEST = 300
/** Dice over bigrams costs 38 µs a line, so only lines of about the title's length are asked, and not without end. */
const MOST_ASKED = 400

/** Which blocks are the headline or repeat it; `at` is the one to show, -1 when none stands in the text. */
export interface Headline {
  readonly at: number
  readonly repeats: ReadonlySet<number>
}

function variants(title: string): string[] {
  const whole = foldLine(title.slice(0, LONGEST))
  // "Headline | Outlet", "Headline - Outlet": what a page's <title> holds.
  const head = foldLine(title.slice(0, LONGEST).split(/ [|»] | [-–—] (?=[^-–—]{0,40}$)/u)[0])
  return head !== whole && head.length >= 15 ? [whole, head] : [whole]
}

function likeness(wanted: readonly string[], line: string): number {
  let best = 0
  for (const title of wanted) {
    if (line === title) return 1
    if (title.length >= 15 && line.length <= title.length + 40 && line.startsWith(title)) best = Math.max(best, 0.95)
    if (line.length < title.length * 0.6 || line.length > title.length * 1.6) continue
    best = Math.max(best, stringSimilarity.compareTwoStrings(title, line))
  }
  return best
}

/** Finds the given title in the page: the best match, of equals the one nearest above the prose. */
export function findHeadline(title: string, blocks: readonly Block[], firstProse: number): Headline {
  const wanted = variants(title)
  const repeats = new Set<number>()
  let at = -1
  let best = SAME
  let asked = 0
  for (let i = 0; i < blocks.length && asked < MOST_ASKED; i++) {
    const length = blocks[i].end - blocks[i].start
    if (length > LONGEST || length < wanted[wanted.length - 1].length * 0.6 || length > wanted[0].length * 1.6 + 40) continue
    asked++
    const score = likeness(wanted, foldLine(blocks[i].text))
    if (score < SAME) continue
    repeats.add(i)
    if (score > best || (score === best && i <= firstProse)) {
      at = i
      best = score
    }
  }
  return { at, repeats }
}

const NOT_HEADLINE = /^(?:by|por|par|von|words|text|texto|texte) /iu
const DAY = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b/u

function contentWords(text: string): string[] {
  return foldLine(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4 || /[^\p{ASCII}]/u.test(word))
}

/** Guesses the headline among the lines above the first prose: it says what the first paragraphs say. */
export function guessHeadline(
  blocks: readonly Block[],
  furnitures: readonly Furniture[],
  firstProse: number,
  isByline: (i: number) => boolean,
): number {
  const said = new Set<string>()
  for (const block of blocks.slice(firstProse, firstProse + 4))
    for (const word of contentWords(block.text.slice(0, 1500))) said.add(word.slice(0, 6))
  let at = -1
  let best = 1
  for (let i = Math.max(0, firstProse - 30); i < firstProse; i++) {
    const { text, words } = blocks[i]
    if (text.length > LONGEST || words < 2 || furnitures[i].sure || isByline(i) || NOT_HEADLINE.test(text)) continue
    const own = [...new Set(contentWords(text))]
    if (own.length === 0) continue
    const overlap = own.filter((word) => said.has(word.slice(0, 6))).length / own.length
    if (blocks[i].final && /[?!]/u.test(text) && at >= 0 && blocks[at].words >= 4) continue
    let score =
      overlap * 2 +
      Math.min(5, overlap * own.length) * 0.15 +
      (words >= 5 && words <= 30 ? 1 : 0) +
      (isByline(i + 1) ? 0.7 : 0) -
      (words <= 8 && DAY.test(text) ? 1 : 0)
    if (i >= firstProse - 3) score += 0.4
    if (/^[*•·‣-] ?/u.test(text)) score -= 1
    if (score > best + 0.3 || (score > best && best === 1)) {
      best = score
      at = i
    }
  }
  return at
}
