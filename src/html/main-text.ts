import { Readability } from '@mozilla/readability'
import { foldLine } from '../article/fold'
import { isSignoff } from '../article/signoff'
import { type Line, readLines } from './lines'
import { nextArticle } from './next-article'
import { isElement, isText, walk } from './walk'

/** Pieces that long do not stand twice in a page by chance: they show where the article begins and ends. */
const LONG = 40
/** So many lines above the first of the text its headline may stand, and so near its credits above and below. */
const ABOVE = 40
const NEAR = 8
/** Readability takes less for a page without an article, and looks again with less care; its own 500 is more than a brief has. */
const SHORTEST = 200
/** Long pages have twenty thousand elements. On one of more than that all that shows is read: Readability would take seconds. */
const MOST_ELEMENTS = 50_000

const FINAL = /[.!?…。！？؟۔।॥]["'”’»)\]]{0,3}$/u
const CREDIT = /^(?:[([—–]|(?:sources?|fuentes?|fonte|quelle|источник|via|copyright)\s?[:©]|©|\(c\) ?\d)|©|\bcopyright\b/iu
/** A credit in words: below a box of links it is the article's own where it stands in what holds it. */
const NOTE =
  /^(?:this (?:story|article|report|piece|post|column)|dieser (?:artikel|beitrag|text)|cet article|est[ea] (?:art[íi]culo|noticia|nota|texto|reportagem|mat[ée]ria)|quest[oa] (?:articolo|notizia)|(?:additional )?reporting by|with (?:files|inputs?) from)(?!\p{L})|\bcontributed (?:reporting )?to th/iu

/** The lines of an article, and which of them is its headline, -1 where none is. */
export interface MainText {
  readonly lines: readonly Line[]
  readonly headline: number
}

/**
 * The lines of the article: Mozilla's Readability says where it stands; between its first line and its last, and from the
 * headline above to the credits below, the page's own lines are taken, since Readability leaves out bylines, sign-offs, and
 * paragraphs and lists that are full of links. Where it finds nothing, all that shows.
 */
export function mainText(document: Document, titles: readonly string[]): MainText {
  const { lines, hidden } = readLines(document.documentElement)
  const wanted = titles.map(foldLine).filter((title) => title !== '')
  const isHeadline = ({ text }: Line): boolean => isTitle(foldLine(text), wanted)
  // Before Readability moves what it takes.
  const around = lines.map(({ holder }) => holder?.parentNode)
  const nextBelow = nextArticle(lines, isHeadline)
  const kept = keptPieces(document, hidden)
  const isKept = lines.map(({ pieces }) => share(pieces, kept) >= 0.5)
  const long = lines.flatMap(({ pieces }, i) => (isKept[i] && pieces.some((piece) => piece.trim().length >= LONG) ? [i] : []))
  const found = long.length > 0 ? long : lines.flatMap((_, i) => (isKept[i] ? [i] : []))
  if (found.length === 0) {
    const own = lines.filter((line) => !line.aside && !isLinks(line))
    const shown = own.length > 0 ? own : lines
    return { lines: shown, headline: shown.findIndex(isHeadline) }
  }
  const holders = new Set(found.map((i) => lines[i].holder))
  const belongs = (i: number): boolean => isKept[i] || (holders.has(lines[i].holder) && isProse(lines[i]))
  let [first, last] = [found[0], found[found.length - 1]]
  while (first > 0 && belongs(first - 1)) first--
  while (last + 1 < lines.length && belongs(last + 1)) last++
  // A post of a live blog that is a list only: Readability takes it for a menu.
  const posts = new Set(found.map((i) => around[i]))
  const isItem = (i: number): boolean => lines[i].text.startsWith('• ') && posts.has(around[i]) && isProse(lines[i])
  const isNote = (i: number): boolean =>
    (isKept[i] || holders.has(lines[i].holder)) && !lines[i].aside && NOTE.test(lines[i].text)
  const above = headlineAbove(lines, first, isHeadline)
  // A short one stands below a kicker or a date that was kept.
  const head = above >= 0 ? above : headlineAbove(lines, found[0], isHeadline)
  const from = head >= 0 ? Math.min(head, first) : first - NEAR
  const next = nextBelow(head)
  // Not where the headline's own has no text, and stands apart from it.
  const isOver = found.some((i) => i > head && i < next)
  if (isOver) last = Math.min(last, next - 1)
  const main = lines.filter((line, i) => {
    if (i < from || i > last + NEAR || (isOver && i >= next)) return false
    if (i > last) return line.text.length < 400 && (isSignoff(line.text) || CREDIT.test(line.text) || isNote(i))
    if (i >= first) return i === head || belongs(i) || isItem(i) || line.byline || isHeadline(line)
    return i === head || line.byline || (head >= 0 && (isKept[i] || !(line.aside || isLinks(line))))
  })
  return { lines: main, headline: head >= 0 ? main.indexOf(lines[head]) : main.findIndex(isHeadline) }
}

/** What Readability takes for the article, as the texts of the tree. It changes the tree. */
function keptPieces(document: Document, hidden: readonly Element[]): ReadonlySet<string> {
  const kept = new Set<string>()
  for (const element of hidden) element.remove()
  let elements = 0
  walk(document.documentElement, (node) => {
    if (isElement(node)) elements++
    return elements <= MOST_ELEMENTS
  })
  if (elements > MOST_ELEMENTS) return kept
  const content = articleIn(document)
  if (content)
    walk(content, (node) => {
      if (isText(node) && node.data.trim() !== '') kept.add(node.data.trim())
      return true
    })
  return kept
}

function articleIn(document: Document): Node | null | undefined {
  const options = { serializer: (node: Node) => node, disableJSONLD: true, charThreshold: SHORTEST }
  try {
    return new Readability<Node>(document, options).parse()?.content
  } catch {
    // Random pages had the two libraries fail once, on a CDATA section left open: all that shows is better than no answer.
    return undefined
  }
}

function share(pieces: readonly string[], kept: ReadonlySet<string>): number {
  let [all, own] = [0, 0]
  for (const piece of pieces) {
    const text = piece.trim()
    all += text.length
    if (kept.has(text)) own += text.length
  }
  return all > 0 ? own / all : 0
}

/** The line above the text that is the title, else the nearest heading of the first level; -1 for none. */
function headlineAbove(lines: readonly Line[], first: number, isHeadline: (line: Line) => boolean): number {
  const above = lines.slice(Math.max(0, first - ABOVE), first + 1)
  const at = Math.max(
    above.findLastIndex(isHeadline),
    above.findLastIndex((line) => line.heading === 1 && !line.aside),
  )
  return at < 0 ? -1 : at + Math.max(0, first - ABOVE)
}

/** The whole of a title, or what stands before or behind the outlet's name in one, which is shorter: "Headline | Outlet". */
function isTitle(line: string, titles: readonly string[]): boolean {
  const isPart = (title: string): boolean => line.length * 2 >= title.length && (title.startsWith(line) || title.endsWith(line))
  return titles.some((title) => title === line || isPart(title))
}

const isProse = ({ text, linked }: Line): boolean => FINAL.test(text) && text.length >= 20 && linked * 2 <= text.length

const isLinks = ({ text, linked }: Line): boolean => linked * 2 > text.length
