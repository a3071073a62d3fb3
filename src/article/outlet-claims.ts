import type { Article, Credit, OutletClaim } from '../types'
import { uncaptured } from '../util/address'
import { isAmong, outletKey } from '../util/outlets'
import { bylineOutlet, bylineShape, isStaff } from './byline'
import { isLabel } from './labels'
import type { Block } from './lines'
import { isInstitution, NAME, outletWord } from './names'
import { SMALL_AGENCY } from './small-agencies'

const OWN = `((?:(?:The|El|La|Les?) )?${NAME})`
const COPYRIGHT = new RegExp(`(?:(?:©|\\([cC]\\)|[Cc]opyright)\\s{0,3}){1,3}(?:\\d{4}(?:[-–]\\d{2,4})?,? )?${OWN}`, 'gu')
/** "© All rights reserved", "© Riproduzione riservata": names nobody. */
const RIGHTS =
  /^(?:(?:all|tutti|todos|tous|alle|все|усі|всі) (?:i |l?os |les )?)?(?:rights? reserved|diritt[io]|derechos?|direitos|droits?|rechte|права|copyright(?:ed| protected| by)|reprodu(?:[ck]tion|cci|ç)|riproduz|nachdruck|vervielf|перепеч|передрук)/iu
/** "Photos: © Meridian", "Foto Anna Lee ©": whose picture it is says nothing of the text. */
const PICTURE = /(?<!\p{L})(?:photos?|fotos?|images?|imagen|imágenes|pictures?|bild(?:er)?|фото)(?:[ :][^.|©]{0,40})?$/iu
const TEXT = /te?xt/iu

/** The first notice of a copyright that is not a picture's. */
function copyrightIn(text: string): RegExpExecArray | undefined {
  for (const found of text.matchAll(COPYRIGHT)) {
    const before = text.slice(0, found.index)
    const name = text.slice(found.index + found[0].length - found[1].length)
    if ((!PICTURE.test(before) || TEXT.test(before)) && !RIGHTS.test(name)) return found
  }
  return undefined
}

/** Calls to the reader that name the page's own paper, and what it says of itself. */
const SELF = new RegExp(
  `(?:^(?:(?:Discover more from|Enjoying)|Follow|Get|About|More from)|[Ss]ubscribe to|[Ss]ign up (?:to|for)|Suscr\\p{L}+ a|Abonnez-vous à) (?:the )?${OWN}|^${OWN}['’]?s? (?:(?:is|es|est|ist) (?:an?|una?|une|eine?|published|publicad.|part)|newsletter|app)(?!\\p{L})`,
  'u',
)
const TITLED = new RegExp(`^(?:\\d+ )?${OWN}(?: (?:(?:y|et|and|und) ${NAME}|magazine))?$`, 'u')
const DOMAIN = /(?:\/\/|www\.|@)(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,3}\p{L}{2,12})/giu
const FOREIGN =
  /(?:^|\.)(?:facebook|twitter|x|t|youtu(?:be)?|shutterstock|getty(?:images)?|flickr|unsplash|wikipedia|wikimedia|instagram|linkedin|whatsapp|telegram|tiktok|google|gmail|apple|wordpress|pixabay|archive\.(?:org|ph|today|is))(?:\.|$)/iu
/** Whose name is no outlet's, though pictures and posts come from there. */
export const isHost = (name: string): boolean => FOREIGN.test(`${name.replace(/\s/gu, '')}.`)
const CORPORATE =
  /(?:(?: &)?,? (?:S\.A\.?|SA|Ltd\.?|Limited|Inc\.?|LLC|plc|GmbH|AG|Publications|Media|Group|All|Todos|Tous|Alle)){1,9}$/u

/** "© Fyn Media Group": a company that owns the page. Of those only an agency, or who is called news, is also a source. */
const OWNER =
  /(?:Ltd|Limited|Inc|LLC|plc|GmbH|\bAG|A\/S|Publications|Publishing|Media|Group|Holdings?|Newspapers|Verlag|Editores|Éditions)\.?$/u
const AGENCY = /agen[ct]|press|news(?!papers)|zeitung|nachrichten/iu

/** Names are compared with each other, so a page of nothing but names must not cost their square. */
const MOST = 40

export interface ClaimInput {
  readonly article: Article
  readonly blocks: readonly Block[]
  /** The first block of the body and the first after it. */
  readonly from: number
  readonly to: number
  readonly headline: number
  /** Agencies of the dateline and of a byline that is a bare name: where a text came from, not who runs the page. */
  readonly agencies: readonly string[]
  /** Names of persons in bylines, who may have the rights in their texts. */
  readonly writers: ReadonlySet<string>
  readonly signedOff: boolean
}

/** "Meridian. Reproduction forbidden" ends at its stop; "S.A." does not. */
const clean = (name: string): string =>
  name
    .replace(/([\p{L}\p{N}]{3}|S\.A)\.\s[\s\S]*/u, '$1')
    .replace(CORPORATE, '')
    .replace(/^Editorial |[.,:;'’]{1,9}$|['’]s$| \d{4}$/gu, '')
const plausible = (name: string): boolean =>
  name.length > 1 &&
  name.length <= 60 &&
  name.split(' ').length < 7 &&
  /\p{L}{2}/u.test(name) &&
  !/[°?!]|^(?:(?:home|menu|startseite|inicio|accueil|portada)$|(?:local|latest|breaking|top|more|our) )/iu.test(name)

const SMALL = new RegExp(`^${SMALL_AGENCY}$`, 'u')
/** "Harbour Kurier/dpa/ahl": the page's own name, its agency, who wrote it; "A/S" is one. */
function joined(name: string): string[] {
  const [own, ...others] = name.split(/(?<=\p{L}{3})\/(?=\p{L}{2})/u)
  const small = others.find((other) => SMALL.test(other))
  return [own, ...others.filter((other) => other === small || /^\p{Lu}/u.test(other))]
}

/** Names under which the page itself appears, one per outlet, surest first. */
export function readOutlets(input: ClaimInput): OutletClaim[] {
  const { article, blocks, headline, agencies, from, to } = input
  const claims: OutletClaim[] = []
  const add = (how: OutletClaim['how'], name: string | undefined): void => {
    // "Exclusive", "Cronaca": over the headline the section stands where a name may.
    if (name && plausible(name) && !(how === 'masthead' && isLabel(name))) claims.push({ name, how })
  }
  const shown = (): string[] => claims.map((claim) => claim.name)
  add('given', article.publisher?.trim())
  const host = /^(?:[a-z]{3,10}:)?(?:\/\/)?(?:www\.)?([\p{L}\p{N}.-]{1,253}\.\p{L}{2,24})(?=[/?#:]|$)/iu.exec(
    uncaptured(article.url ?? '')
      .trim()
      .slice(0, 500),
  )
  if (host && !FOREIGN.test(host[1])) add('url', host[1].toLowerCase())

  // What the foot and the agencies say supports a masthead; an agency's © on another's page does not make it the page's.
  const copyrights: string[] = []
  const selves: { name: string; sure: boolean }[] = []
  const domains = new Set<string>()
  blocks.forEach(({ text, words }, i) => {
    if ((i >= from && i < to) || i === headline || text.length > 400 || selves.length + copyrights.length + domains.size > MOST)
      return
    const copyright = copyrightIn(text)
    if (copyright) copyrights.push(joined(clean(copyright[1]))[0])
    const self = words <= 40 ? SELF.exec(text) : null
    if (self) selves.push({ name: clean(self[1] ?? self[2]), sure: /^(?:Disc|Enj)/.test(text) })
    for (const m of text.matchAll(DOMAIN)) if (!FOREIGN.test(m[1])) domains.add(m[1].toLowerCase())
  })
  const support = [...copyrights, ...selves.map((self) => self.name), ...domains, ...agencies, ...shown()]
  // Lines above the headline that hold a name: said again in the foot, an outlet's word, a motto after it or a row of links below.
  blocks.slice(0, Math.min(8, headline >= 0 ? headline : from)).forEach((block, i) => {
    const { text, final } = block
    const [first, ...rest] = text.split(/\s(?:[|»›·/>•–—]|- ?)\s|\s?[|»›•]\s?|: /u)
    const name = first.replace(/[_*☰]/gu, '').trim()
    if (final || text.length > 160 || !/^[\p{Lu}\p{Lo}]/u.test(name) || / {2}|\t|\d{3}/u.test(name)) return
    const shape = bylineShape(block)
    if ((rest.length > 1 && i > 0) || (shape && isStaff(text))) return
    if (shape === 'marked') {
      const outlet = bylineOutlet(text)
      if (outlet && isAmong(support, outlet) && !isAmong(agencies, outlet)) add('masthead', outlet)
      return
    }
    const titled = TITLED.test(name)
    const motto =
      rest.length === 1 && !text.includes(`${first}:`) && rest[0].split(' ').length > 3 && /(?:^|\s)\p{Ll}/u.test(rest[0])
    const row =
      rest.length + i === 0 && !(name.includes(' ') && !/\p{Ll}/u.test(name)) && /\s[|/·•>]\s|\s{2}/.test(blocks[1]?.text ?? '')
    const word = name.includes(' ') && outletWord(name) && !isInstitution(name) && !/ news$/i.test(name)
    if (isAmong(support, name) || (titled && (motto || row || word))) add('masthead', name)
  })
  // A byline box of scraped pages: "Name", "Name 2 Min Read".
  blocks.slice(0, from).forEach(({ text }, i) => {
    if (text.length <= 40 && /^\S+ \d{1,3} ?-? ?min/i.test(blocks[i + 1]?.text) && blocks[i + 1].text.startsWith(`${text} `))
      add('masthead', text)
  })
  const own = shown().some((name) => !isAmong(agencies, name))
  for (const name of copyrights)
    if (!(article.publisher && input.writers.has(name)) && (!isAmong(agencies, name) || (!own && input.signedOff)))
      add('copyright', name)
  const sure = shown()
  for (const { name, sure: called } of selves)
    if (called || isAmong(sure, name, 0.4) || isAmong(domains, name) || (outletWord(name) && !isInstitution(name)))
      add('self', name)
  for (const domain of domains) if (domains.size === 1 || isAmong(shown(), domain)) add('self', domain)
  if (claims.length === 0 && input.signedOff) for (const name of agencies) add('dateline', name)

  const kept: OutletClaim[] = []
  for (const claim of claims)
    if (
      kept.length < 12 &&
      outletKey(claim.name) &&
      !isAmong(
        kept.map((other) => other.name),
        claim.name,
        0.85,
      )
    )
      kept.push(claim)
  return kept
}

/** The names after ©, unless they are a company's. */
export function copyrightCredits({ text, start }: Pick<Block, 'text' | 'start'>): Credit[] {
  const m = text.length > 400 ? undefined : copyrightIn(text)
  if (!m) return []
  const name = clean(m[1])
  // "© St. Veiter Wochenpost" is cut at its dot.
  if (/^\p{Lu}\p{Ll}$/u.test(name) || (OWNER.test(m[1]) && !AGENCY.test(m[1]))) return []
  const at = start + m.index + m[0].length - m[1].length + m[1].indexOf(name)
  return joined(name).map((part) => {
    const from = at + name.indexOf(part)
    return { name: part, kind: 'copyright', span: { start: from, end: from + part.length } }
  })
}
