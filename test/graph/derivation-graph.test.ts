import { describe, expect, test } from 'vitest'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { trace } from '../../src/trace'
import { article, edge, graph, harbourData, texts } from './harbour'

const harbour = new DerivationGraph(harbourData)

describe('a derivation graph', () => {
  test('gives nodes and edges in code-unit order, whatever the order of the data', () => {
    const turned = new DerivationGraph({
      ...harbourData,
      nodes: [...harbourData.nodes].reverse(),
      edges: [...harbourData.edges].reverse(),
      undecided: [...harbourData.undecided].reverse(),
      alignments: [...harbourData.alignments].reverse(),
    })
    expect(harbour.nodes.map((node) => node.id)).toEqual(['cited:halden', 'l', 'lost:m', 'm', 'o', 'p', 'q', 'r'])
    expect(harbour.edges.map((e) => [e.parent, e.child])).toEqual([
      ['m', 'l'],
      ['m', 'o'],
      ['m', 'p'],
      ['o', 'l'],
    ])
    expect(turned).toEqual(harbour)
    expect(JSON.stringify(turned)).toBe(JSON.stringify(harbour))
    expect(String(turned)).toBe(String(harbour))
  })

  test('has as roots the articles without an article or lost version above them', () => {
    expect(harbour.roots()).toEqual(['m', 'q', 'r'])
    expect(graph({ nodes: [article('a'), { id: 'x', kind: 'lost', confidence: 0.7 }], edges: [edge('x', 'a')] }).roots()).toEqual(
      [],
    )
  })

  test('counts the lost version that an article came through among its parents', () => {
    expect(harbour.parents('o')).toEqual(['lost:m', 'm'])
    expect(harbour.children('lost:m')).toEqual(['o', 'p'])
    expect(harbour.children('m')).toEqual(['l', 'o', 'p'])
    expect(harbour.ancestors('l')).toEqual(['lost:m', 'm', 'o'])
    expect(harbour.descendants('lost:m')).toEqual(['l', 'o', 'p'])
    expect(harbour.descendants('m')).toEqual(['l', 'o', 'p'])
  })

  test('answers an unknown id with nothing', () => {
    for (const id of ['nobody', '__proto__', 'constructor', '']) {
      expect([harbour.parents(id), harbour.children(id), harbour.ancestors(id), harbour.descendants(id)]).toEqual([
        [],
        [],
        [],
        [],
      ])
      expect(harbour.shared(id, 'm')).toEqual([])
      expect(harbour.explain(id)).toMatchObject({ for: [], against: [], sentences: [], alternatives: [] })
      expect(harbour.explain('o', id).for).toEqual([])
      expect(String(harbour.explain(id))).toContain('not in this graph')
    }
  })

  test('gives lists that nobody can change for all others', () => {
    const given = [harbour.nodes, harbour.edges, harbour.citations, harbour.undecided, harbour.identical]
    const within = harbour.edges.flatMap(({ evidence, alternatives }) => [evidence, alternatives])
    for (const list of [...given, ...harbour.identical, ...within]) expect(Object.isFrozen(list)).toBe(true)
    expect(() => (harbour.edges as unknown[]).reverse()).toThrow(TypeError)
    expect(harbour.roots().reverse()).toEqual(['r', 'q', 'm'])
  })

  test('refuses to explain what is no id', () => {
    expect(() => harbour.explain('o', { level: 1 } as never)).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
  })

  test('hands out lists that may be changed without changing it', () => {
    harbour.parents('o').push('x')
    harbour.shared('m', 'o').pop()
    expect(harbour.parents('o')).toEqual(['lost:m', 'm'])
    expect(harbour.shared('m', 'o')).toHaveLength(2)
  })

  test('is equal to one made without texts', () => {
    expect(new DerivationGraph(harbourData, texts)).toEqual(harbour)
    expect(JSON.stringify(new DerivationGraph(harbourData, texts))).not.toContain('harbour is closed')
  })

  test('refuses what is no graph data', () => {
    const stored = new DerivationGraph(harbourData).toJSON()
    for (const data of [
      null,
      'a',
      [],
      { nodes: [] },
      { ...harbourData, identical: {} },
      { ...harbourData, bodies: null },
      stored,
    ]) {
      const [code, message] = ['ERR_GRAPH', expect.stringContaining('DerivationGraph.fromJSON')]
      expect(() => new DerivationGraph(data as never)).toThrow(expect.objectContaining({ code, message }))
    }
    expect(() => new DerivationGraph(stored as never)).toThrow('an array of 2 for bodies')
  })

  test('follows and prints a chain of 100,000 revisions', () => {
    const n = 100_000
    const nodes = Array.from({ length: n }, (_, i) => article(`a${i}`))
    const edges = Array.from({ length: n - 1 }, (_, i) => edge(`a${i}`, `a${i + 1}`))
    const chain = graph({ nodes, edges })
    expect(chain.descendants('a0')).toHaveLength(n - 1)
    expect(chain.ancestors(`a${n - 1}`)).toHaveLength(n - 1)
    expect(chain.families()).toHaveLength(1)
    expect(String(chain)).toContain('more articles')
  }, 20_000)
})

describe('shared sentences', () => {
  test('come by the order of the first article and turn with the question', () => {
    const forth = harbour.shared('m', 'o')
    expect(forth.map((s) => s.a.start)).toEqual([0, 23])
    const back = harbour.shared('o', 'm')
    expect(back.map((s) => [s.a, s.b])).toEqual([
      [
        { start: 0, end: 26 },
        { start: 23, end: 56 },
      ],
      [
        { start: 27, end: 49 },
        { start: 0, end: 22 },
      ],
    ])
  })

  test('are none between articles that the graph does not relate', () => {
    expect(harbour.shared('m', 'q')).toEqual([])
  })

  test('are given for a pair whose direction is open', () => {
    expect(harbour.shared('r', 'o')).toEqual([
      { a: { start: 5, end: 9 }, b: { start: 0, end: 20 }, kind: 'paraphrased', similarity: 0.7 },
    ])
  })

  test('are given for two children of one lost text', () => {
    const sentences = [{ a: { start: 0, end: 4 }, b: { start: 0, end: 5 }, kind: 'edited' as const, similarity: 0.9 }]
    const siblings = {
      nodes: [article('a'), article('b'), { id: 'x', kind: 'lost' as const, confidence: 0.7 }],
      edges: [edge('x', 'a'), edge('x', 'b')],
      alignments: [{ a: 'a', b: 'b', sentences }],
    }
    expect(graph(siblings).shared('a', 'b')).toEqual(sentences)
    expect(graph({ ...siblings, edges: [edge('x', 'a')] }).shared('a', 'b')).toEqual([])
  })

  test('stay within a copy that has fewer marks which count for nothing', () => {
    const sentences = [
      { a: { start: 0, end: 4 }, b: { start: 0, end: 4 }, kind: 'edited' as const, similarity: 0.9 },
      { a: { start: 4, end: 9 }, b: { start: 4, end: 9 }, kind: 'edited' as const, similarity: 0.9 },
    ]
    const copies = graph({
      nodes: [article('a'), article('b'), article('copy')],
      edges: [edge('a', 'b')],
      identical: [['b', 'copy']],
      alignments: [{ a: 'a', b: 'b', sentences }],
      bodies: { a: [{ start: 0, end: 9 }], b: [{ start: 0, end: 9 }], copy: [{ start: 1, end: 8 }] },
    })
    expect(copies.shared('a', 'copy').map(({ b }) => b)).toEqual([
      { start: 1, end: 5 },
      { start: 5, end: 8 },
    ])
  })

  test('are carried over to a copy that was not compared itself', () => {
    const sentences = [{ a: { start: 2, end: 6 }, b: { start: 10, end: 15 }, kind: 'edited' as const, similarity: 0.9 }]
    const copies = graph({
      nodes: [article('a'), article('b'), article('copy')],
      edges: [edge('a', 'b')],
      identical: [['b', 'copy']],
      alignments: [{ a: 'a', b: 'b', sentences }],
      bodies: {
        a: [{ start: 0, end: 9 }],
        b: [
          { start: 0, end: 5 },
          { start: 10, end: 20 },
        ],
        copy: [
          { start: 7, end: 12 },
          { start: 13, end: 23 },
        ],
      },
    })
    expect(copies.shared('copy', 'a')).toEqual([{ ...sentences[0], a: { start: 13, end: 18 }, b: { start: 2, end: 6 } }])
    expect(copies.shared('b', 'copy').map((s) => [s.a, s.b])).toEqual([
      [
        { start: 0, end: 5 },
        { start: 7, end: 12 },
      ],
      [
        { start: 10, end: 20 },
        { start: 13, end: 23 },
      ],
    ])
  })
})

describe('shared sentences of bodies cut into other paragraphs', () => {
  const sentences = [
    'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
    'The cranes have stood since 1961 and nobody makes their bearings any more.',
    'Twelve drivers will be moved to the grain terminal, where they are needed.',
  ]
  const line = 'VARNA (Meridian) - '
  const apart = `${line}${sentences.join('\n\n')}`
  const inOne = `${line}${sentences.join(' ')}`
  const reworded =
    'The port of Varna is to close two of its five cranes on Monday, the harbour office told Skagen Times.\n\n' +
    'The cranes have stood since 1961, and nobody makes their bearings any more.\n\nThe mayor is away.'

  test.each([
    ['b is cut otherwise', apart, inOne],
    ['a is', inOne, apart],
  ])('are where they stand: %s', (_, a, b) => {
    const traced = trace([
      { id: 'a', publisher: 'Meridian', text: a },
      { id: 'b', publisher: 'Skagen Times', text: b },
      { id: 'c', publisher: 'Fen Post', text: reworded },
    ])
    expect(traced.identical).toEqual([['a', 'b']])
    const whole = traced.shared('a', 'b').map((s) => [a.slice(s.a.start, s.a.end), b.slice(s.b.start, s.b.end)])
    expect(
      whole
        .map(([, inB]) => inB)
        .join(' ')
        .replaceAll('\n\n', ' '),
    ).toBe(sentences.join(' '))
    for (const [inA, inB] of whole) expect(inA?.replaceAll('\n\n', ' ')).toBe(inB?.replaceAll('\n\n', ' '))
    for (const [id, text] of Object.entries({ a, b }))
      expect(traced.shared(id, 'c').map((s) => text.slice(s.a.start, s.a.end))).toEqual(sentences.slice(0, 2))
  })

  test('are none where the two are not as long', () => {
    const copies = graph({
      nodes: [article('a'), article('copy')],
      identical: [['a', 'copy']],
      bodies: {
        a: [{ start: 0, end: 9 }],
        copy: [
          { start: 0, end: 4 },
          { start: 6, end: 9 },
        ],
      },
    })
    expect(copies.shared('a', 'copy')).toEqual([])
  })
})

describe('filtering', () => {
  test('drops weak edges and the lost versions that they leave childless', () => {
    const strict = harbour.filter({ minConfidence: 0.95 })
    expect(strict.edges.map((e) => e.child)).toEqual(['p'])
    expect(strict.nodes.some((node) => node.id === 'lost:m')).toBe(true)
    expect(strict.undecided).toEqual(harbour.undecided)
    const none = harbour.filter({ minConfidence: 1 })
    expect(none.edges).toEqual([])
    expect(none.nodes.map((node) => node.id)).toEqual(['cited:halden', 'l', 'm', 'o', 'p', 'q', 'r'])
    expect(DerivationGraph.fromJSON(none.toJSON())).toEqual(none)
  })

  test('keeps an edge that is just likely enough, and everything at 0', () => {
    expect(harbour.filter({ minConfidence: 0.93 }).edges).toHaveLength(2)
    expect(harbour.filter({ minConfidence: 0 })).toEqual(harbour)
    expect(harbour.filter()).toEqual(harbour)
  })

  test('names the option, what was expected and what came', () => {
    const misuse = (options: unknown) => {
      try {
        harbour.filter(options as never)
      } catch (error) {
        return error as Error & { code: string }
      }
      return undefined
    }
    expect(misuse({ minConfidence: '0.8' })).toMatchObject({ name: 'TypeError', code: 'ERR_OPTION' })
    expect(misuse({ minConfidence: 1.5 })).toMatchObject({ name: 'RangeError', code: 'ERR_OPTION' })
    expect(misuse({ minConfidence: Number.NaN })).toMatchObject({ name: 'RangeError', code: 'ERR_OPTION' })
    expect(misuse({ minConfidense: 0.8 })?.message).toMatch(/minConfidense.*it knows minConfidence/)
    expect(misuse(0.8)).toMatchObject({ name: 'TypeError', code: 'ERR_OPTION' })
    expect(misuse({ minConfidence: 1.5 })?.message).toBe('filter.minConfidence: expected a number from 0 to 1, got 1.5')
  })
})

describe('families', () => {
  test('come largest first, ties by the lowest id, and carry their part of everything', () => {
    const [first, second, ...more] = harbour.families()
    expect(more).toEqual([])
    expect(first?.nodes.map((node) => node.id)).toEqual(['cited:halden', 'l', 'lost:m', 'm', 'o', 'p', 'r'])
    expect(first?.edges).toEqual(harbour.edges)
    expect(first?.citations).toEqual(harbour.citations)
    expect(first?.shared('m', 'o')).toEqual(harbour.shared('m', 'o'))
    expect(first?.toJSON().bodies).toEqual(harbour.toJSON().bodies)
    expect(second?.nodes.map((node) => node.id)).toEqual(['q'])
    for (const family of harbour.families()) expect(DerivationGraph.fromJSON(family.toJSON())).toEqual(family)
  })

  test('that cite one absent source stay apart, each with that source', () => {
    const cited = { id: 'x', kind: 'cited' as const, name: 'Halden Wire' }
    const cites = (id: string) => ({ article: id, cited: 'x', evidence: [] })
    const parts = graph({ nodes: [article('b'), article('a'), cited], citations: [cites('a'), cites('b')] }).families()
    expect(parts.map((part) => part.nodes.map((node) => node.id))).toEqual([
      ['a', 'x'],
      ['b', 'x'],
    ])
  })

  test('join what an open direction, a near rival or identical bodies connect', () => {
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => article(id))
    const joined = graph({
      nodes,
      edges: [edge('a', 'b', { alternatives: [{ parent: 'c', confidence: 0.4 }] })],
      undecided: [{ a: 'c', b: 'd', aFromB: 0.3, bFromA: 0.3, siblings: 0.3 }],
      identical: [['e', 'f']],
    })
    expect(joined.families().map((part) => part.nodes.map((node) => node.id))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['e', 'f'],
    ])
  })

  test('survive ids that are names of object properties', () => {
    const nodes = [article('__proto__'), article('constructor')]
    const bodies = Object.fromEntries([['__proto__', [{ start: 0, end: 4 }]]])
    const [family] = graph({ nodes, edges: [edge('__proto__', 'constructor')], bodies }).families()
    expect(family?.toJSON().bodies).toEqual([['__proto__', [{ start: 0, end: 4 }]]])
    expect(family?.descendants('__proto__')).toEqual(['constructor'])
  })
})
