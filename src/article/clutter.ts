import { foldLine } from './fold'
import type { Block } from './lines'

/**
 * Stems that mark a short line as the page's own words, folded: en, es, fr, de, ru. What stands amid the prose without a full
 * stop is left out for its shape alone, so no list of sections, buttons or menus is needed.
 */
const STEMS =
  /(?<!\p{L})(?:we use |subscri|sign up|log in|newsletter|cookie|privacy|all rights|follow |share |read more|read next|also read|read also|click|advertis(?:e?ment|ing)|comments|inbox|webinar|reading time|\d min |related|most (?:read|popular)|you m(?:ay|ight) |our (?:newsroom|app|standards)|newsdesk|reprint|re?broadcast|letters to|views (?:are|expressed)|don't miss|contributed to|this (?:site|website) |free articles|give today|send your|picture|photo|updated|published|suscri|publici[dt]|boletin|derechos|lea tambien|te puede|utilizamos|siguenos|seguinos|prohibida|foto|abonn|droits reserv|lire aussi|temps de|nous utilis|mentions legal|lesen sie|mehr zum|folgen sie|rechte vorb|impressum|lesezeit|wir verwend|klicken|подпис|читаите|время чтения|перепечат|права защищ)/gu
/** Headings after which other stories begin, and those after which nothing more of the article can come. */
const ENDS =
  /^\P{L}{0,9}(?:(?:related|most |popular|recommended|trending|you m|more (?:from|in|news|stories)|read next|lo mas|mas (?:leid|notic)|noticias rel|articulos rel|les plus|sur le meme|articles |meistgelesen|mehr (?:zum|aus)|weitere |самое|похожие|по теме)|(comments?(?! & )|leave a|about the a|discover more|comentario|deja un|commentaires?|laisser un|a propos de|kommentare?|комментари))(?!\p{L})/u
const SPEECH = /^["'“‘«„—–-]/
const SEPARATORS = /[|›•·]|\s[»>/]\s| {2,}|\t/g
const ADDRESS = /:\/\/|www\.|[\w-]@[\w-]|\b[\w-]{3,40}\.(?:com|org|net|info|news)\b/
const COPYRIGHT = /©|\(c\) ?(?:19|20)\d\d|^copyright\b|\bcopyright (?:19|20)\d\d/
/** "Jane Doe / Pixabay": who took the picture. */
const PICTURE = /(?:^|[.)] )\p{Lu}[\p{L}. -]{1,40} ?\/ ?\p{Lu}[\p{L}.' -]{1,40}$/u

export interface Furniture {
  /** Furniture wherever it stands. */
  readonly sure: boolean
  /** Furniture when it stands above or below the body. */
  readonly edge: boolean
  /** Ends the article where this many times the prose that follows stands before it: 1 at the page's foot, 0 for never. */
  readonly ends: number
}

/** What a line's own words and shape say of it, wherever it stands. */
export function furniture({ text, words, final }: Block): Furniture {
  // The longest in the pages at hand that was a single line has 190 characters.
  if (text.length > 300) return { sure: false, edge: false, ends: 0 }
  const folded = foldLine(text)
  const speech = SPEECH.test(text)
  const stems = folded.match(STEMS)?.length ?? 0
  const heading = !final && words <= 16 ? ENDS.exec(folded) : null
  const copyright = COPYRIGHT.test(folded) && words <= 40
  const address = ADDRESS.test(folded)
  const separators = text.replace(/«[^»]*»/g, '«').match(SEPARATORS)?.length ?? 0
  const sure =
    copyright ||
    heading !== null ||
    (final
      ? !speech && words <= 25 && stems > 1 && folded.search(STEMS) === 0
      : (words <= 20 && (separators > 0 || address)) ||
        separators > 3 ||
        (!speech && words <= 30 && stems > 0) ||
        (words <= 60 && PICTURE.test(text)))
  return {
    sure,
    edge: sure || /^\d{1,2}[.)] /.test(text) || (!speech && words <= (final ? 16 : 30) && (stems > 0 || address)),
    ends: heading ? (heading[1] ? 1 : 6) : copyright && !final ? 1 : 0,
  }
}
