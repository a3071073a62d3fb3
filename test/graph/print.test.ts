import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { columns } from '../../src/graph/columns'
import { DerivationGraph } from '../../src/graph/derivation-graph'
import { article, edge, graph, harbourData, texts } from './harbour'

const harbour = new DerivationGraph(harbourData, texts)

function numbered(n: number) {
  return Array.from({ length: n }, (_, i) => article(`a${String(i).padStart(6, '0')}`, 'Oriel'))
}

describe('a printed graph', () => {
  test('is a tree of publishers, kinds, shares, confidences, lost and cited sources', () => {
    expect(String(harbour)).toBe(
      [
        '6 articles, 1 family, 1 alone',
        '',
        'Meridian · m      first in the set',
        '├─ [earlier version, lost] likely (.81)',
        '│  ├─ Oriel · o   rewritten   55 % of it   likely (.93)',
        '│  │     or from Pilot · p (.05)',
        '│  └─ Pilot · p   rewritten   94 % of it   likely (.97)',
        '└─ Lumen · l      edited      60 % of it   likely (.88)',
        '      also from Oriel · o (edited, 40 % of it, likely .71)',
        'Law Review · r    cites Halden Wire (not in the set)',
        '   shares text with Oriel · o, Pilot · p; direction open',
        '',
        'Quill · q   no derivation found',
      ].join('\n'),
    )
  })

  test('prints the same in the REPL', () => {
    expect(inspect(harbour)).toBe(String(harbour))
  })

  test('is one line inside a list', () => {
    expect(inspect(harbour.families())).toBe(
      ['[', '  [DerivationGraph: 5 articles, first Meridian · m],', '  [DerivationGraph: 1 article, first Quill · q]', ']'].join(
        '\n',
      ),
    )
  })

  test('calls no source first beside one that is the second parent of a text', () => {
    const woven = graph({
      nodes: [article('a'), article('b'), article('c')],
      edges: [edge('a', 'c'), edge('b', 'c', { share: 0.3 })],
    })
    expect(String(woven)).toMatch(/^a +from no other in the set$/m)
    expect(String(woven)).toMatch(/^b +from no other in the set$/m)
  })

  test('says "either" of two parents when they are near', () => {
    const near = graph({
      nodes: [article('a'), article('b'), article('c')],
      edges: [edge('a', 'c', { confidence: 0.48, alternatives: [{ parent: 'b', confidence: 0.41 }] })],
    })
    expect(String(near)).toContain('either from a (.48) or from b (.41)')
    expect(String(near)).toContain('perhaps (.48)')
    expect(String(near.explain('c')).split('\n').slice(0, 2)).toEqual([
      'c comes either from a (.48) or from b (.41), which is open.',
      'If from a, it is rewritten; 60 % of its sentences come from there.',
    ])
  })

  test('tells rivals that are level from those that are not', () => {
    const three = graph({
      nodes: [article('a'), article('b'), article('c'), article('d')],
      edges: [
        edge('a', 'c', {
          confidence: 0.4,
          alternatives: [
            { parent: 'b', confidence: 0.38 },
            { parent: 'd', confidence: 0.11 },
          ],
        }),
      ],
    })
    expect(String(three)).toContain('either from a (.40) or from b (.38)\n')
    expect(String(three.explain('c'))).toContain('It may instead come from\n  b (.38)\n  d (.11)')
  })

  test('shows a lost text without a known version as a root', () => {
    const lost = graph({
      nodes: [article('a'), article('b'), { id: 'x', kind: 'lost', confidence: 0.7 }],
      edges: [edge('x', 'a'), edge('x', 'b')],
    })
    expect(String(lost)).toMatch(/\n\[a text not in the set\] likely \(\.70\)\n├─ a .*\n└─ b /)
  })

  test('gives the headline where the publisher is not known', () => {
    expect(String(graph({ nodes: [article('a', undefined, { title: 'Harbour closed' })] }))).toContain('a · “Harbour closed”')
  })

  test('prints nobody twice, and every article of a small graph', () => {
    for (const node of harbour.nodes) {
      if (node.kind !== 'article') continue
      const own = String(harbour)
        .split('\n')
        .filter((line) => new RegExp(`^[│├└─ ]*[A-Z][a-z]+( Review)? · ${node.id}( |$)`).test(line))
      expect(own).toHaveLength(1)
    }
  })

  test('shows ten thousand identical bodies as one line with a count', () => {
    const nodes = numbered(10_001)
    const ids = nodes.map((node) => node.id)
    const [first, ...rest] = ids as [string, ...string[]]
    const shapes = {
      star: rest.map((id) => edge(first, id, { kind: 'republished', share: 1 })),
      chain: rest.map((id, i) => edge(ids[i] as string, id, { kind: 'republished', share: 1 })),
      none: [],
    }
    for (const edges of Object.values(shapes)) {
      expect(String(graph({ nodes, edges, identical: [ids] }))).toBe(
        ['10,001 articles, 1 family', '', 'Oriel · a000000   first in the set', '   … and 10,000 identical copies'].join('\n'),
      )
    }
    const siblings = ids.map((id) => edge('m', id))
    const below = String(graph({ nodes: [article('m', 'Meridian'), ...nodes], edges: siblings, identical: [ids] }))
    expect(below.split('\n')).toHaveLength(5)
    expect(below).toContain('… and 10,000 identical copies')
  })

  test('names identical bodies where they are few', () => {
    const nodes = numbered(3)
    const [first, ...rest] = nodes.map((node) => node.id) as [string, ...string[]]
    const edges = rest.map((id) => edge(first, id, { kind: 'republished', share: 1 }))
    expect(String(graph({ nodes, edges, identical: [[first, ...rest]] }))).toContain(
      `… and 2 identical copies: ${rest.map((id) => `Oriel · ${id}`).join(', ')}`,
    )
  })

  test('of many families is a summary that says how to see one', () => {
    const nodes = numbered(100)
    const edges = Array.from({ length: 30 }, (_, i) => edge(nodes[2 * i]?.id as string, nodes[2 * i + 1]?.id as string))
    edges.push(edge(nodes[59]?.id as string, nodes[60]?.id as string))
    const lines = String(graph({ nodes, edges })).split('\n')
    expect(lines[0]).toBe('100 articles, 30 families, 39 alone')
    expect(lines[2]).toBe('graph.families()[0]    3 articles   Oriel · a000058')
    expect(lines).toContain('… and 18 more families of 36 articles')
    expect(lines).toContain('graph.families()[0] shows the largest as a tree.')
    expect(lines.length).toBeLessThan(40)
    expect(String(graph({ nodes, edges }).families()[0])).toContain('└─ Oriel · a000059')
  })

  test('of one large family shows the part nearest to the root and counts the rest', () => {
    const nodes = numbered(400)
    const edges = nodes.slice(1).map((node, i) => edge(nodes[Math.floor(i / 3)]?.id as string, node.id))
    const text = String(graph({ nodes, edges }))
    expect(text.split('\n').length).toBeLessThan(140)
    const shown = text.split('\n').filter((line) => line.includes('Oriel · ')).length
    const counted = [...text.matchAll(/… and ([\d,]+) more/g)].reduce(
      (sum, m) => sum + Number((m[1] as string).replace(',', '')),
      0,
    )
    expect(shown + counted).toBe(400)
  })

  test('of 30,000 articles stays short', () => {
    const nodes = numbered(30_000)
    const edges = nodes
      .slice(1)
      .filter((_, i) => i % 3)
      .map((node, i) => edge(nodes[i]?.id as string, node.id))
    for (const some of [edges, [], nodes.slice(1).map((node) => edge('a000000', node.id))]) {
      expect(String(graph({ nodes, edges: some })).length).toBeLessThan(10_000)
    }
  }, 20_000)

  test('without articles says so', () => {
    expect(String(graph({}))).toBe('no articles')
    expect(String(graph({ nodes: [article('a')] }))).toBe('1 article\n\na')
  })

  test('lets no name disturb the terminal', () => {
    const names = ['a\u001b[31mb', 'c\nd', 'e\u202ef', '\ud800g', 'h\u0000i', 'x'.repeat(10_000), 'j\u2066k\u200bl']
    const text = String(graph({ nodes: names.map((name) => article(name, name.slice(0, 3))), edges: [] }))
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).toContain('\\u001b')
    expect(text).toContain('\\ud800')
    expect(Math.max(...text.split('\n').map(columns))).toBeLessThan(200)
  })

  test('never accuses', () => {
    const all = [String(harbour), ...harbour.nodes.map((node) => String(harbour.explain(node.id)))].join('\n')
    expect(all).not.toMatch(/stole|plagiar|copied|cheat|theft|guilt/i)
  })

  test('hangs on no cycle that was made by hand', () => {
    const loop = graph({ nodes: [article('a'), article('b')], edges: [edge('a', 'b'), edge('b', 'a')] })
    expect(String(loop)).toContain('└─ b')
    expect(loop.ancestors('a')).toEqual(['b'])
  })
})

describe('an explanation', () => {
  test('gives what speaks for and against, strongest first, and the sentences from parent to child', () => {
    const given = harbour.explain('o')
    expect(given.parent).toBe('m')
    expect(given.for.map((e) => e.kind)).toEqual(['credit', 'wording'])
    expect(given.against.map((e) => e.kind)).toEqual(['date'])
    expect(given.sentences).toEqual(harbour.shared('m', 'o'))
    expect(given.alternatives).toEqual([{ parent: 'p', confidence: 0.05 }])
    expect(Object.keys(given).sort()).toEqual(['against', 'alternatives', 'child', 'for', 'parent', 'sentences'])
  })

  test('reads like an argument', () => {
    expect(String(harbour.explain('o'))).toBe(
      [
        'Oriel · o likely (.93) comes from Meridian · m, through an earlier version that is not in the set.',
        'It is rewritten; 55 % of its sentences come from there.',
        '',
        'Speaks for it (log-odds; 0.7 doubles or halves the odds)',
        '   +2.3  names Meridian in its dateline (credit)',
        '   +1.1  shares rare wording (wording)',
        '',
        'Speaks against it (log-odds; 0.7 doubles or halves the odds)',
        '   −0.4  is dated an hour before it (date)',
        '',
        'It may instead come from',
        '  Pilot · p (.05)',
        '',
        '2 shared sentences: 1 verbatim, 1 edited',
        '  verbatim   a 0–22   b 27–49',
        '    The harbour is closed.                 │ The harbour is closed.',
        '  edited .80   a 23–56   b 0–26',
        '    The mayor was not asked about it.      │ The mayor was never asked.',
      ].join('\n'),
    )
    expect(inspect(harbour.explain('o'))).toBe(String(harbour.explain('o')))
  })

  test('says on what the choice hangs', () => {
    const alternatives = [{ parent: 'b', confidence: 0.2, without: 'credit' }]
    const hung = graph({ nodes: [article('a'), article('b'), article('c')], edges: [edge('a', 'c', { alternatives })] })
    const said = 'It may instead come from\n  b (.20)\nWithout the evidence of credit, b would be ahead of it.'
    expect(String(hung.explain('c'))).toContain(said)
    expect(String(DerivationGraph.fromJSON(JSON.stringify(hung)).explain('c'))).toContain(said)
  })

  test('takes the parent of the largest share unless one is named', () => {
    expect(harbour.explain('l').parent).toBe('m')
    expect(harbour.explain('l', 'o').parent).toBe('o')
    expect(String(harbour.explain('l', 'o'))).toContain('It also draws on Meridian · m (60 %).')
    expect(harbour.explain('o', 'lost:m').for).toHaveLength(2)
  })

  test('says of a root what it shares and cites', () => {
    const given = harbour.explain('r')
    expect(given).not.toHaveProperty('parent')
    expect(String(given)).toContain('comes from no other article of the set')
    expect(String(given)).toContain('shares text with Oriel · o; the direction is open (from it .30, the other way .20')
    expect(String(given)).toContain('It names Halden Wire, not in the set, as a source.')
  })

  test('of a copy names the others', () => {
    const copies = graph({ nodes: [article('a', 'Oriel'), article('b')], identical: [['a', 'b']] })
    expect(String(copies.explain('b'))).toContain('Its body is identical to that of Oriel · a.')
  })

  test('knows citations, rivals, open pairs and lost versions when asked for', () => {
    expect(harbour.explain('r', 'cited:halden').for.map((e) => e.detail)).toEqual(['told Halden Wire'])
    expect(String(harbour.explain('o', 'p'))).toContain('a rival source of Oriel · o (.05)')
    expect(String(harbour.explain('r', 'o'))).toContain('the direction is open')
  })

  test('says of an open pair which way is far likelier', () => {
    const nodes = [article('a', 'Oriel'), article('b', 'Pilot'), article('c', 'Quill')]
    const pair = (a: string, b: string, aFromB: number, bFromA: number) => ({ a, b, aFromB, bFromA, siblings: 0 })
    const open = graph({ nodes, undecided: [pair('a', 'b', 0.33, 0.02), pair('a', 'c', 0.23, 0.01), pair('b', 'c', 0.02, 0.33)] })
    expect(inspect(open)).toContain('may come from Pilot · b (.33), Quill · c (.23)')
    expect(inspect(open)).toContain('may be a source of Quill · c (.33)')
    expect(String(open.explain('a', 'b'))).toContain('It may come from Pilot · b (from it .33')
    expect(String(open.explain('b', 'a'))).toContain('It may be a source of Oriel · a (from it .02')
    expect(inspect(graph({ nodes, undecided: [pair('a', 'b', 0.33, 0.2)] }))).toContain(
      'shares text with Pilot · b; direction open',
    )
  })

  test('says of one without an edge when several are likely together', () => {
    const nodes = [article('a', 'Oriel'), article('b', 'Pilot'), article('c', 'Quill'), article('d', 'Reed')]
    const from = (b: string, aFromB: number) => ({ a: 'a', b, aFromB, bFromA: 0.02, siblings: 0 })
    const said = (...undecided: ReturnType<typeof from>[]) => String(graph({ nodes, undecided }).explain('a'))
    expect(said(from('b', 0.21), from('c', 0.34), from('d', 0.02))).toContain(
      'Oriel · a comes most likely from one of Quill · c (.34), Pilot · b (.21), none of them by itself.',
    )
    expect(said(from('b', 0.21), from('c', 0.25))).toContain('comes from no other article of the set')
    expect(said(from('b', 0.52))).toContain('comes from no other article of the set')
  })

  test('says of an open pair how likely none of the three is', () => {
    const explained = (aFromB: number, bFromA: number, siblings: number) =>
      String(
        graph({ nodes: [article('a'), article('b')], undecided: [{ a: 'a', b: 'b', aFromB, bFromA, siblings }] }).explain(
          'a',
          'b',
        ),
      )
    expect(explained(0.08, 0.15, 0.02)).toContain('both from a third text .02, none of these .75)')
    expect(explained(0.1, 0.2, 0.7)).toContain('both from a third text .70)')
    expect(explained(0.5, 0.4996, 0)).toContain('both from a third text < .01)')
    expect(harbour.explain('r', 'o').sentences).toHaveLength(1)
    expect(String(harbour.explain('q', 'm'))).toContain('draws no line from Meridian · m to Quill · q')
    expect(String(harbour.explain('lost:m'))).toContain('An earlier version of Meridian · m')
  })
})
