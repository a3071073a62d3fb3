import type { Span } from '../types'
import { TITLES } from './byline'
import { capitals, type Dateline, MONTH, placeLike } from './dateline'
import { isLabel } from './labels'
import { trimName } from './names'

/** A place and a sign that stand before the first sentence as a subject or a heading might: they count where more speaks for a place. */

const WORD = "\\p{Lu}[\\p{L}'’-]{2,20}"
const TOWN = `${WORD}(?: (?:(?:d[aeo]s?|del|di|am|an der|sur|of) )?${WORD}){0,3}`
const START = '(?=["“«„‘]?[\\p{Lu}\\p{Lo}])'
/** "KARACHI: ", "Abuja – ", "BIELEFELD | ", "Bilbao.- ", "Bielefeld. ", "Berlin/Plauen. ", "Lagos, Nigeria – " */
const PLACED = new RegExp(`^(${TOWN}(?:/${TOWN}){0,3}(?:, ${TOWN})?)( [-–—]{1,2} | ?\\| |\\.[-–—]{1,2} ?|: |\\. )${START}`, 'u')
/** "BERLIN dpa | ", "Lagos, Nigeria | MDN — ", "MDN/Lagos - ", "(dpa) ", "jp Bielefeld. ": with who has it, or who wrote it. */
const LOWER_CODE = new RegExp(`^(\\p{Lu}{3,20}(?:[ /]\\p{Lu}{3,20}){0,2}) (\\p{Ll}{3}) \\| ${START}`, 'u')
const CODE_LAST = new RegExp(`^(${TOWN}(?:, ${TOWN})?) \\| (\\p{Lu}{2,6}) ?[-–—]{1,2} ${START}`, 'u')
const CODE_FIRST = new RegExp(`^(?!(?:${TITLES})/)(\\p{Lu}{3,6})/(\\p{Lu}\\p{Ll}[\\p{L}'’ -]{1,30}?) [-–—]{1,2} ${START}`, 'u')
const BRACKETED = new RegExp(`^\\((\\p{Ll}{3,4})\\) ${START}`, 'u')
const WRITER = new RegExp(
  `^(?!(?:i[nm]|a[mnbtlu]|zu[mr]?|bei|auf|aus|von|vo[mr]|nach|de[rmnsl]?|die|das|und|l[aeo]s?|el|en|em|to|on|by|of|the|for)(?!\\p{L}))\\p{Ll}{2,3} ${TOWN}\\. ${START}`,
  'u',
)
/** "Prishtina | 5 May 2026 | 10:30 – " */
const STAMPED = new RegExp(`^${TOWN} \\| [^|\\n]{0,20}\\d[^|\\n]{0,20} \\| \\d{1,2}[.:]\\d\\d(?: [-–—]{1,2} | \\| )${START}`, 'u')
/** "Caracas, 20 Ene. AVX.- " */
const DATED = new RegExp(`^(${TOWN}), \\d{1,2} (?:de )?(\\p{L}{3,10})[.,]{0,2} (\\p{Lu}{2,8})\\.[-–—]{1,2} ?${START}`, 'u')
const IS_MONTH = new RegExp(`^${MONTH}$`, 'iu')

/** How sentences open, and nothing that explains the name before a dash. */
const OPENER =
  /^["“«„‘]?(?:The|An?|In|On|At|As|For|After|More|Der|Die|Das|Eine?n?|Im|Am|Auf|Bei|Nach|Wegen|Mit|Seit|El|L[aeo]s?|Un[ae]?|Uno|En|Il|Gli|Os?|Um|Uma|Em|N[ao]s?|Na|Depuis|Après|Dans|Sur|Após) |^L['’]\p{L}/u
const NEAR = /(?:^|\P{L})(?:in|near|outside|around|en|em|à|nach|aus|rund um|в) $/iu
/** "a Genova": elsewhere persons have that before them. */
const ITALIAN = /^["“«]?(?:Il|Gli|Sono|Dopo|È) |^L['’]\p{L}/u
const NEAR_ITALIAN = /(?:^|\P{L})(?:in|a) $/u
/** "Bielefelder" */
const OF_PLACE = /^er[ns]?(?!\p{L})/u
/** A dash that closes what another opened. */
const SECOND = /^[^.!?\n]{0,200}? [-–—]{1,2} /u
const MOST_ASKED = 20
/** "Primero.- ": an item. */
const ITEM = /^(?:Primer|Segund|Tercer|Cuart|Quint|Únic|Artículo|Nota)/u

/** Whether a text elsewhere names a town as towns are named. */
function isPlaceIn(rest: string, town: string, near: RegExp): boolean {
  let at = rest.indexOf(town)
  for (let asked = 0; at >= 0 && asked < MOST_ASKED; asked++) {
    const end = at + town.length
    const isWhole = !/^\p{L}/u.test(rest.slice(end, end + 2))
    if (isWhole ? near.test(rest.slice(Math.max(0, at - 12), at)) : OF_PLACE.test(rest.slice(end, end + 5))) return true
    at = rest.indexOf(town, end)
  }
  return false
}

const found = (whole: string, code = ''): Dateline => {
  const at = code === '' ? -1 : whole.lastIndexOf(code)
  const agencies: Span[] = at < 0 ? [] : [{ start: at, end: at + code.length }]
  return { length: whole.length, agencies }
}

/** The dateline of an article's first paragraph, where what stands at its head might also be a sentence's; `rest`: the headline and what follows. */
export function readPlaceLine(paragraph: string, rest: () => string): Dateline | undefined {
  const head = paragraph.slice(0, 200)
  if (paragraph.length < 60) return undefined
  const dated = DATED.exec(head)
  if (dated && IS_MONTH.test(dated[2])) return found(dated[0], dated[3])
  const coded = LOWER_CODE.exec(head) ?? CODE_LAST.exec(head)
  if (coded && !isLabel(coded[2])) return found(coded[0], coded[2])
  const stamped = WRITER.exec(head) ?? STAMPED.exec(head)
  if (stamped) return found(stamped[0])
  const bracketed = BRACKETED.exec(head)
  if (bracketed) return found(bracketed[0], /^red/.test(bracketed[1]) ? '' : bracketed[1])
  const first = CODE_FIRST.exec(head)
  // "HIV/Aids - ", "NATO/Russia - ": what a text is about stands in it, too.
  if (first && placeLike(first[2]))
    return found(first[0], `${paragraph.slice(first[0].length)}\n${rest()}`.includes(first[1]) ? '' : first[1])
  const [whole = '', place = '', sign = ''] = PLACED.exec(head) ?? []
  if (whole === '' || isLabel(place) || !placeLike(place) || trimName(place, 0) === undefined) return undefined
  const after = paragraph.slice(whole.length)
  return isPlace(place, sign.trim(), after, () => `${after}\n${rest()}`) ? found(whole) : undefined
}

function isPlace(place: string, sign: string, after: string, text: () => string): boolean {
  const isKnown = (): boolean =>
    place.split(/[/,] ?/).some((town) => isPlaceIn(text(), town, ITALIAN.test(after) ? NEAR_ITALIAN : NEAR))
  const opens = OPENER.test(after)
  switch (sign[0]) {
    case ':':
      // "REYES: The gate was shut.": an interview goes on so.
      return (capitals(place) && place.length > 3 && !text().includes(`${place}:`)) || isKnown()
    case '|':
      return capitals(place) || isKnown()
    case '.':
      return sign.length > 1 ? !ITEM.test(place) : (opens && (capitals(place) || place.includes('/'))) || isKnown()
    default:
      return !SECOND.test(after) && (opens || isKnown())
  }
}
