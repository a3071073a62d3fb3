// Addresses of pages, as far as two of them are to be told apart: no parser of an engine's is asked, since they differ.

const ADDRESS = /^\s*(?:https?:)?\/\/(?:[^\s/?#@]*@)?([^\s/?#:@]+)(?::\d+)?([^\s?#]*)(?:\?([^\s#]*))?/i
/** The same site for another screen. */
const SCREEN = /^(?:www\d?|m|mobile|amp)\./
/** Says where the reader came from, not what is read. */
const CAMPAIGN = /^(?:utm_\w*|fbclid|gclid|cmp(?:id)?|ref|xtor|ocid|amp)(?:=|$)/i

/** What may be left off the end of a path. */
const TAIL = /\/(?:amp|index\.\w{2,5})?$/i

/** Of an address that holds a whole other one behind the date of its capture: `archive.example/web/20250304100000id_/https://…`. */
const CAPTURE = /^\s*(?:https?:)?(?:\/[^\s?#]*)?\/\d[\d.-]{3,17}[a-z_]{0,4}\/(https?:\/)/i

/** The address that an archive captured, of an address in an archive; any other as it is. */
export function uncaptured(address: string): string {
  return address.replace(CAPTURE, '$1')
}

/** Host of an absolute address in lower case, without the prefixes of one site's several faces; undefined for anything else. */
export function siteOf(address: string): string | undefined {
  return ADDRESS.exec(uncaptured(address))?.[1].toLowerCase().replace(SCREEN, '')
}

/** Host of an address of a site that is written without its scheme, "www.example.org"; undefined for what is no host in small letters. */
export function hostOf(name: string): string | undefined {
  return /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}$/.test(name) ? name.replace(SCREEN, '') : undefined
}

/**
 * What two addresses of one page have in common: scheme, the site's other faces, a slash, `index.html` or `amp` at the end, campaign
 * parameters and the fragment do not count. Undefined for what is no absolute address of the web.
 *
 * @example addressKey('https://www.example.org/a/?utm_source=x#top') // => 'example.org/a'
 */
export function addressKey(address: string): string | undefined {
  const found = ADDRESS.exec(uncaptured(address))
  if (!found) return undefined
  const [, host, path, query = ''] = found
  const kept = query.split('&').filter((part) => part !== '' && !CAMPAIGN.test(part))
  return `${host.toLowerCase().replace(SCREEN, '')}${withoutTail(path)}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`
}

function withoutTail(path: string): string {
  let end = path.length
  // In steps: one pattern that repeats costs the square on a path of nothing but slashes.
  for (let tail = TAIL.exec(path.slice(-12)); tail; tail = TAIL.exec(path.slice(Math.max(0, end - 12), end)))
    end -= tail[0].length
  return path.slice(0, end)
}

/** Whether two sites are one, or one is a part of the other: `news.example.org` and `example.org`. */
export function isOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
