/** "Actualizado a las 14:40h.", "Article mis en ligne le 4 mars 2025": when a page was made. All folded. */
import { MONTH } from './dateline'

const either = (...words: readonly string[]): string => words.join('|')

const DAYS = either(
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miercoles|jueves|viernes|sabado|domingo',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedi|martedi|mercoledi|giovedi|venerdi|domenica|segunda|terca|quarta|quinta|sexta|feira',
)
/** What says of what a date is. */
const LABELS = either(
  '(?:last |first |originally )?(?:published|updated|posted|modified|created)',
  '(?:ultim[ao] |article |artikel |pubblicato |creado )?(?:actualizad[ao]|actualizacion|publicad[ao]|atualizad[ao]|atualizacao|aggiornat[ao]|aggiornamento|pubblicat[ao])',
  '(?:article )?(?:publie|mis en ligne|mis a jour|modifie|mise a jour|redige)|(?:zuletzt )?(?:aktualisiert|veroffentlicht|erstellt)',
)
const BETWEEN =
  'a|à|al|alle|as|at|on|of|the|and|in|las?|le|el|les|l|de|del|den|der|dem|am|um|uhr|[ap]m|[ap]|m|h|hs|hrs|horas|heures|min|ore|gmt|utc|cet|cest|et|est|edt|bst|st|nd|rd|th'
const SHAPE = new RegExp(`^\\P{L}{0,3}(?:(?:${LABELS})(?!\\p{L})|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(?!\\d))`, 'u')
const WORD = new RegExp(`^(?:${either(DAYS, MONTH, BETWEEN)})$`, 'u')
const LABEL = new RegExp(`(?:${LABELS})(?!\\p{L})`, 'gu')
/** A day or an hour: "Published in 2025." says of a book. */
const EXACT = new RegExp(
  `\\d[:.h/-]\\d|\\d ?h(?!\\p{L})|\\d{1,2}\\P{L}{1,3}(?:de )?(?:${MONTH})(?!\\p{L})|(?:${MONTH})\\P{L}{1,3}\\d`,
  'u',
)
const LONGEST = 120

/** Whether a line is a date with what says so, and no more. */
export const isDateStamp = (folded: string): boolean =>
  folded.length <= LONGEST &&
  SHAPE.test(folded) &&
  EXACT.test(folded) &&
  (folded.replace(LABEL, ' ').match(/\p{L}+/gu) ?? []).every((word) => WORD.test(word))
