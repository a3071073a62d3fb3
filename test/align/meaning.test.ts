import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/align/align'
import { directions, meanings as nearness } from '../../src/align/meaning'
import { embedded } from '../../src/fingerprint/vectors'
import { type Article, Corpus, Fingerprint, type FingerprintOptions, fingerprint, sharedSentences, trace } from '../../src/index'
import type { FingerprintData } from '../../src/types'
import { rateLetter } from '../story'

/** What a multilingual embedder knows of a handful of words: beginnings of words that mean the same, a dimension each. */
const CONCEPTS = [
  ['harbour', 'port', 'puerto', 'порт'],
  ['crane', 'grúa', 'кран'],
  ['clos', 'shut', 'cerr', 'закр'],
  ['rust', 'óxido', 'ржавчин'],
  ['inspect', 'inspec', 'инспектор'],
  ['worker', 'trabajador', 'рабоч'],
  ['wage', 'salario', 'зарплат'],
  ['ship', 'barco', 'суд'],
  ['grain', 'grano', 'зерн'],
  ['wait', 'esper', 'жд'],
  ['mayor', 'alcalde', 'мэр'],
  ['money', 'dinero', 'деньг'],
  ['minister', 'ministr', 'министр'],
  ['promis', 'promet', 'обеща'],
  ['bridge', 'puente', 'мост'],
  ['school', 'escuela', 'школ'],
]
const embed = (sentences: readonly string[]) =>
  sentences.map((sentence) => {
    const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? []
    return CONCEPTS.map((forms) => words.filter((word) => forms.some((form) => word.startsWith(form))).length)
  })

const english = {
  id: 'en',
  publisher: 'Oriel',
  text: `The port of Varna will close two cranes because of rust. Inspectors told the workers on Friday.
Nobody loses wages, the workers were told. Ships with grain now wait outside the harbour.
Mayor Dobrin Kalev says the money has gone elsewhere. The minister, Rada Simova, promised new cranes.`,
}
const russian = {
  id: 'ru',
  text: `Мэр говорит, что деньги ушли на другое. Порт закроет два крана: их съела ржавчина.
Суда с зерном теперь ждут у входа в порт. Министр обещала новые краны. В школе у моста всё спокойно.`,
}
const spanish = {
  id: 'es',
  text: `El puerto de Varna cerrará dos grúas por el óxido. Los inspectores avisaron a los trabajadores, informó Oriel.
Los barcos con grano esperan fuera del puerto. El alcalde Dobrin Kalev dice que el dinero se fue a otra parte.
La ministra, Rada Simova, prometió grúas nuevas.`,
}

const meanings = (a: FingerprintData, b: FingerprintData) => nearness(directions(a), directions(b))

const shared = (a: Article, b: Article, options?: FingerprintOptions) =>
  sharedSentences(fingerprint(a, options), fingerprint(b, options)).map((s) => [
    a.text.slice(s.a.start, s.a.end),
    b.text.slice(s.b.start, s.b.end),
    s.kind,
  ])

describe('sentences of two languages', () => {
  it('are shared where an embedder says that they mean the same, and nowhere else', () => {
    expect(shared(english, russian, { embed })).toEqual([
      ['The port of Varna will close two cranes because of rust.', 'Порт закроет два крана: их съела ржавчина.', 'paraphrased'],
      ['Ships with grain now wait outside the harbour.', 'Суда с зерном теперь ждут у входа в порт.', 'paraphrased'],
      ['Mayor Dobrin Kalev says the money has gone elsewhere.', 'Мэр говорит, что деньги ушли на другое.', 'paraphrased'],
      ['The minister, Rada Simova, promised new cranes.', 'Министр обещала новые краны.', 'paraphrased'],
    ])
    expect(shared(english, russian)).toEqual([])
  })

  it('make an edge of the graph where the articles have names in common', () => {
    const graph = (options?: FingerprintOptions) => trace([english, spanish].map((article) => fingerprint(article, options)))
    expect(graph({ embed }).parents('es')).toEqual(['en'])
    expect(graph().edges).toEqual([])
  })
})

describe('meaning', () => {
  const random = (seed: number, count: number, dimension: number) =>
    Array.from({ length: count }, (_, i) =>
      Array.from({ length: dimension }, (_, d) => Math.sin(seed + 12.9898 * i * dimension + 78.233 * d)),
    )
  const withVectors = (vectors: readonly (readonly number[])[]): FingerprintData => {
    const sentences = vectors.map(() => '')
    return { paragraphs: new Uint32Array(vectors.length), vectors: embedded(sentences, () => vectors) } as FingerprintData
  }

  it('is 1 for the same, less than 0 for what is further than all else', () => {
    const axes = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((d) => (d === i ? 5 : 0)))
    const found = meanings(withVectors(axes), withVectors(axes.slice(0, 3)))
    found.forEach((row, i) => row.forEach((x, j) => expect(x).toBeCloseTo(i === j ? 1 : i === 3 ? -1 / 4 : -2 / 3)))
  })

  it('is the same for an embedder whose vectors all lean one way', () => {
    const [a, b] = [random(1, 5, 24), random(2, 6, 24)]
    const unit = (v: readonly number[]) => v.map((x) => x / Math.hypot(...v))
    const leaning = (list: readonly number[][]) => list.map((v) => [...unit(v), 1])
    const plain = meanings(withVectors(a), withVectors(b)).flat()
    const leant = meanings(withVectors(leaning(a)), withVectors(leaning(b))).flat()
    plain.forEach((x, k) => expect(leant[k]).toBeCloseTo(x, 1))
  })

  it('is the same seen from either article', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (seed, n, m) => {
        const [a, b] = [withVectors(random(seed, n, 8)), withVectors(random(seed + 1, m, 8))]
        const back = meanings(b, a)
        meanings(a, b).forEach((row, i) => row.forEach((x, j) => expect(x).toBe(back[j][i])))
      }),
      { numRuns: 30 },
    )
  })

  it('is never NaN, not even of vectors of nothing', () => {
    const none = withVectors([
      [0, 0],
      [0, 0],
    ])
    expect(meanings(none, none).flat().every(Number.isFinite)).toBe(true)
    const one = withVectors([[3, 4]])
    expect(meanings(one, one)).toEqual([[expect.closeTo(1)]])
  })

  it('is not asked of long articles beyond their first sentences', () => {
    const long = withVectors(random(3, 600, 2))
    expect(meanings(long, withVectors(random(4, 3, 2))).length).toBe(512)
  })
})

describe('a set in which not all have vectors of one embedder', () => {
  const articles = rateLetter()
  const short = (sentences: readonly string[]) => sentences.map((s) => [s.length, 1, 2])

  it('is compared by words alone, to the last bit', () => {
    const [a, b] = articles
    for (const [x, y] of [
      [{ embed }, {}],
      [{}, { embed }],
      [{ embed }, { embed: short }],
    ]) {
      expect(align(fingerprint(a, x), fingerprint(b, y))).toEqual(align(fingerprint(a), fingerprint(b)))
    }
  })

  it('has the graph of its words', () => {
    const plain = trace(articles)
    const mixed = articles.map((article, i) => fingerprint(article, i === 0 ? { embed } : {}))
    expect(trace(mixed).toJSON()).toEqual(plain.toJSON())
    expect(new Corpus().addAll(mixed).trace().toJSON()).toEqual(plain.toJSON())
  })
})

describe('a fingerprint with vectors', () => {
  it('differs from one without in nothing else', () => {
    const { vectors, ...rest } = { ...fingerprint(english, { embed }) }
    expect(rest).toEqual({ ...fingerprint(english) })
    expect(vectors?.length).toBe(CONCEPTS.length * fingerprint(english).paragraphs.length)
  })

  it('comes back from JSON and from a structured clone', () => {
    const print = fingerprint(english, { embed })
    for (const value of [JSON.stringify(print), structuredClone({ ...print })]) {
      expect(Fingerprint.fromJSON(value)).toStrictEqual(print)
    }
  })

  it('holds signed bytes, the largest component of each vector ±127', () => {
    const text = 'One crane fell.\nTwo cranes fell.'
    const { vectors } = fingerprint({ id: 'x', text }, { embed: () => [new Float32Array([0.5, -1, 0]), [0, 0, 3]] })
    expect([...new Int8Array(vectors as Uint8Array)]).toEqual([64, -127, 0, 0, 0, 127])
  })

  it('asks for the sentences whose spans it holds, and for none of an empty text', () => {
    const asked: string[] = []
    const print = fingerprint(english, { embed: (list) => embed(asked.splice(0, asked.length, ...list) && list) })
    expect(asked).toEqual(
      Array.from(print.paragraphs, (_, i) => english.text.slice(print.sentences[2 * i], print.sentences[2 * i + 1])),
    )
    expect(fingerprint({ id: 'x', text: '' }, { embed: () => [] }).vectors).toBeUndefined()
  })
})
