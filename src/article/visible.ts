import type { Article, Page, Span } from '../types'

/**
 * What shows nothing and is no part of a word: soft hyphens, joiners and other zero-width characters, marks of direction,
 * variation selectors, tags, the byte order mark. The joiners of Indic and Persian words and of emoji are among them: without
 * them two spellings of one word agree.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
/** Of a longer run some at a time: an engine keeps a way back to each, and of millions its stack overflows. */
const AT_ONCE = 4096
const RUNS = new RegExp(`\\p{Default_Ignorable_Code_Point}{1,${AT_ONCE}}`, 'gu')
/**
 * From so many in a row on they are data, such as a C2PA manifest (a byte order mark and a variation selector for each byte)
 * or a watermark. Writing needs one or two, the flag of a region in emoji eight.
 */
const DATA = 16
const DATA_RUNS = new RegExp(`\\p{Default_Ignorable_Code_Point}{${DATA},${AT_ONCE}}`, 'gu')

/** A line as it is shown: its blanks single, no data in it. */
const asWritten = (line: string): string => line.replace(DATA_RUNS, '').replace(/[^\S\ufeff]+/gu, ' ')

/** An article without its invisible characters, and the way back to the places in its text. */
export interface Visible {
  readonly article: Article
  /** The page as read of it, with places in the given text, the given title and a note on hidden data. */
  page(read: Page): Page
  /** Starts and ends in turn. */
  places(flat: Uint32Array): Uint32Array
}

/** Undefined where nothing is invisible, as on most pages: asking takes half a nanosecond a character there. */
export function withoutInvisible(article: Article): Visible | undefined {
  const { text, title } = article
  if (!INVISIBLE.test(text) && !INVISIBLE.test(title ?? '')) return undefined
  // Where in the text that is left something was cut out, and how much up to there.
  const cuts: number[] = []
  const shifts: number[] = []
  let gone = 0
  let data = 0
  const left = text.replace(RUNS, (run, at: number) => {
    cuts.push(at - gone)
    gone += run.length
    shifts.push(gone)
    const characters = [...run].length
    if (characters >= DATA) data += characters
    return ''
  })
  /** What was cut before a place that begins something; of one that ends something, what was cut at it is left outside. */
  const shift = (place: number, isEnd: boolean): number => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (cuts[mid] < place || (cuts[mid] === place && !isEnd)) low = mid + 1
      else high = mid
    }
    return low > 0 ? shifts[low - 1] : 0
  }
  const span = ({ start, end }: Span): Span => ({ start: start + shift(start, start === end), end: end + shift(end, true) })
  const spans = <T extends Span>(some: readonly T[]): T[] => some.map((one) => ({ ...one, ...span(one) }))
  return {
    article: { ...article, text: left, ...(title === undefined ? {} : { title: title.replace(RUNS, '') }) },
    page(read) {
      const headline = read.headline && span(read.headline)
      return {
        ...read,
        title: title ?? (headline && asWritten(text.slice(headline.start, headline.end))),
        notes: data > 0 ? [...read.notes, `invisible characters ignored: ${data}`] : read.notes,
        headline,
        byline: read.byline && span(read.byline),
        dateline: read.dateline && span(read.dateline),
        signoff: read.signoff && span(read.signoff),
        credits: read.credits.map((credit) => ({ ...credit, span: span(credit.span) })),
        body: spans(read.body),
      }
    },
    places: (flat) => flat.map((place, i) => place + shift(place, i % 2 > 0)),
  }
}
