import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { KeyIndex } from '../../src/candidates/key-index'
import { fingerprint } from '../../src/fingerprint'
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { Holdings } from '../../src/holdings'
import { familiesByDefinition } from '../oracle/families-by-definition'

const model = fingerprint({
  id: 'a',
  text: 'The port of Varna will close two of its five cranes on Monday, the harbour office said.',
})
const forged = (id: string, keys: readonly number[], body: number, at?: number): Fingerprint =>
  new Fingerprint({
    ...model,
    id,
    bodyHash: body.toString(16).padStart(32, '0'),
    keys: Uint32Array.from(new Set(keys)).sort(),
    published: at === undefined ? undefined : { earliest: at, latest: at + 2 },
  })

const keys = fc.array(fc.oneof(fc.nat(30), fc.nat(300)), { minLength: 1, maxLength: 60 })

/** Families as ids, with what would be aligned, in an order of their own. */
function answer(holdings: Holdings): string[] {
  return [...holdings.families()]
    .map(({ articles, classes, pairs }) =>
      JSON.stringify([
        articles.map(({ id }) => id),
        classes,
        pairs.map(([a, b]) => [a, b]).sort(([a, b], [c, d]) => a! - c! || b! - d!),
      ]),
    )
    .sort()
}

describe('what is held', () => {
  it('falls into families as these are defined', () => {
    fc.assert(
      fc.property(fc.array(keys, { minLength: 1, maxLength: 14 }), (lists) => {
        const prints = lists.map((list, i) => forged(`id${String(i).padStart(2, '0')}`, list, i))
        const holdings = new Holdings(undefined, true)
        for (const print of prints) holdings.add(print)
        const families = [...holdings.families()].map(({ articles }) => articles.map(({ id }) => id))
        expect(families.sort((x, y) => (x[0]! < y[0]! ? -1 : 1))).toEqual(familiesByDefinition(prints))
      }),
      { numRuns: 300 },
    )
  })

  it('answers as if it had come at once, copies and dates and a window included', () => {
    const article = fc.tuple(keys, fc.nat(3), fc.option(fc.nat(40), { nil: undefined }))
    const steps = fc.array(fc.tuple(fc.nat(11), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(fc.array(article, { minLength: 12, maxLength: 12 }), steps, fc.option(fc.nat(12)), (made, walk, days) => {
        // Copies have one body, and so the same keys.
        const prints = made.map(([, body, at], i) => forged(`id${i}`, made[body]![0], body + (i % 2) * 10, at))
        const window = days === null ? undefined : days + 1
        const grown = new Holdings(window, true)
        for (const [i, ask] of walk) {
          if (!grown.remove(prints[i]!.id)) grown.add(prints[i]!)
          if (ask) grown.kindred(prints[i]!.id)
        }
        const fresh = new Holdings(window)
        for (const print of [...prints].reverse()) if (grown.has(print.id)) fresh.add(print)
        expect(answer(grown)).toEqual(answer(fresh))
        for (const { id } of prints) {
          const family = grown.kindred(id)
          const holding = [...fresh.families()].find(({ articles }) => articles.some((other) => other.id === id))
          expect(family?.articles.map((a) => a.id)).toEqual(holding?.articles.map((a) => a.id))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('lets go of what was removed though nobody asks', () => {
    const holdings = new Holdings()
    const prints = ['x', 'y'].map((id) => forged(id, [1, 2, 3], 1))
    for (const print of prints) holdings.add(print)
    const sorted = vi.spyOn(KeyIndex.prototype, 'add')
    for (let i = 0; i < 5000; i++) {
      for (const print of prints) {
        holdings.remove(print.id)
        holdings.add(print)
      }
    }
    const { length } = sorted.mock.calls
    sorted.mockRestore()
    // Sorted now and then: were it never, all would still be held; were it every time, much would be sorted in vain.
    expect(length).toBeGreaterThan(2)
    expect(length).toBeLessThan(20)
  })
})
