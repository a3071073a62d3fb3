import { isShown } from './shown'
import { isElement, isText, walk } from './walk'

/** A line of the page as a reader sees it. */
export interface Line {
  readonly text: string
  /** What it is made of, as the tree has it. */
  readonly pieces: readonly string[]
  /** How many of its characters are links. */
  readonly linked: number
  /** Only a break parts it from the line before: both are one paragraph. */
  readonly follows: boolean
  /** Level of the heading it is, 0 for none. */
  readonly heading: number
  /** The page marks it as naming the author. */
  byline: boolean
  /** Stands in what surrounds articles: navigation, a box, the foot. */
  readonly aside: boolean
  /** What its paragraph stands in, past lists, tables and quotations, which belong to the text around them. */
  readonly holder: Node | null
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const WITHIN = new Set('ul ol li dl dt dd table tbody thead tfoot tr td th blockquote pre'.split(' '))
const ASIDE = new Set('nav aside footer menu search dialog'.split(' '))
const ASIDE_ROLE = /^(?:navigation|complementary|contentinfo|search|banner|alert|alertdialog|dialog|menu|menubar|toolbar)$/
const AUTHOR = /byline|author|writtenby|dateline|(?:^|[\s_-])(?:autor|auteur|firma|signature)(?:$|[\s_-])/i
const MOST_NAME = 100
/** All of a line so far: a name of two words or more. */
const NAME = /^\s{0,9}(?:(?:By|Von|Par|Por|Di) )?\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){1,3}$/u
/** The end of a word that is no initial: what follows is another, though nothing parts them but looks. */
const GLUED = /\p{L}\p{Ll}$/u
/** Longer than that, or on more lines, it is a note on the author, or the article. */
const LONGEST_BYLINE = 160
const MOST_BYLINES = 4

/** The lines of all that shows below `root`, and the elements that do not show. */
export function readLines(root: Node): { lines: Line[]; hidden: Element[] } {
  const lines: Line[] = []
  const hidden: Element[] = []
  let texts: string[] = []
  let [length, linked] = [0, 0]
  let follows = false
  let touches = false
  let byline = false
  let marker = ''
  let holder: Node | null = root
  let [links, pres, asides, heading, paragraphs] = [0, 0, 0, 0, 0]
  /** Of each open element that is marked as the author's the number of its first line. */
  const authors: number[] = []

  const end = (byBreak: boolean): void => {
    const text = texts
      .join('')
      .replace(/[ \t\n\r\f]+/g, ' ')
      .trim()
    if (text !== '') {
      lines.push({ text: marker + text, pieces: texts, linked, follows, heading, byline, aside: asides > 0, holder })
      marker = ''
    }
    follows = byBreak && text !== ''
    texts = []
    length = 0
    linked = 0
    byline = false
  }
  const add = (data: string): void => {
    // Names in a row of elements that touch are parted by their looks alone, as times are.
    const isRow = touches && (authors.length > 0 || paragraphs + heading === 0)
    const before = isRow && length < MOST_NAME ? texts.join('') : ''
    if (NAME.test(before) && /^\p{Lu}\S{0,30}\s/u.test(data)) breakLine()
    else if (authors.length > 0 && GLUED.test(before) && /^\p{Lu}/u.test(data)) {
      // "By" goes on to the name.
      if (before.trim().length <= 4) texts.push(' ')
      else breakLine()
    }
    touches = false
    const own = data.trim().length
    texts.push(data)
    length += own
    if (links > 0) linked += own
  }
  const breakLine = (): void => end(length > 0)
  /** Outside paragraphs a time stands in a row of author, date and buttons, which are parted by their looks alone. */
  const isBlock = ({ localName }: Element): boolean => BLOCKS.has(localName) || (localName === 'time' && paragraphs === 0)
  const count = (element: Element, by: 1 | -1): void => {
    const { localName } = element
    if (localName === 'a') links += by
    if (localName === 'p') paragraphs += by
    if (localName === 'pre') pres += by
    if (/^h[1-6]$/.test(localName)) heading = by > 0 ? Number(localName[1]) : 0
    if (ASIDE.has(localName) || ASIDE_ROLE.test(element.getAttribute('role') ?? '')) asides += by
  }
  /** An element marked as the author's ends: what is in it names the author, if it is short. */
  const signed = (first: number): void => {
    const own = lines.slice(first, first + MOST_BYLINES + 1)
    const size = own.reduce((sum, line) => sum + line.text.length, length)
    if (own.length > MOST_BYLINES || size > LONGEST_BYLINE) return
    for (const line of own) line.byline = true
    byline = true
  }

  walk(
    root,
    (node) => {
      if (isText(node)) {
        if (pres === 0) add(node.data)
        else
          node.data.split(/\r\n?|\n/).forEach((line, i) => {
            if (i > 0) breakLine()
            add(line)
          })
        return false
      }
      if (!isElement(node)) return false
      if (node.localName === 'br') breakLine()
      if (!isShown(node)) {
        hidden.push(node)
        return false
      }
      if (isBlock(node)) {
        end(false)
        holder = holderOf(node)
        if (node.localName === 'li') marker = '• '
      }
      if (node.previousSibling && isElement(node.previousSibling)) touches = true
      count(node, 1)
      if (isAuthor(node)) authors.push(lines.length)
      return true
    },
    (element) => {
      if (isAuthor(element)) signed(authors.pop() as number)
      if (isBlock(element)) {
        end(false)
        holder = holderOf(element.parentNode)
        if (element.localName === 'li') marker = ''
      }
      count(element, -1)
    },
  )
  end(false)
  return { lines, hidden }
}

function holderOf(block: Node | null): Node | null {
  let at = block?.parentNode ?? null
  while (at && isElement(at) && WITHIN.has(at.localName)) at = at.parentNode
  return at
}

function isAuthor(element: Element): boolean {
  if (!element.hasAttributes()) return false
  const { className, id } = element
  return AUTHOR.test(`${className} ${id} ${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
}
