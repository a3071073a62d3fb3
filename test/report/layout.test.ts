import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyOf } from '../../src/report/family'
import { layOut } from '../../src/report/layout'
import type { Box, Point } from '../../src/report/shape'
import type { Derivation } from '../../src/types'
import { article, data, edge, graph, harbourData } from '../graph/harbour'

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A tree by parents: article i comes from parents[i] < i. */
const tree = (parents: readonly number[]) =>
  familyOf(
    graph({
      nodes: parents.map((_, i) => article(`a${i}`, `Outlet ${i}`)),
      edges: parents.flatMap((parent, i): Derivation[] => (i === 0 ? [] : [edge(`a${parent}`, `a${i}`)])),
    }),
  )

/** Points of the line as the picture has it: from one to the next upright at either end. */
const drawn = (points: readonly Point[]): Point[] =>
  points.slice(1).flatMap((to, i) =>
    Array.from({ length: 21 }, (_, k) => {
      const [from, t] = [points[i], k / 20]
      const near = (1 - t) ** 3 + 3 * t * (1 - t) ** 2
      const middle = 3 * t * (1 - t) * ((from.y + to.y) / 2)
      return { x: near * from.x + (1 - near) * to.x, y: (1 - t) ** 3 * from.y + middle + t ** 3 * to.y }
    }),
  )

describe('the picture of a family', () => {
  it('has a place for everything, nothing on top of another, and every line from a box above to one below', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (numbers) => {
        const family = tree([0, ...numbers.map((n, i) => n % (i + 1))])
        const { width, height, boxes, lines } = layOut(family)
        expect(boxes).toHaveLength(family.nodes.length)
        boxes.forEach((box, i) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true)
          for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false)
        })
        for (const { from, to, points } of lines) {
          const [above, below] = [from, to].map((id) => boxes.find((box) => box.id === id) as Box)
          expect(points[0].y).toBe(above.y + above.height)
          expect(points.at(-1)?.y).toBe(below.y)
          expect(above.y).toBeLessThan(below.y)
        }
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('holds the lines that run around a box', () => {
    const pairs: [string, string][] = [
      ['a0', 'a2'],
      ['a0', 'a7'],
      ['a0', 'a6'],
      ['a0', 'a1'],
    ]
    const family = familyOf(
      graph({
        nodes: Array.from({ length: 8 }, (_, i) => article(`a${i}`)),
        edges: [...[2, 3, 4, 5, 6].map((i) => edge('a1', `a${i}`)), edge('a6', 'a7')],
        undecided: pairs.map(([a, b]) => ({ a, b, aFromB: 0.4, bFromA: 0.4, siblings: 0.2 })),
      }),
    )
    const { width, lines } = layOut(family)
    const x = lines.flatMap(({ points }) => points.map((point) => point.x))
    expect(Math.min(...x)).toBeGreaterThanOrEqual(8)
    expect(Math.max(...x)).toBeLessThanOrEqual(width - 8)
  })

  it('draws no article above what it comes from, whatever pairs are open', () => {
    const open = (a: string, b: string) => ({ a, b, aFromB: 0.3, bFromA: 0.2, siblings: 0.2 })
    const three = familyOf(
      graph({
        nodes: ['c', 'd', 'p'].map((id) => article(id)),
        edges: [edge('p', 'c'), edge('c', 'd')],
        undecided: [open('d', 'p')],
      }),
    )
    const tops = new Map(layOut(three).boxes.map(({ id, y }) => [id, y]))
    expect(['p', 'c', 'd'].map((id) => tops.get(id)).sort((x, y) => Number(x) - Number(y))).toEqual(
      ['p', 'c', 'd'].map((id) => tops.get(id)),
    )
    const ids = fc.shuffledSubarray(
      Array.from({ length: 14 }, (_, i) => `a${i}`),
      { minLength: 14 },
    )
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.nat(), { minLength: 13, maxLength: 13 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13))),
        (names, parents, pairs) => {
          const family = familyOf(
            graph({
              nodes: [...names].sort().map((id) => article(id)),
              // Every fourth comes from nothing.
              edges: parents.flatMap((n, i) => (n % 4 === 0 ? [] : [edge(names[n % (i + 1)], names[i + 1])])),
              undecided: pairs.flatMap(([i, j]) => (i === j ? [] : [open(names[i], names[j])])),
            }),
          )
          const { boxes, lines } = layOut(family)
          const y = new Map(boxes.map((box) => [box.id, box.y]))
          for (const { from, to } of lines) expect(y.get(from)).toBeLessThan(y.get(to) as number)
        },
      ),
      { numRuns: 60, seed: 3 },
    )
  })

  it('leads no line behind a box that it does not join', () => {
    const open = (a: string, b: string) => ({ a, b, aFromB: 0.3, bFromA: 0.2, siblings: 0.2 })
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 2, maxLength: 24 }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        (numbers, pairs, lost) => {
          const [n, id] = [numbers.length + 1, (i: number) => `a${i % (numbers.length + 1)}`]
          const versions = new Set(lost.map((i) => i % n))
          const family = familyOf(
            graph({
              nodes: [
                ...Array.from({ length: n }, (_, i) => article(id(i))),
                ...[...versions].map((i) => ({ id: `lost:${i}`, kind: 'lost' as const, versionOf: id(i), confidence: 0.8 })),
                { id: 'cited:x', kind: 'cited', name: 'X' },
              ],
              edges: numbers.map((p, i) => {
                const parent = p % (i + 1)
                return edge(id(parent), id(i + 1), versions.has(parent) && p % 2 ? { via: `lost:${parent}` } : {})
              }),
              undecided: pairs.flatMap(([i, j]) => (i % n === j % n ? [] : [open(id(i), id(j))])),
              citations: lost.map((i) => ({ article: id(i), cited: 'cited:x', evidence: [] })),
            }),
          )
          const { boxes, lines } = layOut(family)
          for (const { from, to, points } of lines) {
            for (const { x, y } of drawn(points)) {
              const behind = boxes.find((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
              expect([from, to, undefined]).toContain(behind?.id)
            }
          }
        },
      ),
      { numRuns: 80, seed: 3 },
    )
  })

  it('keeps fifty copies of one text to the width of a page', () => {
    const { width, boxes } = layOut(tree(Array.from({ length: 50 }, () => 0)))
    expect(boxes).toHaveLength(50)
    expect(width).toBeLessThan(2400)
  })

  it('puts a lost version above what came through it, and joins open pairs and cited sources', () => {
    const { boxes, lines } = layOut(familyOf(graph(harbourData)))
    const y = (id: string) => boxes.find((box) => box.id === id)?.y as number
    expect(y('lost:m')).toBeLessThan(y('o'))
    expect(y('lost:m')).toBeLessThan(y('m'))
    expect(lines.map(({ join }) => join).sort()).toEqual([
      'citation',
      'derivation',
      'derivation',
      'derivation',
      'derivation',
      'open',
      'open',
      'version',
    ])
  })

  it('draws one box for copies from which nothing derives', () => {
    const ids = Array.from({ length: 30 }, (_, i) => `c${String(i).padStart(2, '0')}`)
    const family = familyOf(
      graph({
        nodes: [...ids.map((id) => article(id)), article('child')],
        edges: [...ids.slice(1).map((id) => edge('c00', id, { kind: 'republished' })), edge('c05', 'child')],
        identical: [ids],
      }),
    )
    expect(family.nodes.map(({ id }) => id)).toEqual(['c00', 'c05', 'child'])
    expect(family.copies.get('c00')).toHaveLength(28)
    expect(family.articles).toHaveLength(31)
  })

  it('draws of copies of copies the one that all go back to, and whatever lies between it and others', () => {
    const ids = ['a', 'b', 'c', 'd']
    const chain = [edge('a', 'b'), edge('b', 'c'), edge('b', 'd')]
    const nodes = [...ids, 'e'].map((id) => article(id))
    const alone = familyOf(graph({ nodes: nodes.slice(0, 4), edges: chain, identical: [ids] }))
    expect(alone.nodes.map(({ id }) => id)).toEqual(['a'])
    const family = familyOf(graph({ nodes, edges: [...chain, edge('c', 'e')], identical: [ids] }))
    expect(family.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e'])
    expect(family.edges).toHaveLength(3)
  })

  it('is the same for the same graph', () => {
    const once = () => layOut(familyOf(graph(harbourData)))
    expect(once()).toEqual(once())
  })

  it('takes a circle, which only data made by hand can hold, and an empty graph', () => {
    const circle = data({ nodes: [article('a'), article('b')], edges: [edge('a', 'b'), edge('b', 'a')] })
    expect(layOut(familyOf(graph(circle))).boxes).toHaveLength(2)
    expect(layOut(familyOf(graph({}))).boxes).toEqual([])
  })
})
