import type { Article, OutletClaim } from '../types'
import { outletKey, sameOutlet } from '../util/outlets'
import { bylineShape, isStaff } from './byline'
import type { Furniture } from './clutter'
import { CLUTTER_WORDS } from './clutter-words'
import { foldLine } from './fold'
import type { Block } from './lines'
import { isInstitution, outletWord } from './names'

const SECTIONS: ReadonlySet<string> = new Set(Object.values(CLUTTER_WORDS).flatMap((words) => [...words.whole, ...words.ends]))
const W = "\\p{Lu}[\\p{L}\\p{N}'’.&-]{0,30}"
const NAME = `((?:The |El |La |Le |Les |Los |Die |Der |Das |Il )?${W}(?: (?:(?:of|de|del|du|des|y|et|und|and|&) )?(?:de |la |el )?${W}){0,5})`
const COPYRIGHT = new RegExp(
  `(?:(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT|Copr\\.)[\\s:]{0,3}){1,3}(?:\\d{4}(?:\\s?[-–—]\\s?\\d{2,4})?,?\\s{0,2})?(?:by |von |par |por )?${NAME}`,
  'u',
)
/** Calls to the reader that name the page's own paper. */
const SELF: readonly RegExp[] = [
  new RegExp(`^(?:[Dd]iscover more from|[Ee]njoying|[Ss]upport|[Ww]elcome to|[Aa]bout) (?:the )?${NAME}`, 'u'),
  new RegExp(`(?:[Ss]ubscribe|[Ss]ign up|SUBSCRIBE)(?: now| today)?(?: to| for) (?:the )?${NAME}`, 'u'),
  new RegExp(`^(?:Follow|Get|Join|Download|Read more (?:on|from|at)|More from) (?:the )?${NAME}`, 'u'),
  new RegExp(
    `^${NAME}(?:['’]s)? (?:is|are|es|ist|est|é) (?:a|an|the|published|part|owned|printed|una?|publicad|ein|eine|herausgegeben|un|une|édité|um|uma)(?!\\p{L})`,
    'u',
  ),
  new RegExp(`^${NAME} (?:[Nn]ewsletter|[Bb]oletín|app)(?!\\p{L})`, 'u'),
  new RegExp(
    `(?:[Ss]uscríb(?:ase|ete)|[Aa]bonnez-vous|[Ii]nscrivez-vous|[Aa]bonnieren Sie|[Aa]ssine|[Aa]bbonati)(?: a| à| au| al| den| die| das)? (?:la newsletter de |el boletín de )?${NAME}`,
    'u',
  ),
  new RegExp(`(?:at|of) (?:the )?${NAME}['’]s [\\p{L}]{2,20} (?:bureau|desk|newsroom)`, 'u'),
]
const DOMAIN = /(?:https?:\/\/|www\.|@)(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,3}\p{L}{2,12})/giu
const FOREIGN_HOSTS =
  /(?:^|\.)(?:facebook|twitter|x|t|youtube|youtu|instagram|linkedin|whatsapp|telegram|wa|pinterest|reddit|tiktok|google|gmail|goo|bit|apple|spotify|gravatar|wordpress|wp|outlook|hotmail|yahoo|proton|protonmail|pixabay|unsplash|gettyimages|creativecommons|disqus)\./iu
const CORPORATE =
  /(?:,? (?:S\.A\.?|SA|S\.L\.?|S\.p\.A\.?|Ltd\.?|Limited|Inc\.?|LLC|plc|GmbH|AG|AB|BV|Publications|Publishing|Newspapers|Media|Group|Verlag|All Rights Reserved|All|Todos|Tous|Alle))+$/u
const EDGE_CUT = /\s(?:[|»›·/>•–—]|- ?|::)\s|\s?[|»›•]\s?|: /u
const BYLINE_BOX = /^\d{1,3} ?-? ?min/iu

/** Names are compared with each other, so a page of nothing but names must not cost their square. */
const MOST = 40

const HOW_ORDER: readonly OutletClaim['how'][] = ['given', 'url', 'masthead', 'copyright', 'self', 'dateline']

export interface ClaimInput {
  readonly article: Article
  readonly blocks: readonly Block[]
  readonly furnitures: readonly Furniture[]
  /** Blocks of the page's frame: above the body, below it. */
  readonly head: readonly number[]
  readonly tail: readonly number[]
  readonly headline: number
  /** Agencies of the dateline and of a byline that is a bare name: where a text came from, not who runs the page. */
  readonly agencies: readonly string[]
  readonly persons: ReadonlySet<string>
  readonly signedOff: boolean
}

/** "Meridian. Reproduction forbidden" ends at its stop; "J. Smith" and "S.A." do not. */
const clean = (name: string): string =>
  name
    .replace(/(?<=[\p{L}\p{N}]{3})\.\s.*$/u, '')
    .replace(/(?<=S\.A\.)\s.*$/u, '')
    .replace(CORPORATE, '')
    .replace(/^Editorial /u, '')
    .replace(/[.,:;'’]+$|['’]s$/gu, '')
    .replace(/ \d{4}$/u, '')
    .trim()
const isSection = (name: string): boolean =>
  SECTIONS.has(foldLine(name)) || (SECTIONS.has(foldLine(name).split(' ')[0]) && !/ /.test(name))
const plausible = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  name.split(/\s+/u).length <= 6 &&
  /\p{L}{2}/u.test(name) &&
  !/\d{1,2}[:.]\d\d|°|[?!]/u.test(name) &&
  !isSection(name)

/** The host of an address, without "www."; undefined for what is no address of a page. */
export function hostOf(url: string): string | undefined {
  const m =
    /^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,253})/iu.exec(url.slice(0, 500).trim()) ??
    /^((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})(?=[/?#:]|$)/iu.exec(url.slice(0, 500).trim())
  const host = m?.[1].toLowerCase().replace(/^(?:www|m|amp|edition)\./u, '')
  return host && /\.\p{L}{2,}$/u.test(host) ? host : undefined
}

/** Names under which the page itself appears, one per outlet, surest first. */
export function readOutlets(input: ClaimInput): OutletClaim[] {
  const { article, blocks, head, tail, headline, agencies } = input
  const claims: OutletClaim[] = []
  const add = (name: string, how: OutletClaim['how']): void => {
    if (plausible(name)) claims.push({ name, how })
  }
  if (article.publisher?.trim()) claims.push({ name: article.publisher.trim(), how: 'given' })
  const host = article.url === undefined ? undefined : hostOf(article.url)
  if (host && !FOREIGN_HOSTS.test(`.${host}`)) claims.push({ name: host, how: 'url' })

  // What the foot and the agencies say supports a masthead; an agency's © on another's page does not make it the page's.
  const copyrights: string[] = []
  const selves: string[] = []
  const domains = new Set<string>()
  for (const i of [...head, ...tail]) {
    const { text, words } = blocks[i]
    if (i === headline || text.length > 400) continue
    const copyright = COPYRIGHT.exec(text)
    if (copyright && copyrights.length < MOST) copyrights.push(clean(copyright[1]))
    if (words <= 40)
      for (const pattern of SELF) {
        const m = pattern.exec(text)
        if (m && selves.length < MOST) selves.push(clean(m[1]))
      }
    for (const m of text.matchAll(DOMAIN))
      if (!FOREIGN_HOSTS.test(`.${m[1]}`) && domains.size < MOST) domains.add(m[1].toLowerCase())
  }
  const isAgency = (name: string): boolean => agencies.some((agency) => sameOutlet(agency, name) >= 0.7)
  const supported = (name: string): boolean =>
    [...copyrights, ...selves, ...domains, ...agencies, ...claims.map((claim) => claim.name)].some(
      (other) => sameOutlet(other, name) >= 0.7,
    )

  readMastheads(input, supported, (name) => add(name, 'masthead'))
  const own = claims.some((claim) => !isAgency(claim.name))
  for (const name of copyrights) if (!isAgency(name) || (!own && agencies.length > 0 && input.signedOff)) add(name, 'copyright')
  for (const name of selves) {
    const vouched =
      claims.some((claim) => sameOutlet(claim.name, name) >= 0.4) ||
      [...domains].some((domain) => sameOutlet(domain, name) >= 0.7)
    if (
      vouched ||
      ((outletWord(name) || /^[Dd]iscover|^[Ee]njoying/u.test(selfLine(blocks, tail, name))) && !isInstitution(name))
    )
      add(name, 'self')
  }
  for (const domain of domains) {
    if (domains.size === 1 || claims.some((claim) => sameOutlet(claim.name, domain) >= 0.7)) add(domain, 'self')
  }
  if (claims.length === 0 && input.signedOff) for (const name of agencies) add(name, 'dateline')
  return distinct(claims)
}

function selfLine(blocks: readonly Block[], tail: readonly number[], name: string): string {
  const at = tail.find((i) => blocks[i].text.length <= 400 && blocks[i].text.includes(name))
  return at === undefined ? '' : blocks[at].text
}

/** Lines above the headline that hold a name and not a section: said again in the foot, an outlet's word, or a motto after it. */
function readMastheads(input: ClaimInput, supported: (name: string) => boolean, add: (name: string) => void): void {
  const { blocks, furnitures, head, headline, persons } = input
  let seen = 0
  for (const i of head) {
    if (headline >= 0 && i >= headline) break
    if (seen++ >= 8) break
    const { text, words } = blocks[i]
    if (text.length > 160 || blocks[i].final) continue
    const [first, ...rest] = text.split(EDGE_CUT)
    const name = first.replace(/[_*#]+/gu, '').trim()
    if (!plausible(name) || persons.has(foldLine(name)) || /\d{3}/u.test(name)) continue
    const upper = /^\p{Lu}|^\p{Lo}|^\p{N}/u.test(name)
    if (rest.length >= 2 && i > head[0]) continue
    if (!upper || / {2}|\t/u.test(name)) continue
    if (bylineShape(blocks[i]) !== undefined && isStaff(text)) continue
    const motto =
      rest.length === 1 &&
      !/^[^:]{1,60}:/u.test(text) &&
      rest[0].split(/\s+/u).length >= 4 &&
      /(?:^|\s)\p{Ll}/u.test(rest[0]) &&
      i <= head[0] + 1
    const titled = name
      .split(/\s+/u)
      .every((word) => /^\p{Lu}|^(?:of|the|and|de|del|la|el|du|des|y|et|und|&|magazine|\p{N}.*)$/u.test(word))
    const next = i + 1 < blocks.length ? blocks[i + 1].text : ''
    const shouted = name.includes(' ') && name === name.toUpperCase()
    const navNext =
      i === head[0] &&
      rest.length === 0 &&
      titled &&
      !shouted &&
      words <= 5 &&
      /(?:\s[|/·•>]\s|\s{2,}).*(?:\s[|/·•>]\s|\s{2,})/u.test(next.slice(0, 300))
    const word =
      outletWord(name) &&
      titled &&
      !/ report(?:er)?$/iu.test(name) &&
      name.includes(' ') &&
      !/^(?:local|world|latest|breaking|top|more|all|our|the|good|in|nordic|business|sports?) /iu.test(foldLine(name)) &&
      !/ news$/iu.test(name)
    if (supported(name) || (motto && titled) || navNext || (word && !isInstitution(name) && !furnitures[i].ends)) add(name)
  }
  // A byline box of scraped pages: "Name", "Name 2 Min Read".
  for (const i of head) {
    const name = blocks[i].text
    const next = blocks[i + 1]?.text ?? ''
    if (
      name.length <= 40 &&
      next.startsWith(`${name} `) &&
      BYLINE_BOX.test(next.slice(name.length + 1)) &&
      (!name.includes(' ') || outletWord(name))
    )
      add(name)
  }
}

function distinct(claims: readonly OutletClaim[]): OutletClaim[] {
  const sorted = HOW_ORDER.flatMap((how) => claims.filter((claim) => claim.how === how))
  const kept: OutletClaim[] = []
  for (const claim of sorted) {
    if (outletKey(claim.name) === '' || kept.some((other) => sameOutlet(other.name, claim.name) >= 0.85)) continue
    if (kept.length < 12) kept.push(claim)
  }
  return kept
}

/** The name after ©, as a span into the line. */
export function copyrightName(text: string): { name: string; start: number } | undefined {
  const m = COPYRIGHT.exec(text.slice(0, 400))
  if (!m) return undefined
  const name = clean(m[1])
  return name === '' || isSection(name) ? undefined : { name, start: m.index + m[0].length - m[1].length + m[1].indexOf(name) }
}
