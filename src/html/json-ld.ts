import { foldLine } from '../article/fold'
import { plainText } from './document'

/** What JSON-LD says of the article of its page (schema.org `Article`), as written; lists in its order. */
export interface Linked {
  readonly headline: string
  readonly publisher: string
  /** Who owns the rights and is named as no source. */
  readonly holder: string
  readonly authors: readonly string[]
  /** Houses among them. */
  readonly houses: readonly string[]
  readonly published: string
  readonly modified: string
  readonly language: string
  /** The text of the article. */
  readonly body: string
  /** Works and houses that it is based on or comes from: names, or addresses. */
  readonly sources: readonly string[]
}

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Posting|Report)$/
/** Pages hold a dozen things. Beyond that it is a catalogue, or an attack. */
const MOST = 2000
const LONGEST = 500
const LONGEST_BODY = 500_000

/** Whose page it is that holds the scripts. */
export interface Here {
  /** Whether an address is that of the page. */
  readonly isOwn: (address: string) => boolean
  /** Whether it is surely another article's. */
  readonly isOther: (address: string) => boolean
  /** Titles that the page has besides. */
  readonly titles: readonly string[]
}

/** So much of a title is enough to know it by, where one is the other's beginning. */
const SHORTEST_TITLE = 20

export function readLinked(scripts: readonly string[], { isOwn, isOther, titles }: Here): Linked {
  const { things, named } = gather(scripts)
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
  const has = (thing: Thing, keys: readonly string[], is: (address: string) => boolean): boolean =>
    keys.some((key) => listOf(thing[key]).some((it) => is(addressOf(it))))
  const isHere = (thing: Thing): boolean => has(thing, ['url', '@id', 'mainEntityOfPage'], isOwn)
  const shown = titles.map(foldLine)
  const isTitled = (thing: Thing): boolean => {
    const own = foldLine(nameOf(thing.headline) || nameOf(thing.name))
    const isHead = (a: string, b: string): boolean => b.length >= SHORTEST_TITLE && a.startsWith(b)
    return own !== '' && shown.some((title) => title === own || isHead(title, own) || isHead(own, title))
  }
  // Pages describe the articles that they link to as well.
  const article =
    articles.find(isHere) ??
    articles.find(isTitled) ??
    articles.find((thing) => !has(thing, ['url', 'mainEntityOfPage'], isOther)) ??
    {}
  const all = (key: string): unknown[] =>
    listOf(article[key]).map((value) => (isReference(value) ? (named.get(value['@id']) ?? value) : value))
  const first = (...found: string[]): string => found.find((text) => text !== '') ?? ''
  const names = (key: string): string[] =>
    all(key)
      .map(nameOf)
      .filter((name) => name !== '')
  const isPerson = (thing: unknown): boolean => isThing(thing) && typesOf(thing).includes('Person')
  const isHouse = (thing: unknown): boolean => isThing(thing) && typesOf(thing).some((type) => /Organization$/.test(type))
  const makers = ['author', 'creator'].flatMap(all)
  const people = makers.filter(isPerson).map(nameOf)
  const houses = ['sourceOrganization', 'provider', 'creditText'].flatMap(names)
  return {
    headline: first(...names('headline'), ...names('name')),
    publisher: first(...['publisher', 'isPartOf'].flatMap(names)),
    holder: first(...names('copyrightHolder').filter((name) => !houses.includes(name))),
    authors: [...names('author'), ...names('creator')],
    houses: makers.filter(isHouse).map(nameOf),
    published: first(...names('datePublished'), ...names('dateCreated')),
    modified: first(...names('dateModified')),
    language: first(...all('inLanguage').map((it) => (isThing(it) ? nameOf(it.alternateName) : nameOf(it)))),
    body: first(...all('articleBody').filter((body): body is string => typeof body === 'string' && body.length <= LONGEST_BODY)),
    sources: [...['isBasedOn', 'isBasedOnUrl'].flatMap(all).flatMap(workOf), ...houses.filter((name) => !people.includes(name))],
  }
}

/** The address of a work and the house that it is of; its own name is a headline. */
function workOf(work: unknown): string[] {
  if (!isThing(work)) return [nameOf(work)].filter(isAddress)
  const houses = ['publisher', 'sourceOrganization', 'provider'].flatMap((key) => listOf(work[key])).map(nameOf)
  return [addressOf(work), ...houses].filter((name) => name !== '')
}

/** All things at the top of the scripts, in order, and those that have an id by it. */
function gather(scripts: readonly string[]): { things: Thing[]; named: ReadonlyMap<unknown, Thing> } {
  const things: Thing[] = []
  const named = new Map<unknown, Thing>()
  const open = scripts.map(parsed).reverse()
  for (let budget = MOST; open.length > 0 && budget > 0; budget--) {
    const value = open.pop()
    if (Array.isArray(value)) open.push(...value.slice(0, MOST).reverse())
    if (!isThing(value)) continue
    things.push(value)
    if (typeof value['@id'] === 'string' && !isReference(value)) named.set(value['@id'], value)
    open.push(value.mainEntity, value.mainEntityOfPage, value['@graph'])
  }
  return { things, named }
}

/** JSON as far as it can be had: comments around it, line breaks in strings and commas at ends are what systems get wrong. */
function parsed(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|\/\/\s*\]\]>)\s*$/g,
    '',
  )
  const mended = bare
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[\]}])/g, '$1')
    .replace(/;\s*$/, '')
  for (const text of [bare, mended]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next form of it may parse.
    }
  }
  return undefined
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReference(value: unknown): value is Thing {
  return isThing(value) && Object.keys(value).length === 1 && Object.hasOwn(value, '@id')
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 50) : [value]
}

function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string')
}

/** What a text, or a thing by its name, is called. */
function nameOf(value: unknown): string {
  const text = isThing(value) ? listOf(value.name ?? value.legalName ?? value['@value'] ?? value.url)[0] : value
  if (typeof text !== 'string' || text.length > 10 * LONGEST) return ''
  const plain = plainText(text)
  return plain.length > LONGEST && !isAddress(plain) ? '' : plain
}

function addressOf(value: unknown): string {
  const found = isThing(value) ? [value.url, value['@id']].find((it) => typeof it === 'string' && isAddress(it)) : value
  return typeof found === 'string' && isAddress(found) ? found : ''
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\/\S+$/i.test(text.trim())
}
