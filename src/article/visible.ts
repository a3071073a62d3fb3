import type { Article, Page, Span } from '../types'

/**
 * What shows nothing and is no part of a word: soft hyphens, joiners and other zero-width characters, marks of direction,
 * variation selectors, tags, the byte order mark. The joiners of Indic and Persian words and of emoji are among them: without
 * them two spellings of one word agree.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
/** Of a longer run some at a time: an engine keeps a way back to each, and of millions its stack overflows. */
const AT_ONCE = 4096
/**
 * From so many in a row on they are data, such as a C2PA manifest (a byte order mark and a variation selector for each byte)
 * or a watermark. Writing needs one or two, the flag of a region in emoji eight.
 */
const DATA = 16
const DATA_RUNS = new RegExp(`\\p{Default_Ignorable_Code_Point}{${DATA},${AT_ONCE}}`, 'gu')

/** A word cut at the end of a line: "ves-" and "sels"; not the first of "pre- and post-war". */
const HYPHEN =
  '-(?<=\\p{Ll}-)[^\\S\\r\\n]{0,9}(?:\\r\\n|[\\r\\n])[^\\S\\r\\n]{0,9}(?=\\p{Ll})(?!(?:und|oder|and|or|y|o|et|ou|e|en|of)(?!\\p{L}))'
const anyCase = (names: string): string => `(?:${names}|${names.toUpperCase()})`
/** Blanks of other kinds and widths, as typesetters and word processors put them; one that parts thousands is read with its figure. */
const BLANK = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000](?!(?<=\\p{Nd}.)\\p{Nd}{3}(?!\\p{Nd}))'
/** A letter and what stands over or under it, or letters of one Hangul syllable, one by one, as file systems write them. */
const APART = '\\p{L}[\\u0300-\\u033f\\u0653-\\u0655\\u3099\\u309a]{1,3}|[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?'
/** What one of them is known by. */
const IS_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const IS_APART = /[\u0300-\u033f\u0653-\u0655\u1161-\u1175\u3099\u309a]/
/** Markup that feeds and exports leave in a text; where a block begins or ends, a line does. */
const BLOCK = anyCase('p|br|div|h[1-6]|[uo]l|li|blockquote|figure|figcaption|section|article|table|t[rdh]|hr')
const INLINE = anyCase('a|abbr|b|cite|em|font|i|img|iframe|mark|q|s|small|span|strong|su[bp]|time|u')
const TAG = `</?(?:${BLOCK}|${INLINE}|${anyCase('script|style')})(?:\\s[^<>]{0,2000})?/?>`
/** Names of signs: first of those in `NAMED`, then of those of Latin-1 in their order, from 160 on. Others stay as given. */
const NAMES =
  'amp lt gt quot apos lsquo rsquo ldquo rdquo bdquo mdash ndash hellip euro OElig oelig AElig ETH times Oslash THORN szlig aelig eth divide oslash thorn nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest'
const NAMED = '&<>"\'‘’“”„—–…€ŒœÆÐ×ØÞßæð÷øþ '
/** The first sign named behind those in `NAMED`. */
const LATIN = 161
const ENTITY = `&(?:${NAMES.replaceAll(' ', '|')}|#\\d{2,5}|#[xX][\\da-fA-F]{2,4}|[a-zA-Z](?:acute|grave|circ|uml|tilde|cedil|ring));`
const CODE = /^<(script|style)/i
const CLOSE = { script: /<\/script[^>]{0,9}>?/gi, style: /<\/style[^>]{0,9}>?/gi } as const
const IS_BLOCK = new RegExp(`^</?${BLOCK}(?![a-zA-Z\\d])`)
const named = (name: string): string | undefined => {
  const i = NAMES.split(' ').indexOf(name)
  return NAMED[i] ?? (i > 0 ? String.fromCharCode(LATIN + i - NAMED.length) : undefined)
}
/** What stands over or under a letter. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
}

/** What browsers show for the figures 128 to 159, which name no letters: those of windows-1252 (HTML Standard, 13.2.5.80). */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** What is seen of what is not as it is shown: one unit or none, or all as it is given. */
function seenOf(given: string): string {
  if (given[0] === '<') return IS_BLOCK.test(given) ? '\n' : ''
  if (given[0] === '-') return ''
  if (IS_BLANK.test(given)) return ' '
  if (IS_APART.test(given)) return given.normalize('NFC').length === 1 ? given.normalize('NFC') : given
  if (given[0] !== '&' || given.length === 1) return ''
  const name = given.slice(1, -1)
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (code > 0xffff) return given
  const unit =
    name[0] === '#'
      ? (WINDOWS[code - 0x80] ?? String.fromCharCode(code))
      : (named(name) ?? (name[0] + MARKS[name.slice(1)]).normalize('NFC')[0])
  return INVISIBLE.test(unit) ? '' : unit < ' ' ? ' ' : unit
}

/** All that is not shown as it is given. */
const GIVEN = new RegExp(`\\p{Default_Ignorable_Code_Point}{1,${AT_ONCE}}|${BLANK}|${APART}|${HYPHEN}|${TAG}|${ENTITY}`, 'gu')
/** By what each begins with, which an engine looks for much faster. */
const BEGUN = [
  ['-', new RegExp(HYPHEN, 'u')],
  ['<', new RegExp(TAG, 'u')],
  ['&', new RegExp(ENTITY, 'u')],
] as const
const isAsShown = (text: string): boolean =>
  !INVISIBLE.test(text) &&
  !IS_BLANK.test(text) &&
  !IS_APART.test(text) &&
  !BEGUN.some(([first, form]) => text.includes(first) && form.test(text))

/** A text with what is seen in place of what is given; of a script or a style that is closed all is given. */
function replaceGiven(text: string, seen: (given: string, at: number) => string): string {
  let left = ''
  let from = 0
  const unclosed = new Set<string>()
  GIVEN.lastIndex = 0
  for (let found = GIVEN.exec(text); found; found = GIVEN.exec(text)) {
    const code = CODE.exec(found[0])?.[1].toLowerCase() as keyof typeof CLOSE | undefined
    if (code !== undefined && !unclosed.has(code)) {
      const close = CLOSE[code]
      close.lastIndex = found.index
      if (close.test(text)) GIVEN.lastIndex = close.lastIndex
      else unclosed.add(code)
    }
    left += text.slice(from, found.index)
    from = GIVEN.lastIndex
    left += seen(text.slice(found.index, from), found.index)
  }
  return left + text.slice(from)
}

/** A title without markup; what is invisible in it stays, and its letters and blanks as they are. */
const unmarked = (title: string): string =>
  replaceGiven(title, (given) => (/^[<&-]/.test(given) ? seenOf(given).replace('\n', ' ') : given))
/** A line as it is shown: its blanks single, no data or markup in it. */
const asWritten = (line: string): string => unmarked(line.replace(DATA_RUNS, '')).replace(/[^\S\ufeff]+/gu, ' ')

/** An article as its text is shown, without what is invisible, and the way back to the places in its text. */
export interface Visible {
  readonly article: Article
  /** The page as read of it, with places in the given text, the given title and a note on hidden data. */
  page(read: Page): Page
  /** Starts and ends in turn. */
  places(flat: Uint32Array): Uint32Array
}

/** Undefined where all is shown as it is given, as on most pages. */
export function withoutInvisible(article: Article): Visible | undefined {
  const { text, title } = article
  if (isAsShown(text) && isAsShown(title ?? '')) return undefined
  // Where in the text that is left something was cut out, how much up to there, and whether behind a unit that stands for it.
  const cuts: number[] = []
  const shifts: number[] = []
  const behind: boolean[] = []
  let gone = 0
  let data = 0
  const left = replaceGiven(text, (given, at) => {
    const seen = seenOf(given)
    if (seen.length === given.length) return seen
    cuts.push(at - gone + seen.length)
    gone += given.length - seen.length
    shifts.push(gone)
    behind.push(seen !== '')
    const characters = INVISIBLE.test(given) ? [...given].length : 0
    if (characters >= DATA) data += characters
    return seen
  })
  /** What was cut before a place that begins something; of one that ends something, what was cut at it is left outside but for the rest of its last unit. */
  const shift = (place: number, isEnd: boolean): number => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (cuts[mid] < place || (cuts[mid] === place && (!isEnd || behind[mid]))) low = mid + 1
      else high = mid
    }
    return low > 0 ? shifts[low - 1] : 0
  }
  const span = ({ start, end }: Span): Span => ({ start: start + shift(start, start === end), end: end + shift(end, true) })
  const spans = <T extends Span>(some: readonly T[]): T[] => some.map((one) => ({ ...one, ...span(one) }))
  return {
    article: { ...article, text: left, ...(title === undefined ? {} : { title: replaceGiven(title, seenOf) }) },
    page(read) {
      const headline = read.headline && span(read.headline)
      return {
        ...read,
        title: title === undefined ? headline && asWritten(text.slice(headline.start, headline.end)) : unmarked(title),
        notes: data > 0 ? [...read.notes, `invisible characters ignored: ${data}`] : read.notes,
        headline,
        byline: read.byline && span(read.byline),
        dateline: read.dateline && span(read.dateline),
        signoff: read.signoff && span(read.signoff),
        credits: read.credits.map((credit) => ({ ...credit, span: span(credit.span) })),
        named: read.named && spans(read.named),
        body: spans(read.body),
      }
    },
    places: (flat) => flat.map((place, i) => place + shift(place, i % 2 > 0)),
  }
}
