import { addressKey, isOneSite, siteOf, uncaptured } from '../util/address'

/** Show pages of others: the address there is nobody's own. */
const MIRROR =
  /(?:^|\.)(?:cdn\.ampproject\.org|translate\.goog|web\.archive\.org|archive\.(?:ph|today|is|org)|webcache\.googleusercontent\.com)$/
/** Browsers write it into a page that they save ("mark of the web"), and the extension SingleFile its own. */
const SAVED = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/i

/**
 * An absolute address of the web, made so by the address it stands at, and without the archive that captured it, which writes its
 * own into every link of a page; undefined for any other, such as `javascript:`.
 */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || address.trim() === '') return undefined
  try {
    const { protocol, href } = new URL(uncaptured(address.trim()), base)
    return /^https?:$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

/** Where the page was saved from, as whoever saved it noted at its head. */
export function savedFrom(html: string): string | undefined {
  return absolute(SAVED.exec(html.slice(0, 4000))?.[1], undefined)
}

/** The page's own address, and that of another site which it calls the original of its text. */
export interface Addresses {
  readonly own: string | undefined
  readonly original: string | undefined
}

/**
 * The address that a page calls canonical is its own where it is of the site it was got from; that of another site is the
 * original, as those who republish declare it. `got`: where it was got from; `og`: `og:url`, for a page of which that is unknown.
 */
export function addressesOf(got: string | undefined, canonical: string | undefined, og: string | undefined): Addresses {
  const [here, said, named] = [got, og, canonical].map((address) =>
    address === undefined || MIRROR.test(siteOf(address) ?? '') ? undefined : address,
  )
  const own = here ?? said ?? named
  if (own === undefined || named === undefined) return { own: own ?? got, original: undefined }
  return isOneSite(siteOf(own) ?? '', siteOf(named) ?? '') ? { own: named, original: undefined } : { own, original: named }
}

/** The last part of a path that says which article, without its suffix: "/2025/dam-fails.html". */
const nameIn = (address: string): string =>
  /\/([^/]{1,300})$/.exec(addressKey(address)?.replace(/\?.*$/s, '') ?? '')?.[1].replace(/(?:\.amp)?\.\w{1,5}$/, '') ?? ''

/**
 * Whether an address is that of another article than the page which stands at these addresses: under none of them, nor under its name on
 * another site or in another folder. The address of a whole site says of no article, nor does that of a mirror where the page stands.
 */
export function isElsewhere(address: string, addresses: readonly (string | undefined)[]): boolean {
  const known = addresses.filter((it) => it !== undefined && !MIRROR.test(siteOf(it) ?? '') && nameIn(it) !== '')
  const name = nameIn(address)
  const key = addressKey(address)
  return known.length > 0 && name !== '' && known.every((it = '') => nameIn(it) !== name && addressKey(it) !== key)
}
