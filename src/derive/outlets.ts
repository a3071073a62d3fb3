import type { Credit, CreditKind, FingerprintData, Span } from '../types'
import { addressKey, hostOf, isOneSite, siteOf } from '../util/address'
import {
  calledSo,
  isCommonName,
  isDeskOf,
  isItself,
  isSpeltFrom,
  type Outlet,
  type OutletName,
  outletKey,
  outletName,
  sameOutlet,
  withoutArticle,
} from '../util/outlets'
import type { Family } from './family'
import { mentions } from './mentions'

/** From this likeness on two names are taken for one outlet. */
export const SAME = 0.65
/** From this likeness on the one is the other's full name; who names such an outlet means no other. */
const FULL = 0.85
/** From this likeness on a name that nobody else in the family has is one's own, and the owner of a copyright the page's own house. */
const HOUSE = 0.4
/** So many distinct names are looked up where each is held against the names of all. */
export const MOST_NAMED = 256

/** Whether two names are spellings of one outlet's. */
export function isOneOutlet(a: string, b: string): boolean {
  return sameOutlet(a, b) >= SAME
}

/** A source as an article names it. */
interface Said {
  readonly name: string
  /** `mention`: it stands in the text, without words that are said of sources; `span` is then its sentence. */
  readonly kind: CreditKind | 'mention'
  readonly span: Span
}

/** A credit of one article, matched to the articles of the family that the named outlet published. */
export interface ResolvedCredit extends Said {
  /** True where the article names its own outlet. */
  readonly own: boolean
  /** Articles by that outlet, the crediting one left out. */
  readonly articles: readonly number[]
}

/** What a copy says of its sources: its dateline and sign-off are no part of the body it shares. */
export interface CopyCredits {
  readonly id: string
  readonly credits: readonly ResolvedCredit[]
}

export interface Outlets {
  /** Names under which every article appears. */
  readonly names: readonly (readonly string[])[]
  /** What every article says in its text, and what its page declares beside it. */
  readonly credits: readonly (readonly ResolvedCredit[])[]
  readonly declared: readonly (readonly ResolvedCredit[])[]
  /** By article, those with the same body, and what they say or declare in words of their own. */
  readonly ofCopies: readonly (readonly CopyCredits[])[]
  /** True where two articles appear under one name. */
  same(x: number, y: number): boolean
}

/**
 * Who is who in a family: credits are claims, matched to names with room for spelling. `copies`: for every article
 * those with the same body, whose outlets may be credited in its place.
 */
export function resolveOutlets({ articles }: Family, copies: readonly (readonly FingerprintData[])[] = []): Outlets {
  const likeness = memo()
  const members = [...articles, ...copies.flat()]
  const taken = new Map<string, boolean>()
  const isTaken = (name: string): boolean => {
    const known =
      taken.get(name) ??
      (taken.size >= MOST_NAMED || members.some((f) => ownNames(f).some((own) => likeness(f, own, name) >= SAME)))
    if (taken.size < MOST_NAMED) taken.set(name, known)
    return known
  }
  const names = articles.map(ownNames)
  const codes = new Map(members.flatMap((f) => ownCode(f, isTaken)))
  const isOwnCode = (f: FingerprintData, name: string): boolean => codes.has(f) && codes.get(f) === outletKey(name)
  const isOneOf = (f: FingerprintData, name: string, least = SAME) =>
    ownNames(f).some((own) => likeness(f, own, name) >= least) || isOwnCode(f, name)
  const standing = new Map<string, readonly number[]>()
  /** The articles whose body stands under a name; where some have it in full, those; where none has it, what stands for it. */
  const carriers = (name: string): readonly number[] => {
    const known = standing.get(name)
    if (known) return known
    const where = (is: (f: FingerprintData) => boolean) => articles.flatMap((f, x) => (is(f) || copies[x]?.some(is) ? [x] : []))
    const full = where((f) => isOneOf(f, name, FULL))
    const called = full.length > 0 ? full : where((f) => isOneOf(f, name))
    const found = called.length > 0 ? called : where((f) => standsFor(f, name) || isHouse(f, name))
    standing.set(name, found)
    return found
  }
  const isAt = ({ url }: FingerprintData, host: string): boolean => isOneSite(siteOf(url ?? '') ?? '', host)
  /** "According to example.org": where no article is from there, it is a page of anybody's, and no source that is lost. */
  const atHost = (said: Said, host: string, f: FingerprintData, c: number): ResolvedCredit => {
    const there = articles.flatMap((other, p) => (isAt(other, host) || copies[p]?.some((copy) => isAt(copy, host)) ? [p] : []))
    const by = there.filter((p) => p !== c)
    return { ...said, own: isAt(f, host) || isOneOf(f, said.name) || by.length === 0, articles: by }
  }
  /** `c` is the article in the family, `f` that or the copy which gives the credit. */
  const resolve = (c: number, { name, kind, span }: Said, f = articles[c]): ResolvedCredit => {
    if (isItself(name)) return { name, kind, span, own: true, articles: [] }
    const by = carriers(name).filter((p) => p !== c)
    const host = hostOf(name)
    if (host !== undefined && by.length === 0) return atHost({ name, kind, span }, host, f, c)
    // "© Leeward Newspapers" on a page of the Leeward Times: a house and its paper.
    const isOwn =
      isOneOf(f, name) ||
      standsFor(f, name) ||
      (isHouse(f, name) && !isTaken(name)) ||
      (kind === 'copyright' && isOneOf(f, name, HOUSE))
    // "© Northern Warden" on a page of The Warden: a house has more words than its paper.
    const isOwner = (own: string): boolean => kind === 'copyright' && !isCommonName(own) && sameOutlet(own, name) >= HOUSE
    // Where nobody else in the family is meant, it is oneself ("told WQDX" at WQDX Radio), or an outlet that has the same body.
    const isNobodys =
      by.length === 0 &&
      (isOneOf(f, name, HOUSE) || ownNames(f).some((own) => isDeskOf(name, own) || isOwner(own)) || carriers(name).includes(c))
    return { name, kind, span, own: isOwn || isNobodys, articles: by }
  }
  const inFullSo = new Map<string, boolean>()
  const isCalled = (name: string): boolean => {
    const known = inFullSo.get(name) ?? members.some((f) => isOneOf(f, name, FULL))
    inFullSo.set(name, known)
    return known
  }
  const mentioned = mentions(members)
  const credits = articles.map((f, c) => {
    const said = inFull(f.credits.filter(inText), isCalled).map((credit) => resolve(c, credit))
    const heard = new Set(said.flatMap((credit) => credit.articles))
    for (const { publisher, sentence } of mentioned(f)) {
      const span = { start: f.sentences[2 * sentence], end: f.sentences[2 * sentence + 1] }
      const credit = resolve(c, { name: publisher, kind: 'mention', span })
      if (!credit.own && !credit.articles.every((p) => heard.has(p))) said.push(credit)
    }
    return said
  })
  const declares = (f: FingerprintData, c: number, isAsked = (_: Said) => true): ResolvedCredit[] =>
    f.credits.flatMap((credit) =>
      credit.kind !== 'declared' || !isAsked(credit) ? [] : atAddress(resolve(c, credit, f), f, c, articles, copies),
    )
  const declared = articles.map((f, c) => declares(f, c))
  const ofCopies = articles.map((_, c) => {
    const asked = new Set<string>()
    const isAsked = ({ name }: Said) => asked.has(name) || (asked.size < MOST_NAMED && asked.add(name) !== undefined)
    return (copies[c] ?? []).map((f) => {
      const named = inFull(f.credits.filter(inText), isCalled)
      const said = named.filter((credit) => !isOneOf(f, credit.name) && isAsked(credit))
      return { id: f.id, credits: [...said.map((credit) => resolve(c, credit, f)), ...declares(f, c, isAsked)] }
    })
  })
  /** Pages call themselves by short names, too; who gives the publisher gives the name in full. */
  const same = (x: number, y: number): boolean => {
    const least = isGiven(articles[x]) && isGiven(articles[y]) ? FULL : SAME
    const has = (one: number, other: number) => names[one].some((name) => isOneOf(articles[other], name, least))
    return x !== y && (has(x, y) || has(y, x))
  }
  return { names, credits, declared, ofCopies, same }
}

/** "told the New York Times … told the Times": the last word of a name alone is that name's, unless an outlet of the family is called just so. */
function inFull(credits: readonly Credit[], isCalled: (name: string) => boolean): readonly Credit[] {
  const full = new Map<string, string>()
  const meant = new Map<Credit, string>()
  for (const credit of [...credits].sort((x, y) => x.span.start - y.span.start)) {
    const words = withoutArticle(credit.name).split(' ')
    const last = words[words.length - 1].toLowerCase()
    const name = full.get(last)
    if (words.length > 1) full.set(last, credit.name)
    else if (name !== undefined && !isCalled(credit.name)) meant.set(credit, name)
  }
  return meant.size === 0 ? credits : credits.map((credit) => ({ ...credit, name: meant.get(credit) ?? credit.name }))
}

/** A page that says nothing of its outlet stands for the agency of its dateline: whoever has put it there, the text is the agency's. */
const standsFor = (f: FingerprintData, name: string): boolean =>
  ownNames(f).length === 0 && f.credits.some((credit) => credit.kind === 'dateline' && isOneOutlet(credit.name, name))

/** "By Ann Reyes, Meridian Press Agency" on a page that says nothing else of its outlet, and in its text "told Meridian". */
const isHouse = ({ outlets }: FingerprintData, name: string): boolean =>
  outlets.some((outlet) => outlet.how === 'byline' && isOneOutlet(outlet.name, name))

/**
 * "Viksund (epd) –", where the publisher is the Evangelischer Pressedienst: the one name in its dateline is its own code, if it is spelt
 * from its name and nobody else in the family is called so.
 */
function ownCode(f: FingerprintData, isTaken: (name: string) => boolean): [FingerprintData, string][] {
  const datelines = new Set(f.credits.flatMap(({ kind, name }) => (kind === 'dateline' ? [name] : [])))
  const [code = ''] = datelines
  if (!isGiven(f) || datelines.size !== 1 || !/^\p{L}{2,5}$/u.test(code)) return []
  return isSpeltFrom(outletKey(code), f.publisher as string) && !isTaken(code) ? [[f, outletKey(code)]] : []
}

const inText = ({ kind }: Credit): boolean => kind !== 'declared' && kind !== 'named'

/** An address names a page: the article that stands there, if one does, else those of the same site or outlet. */
function atAddress(
  credit: ResolvedCredit,
  f: FingerprintData,
  c: number,
  articles: readonly FingerprintData[],
  copies: readonly (readonly FingerprintData[])[],
): ResolvedCredit[] {
  const key = addressKey(credit.name)
  if (key === undefined) return [credit]
  const site = siteOf(credit.name) as string
  const isThere = ({ url }: FingerprintData): boolean => url !== undefined && addressKey(url) === key
  const isSite = ({ url }: FingerprintData): boolean => isOneSite(siteOf(url ?? '') ?? '', site)
  const isOneBody = (is: typeof isThere) => is(f) || is(articles[c]) || copies[c]?.some(is)
  const where = (is: typeof isThere) => articles.flatMap((f, p) => (p !== c && (is(f) || copies[p]?.some(is)) ? [p] : []))
  if (isOneBody(isThere)) return []
  const there = where(isThere)
  if (there.length > 0) return [{ ...credit, own: false, articles: there }]
  return [
    { ...credit, own: credit.own || isOneBody(isSite) === true, articles: [...new Set([...credit.articles, ...where(isSite)])] },
  ]
}

const isGiven = ({ publisher }: FingerprintData): boolean => publisher !== undefined && publisher !== ''

/** A given publisher is believed; without one, what the page says of itself. */
export function ownNames(f: FingerprintData): string[] {
  return isGiven(f) ? [f.publisher as string] : [...new Set(f.outlets.flatMap(({ name, how }) => (how === 'byline' ? [] : name)))]
}

/** How surely a name that somebody writes is one under which an article appears. */
export function isCalled(f: FingerprintData, own: Outlet, name: Outlet): number {
  return isGiven(f) ? calledSo(name, own) : sameOutlet(own, name)
}

function memo(): (f: FingerprintData, own: string, name: string) => number {
  const [given, shown] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()]
  const apart = new Map<string, OutletName>()
  const named = (name: string): OutletName => {
    const known = apart.get(name) ?? outletName(name)
    apart.set(name, known)
    return known
  }
  return (f, own, name) => {
    const known = isGiven(f) ? given : shown
    const ofOwn = known.get(own) ?? new Map<string, number>()
    known.set(own, ofOwn)
    const value = ofOwn.get(name) ?? isCalled(f, named(own), named(name))
    ofOwn.set(name, value)
    return value
  }
}
