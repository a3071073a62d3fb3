import type { Published } from '../types'
import { addressKey } from '../util/address'
import { absolute, addressesOf, isElsewhere, savedFrom } from './address'
import { plainText, textOf } from './document'
import { houseIn } from './house'
import { readLinked } from './json-ld'
import { publishedOf } from './published'
import { readSaid } from './said'
import { foreignSources, writtenBy } from './sources'

/** What a page declares of itself, in its metadata. */
export interface Declared {
  /** Headlines, the most trusted first; the last may have the outlet's name behind it. */
  readonly titles: readonly string[]
  readonly publisher: string | undefined
  readonly authors: readonly string[]
  readonly url: string | undefined
  readonly language: string | undefined
  readonly published: Published | undefined
  readonly sources: readonly string[]
  /** The text of the article as data; empty where there is none. */
  readonly body: string
}

// Names of `<meta>` in the order in which they are believed: what is made for news before what is made for others.
const TITLES = 'og:title twitter:title dc.title dcterms.title parsely-title sailthru.title'.split(' ')
const PUBLISHERS = 'og:site_name dc.publisher dcterms.publisher publisher application-name'.split(' ')
const AUTHORS = 'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl'.split(' ')
const DATES = (
  'article:published_time datepublished parsely-pub-date sailthru.date pubdate date dc.date dc.date.issued dc.date.created ' +
  'dcterms.created dcterms.issued dcterms.date publishdate publication_date og:published_time'
).split(' ')
const CHANGES =
  'article:modified_time datemodified og:updated_time dc.date.modified dcterms.modified last-modified lastmod'.split(' ')
const LANGUAGES = 'content-language dc.language dcterms.language language og:locale'.split(' ')
/** The first two are Google's for news (2010). */
const SOURCES = 'syndication-source original-source dc.source dcterms.source'.split(' ')
const LONGEST_NAME = 100

/** Reads what `html`, the source of `document`, declares; `url` is where it was got from. */
export function readDeclared(document: Document, html: string, url: string | undefined): Declared {
  const { meta, items, links, scripts, times, ...said } = readSaid(document)
  const all = (names: readonly string[], from = meta): string[] => names.flatMap((name) => from.get(name) ?? [])
  const got = absolute(url, undefined) ?? savedFrom(html)
  const base = absolute(said.base, got) ?? got
  const [canonical, og] = [links.get('canonical')?.[0], meta.get('og:url')?.[0]].map((address) => absolute(address, base))
  const { own, original } = addressesOf(got, canonical, og)
  const here = new Set([got, own, canonical].flatMap((address) => (address === undefined ? [] : [addressKey(address)])))
  const isHere = (address: string): boolean => here.has(addressKey(absolute(address, base) ?? '') ?? '')
  const isOther = (address: string): boolean => isElsewhere(address, [got, own, canonical, og])
  const linked = readLinked(scripts, { isOwn: isHere, isOther, titles: [...all(TITLES), said.title, ...headlinesOf(document)] })

  const houses = [linked.publisher, ...all(['publisher'], items), ...all(PUBLISHERS)].map(plainText).filter(isName)
  const [named] = houses
  const publisher = named ?? houseIn(plainText(said.title), document, own) ?? [plainText(linked.holder)].find(isName)
  const authors = [...linked.authors, ...all(AUTHORS), ...all(['author'], items)].map(plainText).filter(isName)
  const sources = [
    ...all(SOURCES),
    ...linked.sources,
    ...all(['isbasedon', 'isbasedonurl', 'sourceorganization', 'provider'], items),
    ...(original === undefined ? [] : [original]),
  ]
  const self = { url: own, publisher }
  const makers =
    publisher === undefined ? [] : writtenBy(linked.houses.map(plainText).filter(isName), authors, [publisher, ...houses])
  return {
    titles: [linked.headline, ...all(TITLES), said.title].map(plainText).filter((title) => title !== ''),
    publisher,
    authors: [...new Set(authors)],
    url: own,
    language: [linked.language, said.language, ...all(LANGUAGES)].map((tag) => tag.replaceAll('_', '-')).find(isTag),
    published: publishedOf(
      [linked.published, ...all(['datepublished'], items), ...all(DATES), ...times].filter((date) => date !== ''),
      [linked.modified, ...all(['datemodified'], items), ...all(CHANGES)].filter((date) => date !== ''),
    ),
    sources: foreignSources([...sources, ...makers], base, self),
    body: linked.body,
  }
}

/** What the page shows as headings of the first level; more than a few are a list. */
const headlinesOf = (document: Document): string[] =>
  Array.from(document.getElementsByTagName('h1'))
    .slice(0, 4)
    .map((heading) => textOf(heading).slice(0, 500))

/** Networks want the address of a profile where others want a name. */
const isName = (name: string): boolean => name !== '' && name.length <= LONGEST_NAME && !/^(?:https?:)?\/\//i.test(name)

/** BCP 47, as far as its form goes. */
const isTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)
