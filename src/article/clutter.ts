import { CLUTTER_WORDS, type ClutterWords } from './clutter-words'
import { foldLine } from './fold'
import type { Block } from './lines'

const quote = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const every = (kind: keyof ClutterWords): string =>
  [...new Set(Object.values(CLUTTER_WORDS).flatMap((words) => words[kind]))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map(quote)
    .join('|')

const NOT_LETTER = '(?![\\p{L}\\p{N}])'
const STARTS = new RegExp(`^[^\\p{L}\\p{N}(]{0,4}(?:${every('starts')})${NOT_LETTER}`, 'u')
const WHOLE = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${every('whole')}|${every('ends')})[^\\p{L}]{0,12}$`, 'u')
const ENDS = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:\\d{1,6} )?(?:${every('ends')})${NOT_LETTER}`, 'u')
const FOOT =
  /^\P{L}{0,8}(?:comment|leave a|post a|about the author|discover more|comentarios|deja un|deixe um|sobre |laisser un|reagir|a propos|kommentar|schreiben sie|uber den|zum autor|commenti|lascia|комментарии|оставить)/u
const EDGE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${every('edge')})`, 'u')

/** Marks of a link row: "Home | Freight", "News  Sport  Farming", "Inicio » Salud". Two runs of blanks make a row, one a slip. */
const SEPARATORS = /[|›•]|\s[»>·/]\s/g
const COLUMNS = / {2,}|\t/g
const ADDRESS = /https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.|\b[\w-]{3,40}\.(?:com|org|net|info|news)\b/i
const IMAGE_TAG = /^\S{0,200}(?:_[A-Z0-9]{6,}|\.(?:jpe?g|png|webp|gif))\S{0,80}$/
const STAMP = /^\D{0,30}\d{1,2}[:.h]\d{2}\D{0,14}$/
const READ_TIME = /\b\d{1,3} ?-? ?(?:min(?:ute|uto|uti|uten)?s?\.?|мин\p{L}{0,4}|分)(?![\p{L}])/iu
const COUNT_LINE = /^\d{1,6} \p{L}{3,14}$/u
const COPYRIGHT = /©|\(c\) ?(?:19|20)\d\d|^copyright\b|\bcopyright (?:19|20)\d\d/i
/** "Jane Doe / Pixabay", "MERIDIAN/Jane Doe": who took the picture. */
const PICTURE = /(?:^|[.)] )[\p{Lu}][\p{L}. -]{1,40} ?\/ ?\p{Lu}[\p{L}.' -]{1,40}$/u
const HASHTAGS = /^(?:#[\p{L}\p{N}_]{2,40}[\s,]*){1,20}$/u
/** Who helped: a sign-off in all but its brackets. */
const CONTRIBUTED =
  /\b(?:contributed to this (?:report|article|story)|contribuyó a este (?:reporte|artículo)|a contribué à cet article)\.?$/iu
const NUMBERED = /^\d{1,2}[.)] /

/** Furniture is short; the longest in the pages at hand that was a single line has 190 characters. */
const LONGEST = 300

export interface Furniture {
  /** Furniture wherever it stands. */
  readonly sure: boolean
  /** Furniture when it stands above or below the body. */
  readonly edge: boolean
  /** Announces that the article is over. */
  readonly ends: boolean
  /** Comments, an author's box or a copyright line: no article goes on after these. */
  readonly foot: boolean
}
const NONE: Furniture = { sure: false, edge: false, ends: false, foot: false }

/** What a line's own words and shape say of it, wherever it stands. */
export function furniture(block: Block): Furniture {
  const { text, words, final } = block
  if (text.length > LONGEST) return NONE
  const folded = foldLine(text)
  const columns = text.match(COLUMNS)?.length ?? 0
  // "« francisé »" holds a guillemet, not a path; one wide blank in a long line is a slip.
  const marks = text.includes('«') ? text.replace(/\s»/g, '') : text
  const separators = (marks.match(SEPARATORS)?.length ?? 0) + ((columns + 1) * 4 >= words ? columns : 0)
  const speech = /^["'“‘«„—–-]/.test(text)
  const starts = !speech && STARTS.test(folded)
  const ends = !final && words <= 16 && ENDS.test(folded)
  const copyright = COPYRIGHT.test(text)
  const sure =
    (starts && (!final || (words <= 25 && EDGE.test(folded)))) ||
    (words <= 6 && WHOLE.test(folded)) ||
    ends ||
    (copyright && words <= 40) ||
    IMAGE_TAG.test(text) ||
    HASHTAGS.test(text) ||
    (words <= 30 && CONTRIBUTED.test(text)) ||
    (!final &&
      ((separators >= 1 && words <= 20) ||
        separators >= 4 ||
        (words <= 8 && STAMP.test(text)) ||
        (words <= 12 && READ_TIME.test(text)) ||
        (words <= 3 && COUNT_LINE.test(text)) ||
        (words <= 60 && PICTURE.test(text)) ||
        (words <= 20 && ADDRESS.test(text))))
  const edge =
    sure || NUMBERED.test(text) || (words <= (final ? 16 : 30) && !speech && (starts || EDGE.test(folded) || ADDRESS.test(text)))
  const foot = (ends && FOOT.test(folded)) || (copyright && words <= 40)
  return { sure, edge, ends: ends || (copyright && words <= 40 && !final), foot }
}
