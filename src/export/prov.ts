import type { ArticleNode, Citation, Derivation, Node, Undecided } from '../types'
import { checkDrawable, type Drawable, items, labelOf, rivals } from './drawable'
import { local, PREFIXES, subtype } from './provenance'
import { present, time } from './written'

type Literal = string | { $: string; type: string }
type Attributes = Record<string, Literal | Literal[]>
type Records = Record<string, Attributes>

export interface ProvJson {
  prefix: Record<string, string>
  entity: Records
  agent: Records
  wasGeneratedBy: Records
  wasAttributedTo: Records
  wasDerivedFrom: Records
  alternateOf: Records
  hadMember: Records
}

/**
 * A graph as PROV-JSON (W3C Member Submission of 24 April 2013), child → parent as PROV has it.
 *
 * Articles, lost versions and cited sources are entities, publishers agents. An edge is a `wasDerivedFrom` of the parent, or of
 * the lost version through which it came; `revised` is a prov:Revision, `quoted` a prov:Quotation. A lost version is
 * `alternateOf` the article of which it is one. A credit is a prov:PrimarySource: the article itself says that it reports what
 * that source brought, though the graph has no text to derive it from. An undecided pair is a collection of the two: neither
 * is said to come from the other. Confidence, share, evidence (as JSON text) and all else that PROV has no word for stand under
 * `newstemma:`. Names are percent-encoded; `newstemma:id` holds the id itself.
 *
 * @see https://www.w3.org/submissions/prov-json/
 * @example
 * writeFileSync('graph.json', JSON.stringify(toProv(trace(articles))))
 */
export function toProv(graph: Drawable): ProvJson {
  checkDrawable('toProv', graph)
  const { nodes, edges, citations, undecided } = graph
  const articles = nodes.filter((node) => node.kind === 'article')
  const attributed = articles.filter(({ publisher }) => publisher)
  const lost = nodes.filter((node) => node.kind === 'lost')
  return {
    prefix: { ...PREFIXES },
    entity: Object.fromEntries([...nodes.map(entity), ...undecided.map(openPair)]),
    agent: Object.fromEntries(attributed.map(({ publisher = '' }) => agent(publisher))),
    wasGeneratedBy: numbered('generation', articles.flatMap(generation)),
    wasAttributedTo: numbered(
      'attribution',
      attributed.map(({ id, publisher = '' }) => ({ 'prov:entity': node(id), 'prov:agent': named('publisher', publisher) })),
    ),
    wasDerivedFrom: {
      ...numbered('derivation', edges.map(derivation)),
      ...numbered('citation', citations.map(primarySource)),
    },
    alternateOf: numbered(
      'version',
      lost.flatMap(({ id, versionOf }) =>
        versionOf === undefined ? [] : [{ 'prov:alternate1': node(id), 'prov:alternate2': node(versionOf) }],
      ),
    ),
    hadMember: numbered(
      'member',
      undecided.flatMap((pair) => [pair.a, pair.b].map((id) => ({ 'prov:collection': pairOf(pair), 'prov:entity': node(id) }))),
    ),
  }
}

const named = (prefix: keyof typeof PREFIXES, name: string) => `${prefix}:${local(name)}`
const node = (id: string) => named('node', id)
const pairOf = ({ a, b }: Undecided) => `pair:${local(a)}/${local(b)}`

const reference = (name: string): Literal => ({ $: name, type: 'prov:QUALIFIED_NAME' })
const double = (value: number): Literal => ({ $: String(value), type: 'xsd:double' })

function entity(it: Node): [string, Attributes] {
  const type = { article: 'Article', lost: 'LostVersion', cited: 'CitedSource' }[it.kind]
  const attributes = { 'prov:type': reference(`newstemma:${type}`), 'newstemma:id': it.id }
  if (it.kind === 'cited') return [node(it.id), { ...attributes, 'prov:label': it.name }]
  if (it.kind === 'lost')
    return [node(it.id), { ...attributes, 'prov:label': labelOf(it)[0], 'newstemma:confidence': double(it.confidence) }]
  const more = {
    'prov:label': it.title,
    'newstemma:earliest': instant(it.published?.earliest),
    'newstemma:latest': instant(it.published?.latest),
    'newstemma:note': it.notes.length > 0 ? [...it.notes] : undefined,
  }
  return [node(it.id), { ...attributes, ...present(more) }]
}

function instant(at: number | undefined): Literal | undefined {
  const text = time(at)
  return text === undefined ? undefined : { $: text, type: 'xsd:dateTime' }
}

function agent(publisher: string): [string, Attributes] {
  return [named('publisher', publisher), { 'prov:type': reference('prov:Organization'), 'prov:label': publisher }]
}

/** Where the date is one instant; bounds are attributes of the entity. */
function generation({ id, published }: ArticleNode): Attributes[] {
  const at = published?.earliest === published?.latest ? time(published?.earliest) : undefined
  return at === undefined ? [] : [{ 'prov:entity': node(id), 'prov:time': at }]
}

function derivation({ parent, child, kind, share, confidence, via, evidence, alternatives }: Derivation): Attributes {
  const type = subtype(kind)
  return present({
    'prov:generatedEntity': node(child),
    'prov:usedEntity': node(via ?? parent),
    'prov:type': type === 'Derivation' ? undefined : reference(`prov:${type}`),
    'newstemma:kind': kind,
    'newstemma:share': double(share),
    'newstemma:confidence': double(confidence),
    'newstemma:parent': via === undefined ? undefined : reference(node(parent)),
    'newstemma:evidence': JSON.stringify(items(evidence)),
    'newstemma:alternatives': alternatives && JSON.stringify(rivals(alternatives)),
  })
}

function primarySource({ article, cited, evidence }: Citation): Attributes {
  return {
    'prov:generatedEntity': node(article),
    'prov:usedEntity': node(cited),
    'prov:type': reference('prov:PrimarySource'),
    'newstemma:evidence': JSON.stringify(items(evidence)),
  }
}

function openPair(pair: Undecided): [string, Attributes] {
  const attributes = {
    'prov:type': [reference('prov:Collection'), reference('newstemma:OpenPair')],
    'newstemma:a': reference(node(pair.a)),
    'newstemma:b': reference(node(pair.b)),
    'newstemma:aFromB': double(pair.aFromB),
    'newstemma:bFromA': double(pair.bFromA),
    'newstemma:siblings': double(pair.siblings),
  }
  return [pairOf(pair), attributes]
}

/** Records that have no name of their own: `_:derivation0`, `_:derivation1`, … */
function numbered(name: string, records: readonly Attributes[]): Records {
  return Object.fromEntries(records.map((record, i) => [`_:${name}${i}`, record]))
}
