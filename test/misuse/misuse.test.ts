import { describe, expect, it } from 'vitest'
import * as newstemma from '../../src/index'
import { Corpus, DerivationGraph, Fingerprint, fingerprint, sharedSentences, trace } from '../../src/index'
import { toHtml } from '../../src/report'

const a = { id: 'a', text: 'The port of Varna will close two of its five cranes on Monday.' }
const b = { id: 'b', text: 'A bakery in Graz has won the national prize for rye bread.' }
const key = 'sixteen bytes or more of key'
const otherKey = 'another key that is as long as that'
const stored = (): Record<string, unknown> => JSON.parse(JSON.stringify(fingerprint(a)))
// Callers in plain JavaScript can give anything; here the types stand aside.
const any = (value: unknown): never => value as never

type Case = [what: string, call: () => unknown, code: string, type: typeof TypeError | typeof RangeError, message: RegExp]

const formats = Object.entries(newstemma).filter(([name]) => /^to[A-Z]/.test(name)) as [string, (graph: never) => unknown][]

const cases: Case[] = [
  ...formats.flatMap(([name, to]): Case[] => [
    [`articles to ${name}`, () => to(any([a, b])), 'ERR_GRAPH', TypeError, new RegExp(`^${name} takes a graph.*array of 2`)],
    [`nothing to ${name}`, () => to(any(undefined)), 'ERR_GRAPH', TypeError, /got undefined/],
  ]),
  ['articles to toHtml', () => toHtml(any([a, b])), 'ERR_GRAPH', TypeError, /^toHtml takes a graph first.*array of 2/],
  ['a graph as JSON to toHtml', () => toHtml(any(trace([a]).toJSON())), 'ERR_GRAPH', TypeError, /got an object/],
  [
    'a single article to toHtml',
    () => toHtml(trace([a]), any(a)),
    'ERR_NOT_ITERABLE',
    TypeError,
    /^toHtml takes.*put it in an array/,
  ],
  ['null for articles to toHtml', () => toHtml(trace([a]), any(null)), 'ERR_NOT_ITERABLE', TypeError, /got null/],
  ['no article to toHtml', () => toHtml(trace([a]), [a, any(3)]), 'ERR_ARTICLE', TypeError, /^articles\[1\]: .*got 3/],
  [
    'a fingerprint to toHtml',
    () => toHtml(trace([a]), [any(fingerprint(a))]),
    'ERR_ARTICLE',
    TypeError,
    /^articles\[0\] "a"\.text/,
  ],
  ['nothing to toHtml', () => toHtml(any(null)), 'ERR_GRAPH', TypeError, /got null/],

  ['nothing', () => trace(any(undefined)), 'ERR_NOT_ITERABLE', TypeError, /array.*got undefined/],
  ['null', () => trace(any(null)), 'ERR_NOT_ITERABLE', TypeError, /got null/],
  ['a string', () => trace(any('some text')), 'ERR_NOT_ITERABLE', TypeError, /\[\{ id: 'a', text \}\]/],
  ['a number', () => trace(any(3)), 'ERR_NOT_ITERABLE', TypeError, /got 3/],
  ['a promise', () => trace(any(Promise.resolve([a]))), 'ERR_NOT_ITERABLE', TypeError, /await/],
  ['a single article', () => trace(any(a)), 'ERR_NOT_ITERABLE', TypeError, /put it in an array/],
  ['a single fingerprint', () => trace(any(fingerprint(a))), 'ERR_NOT_ITERABLE', TypeError, /put it in an array/],
  ['a map', () => trace(any(new Map([['a', a]]))), 'ERR_NOT_ITERABLE', TypeError, /values\(\)/],
  ['a plain object', () => trace(any({ a, b })), 'ERR_NOT_ITERABLE', TypeError, /Object\.values/],
  ['a stream', () => trace(any((async function* () {})())), 'ERR_NOT_ITERABLE', TypeError, /addAllAsync/],
  ['no array to addAll', () => new Corpus().addAll(any(a)), 'ERR_NOT_ITERABLE', TypeError, /addAll takes/],

  ['an article that is null', () => trace([any(null)]), 'ERR_ARTICLE', TypeError, /null/],
  [
    'an article without id among others',
    () => trace([a, b, any({ text: 'x' })]),
    'ERR_ARTICLE',
    TypeError,
    /^articles\[2\]\.id: /,
  ],
  ['one without text', () => new Corpus().addAll([a, any({ id: 'x' })]), 'ERR_ARTICLE', TypeError, /^articles\[1\] "x"\.text: /],
  ['an article that is a string', () => trace([any('text')]), 'ERR_ARTICLE', TypeError, /text/],
  ['an article without id', () => trace([any({ text: 'x' })]), 'ERR_ARTICLE', TypeError, /id/],
  ['an article without text', () => trace([any({ id: 'x' })]), 'ERR_ARTICLE', TypeError, /text/],
  ['a text that is a number', () => trace([any({ id: 'x', text: 3 })]), 'ERR_ARTICLE', TypeError, /text.*3/],
  [
    'sources that are one string',
    () => trace([{ ...a, sources: any('Oriel') }]),
    'ERR_ARTICLE',
    TypeError,
    /sources: .*array.*"Oriel"/,
  ],
  [
    'a source that is no string',
    () => trace([{ ...a, sources: ['x', any(3)] }]),
    'ERR_ARTICLE',
    TypeError,
    /sources\[1\].*string.*3/,
  ],
  ['a duplicate id', () => trace([a, b, { ...b, id: 'a' }]), 'ERR_DUPLICATE_ID', RangeError, /"a"/],
  ['an id that is held', () => new Corpus().add(a).add(a), 'ERR_DUPLICATE_ID', RangeError, /"a" is held already; remove\("a"\)/],
  ['a number to look near', () => new Corpus().near(any(5)), 'ERR_ARTICLE', TypeError, /^near: expected an article.*id.*got 5/],
  ...(['has', 'remove', 'family'] as const).map((name): Case => {
    return [
      `no id to ${name}`,
      () => new Corpus()[name](any(5)),
      'ERR_OPTION',
      TypeError,
      new RegExp(`^${name}: expected.*got 5`),
    ]
  }),
  ...(['parents', 'children', 'ancestors', 'descendants', 'shared', 'explain'] as const).map((name): Case => {
    const call = () => trace([a])[name](any(1), 'a')
    return [`no id to ${name}`, call, 'ERR_OPTION', TypeError, new RegExp(`^${name}: expected the id.*got 1`)]
  }),
  ['no second id to shared', () => trace([a]).shared('a', any(null)), 'ERR_OPTION', TypeError, /^shared: .*got null/],
  ...(['trace', 'families'] as const).map((name): Case => {
    const call = () => new Corpus()[name](any({ window: 1 }))
    return [`an option that ${name} has not`, call, 'ERR_OPTION', TypeError, new RegExp(`^${name} has no option "window"`)]
  }),
  ['an option that family has not', () => new Corpus().family('a', any({ limit: 1 })), 'ERR_OPTION', TypeError, /^family has no/],

  [
    'an unknown option',
    () => trace([a], any({ minConfidenc: 1 })),
    'ERR_OPTION',
    TypeError,
    /"minConfidenc".*minConfidence, window/,
  ],
  ['options that are a number', () => trace([a], any(0.5)), 'ERR_OPTION', TypeError, /expected an object/],
  ['options that are null', () => trace([a], any(null)), 'ERR_OPTION', TypeError, /expected an object/],
  ['a confidence above 1', () => trace([a], { minConfidence: 1.1 }), 'ERR_OPTION', RangeError, /0 to 1, got 1\.1/],
  ['a confidence below 0', () => trace([a], { minConfidence: -0.1 }), 'ERR_OPTION', RangeError, /-0\.1/],
  ['a confidence that is NaN', () => trace([a], { minConfidence: Number.NaN }), 'ERR_OPTION', RangeError, /NaN/],
  ['a confidence that is text', () => trace([a], { minConfidence: any('0.5') }), 'ERR_OPTION', TypeError, /"0\.5"/],
  [
    'a stored graph of a window below 0',
    () => DerivationGraph.fromJSON({ ...trace([a]).toJSON(), made: { version: '1', window: -1 } }),
    'ERR_GRAPH',
    RangeError,
    /graph\.made\.window: expected a number of milliseconds above 0.*got -1/,
  ],
  ['a window of 0', () => trace([a], { window: 0 }), 'ERR_OPTION', RangeError, /milliseconds above 0/],
  ['a window that is text', () => new Corpus({ window: any('14d') }), 'ERR_OPTION', TypeError, /milliseconds above 0/],
  ['progress to nobody', () => trace([a], { onProgress: any(true) }), 'ERR_OPTION', TypeError, /function of/],
  [
    'a signal that is a controller',
    () => trace([a], { signal: any(new AbortController()) }),
    'ERR_OPTION',
    TypeError,
    /AbortSignal/,
  ],
  ['an unknown option of addAll', () => new Corpus().addAll([a], any({ limit: 1 })), 'ERR_OPTION', TypeError, /"limit"/],
  ['an unknown option of a corpus', () => new Corpus(any({ key })), 'ERR_OPTION', TypeError, /"key".*window/],
  ['a limit of 0', () => new Corpus().near('a', { limit: 0 }), 'ERR_OPTION', RangeError, /above 0, got 0/],
  ['a limit with a fraction', () => new Corpus().near('a', { limit: 1.5 }), 'ERR_OPTION', RangeError, /1\.5/],
  ['a similarity of 2', () => sharedSentences(a, b, { minSimilarity: 2 }), 'ERR_OPTION', RangeError, /0 to 1, got 2/],
  [
    'an unknown option of sharedSentences',
    () => sharedSentences(a, b, any({ min: 1 })),
    'ERR_OPTION',
    TypeError,
    /minSimilarity/,
  ],
  ['no second article', () => sharedSentences(a, any({ id: 'x' })), 'ERR_ARTICLE', TypeError, /^b "x"\.text: expected a string/],
  ['no first article', () => sharedSentences(any(null), b), 'ERR_ARTICLE', TypeError, /^a: expected an object, got null/],
  [
    'a broken second fingerprint',
    () => sharedSentences(a, any({ ...stored(), keys: 3 })),
    'ERR_FINGERPRINT',
    TypeError,
    /^b "a"\.keys/,
  ],
  ...(
    [
      [Buffer.from('x'), /got a Buffer; decode it first: buffer\.toString\(\)/],
      [new ArrayBuffer(1), /got an ArrayBuffer; decode it first/],
      [Promise.resolve('x'), /got a Promise; await it first/],
      [new URL('https://oriel.example'), /got a URL; give its href/],
      [new Map(), /got a Map$/],
      [Object.create(null), /got an object$/],
    ] as const
  ).map(
    ([text, message]): Case => [
      'a text that is none',
      () => trace([{ id: 'x', text: any(text) }]),
      'ERR_ARTICLE',
      TypeError,
      message,
    ],
  ),
  [
    'a corpus in an ArrayBuffer',
    () => Corpus.fromBytes(any(new ArrayBuffer(9))),
    'ERR_CORPUS',
    TypeError,
    /new Uint8Array\(buffer\)/,
  ],
  ['nothing to share with', () => sharedSentences(a, any(undefined)), 'ERR_ARTICLE', TypeError, /undefined/],

  ['a text beside a keyed fingerprint', () => trace([a, fingerprint(b, { key })]), 'ERR_KEY', RangeError, /"a" .*no key.*"b"/],
  ['two keys', () => trace([fingerprint(a, { key }), fingerprint(b, { key: otherKey })]), 'ERR_KEY', RangeError, /one key/],
  ['two keys to align', () => sharedSentences(a, fingerprint(b, { key })), 'ERR_KEY', RangeError, /one key/],
  ['two keys to look near', () => new Corpus().add(a).near(fingerprint(b, { key })), 'ERR_KEY', RangeError, /one key/],
  [
    'an embedder that is a map',
    () => fingerprint(a, { embed: any(new Map()) }),
    'ERR_OPTION',
    TypeError,
    /embed: expected a func/,
  ],
  ['an embedder that promises', () => fingerprint(a, { embed: any(async () => [[1]]) }), 'ERR_EMBED', TypeError, /await/],
  ['an embedder that gives nothing', () => fingerprint(a, { embed: any(() => {}) }), 'ERR_EMBED', TypeError, /got undefined/],
  ['a vector too many', () => fingerprint(a, { embed: () => [[1], [2]] }), 'ERR_EMBED', RangeError, /1 vectors?, got 2/],
  ['one vector for all', () => fingerprint(a, { embed: any(() => [1]) }), 'ERR_EMBED', TypeError, /a vector of numbers, got 1/],
  [
    'an empty vector',
    () => fingerprint(a, { embed: () => [[]] }),
    'ERR_EMBED',
    TypeError,
    /a vector of numbers, got an array of 0/,
  ],
  [
    'a sentence without vector',
    () => fingerprint(a, { embed: any(() => [undefined]) }),
    'ERR_EMBED',
    TypeError,
    /\[0\].*undefined/,
  ],
  [
    'NaN in a vector',
    () => fingerprint(a, { embed: () => [[1, Number.NaN]] }),
    'ERR_EMBED',
    TypeError,
    /\[0\]\[1\].*finite.*NaN/,
  ],
  [
    'vectors of two lengths',
    () => fingerprint({ id: 'c', text: `${a.text}\n${b.text}` }, { embed: () => [[1, 2], [1]] }),
    'ERR_EMBED',
    RangeError,
    /one length, 2, got 1/,
  ],
  [
    'a broken fingerprint among others',
    () => trace([a, any({ ...stored(), id: 'p' }), any({ ...stored(), id: 'q', keys: 3 })]),
    'ERR_FINGERPRINT',
    TypeError,
    /^articles\[2\] "q"\.keys: expected/,
  ],
  ['a fingerprint of another version', () => trace([any({ ...stored(), version: 4 })]), 'ERR_FINGERPRINT', RangeError, /version/],
  ['a fingerprint cut short', () => trace([any({ ...stored(), tokens: '' })]), 'ERR_FINGERPRINT', RangeError, /expected/],

  ['a corpus from nowhere', () => Corpus.fromJSON({ format: 'x' }), 'ERR_CORPUS', TypeError, /newstemma-corpus, got "x"/],
  ['a corpus that is null', () => Corpus.fromJSON(null), 'ERR_CORPUS', TypeError, /null/],
  ['a corpus that is not JSON', () => Corpus.fromJSON('{'), 'ERR_CORPUS', TypeError, /expected JSON/],
  [
    'a corpus with a broken fingerprint',
    () => Corpus.fromJSON({ format: 'newstemma-corpus', version: 1, fingerprints: [{ ...stored(), keys: 3 }] }),
    'ERR_CORPUS',
    TypeError,
    /keys/,
  ],
]

describe('misuse throws a stable code and says what to do', () => {
  it.each(cases)('%s', (_what, call, code, type, message) => {
    const error = thrownBy(call)
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
  })

  it('rejects where it cannot throw', async () => {
    await expect(new Corpus().addAllAsync(any(a))).rejects.toMatchObject({ code: 'ERR_NOT_ITERABLE' })
    await expect(new Corpus().addAllAsync([a, a])).rejects.toMatchObject({ code: 'ERR_DUPLICATE_ID' })
  })

  it('leaves what came before the bad one added', () => {
    const corpus = new Corpus()
    expect(() => corpus.addAll([a, any({ id: 'x' }), b])).toThrow(TypeError)
    expect([corpus.has('a'), corpus.has('x'), corpus.has('b')]).toEqual([true, false, false])
    expect(Fingerprint.fromJSON(JSON.stringify(fingerprint(a))).id).toBe('a')
  })
})

describe('a long call', () => {
  it('tells how far it has come', () => {
    const told: unknown[] = []
    trace([a, b], { onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([
      { done: 1, total: 2, stage: 'fingerprint' },
      { done: 2, total: 2, stage: 'fingerprint' },
      { done: 1, total: 2, stage: 'derive' },
      { done: 2, total: 2, stage: 'derive' },
    ])
    const unknown: unknown[] = []
    const generator = (function* () {
      yield* [a, b]
    })()
    new Corpus().addAll(generator, { onProgress: (progress) => unknown.push(progress) })
    expect(unknown).toEqual([
      { done: 1, stage: 'fingerprint' },
      { done: 2, stage: 'fingerprint' },
    ])
  })

  it('stops when its signal is aborted, with the reason as cause', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const corpus = new Corpus()
    const onProgress = (): void => stop.abort(reason)
    const error = thrownBy(() => corpus.addAll([a, b], { signal: stop.signal, onProgress }))
    expect(error).toMatchObject({ name: 'AbortError', code: 'ERR_ABORTED', cause: reason })
    expect(corpus.size).toBe(1)
    expect(thrownBy(() => trace([a, b], { signal: AbortSignal.abort() }))).toMatchObject({ code: 'ERR_ABORTED' })
    await expect(new Corpus().addAllAsync([a], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ERR_ABORTED' })
  })
})

describe('a call that waits', () => {
  it('gives timers their turn though its source never waits, so that a timeout ends it', async () => {
    function* endless() {
      for (let k = 0; ; k++) yield { id: `${k}`, text: `Lorry ${k} broke down near Odda.` }
    }
    async function* stream() {
      yield* endless()
    }
    for (const source of [endless(), stream()]) {
      const corpus = new Corpus()
      const adding = corpus.addAllAsync(source, { signal: AbortSignal.timeout(20) })
      await expect(adding).rejects.toMatchObject({ code: 'ERR_ABORTED' })
      expect(corpus.size).toBeGreaterThan(0)
    }
  })
})

function thrownBy(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
