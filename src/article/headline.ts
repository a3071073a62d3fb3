import stringSimilarity from 'string-similarity'
import { bylineShape } from './byline'
import { type Furniture, isPages } from './clutter'
import { MONTH } from './dateline'
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

function likeness(title: string, line: string): number {
  if (title.length >= 15 && line.startsWith(title)) return line === title ? 1 : 0.95
  return line.length < title.length * 0.6 || line.length > title.length * 1.6
    ? 0
    : stringSimilarity.compareTwoStrings(title, line)
}

/** Finds the given title in the page: the best match, of equals the one nearest above the prose. */
export function findHeadline(given: string, blocks: readonly Block[], firstProse: number): Headline {
  const repeats = new Set<number>()
  const whole = foldLine(given.slice(0, LONGEST))
  if (whole === '') return { at: -1, repeats }
  // "Headline | Outlet", "Headline - Outlet": what a page's <title> holds.
  const head = whole.split(/ [|»] | [-–—] (?=[^-–—]{0,40}$)/u)[0]
  const wanted = head.length < 15 ? [whole] : [whole, head]
  const ends = /[.!?][^\p{L}.!?]*$/u.test(whole)
  let at = -1
  let best = SAME
  let asked = 0
  blocks.forEach(({ text, final }, i) => {
    const { length } = text
    if (final && !ends) return
    if (length > LONGEST || length < wanted[wanted.length - 1].length * 0.6 || length > whole.length * 1.6 + 40) return
    if (asked++ >= MOST_ASKED) return
    const line = foldLine(text)
    const score = Math.max(...wanted.map((title) => likeness(title, line)))
    if (score < SAME) return
    repeats.add(i)
    if (score > best || (score === best && i <= firstProse)) {
      at = i
      best = score
    }
  })
  return { at, repeats }
}

/** Beginnings of the longer words: enough to know a word again in another form. */
const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6))

/** Words of a headline that has a deck. */
const LEAST_HEAD = 4
/** "Photo: Ann Lee" */
const LEGEND = /^(?:photo|foto)s?\s?:/iu
/** Bullets, brackets, a name with what it is, a day, an hour. */
const NO_HEAD = new RegExp(
  `^[^\\p{L}\\p{N}"“«„‘¿¡]|\\s[-–—|]\\s|\\d[:.]\\d\\d|\\d(?:\\.|th|st|nd|rd)? (?:de )?${MONTH}|${MONTH} \\d`,
  'iu',
)

/** "The magazine for the mining industry": what a house says of itself below its name; folded. */
const MOTTO =
  /^(?:l' ?|(?:the|an?|your|our|das|die|der|ihr|unser|les?|la|el|il|o|tu|votre|notre) )(?:[\p{L}-]{2,20} ){0,2}(?:(?:news)?paper|magazine|journal|weekly|daily|newsletter|\p{L}{0,12}(?:zeitung|magazin|zeitschrift)|revista|revue|rivista|diario|periodico|semanario|quotidiano|quotidien|hebdomadaire|giornale|jornal) (?:for|of|on|from|fur|uber|aus|des?|der|del|para|pour|du|di|per|d[ao]s?|dell[aeo'])(?!\p{L})/u
/** Of the prose so much is looked through for what above it may be a name. */
const [NAMING, NAMING_UNITS] = [12, 2000]

/** Guesses the headline among the lines above the first prose: it says what the first paragraphs say. */
export function guessHeadline(blocks: readonly Block[], furnitures: readonly Furniture[], firstProse: number): number {
  if (firstProse === 0) return -1
  const said = new Set(blocks.slice(firstProse, firstProse + 4).flatMap(({ text }) => contentWords(text.slice(0, 400))))
  const prose = blocks.slice(firstProse, firstProse + NAMING).map((block) => block.text.slice(0, NAMING_UNITS))
  /** Of the house, as its name is, which stands in the prose as it stands above it. */
  const isOfHouse = (text: string): boolean =>
    MOTTO.test(foldLine(text)) || prose.some((paragraph) => paragraph !== text && paragraph.includes(text))
  const isByline = (block: Block | undefined): boolean => !!block && ['marked', 'staff'].includes(bylineShape(block) as string)
  const sharedBy = (own: readonly string[]): number => own.filter((word) => said.has(word)).length
  /** Of the news, as a headline is that has a deck below it; no house's motto, date or button. */
  const mayHead = (i: number): boolean => {
    const { text, words, final } = blocks[i]
    return (
      words >= LEAST_HEAD &&
      text.length <= LONGEST &&
      !final &&
      !furnitures[i].edge &&
      !furnitures[i].doubtful &&
      !isPages(text) &&
      !NO_HEAD.test(text) &&
      sharedBy([...new Set(contentWords(text))]) > 1
    )
  }
  let at = -1
  let best = 1
  for (let i = Math.max(0, firstProse - 30); i < firstProse; i++) {
    const { text, words, final } = blocks[i]
    if (LEGEND.test(text)) continue
    if (text.length > LONGEST || words < 2 || (final && /[^.]\.$/.test(text)) || furnitures[i].sure || isByline(blocks[i]))
      continue
    const own = [...new Set(contentWords(text))]
    const shared = sharedBy(own)
    const score =
      (shared / (own.length || 1)) * 2 +
      Math.min(5, shared) * 0.15 +
      (words >= 5 && words <= 30 ? 1 : 0) +
      (isByline(blocks[i + 1]) ? 0.7 : 0) +
      (i >= firstProse - 3 ? 0.4 : 0) -
      (words <= 8 && /\b(?:19|20)\d\d\b|\d:\d\d/u.test(text) ? 1 : 0) -
      (isOfHouse(text) ? 1.5 : 0)
    if (score > best + (at < 0 ? 0 : 0.3)) {
      best = score
      at = i
    }
  }
  // Right above the byline stands the deck.
  if (isByline(blocks[at + 1])) while (at > 0 && !isByline(blocks[at - 1]) && mayHead(at - 1)) at--
  return at
}
