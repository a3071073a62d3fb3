import { foldLine } from './fold'
import type { Block } from './lines'

/**
 * Stems that mark a short line as the page's own words, folded: en, es, fr, de, ru. What stands amid the prose without a full
 * stop is left out for its shape alone, so no list of sections, buttons or menus is needed.
 */
const STEMS =
  /\b(?:we use|(?:un)?subscri|abmeld|sign up|newsletter|cookie|privacy|rights res|follow |share |read (?:more|next|also)|also read|advertis(?:e?ment|ing)|comments|related|you m(?:ay|ight) |reading time|\d min |contributed to|our (?:newsroom|app)|letters to|(?:have|got) a |write to |send |photo|published|suscri|publici[dt]|lea tambien|te puede|foto|abonn|lire aussi|temps de|lesen sie|folgen|lesezeit|impressum)|подпис|читаите|время чтения|права защищ/g
/** Headings after which other stories begin, and those after which nothing more of the article can come. */
const ENDS =
  /^\P{L}{0,9}(?:(?:related|most |popular|recommended|trending|you m|more (?:from|in|news|stories)|read next|lo mas|mas leid|noticias rel|les plus|meistgelesen|mehr (?:zum|aus)|самое|по теме)|(comments?(?! & )|leave a|about the a|discover more|comentario|deja un|commentaire|laisser un|kommentare|комментарии))/u
const SPEECH = /^["'“‘«„—–-]/
const SEPARATORS = /[|›•·]|\s[»>/]\s| {2,}|\t/g
const ADDRESS = /:\/\/|www\.|[\w-]@[\w-]|\b[\w-]{3,40}\.(?:com|org|net|info|news)\b/
const COPYRIGHT = /©|\(c\) ?(?:19|20)\d\d|^copyright\b|\bcopyright (?:19|20)\d\d/

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
  if (words > 40 || text.length > 300) return { sure: false, edge: false, ends: 0 }
  const folded = foldLine(text)
  const speech = SPEECH.test(text)
  const stems = folded.match(STEMS)?.length ?? 0
  const heading = !final && words <= 16 ? ENDS.exec(folded) : null
  const copyright = COPYRIGHT.test(folded)
  const address = ADDRESS.test(folded)
  const separators = text.replace(/«[^»]*»?/g, (quoted) => (quoted.endsWith('»') ? '«' : quoted)).match(SEPARATORS)?.length ?? 0
  const sure =
    copyright ||
    heading !== null ||
    (final
      ? !speech && words <= 25 && stems > 1 && folded.search(STEMS) === 0
      : (words <= 20 && (separators > 0 || address)) || separators > 3 || (!speech && words <= 30 && stems > 0))
  return {
    sure,
    edge:
      sure ||
      (/^\d{1,2}[.)] /.test(text) && !(final && words > 8)) ||
      (!speech && words <= (final ? 16 : 30) && (stems > 0 || address)),
    ends: heading ? (heading[1] ? 1 : 6) : copyright && !final ? 1 : 0,
  }
}
