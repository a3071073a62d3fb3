import type { Block } from './lines'

/** "(Hat tip: The Harbour Echo)", "h/t …", "via: …", "Source: …"; not "Source code released". */
const TIP =
  /^[([–—-]{0,2} ?(?:(?:[Hh]at [Tt]ip|[Hh]\/[Tt])(?: to)? ?:?|[Vv][ií]a(?: ?:)?|(?:[Ss]ources?|[Qq]uellen?|[Ff]uentes?|[Ff]ont[ei]s?|[Bb]ron) ?:) (?:(?:the|la|el|le|il) |l['’])?\p{Lu}/u
/** A line of names has less. */
const MOST_WORDS = 12

/** Whether a line says from whom a text was taken, and no more: no prose, wherever it stands. */
export const isTip = ({ text, words, final }: Block): boolean => !final && words < MOST_WORDS && TIP.test(text)
