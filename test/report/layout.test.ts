import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyOf } from '../../src/report/family'
import { layOut } from '../../src/report/layout'
import type { Box } from '../../src/report/shape'
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
