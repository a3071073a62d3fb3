import fc from 'fast-check'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import type { Derivation, DerivationKind, GraphData, Node } from '../../src/types'
import { article, data } from '../graph/harbour'

/** Whatever a scraped page may call itself: all that some format takes for its own syntax, or cannot hold. */
export const AWKWARD = [
  'quo"te',
  "apo'strophe",
  'back\\',
  'back\\\\',
  'new\nline',
  'carriage\r\nreturn',
  'tab\t',
  'nul\0',
  'del\x7f',
  'next\x85line',
  'separator\u2028\u2029',
  '<b>tag</b>',
  '<br/>',
  ']]>',
  '<!-- --><?pi?>',
  '&amp;',
  '&#0;',
  '#35;',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  '\u202egnitirw\u202c',
  '\u200b\ufeff',
  '日本',
  '😀',
  '__proto__',
  'constructor',
  'end',
  'subgraph',
  '%% x',
  '%41',
  'a,b;c|d',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  "'=1",
  '_x0041_',
  '_x005F_x0041_',
  '_x00',
  ' lead and trail ',
  'two  spaces',
  '.',
  '-',
  '[x](y)',
  '`code`',
  '{brace}',
  'http://example.org/a b',
  'https://example.org/?q=1&r=ä#x',
] as const

/** Single code units, lone surrogates and controls among them, code points, and the texts above, glued together. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...AWKWARD),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 4 }),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''))

const KINDS: readonly DerivationKind[] = ['republished', 'abridged', 'edited', 'rewritten', 'quoted', 'revised']
const fraction = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const instant = fc.oneof(fc.integer({ min: -9e15, max: 9e15 }), fc.integer({ min: 0, max: 2e12 }))
const some = <T>(all: readonly T[], most: number) => fc.subarray([...all], { maxLength: Math.min(most, all.length) })
const evidence = fc.array(fc.record({ kind: text, weight: fc.integer({ min: -90, max: 90 }).map((n) => n / 10), detail: text }), {
  maxLength: 2,
})

const named = fc.record({
  id: text.filter((id) => id !== ''),
  kind: fc.constantFrom<Node['kind']>('article', 'article', 'article', 'lost', 'cited'),
  name: text,
  publisher: maybe(text),
  title: maybe(text),
  published: maybe(fc.tuple(instant, fc.oneof(fc.constant(0), fc.constant(Infinity), fc.nat()))),
  notes: fc.array(text, { maxLength: 2 }),
})

/** Graphs of a few nodes with awkward names, with everything that a graph can hold. */
export const graphs: fc.Arbitrary<DerivationGraph> = fc
  .uniqueArray(named, { selector: ({ id }) => id, minLength: 2, maxLength: 6 })
  .chain((drawn) => {
    const ids = (kind: Node['kind']) => drawn.filter((node) => node.kind === kind).map(({ id }) => id)
    const [articles, lost, cited] = [ids('article'), ids('lost'), ids('cited')]
    const nodes = drawn.map(({ id, kind, name, publisher, title, published, notes }): Node => {
      if (kind === 'cited') return { id, kind, name }
      if (kind === 'lost') return { id, kind, confidence: 0.25, ...(articles.length > 0 && { versionOf: articles[0] }) }
      const at = published && { earliest: published[0], latest: published[0] + published[1] }
      return article(id, publisher, { notes, ...(title !== undefined && { title }), ...(at && { published: at }) })
    })
    const pairs = (from: readonly string[], to: readonly string[]) => from.flatMap((a) => to.map((b) => [a, b] as const))
    const ascending = pairs(articles, articles).filter(([a, b]) => articles.indexOf(a) < articles.indexOf(b))
    const derivation = (pair: readonly [string, string]): fc.Arbitrary<Derivation> =>
      fc
        .record({
          kind: fc.constantFrom(...KINDS),
          share: fraction,
          confidence: fraction,
          via: maybe(fc.constantFrom(...lost, undefined)),
          evidence,
          alternatives: maybe(
            fc.array(fc.record({ parent: fc.constantFrom(...articles), confidence: fraction, without: maybe(text) }), {
              maxLength: 2,
            }),
          ),
        })
        .map(({ via, alternatives, ...rest }) => ({
          ...rest,
          parent: pair[0],
          child: pair[1],
          ...(via !== undefined && { via }),
          ...(alternatives && { alternatives }),
        }))
    return fc
      .record({
        edges: some([...ascending, ...pairs(lost, articles)], 4).chain((chosen) => fc.tuple(...chosen.map(derivation))),
        citations: some(pairs(articles, cited), 3).chain((chosen) =>
          fc.tuple(...chosen.map(([from, to]) => evidence.map((e) => ({ article: from, cited: to, evidence: e })))),
        ),
        undecided: some(ascending, 2).chain((chosen) =>
          fc.tuple(
            ...chosen.map(([a, b]) =>
              fc
                .tuple(fraction, fraction, fraction)
                .map(([x, y, z]) => ({ a, b, aFromB: x / 3, bFromA: y / 3, siblings: z / 3 })),
            ),
          ),
        ),
      })
      .map((rest) => new DerivationGraph(data({ nodes, ...rest } as Partial<GraphData>)))
  })

/**
 * Those that graphology can hold: it keeps neighbours in plain objects (graphology/graphology#188), so that an id like
 * "constructor" is a neighbour of all.
 */
export const graphsForGraphology = graphs.filter(({ nodes }) => nodes.every(({ id }) => !(id in {})))

/** Every awkward name as id, publisher and title, 10 kB and more of each, in one chain. */
export const awkward: DerivationGraph = new DerivationGraph(
  data({
    nodes: [
      ...AWKWARD.map((name) => article(`id${name}`, name, { title: `${name} ${name.repeat(2000)}`, notes: [name] })),
      article('empty', '', { title: '' }),
      { id: 'lost"', kind: 'lost', versionOf: `id${AWKWARD[0]}`, confidence: 0.5 },
      { id: 'cited\\', kind: 'cited', name: '"<&>\u202e' },
    ],
    edges: AWKWARD.slice(1).map((name, i) => ({
      parent: `id${AWKWARD[i]}`,
      child: `id${name}`,
      kind: KINDS[i % KINDS.length],
      share: 0.6,
      confidence: i % 2 === 0 ? 0.9 : 0.2,
      ...(i === 0 && { via: 'lost"' }),
      evidence: [{ kind: 'credit', weight: -1.5, detail: name }],
      alternatives: [{ parent: 'empty', confidence: 0.1 }],
    })),
    citations: [{ article: 'idend', cited: 'cited\\', evidence: [] }],
    undecided: [{ a: 'id__proto__', b: 'idback\\', aFromB: 0.3, bFromA: 0.3, siblings: 0.3 }],
  }),
)

/** What the docstrings promise: this gives back what `_xHHHH_` stands for. */
export function unescaped(written: string): string {
  return written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
