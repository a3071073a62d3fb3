import { readDateline } from './dateline'
import { foldLine } from './fold'
import { isMenu } from './labels'
import type { Block } from './lines'
import { isAlso, isFrameNote, isPageNote, isPast, isSpoken } from './page-notes'
import { endsInMark, markAt } from './signoff'
import { isWall } from './walls'

/**
 * Stems that mark a short line as the page's own words, folded: en, es, fr, de, ru. What stands amid the prose without a full
 * stop is left out for its shape alone, so no list of sections, buttons or menus is needed.
 */
const STEMS =
  /\b(?:we use|(?:un)?subscri|abmeld|sign up|newsletter|cookie|privacy|rights res|follow |share |read (?:more|next|also)|also read|advertis(?:e?ment|ing)|comments|related|you m(?:ay|ight) |reading time|\d min |contributed to|our (?:newsroom|app)|letters to|(?:have|got) a |write to |send |photo|published|suscri|publici[dt]|lea tambien|te puede|foto|abonn|lire aussi|temps de|lesen sie|folgen|lesezeit|impressum)|подпис|читаите|время чтения|права защищ/g
/**
 * In which voice a page speaks of itself in whole sentences, where a stem stands in them: to its reader, of "this article", as a
 * request or under a label. Prose holds the stems as well: "The ministry published the photo on Friday."
 */
const PAGE =
  /\b(?:[Yy]our?|us|[Oo]ur|[Ww]e|[Tt]his (?:article|story|report|page|site|email)|[Vv](?:ous|otre)|Subscribe|unsolicited|is published (?:every|twice|weekly)|privacy policy|sign up (?:for|to)|comments are)\b|uses cookies\.|\w@\w|, send |ier abmeld/
const REQUEST =
  /^\P{L}{0,3}(?:(?:un)?subscribe(?![rd])|sign up|follow |share this|send in|read (?:more|next)|also read|l(?:ea|ire|esen) |folgen sie|abonn(?:ez|ieren sie)|suscrib|подпи\S{3,9}тесь|write to|visit |more at |got an? |letters to|comments (?:are|on this)|published [^:]{0,24}:\d|(?:photo|foto)s? (?:by|courtesy))/u
/** "Photo: Ann Lee.", "(Photo La Voix)" */
const LABEL = /^(?:[(©]|[^.]{3,20}:)/
/** What is no letter before a heading: a number, a bullet. */
const OPENING = /^\P{L}{1,9}/u
/** Headings after which other stories begin, and those after which nothing more of the article can come. */
const OTHERS =
  /^(?:(?:related|recommended|trending|(?:most )?popular|more (?:news|stories)|по теме)(?:\P{L}{0,9}$|:| \S{2,12}$| (?:stor|art|for you|this week))|most (?:popular in|read|view)|(?:lo mas|les plus|самое) (?:lei|vist|lus|partag|popul|чита|попул|важн|интер)|you m(?:ay|ight) (?:also|like)|more (?:from|in) |read next|mas leid|noticias rel|meistgelesen|mehr (?:zum|aus) )/u
/** "Related: County approves the road" */
const LINK = /^[^:]{3,30}: \S+ \S+ \S/u
const LAST =
  /^(?:(?:comment|comentario|commentaire|kommentar|комментари)[seи]?(?:\P{L}{0,19}$| ?[(:–—|]| are closed| on this | recent| recient| zum? )|comment on this|leave (?:a|your) (?:comm|repl)|about the au|discover more|deja (?:un|tu) com|deja una resp|laisser un com|laisser une rep)/u
const SPEECH = /^["'“‘«„—–-]/
const SEPARATORS = /[|›•·]|\s[»>/]\s| {2,}|\t/g
const ADDRESS = /:\/\/|www\.|[\w-]@[\w-]|\b[\w-]{3,40}\.(?:com|org|net|info|news)\b/
const COPYRIGHT = /©|\(c\) ?(?:19|20)\d\d|\bcopyright (?:19|20)\d\d/

/** Whether a page speaks of itself, to its reader. */
export const isPages = (text: string): boolean => PAGE.test(text) && !/["“”„«»]/.test(text)

export interface Furniture {
  /** Furniture wherever it stands. */
  readonly sure: boolean
  /** Furniture when it stands above or below the body. */
  readonly edge: boolean
  /** Of the page itself, by its words and not by its shape: no article, though nothing else stands there. */
  readonly own: boolean
  /** May be furniture: no prose is sought beyond it. */
  readonly doubtful: boolean
  /** Ends the article where this many times the prose that follows stands before it: 1 at the page's foot, 0 for never. */
  readonly ends: number
  /** One link under a label: between two paragraphs it ends nothing. */
  readonly link: boolean
}

const NONE: Furniture = { sure: false, edge: false, own: false, doubtful: false, ends: 0, link: false }

/** A line that is known to be no text. */
export const SURE: Furniture = { ...NONE, sure: true, edge: true, doubtful: true }

/** What a line's own words and shape say of it, wherever it stands. */
export function furniture(block: Block): Furniture {
  const { words } = block
  // The longest in the pages at hand that was a single line has 190 characters.
  if (words > 40 || block.text.length > 300) return NONE
  // Behind a sentence of the article "© AFP" is no notice of the page, and "| AFP" no list of links.
  const marked = words >= 8 && endsInMark(block.text)
  const text = marked ? block.text.slice(0, markAt(block.text)) : block.text
  const final = marked || block.final
  const folded = foldLine(text)
  const speech = SPEECH.test(text)
  if (final && isSpoken(folded) && !isAlso(folded)) return NONE
  const stems = folded.match(STEMS)?.length ?? 0
  const isHeading = !final && words <= 16
  const heading = isHeading ? folded.replace(OPENING, '') : ''
  const others = OTHERS.test(heading)
  const ends = LAST.test(heading) ? 1 : others ? 6 : 0
  const copyright = COPYRIGHT.test(folded) || (/^copyright\b/.test(folded) && !(final && isPast(folded)))
  const address = ADDRESS.test(folded)
  const separators = text.replace(/«[^»]*»?/g, (quoted) => (quoted.endsWith('»') ? '«' : quoted)).match(SEPARATORS)?.length ?? 0
  const isOfPage =
    (stems > 0 || address) && (REQUEST.test(folded) || isPages(text) || (LABEL.test(folded) && folded.search(STEMS) < 2))
  const note = !speech && (isPageNote(folded, text) || isWall(folded) || isMenu(folded))
  const sure =
    copyright ||
    ends > 0 ||
    note ||
    (final
      ? !speech && words <= 25 && stems > 1 && isOfPage && folded.search(STEMS) === 0
      : (words <= 20 && ((separators > 0 && !readDateline(text)) || address)) ||
        separators > 3 ||
        (!speech && words <= 30 && stems > 0))
  const numbered = /^\d{1,2}[.)] /.test(text) && !(final && words > (text.endsWith('.') ? 4 : 8))
  const frame = final && isFrameNote(folded, text)
  const doubtful = sure || numbered || frame || (!speech && words <= (final ? 16 : 30) && (stems > 0 || address))
  return {
    sure,
    edge: sure || numbered || frame || (doubtful && (!final || isOfPage)),
    own: copyright || ends > 0 || note || (sure && stems > 0 && isOfPage),
    doubtful,
    ends: ends || +(copyright && !final),
    link: others && LINK.test(heading),
  }
}
