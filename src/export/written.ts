/** How texts and times are written where a format cannot hold all of them. */

// Controls, lone surrogates, U+FFFE and U+FFFF cannot stand in XML 1.0 (§ 2.2) or in UTF-8, and some readers of XML take the
// separators of lines for a line break. An underscore that would read as the beginning of an escape is escaped itself.
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4})/gu

/**
 * Any text in characters that every format can hold; ordinary text stays as it is. What cannot be written stands as `_xHHHH_`,
 * the escape of Office Open XML (ECMA-376-1 § 22.9.2.19, ST_Xstring). Replacing `/_x([0-9A-Fa-f]{4})_/g` by the code unit gives
 * the text back.
 */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, coded)
}

/** One code unit as an escape. */
export function coded(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for the content or a quoted attribute of an XML element. */
export function inXml(text: string): string {
  return escaped(text).replace(/[&<>"]/g, (char) => ENTITIES[char])
}

const FIRST = Date.UTC(1000, 0, 1)
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** An instant as ISO 8601 and XML Schema have it; nothing where it is open or its year has not four digits. */
export function time(instant: number | undefined): string | undefined {
  return instant !== undefined && instant >= FIRST && instant <= LAST ? new Date(instant).toISOString() : undefined
}

/** The fields of a record that are there; JSON would drop the others. */
export function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
