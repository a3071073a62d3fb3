import type {
  ArticleNode,
  Citation,
  Derivation,
  Evidence,
  GraphData,
  Interval,
  Node,
  PairAlignment,
  SharedSentence,
  Span,
  Undecided,
} from '../types'
import { contradiction, Fields, listOf, misfit } from './expect'
import { FORMAT, VERSION } from './json'
import { onCycle, relationsOf } from './relations'

const KINDS = ['republished', 'abridged', 'edited', 'rewritten', 'quoted', 'revised'] as const
const SENTENCE_KINDS = ['verbatim', 'edited', 'paraphrased', 'quoted'] as const
const NODE_KINDS = ['article', 'lost', 'cited'] as const

/**
 * Reads a stored graph back, trusting nothing: types, ranges, every id that is referred to, no cycle. Fields it does not
 * know are left behind.
 */
export function fromPlain(stored: unknown): GraphData {
  const graph = new Fields(typeof stored === 'string' ? parsed(stored) : stored, 'graph')
  if (graph.get('format') !== FORMAT) throw misfit('graph.format', `'${FORMAT}'`, graph.get('format'))
  if (graph.get('version') !== VERSION) throw contradiction('graph.version', `${VERSION}`, graph.get('version'))

  const nodes = graph.list('nodes', readNode)
  const ids = new Set<string>()
  for (const [i, { id }] of nodes.entries()) {
    if (ids.has(id)) throw contradiction(`graph.nodes[${i}].id`, 'an id of its own', id)
    ids.add(id)
  }
  const known = new Known(nodes)
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'lost' && node.versionOf !== undefined && !known.articles.has(node.versionOf)) {
      throw contradiction(`graph.nodes[${i}].versionOf`, 'the id of an article', node.versionOf)
    }
  }
  const data: GraphData = {
    nodes,
    edges: distinct(graph, 'edges', graph.list('edges', (v, at) => readEdge(v, at, known)), e => [e.parent, e.child]),
    citations: distinct(graph, 'citations', graph.list('citations', (v, at) => readCitation(v, at, known)), c => [c.article, c.cited]),
    undecided: distinct(graph, 'undecided', graph.list('undecided', (v, at) => readUndecided(v, at, known)), u => [u.a, u.b]),
    alignments: distinct(graph, 'alignments', graph.list('alignments', (v, at) => readAlignment(v, at, known)), p => [p.a, p.b]),
    identical: readIdentical(graph, known),
    bodies: Object.fromEntries(distinct(graph, 'bodies', graph.list('bodies', (v, at) => readBody(v, at, known)), ([id]) => [id])),
  }
  const looped = onCycle(relationsOf(data.edges))
  if (looped !== undefined) throw contradiction('graph.edges', 'no article to descend from itself', looped)
  return data
}

class Known {
  readonly articles = new Set<string>()
  readonly lost = new Set<string>()
  readonly cited = new Set<string>()
  /** Articles and lost versions: what an article can come from. */
  readonly sources = new Set<string>()

  constructor(nodes: readonly Node[]) {
    for (const { id, kind } of nodes) {
      const set = kind === 'article' ? this.articles : kind === 'lost' ? this.lost : this.cited
      set.add(id)
      if (kind !== 'cited') this.sources.add(id)
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw misfit('graph', 'the JSON text of a stored graph', text)
  }
}

function readNode(value: unknown, where: string): Node {
  const fields = new Fields(value, where)
  const id = fields.string('id')
  if (id === '') throw contradiction(fields.at('id'), 'a string that is not empty', id)
  const kind = fields.oneOf('kind', NODE_KINDS)
  if (kind === 'lost') return { id, kind, ...fields.optionalString('versionOf') }
  if (kind === 'cited') return { id, kind, name: fields.string('name') }
  const node: ArticleNode = {
    id,
    kind,
    ...fields.optionalString('publisher'),
    ...fields.optionalString('title'),
    notes: fields.list('notes', (note, at) => {
      if (typeof note !== 'string') throw misfit(at, 'a string', note)
      return note
    }),
  }
  const published = fields.get('published')
  return published === undefined ? node : { ...node, published: readInterval(published, fields.at('published')) }
}

function readInterval(value: unknown, where: string): Interval {
  const fields = new Fields(value, where)
  const earliest = fields.get('earliest') === null ? -Infinity : fields.finite('earliest')
  const latest = fields.get('latest') === null ? Infinity : fields.finite('latest')
  if (earliest > latest) throw contradiction(where, 'earliest to be no later than latest', earliest)
  return { earliest, latest }
}

function readEdge(value: unknown, where: string, known: Known): Derivation {
  const fields = new Fields(value, where)
  const edge: Derivation = {
    parent: fields.reference('parent', known.sources, 'an article or a lost version'),
    child: fields.reference('child', known.articles, 'an article'),
    kind: fields.oneOf('kind', KINDS),
    share: fields.fraction('share'),
    confidence: fields.fraction('confidence'),
    ...(fields.get('via') === undefined ? {} : { via: fields.reference('via', known.lost, 'a lost version') }),
    evidence: fields.list('evidence', readEvidence),
  }
  if (fields.get('alternatives') === undefined) return edge
  const alternatives = fields.list('alternatives', (item, at) => {
    const rival = new Fields(item, at)
    return { parent: rival.reference('parent', known.sources, 'an article or a lost version'), confidence: rival.fraction('confidence') }
  })
  return { ...edge, alternatives }
}

function readEvidence(value: unknown, where: string): Evidence {
  const fields = new Fields(value, where)
  const evidence: Evidence = { kind: fields.string('kind'), weight: fields.finite('weight'), detail: fields.string('detail') }
  if (fields.get('spans') === undefined) return evidence
  const spans = fields.list('spans', (item, at) => {
    const sides = new Fields(item, at)
    return {
      ...(sides.get('parent') !== undefined && { parent: readSpan(sides.get('parent'), sides.at('parent')) }),
      ...(sides.get('child') !== undefined && { child: readSpan(sides.get('child'), sides.at('child')) }),
    }
  })
  return { ...evidence, spans }
}

function readCitation(value: unknown, where: string, known: Known): Citation {
  const fields = new Fields(value, where)
  return {
    article: fields.reference('article', known.articles, 'an article'),
    cited: fields.reference('cited', known.cited, 'a cited source'),
    evidence: fields.list('evidence', readEvidence),
  }
}

function readUndecided(value: unknown, where: string, known: Known): Undecided {
  const fields = new Fields(value, where)
  const a = fields.reference('a', known.articles, 'an article')
  const b = fields.reference('b', known.articles, 'an article')
  if (a === b) throw contradiction(fields.at('b'), 'another article than a', b)
  return { a, b, aFromB: fields.fraction('aFromB'), bFromA: fields.fraction('bFromA'), siblings: fields.fraction('siblings') }
}

function readAlignment(value: unknown, where: string, known: Known): PairAlignment {
  const fields = new Fields(value, where)
  const a = fields.reference('a', known.articles, 'an article')
  const b = fields.reference('b', known.articles, 'an article')
  if (a >= b) throw contradiction(fields.at('b'), 'an id after a in code-unit order', b)
  return { a, b, sentences: fields.list('sentences', readSentence) }
}

function readSentence(value: unknown, where: string): SharedSentence {
  const fields = new Fields(value, where)
  return {
    a: readSpan(fields.get('a'), fields.at('a')),
    b: readSpan(fields.get('b'), fields.at('b')),
    kind: fields.oneOf('kind', SENTENCE_KINDS),
    similarity: fields.fraction('similarity'),
  }
}

function readIdentical(graph: Fields, known: Known): string[][] {
  const placed = new Set<string>()
  return graph.list('identical', (value, where) => {
    const copies = listOf(value, where, (id, at) => {
      if (typeof id !== 'string' || !known.articles.has(id)) throw misfit(at, 'the id of an article', id)
      if (placed.has(id)) throw contradiction(at, 'an article of no other class', id)
      placed.add(id)
      return id
    })
    if (copies.length < 2) throw contradiction(where, 'two articles or more', copies)
    return copies
  })
}

function readBody(value: unknown, where: string, known: Known): [string, Span[]] {
  if (!Array.isArray(value) || value.length !== 2) throw misfit(where, 'an id and its body spans', value)
  const [id, spans] = value as [unknown, unknown]
  if (typeof id !== 'string' || !known.articles.has(id)) throw misfit(`${where}[0]`, 'the id of an article', id)
  return [id, listOf(spans, `${where}[1]`, readSpan)]
}

function readSpan(value: unknown, where: string): Span {
  const fields = new Fields(value, where)
  const start = fields.finite('start')
  const end = fields.finite('end')
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) {
    throw contradiction(where, 'whole offsets with 0 <= start <= end', `${start}–${end}`)
  }
  return { start, end }
}

function distinct<T>(graph: Fields, key: string, items: T[], idsOf: (item: T) => readonly string[]): T[] {
  const seen = new Set<string>()
  for (const [i, item] of items.entries()) {
    const name = JSON.stringify(idsOf(item))
    if (seen.has(name)) throw contradiction(`${graph.at(key)}[${i}]`, 'no second entry for the same articles', name)
    seen.add(name)
  }
  return items
}
