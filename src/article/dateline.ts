import type { Span } from '../types'
import { isLabel } from './labels'
import { outletWord, trimName } from './names'

export interface Dateline {
  /** Length of the dateline at the head of the paragraph, dash and blanks after it included. */
  readonly length: number
  /** Names of agencies in it, as spans into the paragraph. */
  readonly agencies: readonly Span[]
}

/** "MORLAIX (Finistère), 10 avril (Ponant) - ", "Varna [Bulgaria], March 3 (X): ": the first names the district, or the country. */
const DISTRICT =
  /^([^()[\]\n]{2,40})(?: \([^()\n]{2,40}\)| \[[^()[\]\n]{2,30}\]){1,2}(?=,[^()\n]{0,30}\([^()\n]{2,50}\)(?: ?[-–—.:]| ["“]?\p{Lu}))/u
/** "LONDON, May 6, 2025 /X Wire/ -- ", "GENEVA, May 6. /X/. ", "МОСКВА, 6 мая. /X/. ": strokes for brackets. */
const STROKES =
  /^([^/()\n]{2,60}(?:\d[.,]?|\d \p{L}{3,9}[.,]?|\p{Lu}{2},?) )\/(\p{Lu}[^/()\n]{1,48})\/(?= ?[-–—]|\. ?["“«]?\p{Lu})/u
/** "OSLO (Meridian) - ", "LONDON/GENEVA (X) -The", "Madrid, 3 mar (X).- ", "(X) -", "WASHINGTON (X) The". */
const PARENS = /^([^()\n]{0,70})\(([^()\n]{2,50})\) ?(\.? ?[-–—]{1,2}|[:.])? {0,3}(?=["“«„]?\S)/u
/** "REYKJAVIK – ", "PARIS, 4 mars — ", "PARANÁ, Argentina.- ": no agency, capitals only. */
const BARE = /^(\p{Lu}[^()\n"“«]{1,60}?)\.?(?: ?[-–—]{1,2} | ?—)(?=\S)/u
/** "МОСКВА, 3 мар - Меридиан. ": after the day and the dash. */
const AFTER_DAY = /^["«]?(\p{Lu}[\p{L}\p{N} -]{1,30})[»"]?\. (?=["«]?\p{Lu})/u
/** How months begin: en, es, fr, de, it, pt, nl; ru; uk. */
export const MONTH =
  '(?:jan|ene|gen|fe[bv]|fév|mar|mär|mrt|apr|abr|avr|ma[yigj]|mei|jun|jui|giu|jul|lug|aug|ago|ao[uû]|sep|set|o[ckt]t|out|nov|de[cz]|dic|déc' +
  '|янв|фев|мар|апр|ма[яй]|ию[нл]|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\\p{L}{0,6}'
/** "Москва. 3 марта. Меридиан - ", "ПОЛТАВА, 3 березня, Меридиан - ": between the day and the dash. */
const BEFORE_DASH = new RegExp(
  `^(\\p{Lu}[\\p{L} -]{1,30})[.,] \\d{1,2} ${MONTH}[.,] ["«]?(\\p{Lu}[\\p{L}\\p{N}. -]{1,30}?)[»"]? ?[-–—]{1,2} (?=["«]?\\p{Lu})`,
  'u',
)
/** "【ロンドン共同】", "［ロンドン　３日　メリディアン］": the agency is the last part. */
const BRACKETS = /^[【［]([^】］\n]{2,40})[】］]\s{0,2}/u
/**
 * "ڈھاکہ ۔ 14 ستمبر (میریڈین) ", "اسلام آباد(میریڈین+ سٹاف رپورٹر)": Urdu, without a dash. A name with its short form is no
 * dateline: what takes part in a sentence has a postposition behind it.
 */
const URDU =
  /^([\p{sc=Arabic}\p{M}]{2,20}(?:(?: | ?[/+،] ?)[\p{sc=Arabic}\p{M}]{2,20}){0,3} ?(?:[۔.،] ?(?:[\p{sc=Arabic}\p{Nd}]{1,12} ?){1,3})?)\(([^()\n]{2,80})\) {0,3}(?!(?:نے|کا|کی|کے|کو|سے|میں|پر|اور|تک|،)(?!\p{L}))(?=["“‘]?\S)/u
/** Desks, reporters and "agencies", which are nobody's name. */
const URDU_STAFF = /ڈیسک|رپورٹ|نمائند|نامہ|نگار|سٹاف|ایجنسی|مانیٹرنگ|خصوصی/u

/** Every word is a name, a figure, a month after a figure or a particle: "SAN JUAN DE LA MAGUANA, 3 mar". */
export const placeLike = (text: string): boolean => {
  const parts = text.replace(/(\d)\.? (?:de )?\p{Ll}+/gu, '$1').match(/[^\s,/.]+/gu) ?? []
  return (
    parts.length < 10 &&
    parts.every((part) => /^[\p{Lu}\p{Lo}\p{N}]|^(?:de|del|la|las|los|le|les|da|do|of|am|an|der|y|and|und|et)$/u.test(part))
  )
}

export const capitals = (text: string): boolean => {
  const letters = text.split(/[,.]/u)[0].replace(/\P{L}/gu, '')
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** "New Delhi, Mar 14", "Kolombo: 14 March 2025", with what stands before it. */
const DATED = new RegExp(
  `^(.{2,60}?)[,:]? (?:${MONTH}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?${MONTH}\\.?)(?:,? (?:de )?\\d{4})?[,.]?$`,
  'iu',
)
/** "Lowick, March 4, 2025 – ", "Madrid, 4 de marzo de 2025.- ", "HYDERABAD, MARCH 4: ": no agency; place, year, sign. */
const DAY_LINE = new RegExp(
  `^([^()\\n"“«:;\\d]{2,40}), (?:(?:le|el|den) )?(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:\\.|er|st|nd|rd|th)? (?:de |of )?${MONTH}\\.?)(?:,? (?:de )?(\\d{4}))?( [-–—]{1,2} |\\.[-–—]{1,2} ?|: )`,
  'iu',
)
/** Its length, 0 where a paragraph has none: with a dash the year tells it from a sentence, with a colon its capitals. */
function dayLine(text: string): number {
  const [whole = '', place = '', year, sign = ''] = DAY_LINE.exec(text) ?? []
  const isPlace = /^\p{Lu}/u.test(place) && placeLike(place) && trimName(place, 0) !== undefined && !PREPOSITION.test(place)
  const isSure = sign === ': ' ? capitals(place) : year !== undefined
  return isPlace && isSure && /^["“«„‘¿¡]{0,2}[\p{Lu}\p{Lo}\d]/u.test(text.slice(whole.length)) ? whole.length : 0
}
/** "In Paris, May 6 (X) …": a sentence. */
const PREPOSITION = /^(?:[aeiou]n|at|by|from|since|until|near|im|am|ab|bis|seit|desde|hasta|depuis|à) /iu
/** "(BSA)", "(Meridian)", "(Norte Press)", and no day: as an agency stands where no dash follows. */
const isAgencyName = (inner: string): boolean =>
  (/^\p{Lu}[\p{L}\p{N}/-]+$/u.test(inner) || outletWord(inner)) && !isLabel(inner) && trimName(inner, 0) !== undefined

/** "SONPUR, JULY 19": a line of place and date alone. */
export const isDatedPlace = (line: string): boolean => {
  const town = line.length < 60 ? DATED.exec(line)?.[1] : undefined
  return town !== undefined && capitals(town) && placeLike(town)
}

/** Whether place and date stand before an agency as they do in a dateline, "New Delhi, Mar 14 (BSA) The", or a place alone, "Pune: (BSA) The". */
function isDated(place: string, inner: string, after: string): boolean {
  if (!/^["“«„]?[\p{Lu}\p{Lo}\d]/u.test(after) || !isAgencyName(inner)) return false
  const town = DATED.exec(place)?.[1]
  if (town) return trimName(town, 0) !== undefined && !PREPOSITION.test(town)
  return (
    /^\p{Lu}[\p{L}’'-]{2,20}(?: \p{Lu}[\p{L}’'-]{2,20}){0,2}:$/u.test(place) &&
    /^\p{Lu}{3,6}$/u.test(inner) &&
    !isLabel(place.slice(0, -1))
  )
}

const PARTS = /[^/|\s](?:[^/|]{0,50}[^/|\s])?/gu
const URDU_PARTS = /[^/+،,\s](?:[^/+،,]{0,50}[^/+،,\s])?/gu

/** "(from our correspondent)", "(eigener Bericht)", "(agencies)", initials: nobody's name. */
const DESK =
  /corresp|corrisp|korresp|корресп|ανταποκρ|eigene(?:r bericht| meldung)|enviad[oa] especial|inviat[oa]|staff (?:writer|reporter)|^(?:r[eé]da[ckzç]|red\.?$|agen(?:ci[ae]s|cies|zie|ces|turen)$|update|correct|corr?eg)/iu

/** "dpa/lno": the desk of a land behind the agency's name. */
const OWN_DESK = /^l\p{Ll}{2}$/u
/** "BERLIN (hv) -", "EFE/ar": who wrote it. */
const INITIALS = /^\p{Ll}{2}$/u
/** "Frankfurt (Oder) –": the river on which a town lies. */
const RIVER = /^(?:Oder|Main|Saale|Havel|Spree|Ruhr|Elbe|Donau|Isar|Rhein|Neckar|Lahn)$/u
/** "Brasília (DF) –", "Sacramento (CA) -": states of Brazil, the United States and India, but for two that are agencies' codes as well. */
const STATE =
  /^(?:A[CKLMRZ]|BA|C[AEOT]|D[CEF]|ES|FL|G[AJO]|H[IR]|I[ADLN]|JK|K[ALSY]|LA|M[ADEGHINOST]|N[CDEHJMVY]|O[HKR]|P[BEIR]|R[IJNORS]|S[CDEP]|T[NOX]|UT|V[AT]|W[ABIVY])$/u
/** "VARNA (Monday) –", "SPRINGFIELD (Ill.) —". */
const isNobody = (name: string): boolean =>
  DESK.test(name) ||
  RIVER.test(name) ||
  /^\p{Lu}\p{Ll}{1,4}\.$/u.test(name) ||
  (/\p{Lu}/u.test(name) && trimName(name, 0) === undefined)

const agencies = (inner: string, at: number, parts = PARTS): Span[] =>
  [...inner.matchAll(parts)].flatMap(({ 0: name, index }, nth) => {
    // Where all names are small, two letters behind another are an agency's, too.
    const isWriter = INITIALS.test(name) && (nth === 0 || /\p{Lu}/u.test(inner))
    return isNobody(name) || isWriter || (nth > 0 && OWN_DESK.test(name))
      ? []
      : [{ start: at + index, end: at + index + name.length }]
  })

/** The dateline at the head of a paragraph, if it has one. */
export function readDateline(paragraph: string): Dateline | undefined {
  const full = paragraph.slice(0, 200)
  const day = /^[^\n\d]{2,50}\d/.test(full) ? dayLine(full) : 0
  if (day > 0) return { length: day, agencies: [] }
  // Without brackets it has a name in capitals, which ends in no small letter.
  if (/^[^【［][a-z]/.test(full) && !/[(/]/.test(full)) return undefined
  const district = DISTRICT.exec(full)
  // What stands in its place is as long, so that places in the text stay what they are.
  const whole = district ? district[1].padEnd(district[0].length) + full.slice(district[0].length) : full
  const head = whole.includes('/') ? whole.replace(STROKES, '$1($2)') : whole
  const parens = PARENS.exec(head)
  if (parens) {
    const [{ length }, before, inner, dash] = parens
    const place = before.trim()
    const short = inner.split(' ').length
    if (
      // Not a year, not a ticker with its exchange ("Acme (NYSE: ACM)"), not a remark.
      /\p{L}/u.test(inner) &&
      !/[:;%$€£]|\d{3}/u.test(inner) &&
      placeLike(place) &&
      (dash
        ? short < 6
        : short < 4 &&
          /^\p{Lu}/u.test(inner) &&
          (place ? capitals(place) || isDated(place, inner, head.slice(length)) : paragraph.length > 60))
    ) {
      // "(X) - ROMA, 3 MAR - "
      const more = place ? undefined : readDateline(head.slice(length))
      return {
        length: length + (more?.length ?? 0),
        agencies: place && STATE.test(inner) ? [] : agencies(inner, head.indexOf('(') + 1),
      }
    }
  }
  const urdu = /[ٹڈڑںےہ]/.test(head) ? URDU.exec(head) : null
  if (urdu) {
    const names = agencies(urdu[2], urdu[1].length + 1, URDU_PARTS)
    const isAgency = (name: string): boolean => /\p{L}/u.test(name) && !URDU_STAFF.test(name)
    return { length: urdu[0].length, agencies: names.filter(({ start, end }) => isAgency(head.slice(start, end))) }
  }
  const brackets = BRACKETS.exec(head)
  if (brackets) {
    const name = brackets[1].split(/\s/u).slice(1).pop()
    return { length: brackets[0].length, agencies: name ? agencies(name, head.indexOf(name)) : [] }
  }
  const named = BEFORE_DASH.exec(head)
  if (named && placeLike(named[1]) && !isLabel(named[2])) {
    const [{ length }, , name] = named
    return { length, agencies: agencies(name, head.lastIndexOf(name, length)) }
  }
  const bare = BARE.exec(head)
  if (!bare || !capitals(bare[1]) || !placeLike(bare[1])) return undefined
  const { length } = bare[0]
  const after = /\d/.test(bare[1]) ? AFTER_DAY.exec(head.slice(length)) : null
  return after
    ? { length: length + after[0].length, agencies: agencies(after[1], length + after[0].indexOf(after[1])) }
    : { length, agencies: [] }
}
