import { describe, expect, it } from 'vitest'
import { DerivationGraph, fingerprint, trace } from '../../src/index'
import { expectPrint } from './invariants'

/** Shapes that patterns and stacks go wrong on, each of about so many characters. */
const SHAPES: Record<string, (size: number) => string> = {
  'one word': (n) => 'a'.repeat(n),
  'one sentence': (n) => 'word '.repeat(n / 5),
  sentences: (n) => Array.from({ length: n / 20 }, (_, i) => `The dam ${i} failed. `).join(''),
  'combining marks': (n) => `e${'\u0301'.repeat(n)}`,
  'brackets in brackets': (n) => `${'('.repeat(n / 2)}a${')'.repeat(n / 2)}`,
  'quotes in quotes': (n) => `${'“'.repeat(n / 2)}a${'”'.repeat(n / 2)}`,
  'quotes begun': (n) => '”a '.repeat(n / 3),
  blanks: (n) => `The dam${' '.repeat(n)}failed at dawn.`,
  'line ends': (n) => `The dam\n${'\r\n\v'.repeat(n / 3)}failed at dawn.`,
  hyphens: (n) => 'a-'.repeat(n / 2),
  dashes: (n) => '— '.repeat(n / 2),
  figures: (n) => '1,'.repeat(n / 2),
  points: (n) => '.'.repeat(n),
  initials: (n) => 'A.b.'.repeat(n / 4),
  names: (n) => 'Name '.repeat(n / 5),
  addresses: (n) => 'a@'.repeat(n / 2),
  invisible: (n) => 'a\u200d'.repeat(n / 2),
  surrogates: (n) => '\ud800'.repeat(n),
  'copyright lines': (n) => '© 2025 Name\n'.repeat(n / 12),
  bylines: (n) => 'By Ada Quill\n'.repeat(n / 13),
}

describe('a text of two hundred thousand characters', () => {
  // A quadratic step would take minutes, a recursion end the process; what is kept is counted.
  for (const [name, make] of Object.entries(SHAPES)) {
    it(`is read in proportion to it: ${name}`, () => {
      const [small, large] = [2e4, 2e5].map((size) => {
        const text = make(size)
        const print = fingerprint({ id: 'a', text })
        expectPrint(print, text)
        return JSON.stringify(print).length
      })
      expect(large).toBeLessThan(12 * small + 5000)
    }, 60_000)
  }
})

describe('a million', () => {
  it.each([
    ['sentences', (n: number) => Array.from({ length: n }, (_, i) => `Dam ${i} failed. `).join(''), [1e6, 3e6]],
    ['words in one sentence', (n: number) => 'the dam failed and '.repeat(n / 4), [1, 1e6]],
  ] as const)(
    '%s are read',
    (_, make, [sentences, tokens]) => {
      const print = fingerprint({ id: 'a', text: make(1e6) })
      expect([print.paragraphs.length, print.tokens.length]).toEqual([sentences, tokens])
      expect(print.keys.length).toBeLessThan(305)
    },
    60_000,
  )
})

describe('a run of one kind of character longer than the stack of an engine', () => {
  const body = 'The dam failed at dawn, the harbour board said on Monday.'
  it.each([
    ['a line', 'The dam failed. ', 1.2e6],
    ['zero-width spaces', '\u200b', 1e7],
    ['marks of quotation', '> ', 8e6],
    ['capitals', 'A', 1.8e7],
  ])(
    'is read as often as it comes: %s',
    (_, unit, count) => {
      const text = `${body}\n\n${unit.repeat(count)}\n\n${body}`
      // Engines compile a regular expression that comes back otherwise than one that comes once.
      for (let time = 0; time < 2; time++) expect(fingerprint({ id: 'a', text }).paragraphs.length).toBeGreaterThan(1)
    },
    60_000,
  )
})

describe('a list longer than the stack', () => {
  const body = 'The dam failed at dawn, the harbour board said on Monday.\n\nIt had been warned, the union said, in May.\n\n'
  it.each([
    ['attributions', 'He told Skarvik. '.repeat(150_000)],
    ['copyrights', body + '© 2025 Skarvik News\n'.repeat(150_000)],
  ])(
    'is no matter in a page: %s',
    (_, text) => {
      expect(fingerprint({ id: 'a', text }).credits).toHaveLength(150_000)
    },
    60_000,
  )

  it('is no matter in a vector', () => {
    const embed = (sentences: readonly string[]) => sentences.map(() => new Float32Array(200_000).fill(0.5))
    expect(fingerprint({ id: 'a', text: 'The dam failed.' }, { embed }).vectors).toHaveLength(200_000)
  }, 60_000)

  it('is no matter in an explanation', () => {
    const evidence = Array.from({ length: 200_000 }, () => ({ kind: 'credit', weight: 1, detail: 'x' }))
    const alternatives = Array.from({ length: 200_000 }, () => ({ parent: 'a', confidence: 0 }))
    const graph = new DerivationGraph({
      nodes: ['a', 'b'].map((id) => ({ id, kind: 'article', notes: [] })),
      edges: [{ parent: 'a', child: 'b', kind: 'edited', share: 1, confidence: 1, evidence, alternatives }],
      citations: [],
      undecided: [],
      alignments: [],
      identical: [],
      bodies: {},
    })
    expect(String(graph.explain('b')).split('\n').length).toBeGreaterThan(400_000)
  }, 60_000)
})

describe('a page that credits a thousand names', () => {
  const name = (i: number): string => `X${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')} News`
  const told = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => `He told ${name(from + i)} that the dam failed.`).join(' ')
  const named = (text: string) => fingerprint({ id: 'a', text }).credits.map((credit) => credit.name)

  it('is heard on the first of each kind, and says so', () => {
    const text = `${told(0, 64)} ${told(0, 1000)}\n\n© 2025 Skarvik News`
    expect(named(text)).toEqual([...[0, 0].flatMap(() => Array.from({ length: 64 }, (_, i) => name(i))), 'Skarvik News'])
    const note = 'credits ignored: only the first 64 names of a kind count'
    const notes = (last: number) =>
      trace([{ id: 'a', text: told(0, last) }]).nodes.flatMap((node) => (node.kind === 'article' ? node.notes : []))
    expect([notes(64), notes(65)]).toEqual([[], [note]])
  })
})

describe('a chain', () => {
  it('of two thousand articles that descend from one another is walked, drawn and stored', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => String(i).padStart(5, '0'))
    const graph = new DerivationGraph({
      nodes: ids.map((id) => ({ id, kind: 'article', notes: [] })),
      edges: ids.slice(1).map((child, i) => ({ parent: ids[i], child, kind: 'edited', share: 1, confidence: 1, evidence: [] })),
      citations: [],
      undecided: [],
      alignments: [],
      identical: [],
      bodies: {},
    })
    expect(graph.ancestors(ids[1999])).toHaveLength(1999)
    expect(graph.families()).toHaveLength(1)
    expect(`${graph}`).not.toBe('')
    expect(JSON.stringify(DerivationGraph.fromJSON(JSON.stringify(graph)))).toBe(JSON.stringify(graph))
  }, 60_000)

  it('of nothing is a graph', () => {
    expect(trace([]).nodes).toEqual([])
  })
})
