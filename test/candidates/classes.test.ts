import { describe, expect, it } from 'vitest'
import { classesOf, standing } from '../../src/candidates/classes'

const copy = (id: string, given: { standing?: number; at?: number } = {}) => ({
  id,
  standing: given.standing ?? 0,
  ...(given.at !== undefined && { published: { earliest: given.at, latest: given.at } }),
})
const named = (copies: ReturnType<typeof copy>[], window = Infinity): string[] =>
  classesOf(copies, window).map(({ first, members }) => `${first.id}: ${members.map((m) => m.id).join(' ')}`)

describe('articles of one body', () => {
  it('are one class; the one that signs stands for it, else the earliest, else the lowest id', () => {
    expect(named([copy('c'), copy('B'), copy('a')])).toEqual(['B: B a c'])
    expect(named([copy('a'), copy('b', { at: 9 }), copy('c', { at: 7 })])).toEqual(['c: a b c'])
    expect(named([copy('a', { at: 1 }), copy('b', { standing: 1 }), copy('c', { standing: 2, at: 9 })])).toEqual(['c: a b c'])
  })

  it('are parted where more than the window passes without one of them', () => {
    const copies = [copy('a', { at: 30 }), copy('b', { at: 0 }), copy('c', { at: 9 }), copy('e', { at: 40 })]
    expect(named(copies, 10)).toEqual(['b: b c', 'a: a e'])
    expect(named([...copies].reverse(), 10)).toEqual(named(copies, 10))
    expect(named(copies)).toEqual(['b: a b c e'])
  })

  it('stay together with one that has no date, which is near to all', () => {
    expect(named([copy('a', { at: 0 }), copy('b', { at: 100 }), copy('c')], 10)).toEqual(['a: a b c'])
  })

  it('are ranked by whether they name themselves as the source and carry the reporters', () => {
    const span = { start: 0, end: 1 }
    const credits = [{ name: 'Meridian', kind: 'dateline' as const, span }]
    expect(standing({ publisher: 'Meridian', credits, signoff: span })).toBe(3)
    expect(standing({ publisher: 'Oriel', credits })).toBe(0)
    expect(standing({ credits, signoff: span })).toBe(1)
  })
})
