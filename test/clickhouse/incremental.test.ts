import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../bench/speed/random'
import { Cluster } from '../../src/clickhouse'
import { fingerprint } from '../../src/fingerprint'
import { trace } from '../../src/trace'
import type { Article } from '../../src/types'
import { village } from './articles'
import { CURRENT, type Started, TWO } from './places'

const DAY = 86_400_000
/** The engine in a process takes one statement after the other, so that there the second has to do. */
const CHANGES = [
  { window: undefined, seed: 1 },
  { window: 3 * DAY, seed: 2 },
]

// Skipped where what a place needs is not installed; its name says what that is: clickhouse-server, or chdb.
for (const { name, there, start } of [TWO, CURRENT])
  describe.skipIf(!there)(`a cluster that changes, on ${name}`, () => {
    let place: Started
    beforeAll(async () => {
      place = await start()
    }, 60_000)
    afterAll(() => place?.stop(), 60_000)

    const on = async <T>(options: { database: string; window?: number }, work: (cluster: Cluster) => Promise<T>): Promise<T> => {
      const cluster = new Cluster({ ...place.where, ...options })
      try {
        await cluster.init()
        return await work(cluster)
      } finally {
        await cluster.close()
      }
    }
    const drawn = async (cluster: Cluster): Promise<unknown> => (await cluster.graph()).toJSON()

    it.each(name === CURRENT.name ? CHANGES.slice(1) : CHANGES)(
      'has after every coming and going the graph of what it holds, window $window',
      async ({ window, seed }) => {
        const all = village(100, seed)
        const random = seeded(seed)
        const held = new Map<string, Article>()
        await on({ database: `changing${seed}`, ...(window !== undefined && { window }) }, async (cluster) => {
          const check = async () => {
            const changes = await cluster.update()
            expect(await drawn(cluster)).toEqual(trace(held.values(), { window }).toJSON())
            expect(await cluster.size()).toBe(held.size)
            return changes
          }
          const add = async (some: readonly Article[]) => {
            for (const article of some) held.set(article.id, article)
            await cluster.add(some)
          }
          await add(all.slice(0, 62))
          await check()
          // The 65th that ends alike makes the keys of all others count less.
          for (let at = 62; at < all.length; at += 19) {
            await add(all.slice(at, at + 19))
            const leaving = [...held.keys()].filter(() => random() < 0.05)
            for (const id of leaving) held.delete(id)
            expect(await cluster.remove([...leaving, 'nobody'])).toBe(leaving.length)
            await check()
          }
          const before = new Date(Date.UTC(2025, 0, 15))
          const old = [...held.values()].filter(
            ({ id, ...of }) => (fingerprint({ id, ...of }).published?.latest ?? Infinity) < +before,
          )
          for (const { id } of old) held.delete(id)
          expect(await cluster.expire(before)).toBe(old.length)
          await check()
          await add(old.slice(0, 5))
          await check()
        })
      },
      300_000,
    )

    it('draws those families alone that an article touches', async () => {
      const stories = village(40, 3)
      await on({ database: 'touched' }, async (cluster) => {
        await cluster.add(stories)
        const first = await cluster.update()
        expect(first.drawn).toBe(first.families)
        await cluster.add([
          { id: 'new', text: 'Nobody else tells of the Halvemaan chess players and their eleven forged panels.' },
        ])
        expect(await cluster.update()).toMatchObject({ changed: 1, families: 1, drawn: 1, articles: 1 })
        await cluster.add([{ ...stories[7], id: 'copy' }])
        const { drawn: again, families } = await cluster.update()
        expect(again).toBe(1)
        expect(families).toBeLessThan(first.families)
        expect(await cluster.update()).toMatchObject({ changed: 0, drawn: 0 })
      })
    }, 60_000)

    it('takes the same article twice for one, and another text for a change', async () => {
      const [a, b, c] = village(3, 4)
      await on({ database: 'twice' }, async (cluster) => {
        await cluster.add([a, b, a])
        await cluster.add([a, b])
        await cluster.update()
        expect(await cluster.size()).toBe(2)
        const changed = { ...c, id: a.id }
        await cluster.add([changed])
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace([changed, b]).toJSON())
        await cluster.add([a])
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace([a, b]).toJSON())
      })
    }, 60_000)

    it('holds texts without a word apart', async () => {
      const [a] = village(1, 6)
      const empty = [a, { id: 'e1', text: '' }, { id: 'e2', text: '' }, { id: 'e3', text: '…' }]
      await on({ database: 'empty' }, async (cluster) => {
        await cluster.add(empty)
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace(empty).toJSON())
        expect(await cluster.near('e1')).toEqual([])
        expect((await cluster.family('e2')).nodes).toHaveLength(1)
        expect((await cluster.family('nobody')).nodes).toEqual([])
      })
    }, 60_000)

    it('names what is lost so that no article has the name', async () => {
      const [a, b] = village(2, 5)
      const taken = [
        { ...a, id: 'x' },
        { ...b, id: 'cited:meridian' },
        { id: 'y', text: 'The port of Varna closes two cranes on Monday, the harbour office told Meridian.' },
      ]
      await on({ database: 'taken' }, async (cluster) => {
        await cluster.add(taken.slice(2))
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace(taken.slice(2)).toJSON())
        await cluster.add(taken)
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace(taken).toJSON())
      })
    }, 60_000)

    it('takes every id for what it is', async () => {
      const hostile = [
        "'; DROP DATABASE hostile; --",
        '\\',
        "\\'",
        '\0',
        'a\0b',
        '\n\t\r',
        '`"',
        '\ud800',
        '\u{1f600}',
        '\ufffd',
        '__proto__',
        'x'.repeat(100_000),
      ]
      const some = village(40, 7)
      const named: Article[] = hostile.map((id, k) => ({ ...some[k], id, publisher: hostile[k], title: id }))
      await on({ database: 'hostile' }, async (cluster) => {
        await cluster.add(named)
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace(named).toJSON())
        for (const id of hostile) {
          expect(await cluster.has(id)).toBe(true)
          expect((await cluster.family(id)).nodes.map((node) => node.id)).toContain(id)
        }
        expect(await cluster.near(hostile[0])).toEqual(expect.any(Array))
        expect(await cluster.remove(hostile.slice(0, 6))).toBe(6)
        await cluster.update()
        expect(await drawn(cluster)).toEqual(trace(named.slice(6)).toJSON())
      })
    }, 60_000)
  })
