import { describe, expect, test, vi } from 'vitest'
import { untilAborted } from '../src/gather'
import { Corpus, Fingerprint, fingerprint, trace } from '../src/index'
import { fingerprintAll, traceAll } from '../src/node'
import { Pool } from '../src/node/pool'
import type { Job } from '../src/node/work'
import type { Article } from '../src/types'
import { rateLetter, story } from './story'

const articles = rateLetter()
const many: Article[] = [...articles, ...story('tarrant-boyle-missing-crab'), ...numbered(200)]

function numbered(count: number): Article[] {
  return Array.from({ length: count }, (_, k) => ({
    id: `n${k}`,
    text: `The ferry ${k} left Odda at dawn with ${k * 7} lorries.`,
  }))
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const value of values) out.push(value)
  return out
}

/** What came before the error, and the error. */
async function until<T>(values: AsyncIterable<T>): Promise<[T[], unknown]> {
  const out: T[] = []
  try {
    for await (const value of values) out.push(value)
  } catch (error) {
    return [out, error]
  }
  return [out, undefined]
}

describe('fingerprints from several threads', () => {
  test('are those of one, in order', async () => {
    const made = await all(fingerprintAll(many, { threads: 3 }))
    expect(made.every((print) => print instanceof Fingerprint)).toBe(true)
    expect(JSON.stringify(made)).toBe(JSON.stringify(many.map((article) => fingerprint(article))))
  })

  test('have the key and the language that are asked for', async () => {
    const options = { key: new Uint8Array(16).fill(7), language: 'nn' }
    const made = await all(fingerprintAll(articles, { ...options, threads: 2 }))
    expect(JSON.stringify(made)).toBe(JSON.stringify(articles.map((article) => fingerprint(article, options))))
  })

  test('note what is no date as one thread does', async () => {
    const none = [
      () => 1,
      Symbol('x'),
      { toDate: () => 1 },
      {},
      [1, () => 2],
      new Map(),
      17,
      'soon',
      new Date(Number.NaN),
      null,
      true,
    ]
    const dates = [...none, ...none.map((earliest) => ({ earliest, latest: () => 1 })), new Date(0), '2024', { latest: '2024' }]
    const dated = dates.map((published, k) => ({ ...articles[0], id: `${k}`, published: published as never, other: () => 1 }))
    expect(JSON.stringify(await all(fingerprintAll(dated)))).toBe(JSON.stringify(dated.map((a) => fingerprint(a))))
  })

  test('let what is a fingerprint already pass', async () => {
    const mixed = articles.map((article, k) =>
      k % 3 === 0 ? fingerprint(article) : k % 3 === 1 ? JSON.parse(JSON.stringify(fingerprint(article))) : article,
    )
    expect(JSON.stringify(await all(fingerprintAll(mixed)))).toBe(JSON.stringify(articles.map((a) => fingerprint(a))))
  })

  test('come from a stream that is asked no faster than they are taken', async () => {
    let asked = 0
    async function* stream() {
      for (const article of numbered(5000)) {
        asked++
        yield article
      }
    }
    let taken = 0
    for await (const print of fingerprintAll(stream(), { threads: 1 })) {
      expect(print.id).toBe(`n${taken}`)
      if (++taken === 100) break
    }
    expect(asked).toBeLessThan(400)
  })

  test('come before the misuse that is met', async () => {
    const wrong = [...numbered(70), { id: 'wrong' } as never, ...numbered(3)]
    const [before, error] = await until(fingerprintAll(wrong, { threads: 2 }))
    expect(before.map(({ id }) => id)).toEqual(numbered(70).map(({ id }) => id))
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toMatchObject({ code: 'ERR_ARTICLE', message: expect.stringMatching(/^articles\[70\] "wrong"\.text: /) })
  })

  test('come before a failure of the stream', async () => {
    async function* stream() {
      yield* numbered(40)
      throw new Error('the line went dead')
    }
    const [before, error] = await until(fingerprintAll(stream(), { threads: 2 }))
    expect(before).toHaveLength(40)
    expect(error).toMatchObject({ message: 'the line went dead' })
  })

  test('fail as `fingerprint` does', async () => {
    const [before, error] = await until(fingerprintAll(articles, { key: 'short', threads: 1 }))
    expect(before).toEqual([])
    expect(error).toMatchObject({ name: 'RangeError', code: 'ERR_KEY' })
    expect(() => fingerprint(articles[0], { key: 'short' })).toThrow((error as Error).message)
  })

  test('say what is misuse', async () => {
    const fails = async (given: unknown, options?: unknown): Promise<unknown> =>
      (await until(fingerprintAll(given as never, options as never)))[1]
    expect(await fails(articles[0])).toMatchObject({
      code: 'ERR_NOT_ITERABLE',
      message: expect.stringContaining('fingerprintAll'),
    })
    expect(await fails(articles, { threads: 0 })).toMatchObject({ code: 'ERR_OPTION' })
    expect(await fails(articles, { embed: () => [] })).toMatchObject({ code: 'ERR_OPTION' })
    expect(await fails([], { key: () => 1 })).toMatchObject({ name: 'TypeError', code: 'ERR_KEY' })
    expect(await fails([])).toBeUndefined()
  })

  test('stop when they are told to', async () => {
    const stop = new AbortController()
    const [before, error] = await until(
      (async function* () {
        for await (const print of fingerprintAll(numbered(1000), { threads: 2, signal: stop.signal })) {
          yield print
          if (print.id === 'n9') stop.abort('enough')
        }
      })(),
    )
    expect(before).toHaveLength(10)
    expect(error).toMatchObject({ name: 'AbortError', code: 'ERR_ABORTED', cause: 'enough' })
    await expect(all(fingerprintAll(articles, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'ERR_ABORTED' })
  })

  test('stop though nothing comes any more', async () => {
    async function* stream() {
      yield* numbered(3)
      await new Promise(() => {})
    }
    const stalled = (call: (signal: AbortSignal) => Promise<unknown>) =>
      expect(call(AbortSignal.timeout(300))).rejects.toMatchObject({ name: 'AbortError', code: 'ERR_ABORTED' })
    await stalled((signal) => all(fingerprintAll(stream(), { signal })))
    await stalled((signal) => traceAll(stream(), { signal }))
    await stalled((signal) => new Corpus().addAllAsync(stream(), { signal }))
  })

  test('close a stream that is not at its end, and no other', async () => {
    const { signal } = new AbortController()
    for (const [stop, closings] of [
      [2, 1],
      [99, 0],
    ] as const) {
      let [given, closed] = [0, 0]
      const stream: AsyncIterable<Article> = {
        [Symbol.asyncIterator]: () => ({
          next: async () => (given < 5 ? { done: false, value: articles[given++] } : { done: true, value: undefined }),
          async return() {
            await new Promise(setImmediate)
            closed++
            return { done: true, value: undefined }
          },
        }),
      }
      for await (const { id } of untilAborted(stream, signal)) if (id === articles[stop]?.id) break
      expect(closed).toBe(closings)
    }
  })

  test('fill a corpus', async () => {
    const corpus = await new Corpus().addAllAsync(fingerprintAll(articles))
    expect(JSON.stringify(corpus.trace())).toBe(JSON.stringify(trace(articles)))
  })
})

describe('a graph from several threads', () => {
  test('is that of one, with its sentences, whatever the order and the number of threads', async () => {
    const one = trace(many)
    for (const threads of [1, 3]) {
      const graph = await traceAll([...many].reverse(), { threads })
      expect(JSON.stringify(graph)).toBe(JSON.stringify(one))
      expect(graph.explain('oriel-rates', 'leinster-post')).toEqual(one.explain('oriel-rates', 'leinster-post'))
    }
  })

  test('names nothing as an article is named that has nothing to do with it', async () => {
    const named: Article[] = [
      ...articles.filter(({ id }) => id !== 'oriel-rates'),
      ...trace(articles.filter(({ id }) => id !== 'oriel-rates'))
        .nodes.filter(({ kind }) => kind !== 'article')
        .map(({ id }, k) => ({ id, text: `A bakery of Graz won prize number ${k} for its rye bread.` })),
    ]
    expect(named.some(({ id }) => id.startsWith('lost:'))).toBe(true)
    expect(JSON.stringify(await traceAll(named, { threads: 2 }))).toBe(JSON.stringify(trace(named)))
  })

  test('takes the options of `trace`', async () => {
    const onProgress = vi.fn()
    const options = { minConfidence: 0.9, window: 86_400_000 }
    const graph = await traceAll(articles, { ...options, threads: 2, onProgress })
    expect(JSON.stringify(graph)).toBe(JSON.stringify(trace(articles, options)))
    const { length } = articles
    const alone = vi.fn()
    trace(articles, { ...options, onProgress: alone })
    expect(onProgress.mock.calls).toEqual(alone.mock.calls)
    expect(onProgress).toHaveBeenLastCalledWith({ done: length, total: length, stage: 'derive' })
  })

  test('gives texts the key and the language', async () => {
    const options = { key: 'sixteen bytes, or more', language: 'nn' }
    const mixed = articles.map((article, k) => (k % 2 === 0 ? fingerprint(article, options) : article))
    const graph = await traceAll(mixed, { ...options, threads: 2 })
    expect(JSON.stringify(graph)).toBe(JSON.stringify(trace(articles.map((article) => fingerprint(article, options)))))
  })

  test('rejects as `trace` throws', async () => {
    await expect(traceAll([...articles, articles[0]])).rejects.toMatchObject({ code: 'ERR_DUPLICATE_ID' })
    await expect(traceAll('text' as never)).rejects.toMatchObject({ code: 'ERR_NOT_ITERABLE' })
    const keyed = fingerprint({ id: 'k', text: 'Rain fell.' }, { key: 'sixteen bytes, or more' })
    await expect(traceAll([...articles, keyed])).rejects.toMatchObject({ code: 'ERR_KEY' })
  })

  test('stops in the middle of the drawing', async () => {
    const stop = new AbortController()
    const onProgress = ({ stage }: { stage: string }): void => {
      if (stage === 'derive') stop.abort()
    }
    const graph = traceAll(many, { threads: 2, signal: stop.signal, onProgress })
    await expect(graph).rejects.toMatchObject({ name: 'AbortError', code: 'ERR_ABORTED' })
  })

  test('stops before the drawing when the last text is read', async () => {
    const stop = new AbortController()
    const onProgress = vi.fn(({ done }: { done: number }) => {
      if (done === articles.length) stop.abort()
    })
    await expect(traceAll(articles, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'ERR_ABORTED' })
    expect(onProgress).toHaveBeenCalledTimes(articles.length)
  })

  test('stops while a thread is at work', async () => {
    const long = Array.from({ length: 4 }, (_, k) => ({
      id: `${k}`,
      text: numbered(20_000)
        .map(({ text }) => text)
        .join(' '),
    }))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 400)
    await expect(traceAll(long, { threads: 1, signal: stop.signal })).rejects.toMatchObject({ code: 'ERR_ABORTED' })
  })
})

describe('a pool', () => {
  const job = (asked: unknown, what = 'fingerprint') => ({ what, asked, transfer: [] }) as unknown as Job<'fingerprint'>
  const good = job({ articles: [articles[0]] })

  test.each([
    ['a thread that breaks', job({}, 'nonsense'), 'TypeError'],
    ['what cannot be sent', job({ articles: [() => 1] }), 'DataCloneError'],
  ])('ends with %s, and nothing waits for it', async (_, bad, name) => {
    const pool = new Pool(2, { key: undefined, language: undefined })
    expect(await all(pool.answers([good], undefined))).toHaveLength(1)
    const [answers, error] = await until(pool.answers([good, bad, good, good, good, good], undefined))
    expect(answers.length).toBeLessThan(2)
    expect(error).toMatchObject({ name })
    expect((await until(pool.answers([good], undefined)))[1]).toBe(error)
    await pool.close()
  })
})
