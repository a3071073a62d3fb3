import { isOneSite, siteOf } from '../util/address'
import { isOutletWord, sameOutlet } from '../util/outlets'
import { absolute } from './address'

/** A company and its paper often share a word: "Leeward Newspapers", the "Leeward Times". */
const HOUSE = 0.4
const LONGEST_NAME = 100

/** Who a page is by, to tell its own house from where its text comes from. */
export interface Self {
  readonly url: string | undefined
  readonly publisher: string | undefined
}

/** What is declared as a source, each once, addresses made absolute; the page's own house is none. */
export function foreignSources(declared: readonly string[], base: string | undefined, self: Self): string[] {
  const site = siteOf(self.url ?? '')
  const isOwn = (name: string): boolean => {
    const other = siteOf(name)
    if (other !== undefined && site !== undefined) return isOneSite(other, site)
    const names = [self.publisher, site].filter((known) => known !== undefined)
    return names.some((known) => sameOutlet(known, name) >= HOUSE)
  }
  const named = declared.flatMap((written) => {
    const name = written.trim()
    if (!/^(?:https?:)?\/\/|^\/[^/]|^[a-z]+:\S*$/i.test(name)) return name === '' || name.length > LONGEST_NAME ? [] : [name]
    return absolute(name, base) ?? []
  })
  return [...new Set(named)].filter((name) => !isOwn(name))
}

/** The house's own people, and nobody. */
const STAFF =
  /(?<!\p{L})(?:staff|reporters?|correspond|agenc(?:ies|[ei]as|es)$|desk|team|bureau|newsroom|editor|r[eé]da[ckzç]|equipo|agenturen|admin|unknown)/iu
/** "MDN", "Tidewater News Service" */
const AGENCY = /^\p{Lu}{2,4}$|\S [Pp]ress$|(?:[Nn]ews|[Pp]ress|[Ww]ire) (?:[Aa]gency|[Ss]ervice|[Aa]ssociation)$/u

/**
 * Who has written it and is no person: houses that are declared as such, agencies among the authors; none of those that the page calls its
 * own.
 */
export function writtenBy(houses: readonly string[], authors: readonly string[], own: readonly string[]): string[] {
  const isAgency = (name: string): boolean =>
    AGENCY.test(name) || (name.includes(' ') && isOutletWord(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()))
  const isOwn = (name: string): boolean => own.some((known) => sameOutlet(known, name) >= HOUSE)
  return [...houses, ...authors.filter(isAgency)].filter((name) => !STAFF.test(name) && !isOwn(name))
}
