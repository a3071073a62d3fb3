import type { ArticleNode, Citation, Derivation, Interval, Node, Undecided } from '../types'
import { asSaid, isDay } from '../util/zones'
import { checkDrawable, type Drawable, items, labelOf, rivals } from './drawable'
import { local, PREFIXES, type Subtype, subtype } from './provenance'
import { present, time } from './written'

type Thing = Record<string, unknown>

export interface JsonLd {
  '@context': Record<string, unknown>
  '@graph': Thing[]
}

const REFERENCE = { '@type': '@id' }
const DOUBLE = { '@type': 'xsd:double' }
const INSTANT = { '@type': 'xsd:dateTime' }
const LIST = { '@container': '@list' }

/** All of it stands in the document, so that no reader fetches anything. Names without a prefix are those of schema.org. */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'http://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  newstemma: PREFIXES.newstemma,
  datePublished: { '@type': 'Date' },
  isBasedOn: REFERENCE,
  citation: REFERENCE,
  'prov:wasDerivedFrom': REFERENCE,
  'prov:wasRevisionOf': REFERENCE,
  'prov:wasQuotedFrom': REFERENCE,
  'prov:hadPrimarySource': REFERENCE,
  'prov:wasAttributedTo': REFERENCE,
  'prov:alternateOf': REFERENCE,
  'prov:hadMember': REFERENCE,
  'prov:entity': REFERENCE,
  'newstemma:parent': REFERENCE,
  'newstemma:a': REFERENCE,
  'newstemma:b': REFERENCE,
  'newstemma:share': DOUBLE,
  'newstemma:confidence': DOUBLE,
  'newstemma:weight': DOUBLE,
  'newstemma:aFromB': DOUBLE,
  'newstemma:bFromA': DOUBLE,
  'newstemma:siblings': DOUBLE,
  'newstemma:earliest': INSTANT,
  'newstemma:latest': INSTANT,
  'newstemma:evidence': LIST,
  'newstemma:alternatives': LIST,
}

/** The properties of PROV-O that say a derivation of each type, in short and qualified. */
const PROPERTIES: Readonly<Record<Subtype, readonly [string, string]>> = {
  Derivation: ['prov:wasDerivedFrom', 'prov:qualifiedDerivation'],
  Revision: ['prov:wasRevisionOf', 'prov:qualifiedRevision'],
  Quotation: ['prov:wasQuotedFrom', 'prov:qualifiedQuotation'],
  PrimarySource: ['prov:hadPrimarySource', 'prov:qualifiedPrimarySource'],
}

/**
 * A graph as JSON-LD 1.1 with its context inside, child → parent: every article is a schema.org NewsArticle with `isBasedOn` for
 * what it was made from and `citation` for the absent sources it credits, and a PROV-O entity with the same as `toProv` says,
 * short (`prov:wasDerivedFrom`, `prov:wasRevisionOf`, `prov:wasQuotedFrom`, `prov:hadPrimarySource`) and qualified with
 * confidence, share, evidence and rivals under `newstemma:`. What came through a lost version is based on the article of
 * which it is one, and derived from the lost version.
 *
 * An article whose id is an http or https address is named by it; all other names are `urn:newstemma:node:` and the id
 * percent-encoded. `identifier` holds the id itself. `datePublished` is there where the date is one instant or one day.
 *
 * @see https://www.w3.org/TR/json-ld11/
 * @see https://schema.org/NewsArticle
 * @see https://www.w3.org/TR/prov-o/
 * @example
 * const script = `<script type="application/ld+json">${JSON.stringify(toJsonLd(trace(articles))).replaceAll('<', '\\u003c')}</script>`
 */
export function toJsonLd(graph: Drawable): JsonLd {
  checkDrawable('toJsonLd', graph)
  const sources = groupedBy(graph.edges, ({ child }) => child)
  const credits = groupedBy(graph.citations, ({ article }) => article)
  const things = graph.nodes.map((node) => ({
    ...thing(node),
    ...statements(sources.get(node.id) ?? [], credits.get(node.id) ?? []),
  }))
  return { '@context': { ...CONTEXT }, '@graph': [...things, ...graph.undecided.map(openPair)] }
}

function groupedBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(key(thing))
    if (group) group.push(thing)
    else groups.set(key(thing), [thing])
  }
  return groups
}

// What RFC 3987 lets stand in an address, without the spaces and marks of direction among it.
const PLAIN = String.raw`[\w\-.~:/?@!$&'()*+,;=\u00a1-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef]`
const PART = String.raw`(?:${PLAIN}|%[\da-f]{2}|[\u{10000}-\u{efffd}])`
const ADDRESS = new RegExp(`^https?://${PART}+(?:#${PART}*)?$`, 'iu')

function iri(id: string): string {
  return ADDRESS.test(id) ? id : PREFIXES.node + local(id)
}

function thing(node: Node): Thing {
  const name = { '@id': iri(node.id), identifier: node.id }
  if (node.kind === 'article') return { ...name, ...article(node) }
  if (node.kind === 'cited') {
    return { ...name, '@type': ['CreativeWork', 'prov:Entity', 'newstemma:CitedSource'], name: node.name }
  }
  return present({
    ...name,
    '@type': ['CreativeWork', 'prov:Entity', 'newstemma:LostVersion'],
    name: labelOf(node)[0],
    'prov:alternateOf': node.versionOf === undefined ? undefined : iri(node.versionOf),
    'newstemma:confidence': node.confidence,
  })
}

function article({ title, publisher, published, notes }: ArticleNode): Thing {
  const outlet = publisher ? PREFIXES.publisher + local(publisher) : undefined
  return present({
    '@type': ['NewsArticle', 'prov:Entity'],
    headline: title,
    publisher: outlet && { '@id': outlet, '@type': ['Organization', 'prov:Organization'], name: publisher },
    datePublished: published && date(published),
    'prov:wasAttributedTo': outlet,
    'newstemma:earliest': time(published?.earliest),
    'newstemma:latest': time(published?.latest),
    'newstemma:note': notes.length > 0 ? [...notes] : undefined,
  })
}

/** An instant, or a day of which the zone is not known. */
function date(published: Interval): string | undefined {
  if (published.earliest === published.latest) return time(published.earliest)
  const said = asSaid(published)
  return isDay(said) ? time(said.earliest)?.slice(0, 10) : undefined
}

function statements(edges: readonly Derivation[], citations: readonly Citation[]): Thing {
  const said: Record<string, unknown[]> = {}
  const say = (property: string, value: unknown) => {
    said[property] ??= []
    said[property].push(value)
  }
  for (const { parent, kind, share, confidence, via, evidence, alternatives } of edges) {
    const type = subtype(kind)
    const [short, qualified] = PROPERTIES[type]
    const source = iri(via ?? parent)
    say('isBasedOn', iri(parent))
    // A revision or a quotation is a derivation too, and not every reader infers.
    for (const property of new Set(['prov:wasDerivedFrom', short])) say(property, source)
    say(
      qualified,
      present({
        '@type': `prov:${type}`,
        'prov:entity': source,
        'newstemma:kind': kind,
        'newstemma:share': share,
        'newstemma:confidence': confidence,
        'newstemma:parent': via === undefined ? undefined : iri(parent),
        'newstemma:evidence': items(evidence).map(under),
        'newstemma:alternatives': rivals(alternatives)?.map((rival) => under({ ...rival, parent: iri(rival.parent) })),
      }),
    )
  }
  for (const { cited, evidence } of citations) {
    const [short, qualified] = PROPERTIES.PrimarySource
    say('citation', iri(cited))
    say(short, iri(cited))
    const credit = { '@type': 'prov:PrimarySource', 'prov:entity': iri(cited), 'newstemma:evidence': items(evidence).map(under) }
    say(qualified, credit)
  }
  return said
}

function openPair({ a, b, aFromB, bFromA, siblings }: Undecided): Thing {
  const ends = { a: iri(a), b: iri(b) }
  return {
    '@id': `${PREFIXES.pair}${local(a)}/${local(b)}`,
    '@type': ['prov:Collection', 'newstemma:OpenPair'],
    'prov:hadMember': Object.values(ends),
    ...under({ ...ends, aFromB, bFromA, siblings }),
  }
}

/** The fields of a record as properties of ours. */
function under(record: object): Thing {
  return Object.fromEntries(Object.entries(present(record)).map(([name, value]) => [`newstemma:${name}`, value]))
}
