import { isOneSite, siteOf } from '../util/address'
import { sameOutlet } from '../util/outlets'
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
