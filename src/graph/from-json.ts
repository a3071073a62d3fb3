import { DERIVATION_KINDS, type GraphData, type Node, SHARED_KINDS, type Span } from '../types'
import { check, finite, fraction, interval, name, oneOf, parsed, type Read, type Shape, span, text, version } from '../util/check'
import { WINDOW } from '../util/options'
import { FORMAT, VERSION } from './json'
import { onCycle, relationsOf } from './relations'

const CODE = 'ERR_GRAPH'

const NODES: Record<Node['kind'], Shape> = {
  article: { id: name, kind: text, 'publisher?': text, 'title?': text, 'published?': interval, notes: [text] },
  lost: { id: name, kind: text, 'versionOf?': text, confidence: fraction },
  cited: { id: name, kind: text, name: text },
}
const node: Read = (value, _, within) => {
  const { kind }: Node = within({ kind: oneOf(...Object.keys(NODES)) }, value)
  return within(NODES[kind], value)
}

const evidence = [{ kind: text, weight: finite, detail: text, 'spans?': [{ 'child?': span }] }] as const

/**
 * Reads a stored graph back, trusting nothing: types, ranges, every id that is referred to, no cycle. Fields it does not
 * know are left behind.
 *
 * @throws TypeError or RangeError `ERR_GRAPH`
 */
export function fromPlain(stored: unknown): GraphData {
  const graph = parsed(CODE, 'graph', stored)
  const head = { format: oneOf(FORMAT), version: version(VERSION), nodes: [node] } as const
  const { nodes }: GraphData = check(CODE, 'graph', head, graph)
  const ids = (...kinds: Node['kind'][]) => new Set(nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
  const article = oneIdOf(ids('article'), 'an article')
  const source = oneIdOf(ids('article', 'lost'), 'an article or a lost version')
  check(CODE, 'graph.nodes', [{ id: once(), 'versionOf?': article }], nodes)
  const edge = {
    parent: source,
    child: article,
    kind: oneOf(...DERIVATION_KINDS),
    share: fraction,
    confidence: fraction,
    'via?': oneIdOf(ids('lost'), 'a lost version'),
    evidence,
    'alternatives?': [{ parent: source, confidence: fraction, 'without?': text }],
  } as const
  const sentence = { a: span, b: span, kind: oneOf(...SHARED_KINDS), similarity: fraction } as const
  const body: Read = (value, fail, within): [string, Span[]] =>
    Array.isArray(value) && value.length === 2
      ? [within(article, value[0], '[0]'), within([span], value[1], '[1]')]
      : fail('an id and its body spans')
  const rest: GraphData = check(
    CODE,
    'graph',
    {
      'made?': { version: text, 'keyId?': text, 'window?': [finite, WINDOW['window?']], 'minConfidence?': fraction },
      edges: [[[edge, once('parent', 'child')]], acyclic],
      citations: [[{ article, cited: oneIdOf(ids('cited'), 'a cited source'), evidence }, once('article', 'cited')]],
      undecided: [[{ a: article, b: article, aFromB: fraction, bFromA: fraction, siblings: fraction }, apart, once('a', 'b')]],
      alignments: [[{ a: article, b: article, sentences: [sentence] }, ascending, once('a', 'b')]],
      identical: [[[[article, once()]], several]],
      bodies: [[[body, once('0')]], (entries) => Object.fromEntries(entries)],
    },
    graph,
  )
  return { ...rest, nodes }
}

function oneIdOf(known: ReadonlySet<string>, what: string): Shape {
  return [text, (id, fail) => (known.has(id) ? id : fail(`the id of ${what}`, id))]
}

/** Refuses what has the same ids as another before it. */
function once(...keys: readonly string[]): Read {
  const seen = new Set<string>()
  return (value, fail) => {
    const ids = keys.length > 0 ? JSON.stringify(keys.map((key) => value[key])) : value
    if (seen.has(ids)) fail('no second entry of the same id', ids)
    seen.add(ids)
    return value
  }
}

const apart = pair((a, b) => a !== b, 'another article than a')
// An article with itself stands for all pairs of its class of identical bodies.
const ascending = pair((a, b) => a <= b, 'an id not before a in code-unit order')

function pair(holds: (a: string, b: string) => boolean, expected: string): Read {
  return (value, _, within) => {
    within((b, fail) => holds(value.a, b) || fail(expected, b), value.b, '.b')
    return value
  }
}

const several: Read = (copies, fail) => (copies.length > 1 ? copies : fail('two articles or more', copies))

const acyclic: Read = (edges, fail) => {
  const looped = onCycle(relationsOf(edges))
  return looped === undefined ? edges : fail('no article to descend from itself', looped)
}
