import type { Article, OutletClaim, Span } from '../types'
import { outletKey, sameOutlet } from '../util/outlets'
import { bylineShape, isStaff } from './byline'
import type { Furniture } from './clutter'
import type { Block } from './lines'
import { isInstitution, outletWord } from './names'

const W = "\\p{Lu}[\\p{L}\\p{N}'’.&-]{0,30}"
const NAME = `((?:(?:The|El|La|Le|Les|Los|Die|Der|Das) )?${W}(?: (?:(?:of|del?|du|des|y|et|und|and|&) )?${W}){0,5})`
const COPYRIGHT = new RegExp(
  `(?:(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)[\\s:]{0,3}){1,3}(?:\\d{4}(?:\\s?[-–—]\\s?\\d{2,4})?,?\\s{0,2})?(?:by )?${NAME}`,
  'u',
)
/** Calls to the reader that name the page's own paper, and what it says of itself. */
const SELF = new RegExp(
  `(?:(?:^(?:Discover more from|Enjoying|Follow|Get|About|Support|Welcome to|More from)|(?:[Ss]ubscribe|[Ss]ign up) (?:to|for)|Suscr\\p{L}+ al?|Abonnez-vous à) (?:the )?|^(?=${NAME}['’]?s? (?:(?:is|es|est|ist) (?:an?|una?|une|eine?|published|publicad\\p{L}|part|printed)|newsletter|app)(?!\\p{L})))${NAME}`,
  'u',
)
const DOMAIN = /(?:https?:\/\/|www\.|@)(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,3}\p{L}{2,12})/giu
const FOREIGN =
  /(?:^|\.)(?:facebook|twitter|x|t|youtube|youtu|instagram|linkedin|whatsapp|telegram|wa|pinterest|reddit|tiktok|google|gmail|apple|spotify|gravatar|wordpress|outlook|hotmail|yahoo|pixabay|unsplash|gettyimages|creativecommons|disqus)\./iu
const CORPORATE = /(?:,? (?:S\.A\.?|SA|Ltd\.?|Inc\.?|LLC|plc|GmbH|AG|Publications|Newspapers|Media|Group|All|Todos|Tous|Alle))+$/u

/** Names are compared with each other, so a page of nothing but names must not cost their square. */
const MOST = 40
const HOW: readonly OutletClaim['how'][] = ['given', 'url', 'masthead', 'copyright', 'self', 'dateline']

export interface ClaimInput {
  readonly article: Article
  readonly blocks: readonly Block[]
  readonly furnitures: readonly Furniture[]
  /** The first block of the body and the first after it. */
  readonly from: number
  readonly to: number
  readonly headline: number
  /** Agencies of the dateline and of a byline that is a bare name: where a text came from, not who runs the page. */
  readonly agencies: readonly string[]
  readonly signedOff: boolean
}

/** "Meridian. Reproduction forbidden" ends at its stop; "J. Smith" and "S.A." do not. */
const clean = (name: string): string =>
  name
    .replace(/(?<=[\p{L}\p{N}]{3}|S\.A)\.\s.*$/u, '')
    .replace(CORPORATE, '')
    .replace(/^Editorial |[.,:;'’]+$|['’]s$| \d{4}$/gu, '')
    .trim()
const plausible = (name: string): boolean =>
  name.length > 1 &&
  name.length <= 60 &&
  name.split(' ').length < 7 &&
  /\p{L}{2}/u.test(name) &&
  !/\d[:.]\d\d|°|[?!]|^(?:home|menu|startseite|inicio|accueil|portada|(?:local|latest|breaking|top|more|our) .*)$/iu.test(name)

/** The host of an address, without "www."; undefined for what is no address of a page. */
export function hostOf(url: string): string | undefined {
  const host =
    /^(?:[a-z][a-z0-9+.-]{0,20}:)?(?:\/\/)?(?:[^/?#@\s]{0,200}@)?(?:(?:www|m|amp)\.)?([\p{L}\p{N}.-]{1,253}\.\p{L}{2,24})(?=[/?#:]|$)/iu.exec(
      url.slice(0, 500).trim(),
    )
  return host?.[1].toLowerCase()
}

/** Names under which the page itself appears, one per outlet, surest first. */
export function readOutlets(input: ClaimInput): OutletClaim[] {
  const { article, blocks, headline, agencies, from, to } = input
  const claims: OutletClaim[] = []
  const add = (name: string, how: OutletClaim['how']): void => {
    if (plausible(name)) claims.push({ name, how })
  }
  if (article.publisher?.trim()) claims.push({ name: article.publisher.trim(), how: 'given' })
  const host = hostOf(article.url ?? '')
  if (host && !FOREIGN.test(host)) claims.push({ name: host, how: 'url' })

  // What the foot and the agencies say supports a masthead; an agency's © on another's page does not make it the page's.
  const copyrights: string[] = []
  const selves: { name: string; sure: boolean }[] = []
  const domains = new Set<string>()
  blocks.forEach(({ text, words }, i) => {
    if ((i >= from && i < to) || i === headline || text.length > 400) return
    const copyright = COPYRIGHT.exec(text)
    if (copyright && copyrights.length < MOST) copyrights.push(clean(copyright[1]))
    const self = words <= 40 ? SELF.exec(text) : null
    if (self && selves.length < MOST) selves.push({ name: clean(self[2]), sure: /^(?:Disc|Enj)/.test(text) })
    for (const m of text.matchAll(DOMAIN)) if (!FOREIGN.test(m[1]) && domains.size < MOST) domains.add(m[1].toLowerCase())
  })
  const among = (names: Iterable<string>, name: string, least: number): boolean =>
    [...names].some((other) => sameOutlet(other, name) >= least)
  const given = claims.map((claim) => claim.name)
  readMastheads(
    input,
    (name) => among([...copyrights, ...selves.map((self) => self.name), ...domains, ...agencies, ...given], name, 0.7),
    (name) => add(name, 'masthead'),
  )
  const own = claims.some(({ name }) => !among(agencies, name, 0.7))
  for (const name of copyrights) if (!among(agencies, name, 0.7) || (!own && input.signedOff)) add(name, 'copyright')
  const shown = claims.map((claim) => claim.name)
  for (const { name, sure } of selves)
    if (sure || among(shown, name, 0.4) || among(domains, name, 0.7) || (outletWord(name) && !isInstitution(name)))
      add(name, 'self')
  for (const domain of domains)
    if (
      domains.size === 1 ||
      among(
        claims.map((claim) => claim.name),
        domain,
        0.7,
      )
    )
      add(domain, 'self')
  if (claims.length === 0 && input.signedOff) for (const name of agencies) add(name, 'dateline')

  const kept: OutletClaim[] = []
  for (const claim of HOW.flatMap((how) => claims.filter((other) => other.how === how)))
    if (kept.length < 12 && outletKey(claim.name) && !kept.some((other) => sameOutlet(other.name, claim.name) >= 0.85))
      kept.push(claim)
  return kept
}

/** Lines above the headline that hold a name: said again in the foot, an outlet's word, a motto after it or a row of links below. */
function readMastheads(input: ClaimInput, supported: (name: string) => boolean, add: (name: string) => void): void {
  const { blocks, from, headline } = input
  blocks.slice(0, Math.min(8, headline >= 0 ? headline : from)).forEach((block, i) => {
    const { text, final } = block
    const [first, ...rest] = text.split(/\s(?:[|»›·/>•–—]|- ?)\s|\s?[|»›•]\s?|: /u)
    const name = first.replace(/[_*#☰]+/gu, '').trim()
    if (final || text.length > 160 || !plausible(name) || !/^[\p{Lu}\p{Lo}]/u.test(name) || / {2}|\t|\d{3}/u.test(name)) return
    if ((rest.length > 1 && i > 0) || (bylineShape(block) && isStaff(text))) return
    const titled = name
      .split(' ')
      .every((word) => /^[\p{Lu}\p{N}]|^(?:of|the|and|del?|la|el|du|des|y|et|und|&|magazine)$/u.test(word))
    const motto =
      rest.length === 1 && !text.includes(`${first}:`) && rest[0].split(' ').length > 3 && /(?:^|\s)\p{Ll}/u.test(rest[0])
    const row =
      i === 0 &&
      !/^\P{Ll}* \P{Ll}*$/u.test(name) &&
      rest.length === 0 &&
      (blocks[1]?.text.match(/\s[|/·•>]\s|\s{2,}/g)?.length ?? 0) > 1
    const word = name.includes(' ') && outletWord(name) && !isInstitution(name) && !/ news$/i.test(name)
    if (supported(name) || (titled && (motto || row || word))) add(name)
  })
  // A byline box of scraped pages: "Name", "Name 2 Min Read".
  blocks.slice(0, from).forEach(({ text }, i) => {
    if (text.length <= 40 && !text.includes(' ') && /^ \d{1,3} ?-? ?min/i.test((blocks[i + 1]?.text ?? '').replace(text, '')))
      add(text)
  })
}

/** The name after ©, as a span into the line. */
export function copyrightName(text: string): Span | undefined {
  const m = text.length > 400 ? null : COPYRIGHT.exec(text)
  const name = m && clean(m[1])
  const start = m && name ? text.indexOf(name, m.index + m[0].length - m[1].length) : 0
  return name ? { start, end: start + name.length } : undefined
}
