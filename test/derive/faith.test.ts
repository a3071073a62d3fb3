import { describe, expect, it, vi } from 'vitest'
import { ATTACKS } from '../../bench/quality/attacks'
import { read, visible } from '../../bench/quality/story.mjs'
import { denied } from '../../src/derive/evidence/edition'
import { believing, faithInDates } from '../../src/derive/faith'
import { trace } from '../../src/index'
import type { Article } from '../../src/types'
import { WEIGHTS } from '../../src/weights'

const at = (time: number) => ({ earliest: time, latest: time })

/** Faith in the dates of two articles, the first being the source of the other, or that of it, with these probabilities. */
function faith(first: number, second: number, dates: readonly (number | undefined)[], times = 1): number {
  const articles = Array.from({ length: times }, () => dates.map((time) => ({ published: time && at(time) }))).flat()
  const choices = articles.map((_, c) => ({ child: c, candidates: [{ parent: c ^ 1 }] }))
  const undated = articles.map((_, c) => [c % 2 === 0 ? second : first])
  return faithInDates({ family: { articles }, outlets: { same: () => false } } as never, choices as never, () => undated)
}

describe('dates', () => {
  it('are believed for a start, and more where texts bear them out', () => {
    expect(faith(0.9, 0.05, [undefined, undefined])).toBeCloseTo(0.9)
    expect(faith(0.9, 0.05, [1, 1])).toBeCloseTo(0.9)
    expect(faith(0.9, 0.05, [1, 2])).toBeGreaterThan(0.93)
  })

  it('are not believed where the texts go against many of them', () => {
    expect(faith(0.9, 0.05, [2, 1])).toBeGreaterThan(0.7)
    expect(faith(0.9, 0.05, [2, 1], 6)).toBeLessThan(0.05)
  })

  it('are neither borne out nor refuted by texts that do not tell', () => {
    expect(faith(0.4, 0.4, [2, 1], 50)).toBeCloseTo(0.9)
    expect(faith(0, 0, [2, 1], 50)).toBeCloseTo(0.9)
  })

  it('are held against the texts only where they tell two articles apart', () => {
    const dated = (...times: number[]) => {
      const undated = vi.fn(() => times.map(() => [0.5]))
      const choices = times.map((_, c) => ({ child: c, candidates: [{ parent: 1 - c }] }))
      const family = { articles: times.map((time) => ({ published: at(time) })) }
      faithInDates({ family, outlets: { same: () => false } } as never, choices as never, undated)
      return undated.mock.calls.length
    }
    expect([dated(1, 1), dated(1, 2)]).toEqual([0, 1])
  })

  it('weigh as much as they are believed, and nothing else does', () => {
    const half = believing(0.5)
    const changed = Object.keys(half).filter((name) => half[name] !== WEIGHTS.parent[name])
    expect(changed.length).toBeGreaterThan(3)
    for (const name of changed) {
      expect(name).toMatch(/earlier|later|long|but for the dates/)
      expect(half[name]).toBeCloseTo(WEIGHTS.parent[name.replace(', but for the dates', '')] / 2)
    }
    expect(believing(1)[denied('refiled')]).toBe(0)
    expect(believing(0)[denied('refiled')]).toBe(WEIGHTS.parent.refiled)
  })

  it('that are forged in every copy leave most of a story as its texts have it', () => {
    const told = read(new URL('../../bench/stories/fit/kotare-star-ferry.json', import.meta.url))
    const articles = visible(told) as Article[]
    const forge = ATTACKS.find(({ name }) => name === 'forged dates')
    const forged = trace(forge?.attack(articles, told, []) ?? [])
    const undated = trace(articles.map(({ published: _, ...article }) => article))
    const edges = ({ edges }: typeof forged) => edges.map(({ parent, child }) => `${parent} > ${child}`)
    const kept = edges(undated).filter((edge) => edges(forged).includes(edge))
    expect(kept.length).toBeGreaterThan(0.7 * undated.edges.length)
    expect(forged.edges.flatMap(({ evidence }) => evidence).some(({ detail }) => detail.endsWith('go against the texts'))).toBe(
      true,
    )
  })
})
