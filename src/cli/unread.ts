import { oneLine } from '../util/one-line'
import { listed } from '../util/words'

/** What others call the fields of an article, in small letters and without signs. */
const MEANT: readonly (readonly [field: string, names: RegExp])[] = [
  ['published', /^(?:date|time|timestamp|created(?:at|on)?|pubdate|publi(?:cation|sh|shed)(?:at|on|date|time)|datepublished)$/],
  ['publisher', /^(?:site|sitename|website|outlet|paper|newspaper|domain|host|publication|media)$/],
  ['publisher or sources', /^source$/],
  ['sources', /^(?:agency|agencies|credits?|via|originalsource|syndicationsource)$/],
  ['title', /^(?:headline|heading)$/],
  ['url', /^(?:link|href|uri|address|permalink|canonical(?:url)?)$/],
  ['language', /^(?:lang|locale)$/],
]

/** A note on fields that no article has, first those that may be meant for one that it has: `not read: site (publisher?), tags`. */
export function unreadNote(fields: readonly string[]): string {
  const named = fields.map((field) => {
    const bare = field.toLowerCase().replace(/[^a-z]/g, '')
    const meant = MEANT.find(([own, names]) => names.test(bare) || own === bare)?.[0]
    return { isMeant: meant !== undefined, text: oneLine(field, 40) + (meant === undefined ? '' : ` (${meant}?)`) }
  })
  const sorted = [...named.filter(({ isMeant }) => isMeant), ...named.filter(({ isMeant }) => !isMeant)]
  return `not read: ${listed(sorted.map(({ text }) => text))}`
}
