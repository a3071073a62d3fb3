import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Corpus, DerivationGraph, Fingerprint, fingerprint, toDot, toJsonLd, toProv, trace } from '../../src/index'
import { toHtml } from '../../src/report'
import { rateLetter } from '../story'
import { expectFraction, expectPrototypesUntouched } from './invariants'
import { sealed } from './sealed'

const articles = rateLetter()
const embed = (sentences: readonly string[]) => sentences.map((sentence) => [sentence.length, 1, 2])
const few = [...articles.slice(0, 3), { ...articles[0], id: 'copy' }, { id: '__proto__', text: 'One “odd” line.' }]
const graph = trace(articles)
const corpus = new Corpus({ window: 1e12 }).addAll(few.map((one) => fingerprint(one, { embed })))
const bytes = corpus.toBytes()
const some = { seed: 20261129, numRuns: 150 }

/** Each way in, what it reads, and the code with which it refuses what it did not write. */
const ways = {
  Fingerprint: { code: 'ERR_FINGERPRINT', text: JSON.stringify(fingerprint(articles[0], { embed })), read: Fingerprint.fromJSON },
  DerivationGraph: { code: 'ERR_GRAPH', text: JSON.stringify(graph), read: DerivationGraph.fromJSON },
  Corpus: { code: 'ERR_CORPUS', text: JSON.stringify(corpus), read: Corpus.fromJSON },
} as const

afterEach(() => {
  vi.unstubAllGlobals()
  expectPrototypesUntouched()
})

/** What the call gives, or undefined where it refuses with one of the codes; anything else that is thrown goes on. */
function readOrRefused<T>(read: () => T, ...codes: string[]): T | undefined {
  try {
    return read()
  } catch (error) {
    expect(codes, String(error)).toContain((error as { code?: string }).code)
    return undefined
  }
}

/** Whatever was read can be used. */
function use(read: Fingerprint | DerivationGraph | Corpus): void {
  if (read instanceof Fingerprint) {
    use(trace([read, ...few.filter(({ id }) => id !== read.id)]))
    expect(JSON.stringify(Fingerprint.fromJSON(JSON.stringify(read)))).toBe(JSON.stringify(read))
  } else if (read instanceof Corpus) {
    // The numbers of an article are checked when they are asked for.
    readOrRefused(() => {
      const { size } = read
      expect(Corpus.fromBytes(read.toBytes()).size).toBe(size)
      use(read.trace())
    }, 'ERR_FINGERPRINT')
  } else {
    for (const { share, confidence } of read.edges) for (const value of [share, confidence]) expectFraction(value)
    for (const { id } of read.nodes) {
      expect(read.ancestors(id)).not.toContain(id)
      expect(`${read.explain(id)}`).not.toBe('')
      for (const other of read.nodes) read.shared(id, other.id)
    }
    for (const written of [toDot, toJsonLd, toProv, toHtml]) expect(JSON.stringify(written(read))).not.toBe('')
    expect(`${read}`).not.toBe('')
    expect(JSON.stringify(DerivationGraph.fromJSON(JSON.stringify(read)))).toBe(JSON.stringify(read))
  }
}

const FOREIGN = [
  '\x89PNG\r\n\x1a\n',
  'PK\x03\x04',
  '\x1f\x8b\x08',
  '\x7fELF',
  '<!doctype html>',
  'null',
  '0',
  '""',
  '[]',
  '{}',
  '',
]
const VALUES: unknown[] = [
  ...[null, true, -1, -0, 0.5, 2, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, -1e308, '', 'a', '__proto__', 'constructor', 'AAAA'],
  ...[[], [null], {}, { start: 5, end: 2 }, { earliest: 1, latest: 0 }, { earliest: -1e300, latest: null }, { length: 2 ** 31 }],
  ...articles.map(({ id }) => id),
]

type Place = { holder: Record<string, unknown>; key: string }

/** Every member of every object and array in it. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])])
}

const change = fc.tuple(
  fc.nat(),
  fc.oneof(
    fc.constantFrom(...VALUES).map((value) => ({ holder, key }: Place) => {
      holder[key] = value
    }),
    fc.constant(({ holder, key }: Place) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
    }),
    fc.constant(({ holder, key }: Place) => {
      if (Array.isArray(holder)) holder.push(holder[key])
      else holder[`${key} `] = holder[key]
    }),
    fc.double({ min: -2, max: 2 }).map((factor) => ({ holder, key }: Place) => {
      const value = holder[key]
      if (typeof value === 'number') holder[key] = value * factor
      else if (typeof value === 'string') holder[key] = value.slice(0, 4 * Math.floor((value.length / 8) * Math.abs(factor)))
    }),
  ),
)

describe.each(Object.entries(ways))('the JSON of a %s', (_, { code, text, read }) => {
  it('is refused when it is cut off, foreign or of the future', () => {
    for (let length = 0; length < text.length; length += 1 + (length >> 6)) {
      expect(() => read(text.slice(0, length))).toThrow(expect.objectContaining({ code }))
    }
    for (const foreign of [...FOREIGN, ...Object.values(ways).map((other) => other.text)]) {
      if (foreign !== text) expect(() => read(foreign)).toThrow(expect.objectContaining({ code }))
    }
    const version = { ...JSON.parse(text), version: 99 }
    expect(() => read(version)).toThrow(expect.objectContaining({ code, message: expect.stringContaining('upgrade') }))
  })

  it('is refused or consistent, whatever is changed in it', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const stored: unknown = JSON.parse(text)
        for (const [at, made] of changes) {
          const all = places(stored)
          if (all.length > 0) made(all[at % all.length])
        }
        const found = readOrRefused(() => read(stored), code)
        if (found) use(found)
      }),
      some,
    )
  })

  it('lends nothing by a __proto__, wherever it stands', () => {
    const holders = text.match(/\{/g)!.length
    for (let nth = 0; nth < holders; nth += 1 + (nth >> 4)) {
      let i = 0
      const forged = text.replace(/\{(\})?/g, (brace, empty) =>
        i++ === nth
          ? `{"__proto__":{"polluted":1,"id":"x","keyId":"x"},"constructor":{"prototype":{"polluted":1}}${empty ?? ','}`
          : brace,
      )
      const found = readOrRefused(() => read(forged), code)
      if (found) expect(JSON.stringify(found)).not.toContain('polluted')
    }
  })
})

/** The most that any array was made long in the meantime. */
function longestMade(run: () => void): number {
  let longest = 0
  for (const kind of [Uint8Array, Uint32Array, Float64Array, Array]) {
    const made = (type: typeof kind, given: unknown[]) => {
      if (typeof given[0] === 'number') longest = Math.max(longest, given[0])
      return Reflect.construct(type, given) as object
    }
    vi.stubGlobal(kind.name, new Proxy(kind, { construct: made }))
  }
  run()
  vi.unstubAllGlobals()
  return longest
}

describe('a corpus in bytes whose checksum fits', () => {
  const reading = (file: Uint8Array) => readOrRefused(() => Corpus.fromBytes(file), 'ERR_CORPUS')

  it('is read', () => {
    expect(sealed(bytes)).toEqual(bytes)
    expect(reading(sealed(bytes))?.size).toBe(few.length)
  })

  it('is refused or consistent, cut off anywhere', () => {
    for (let length = 17; length < bytes.length; length += 1 + (length >> 5)) {
      expect(reading(sealed(bytes.subarray(0, length)))).toBe(undefined)
    }
  })

  it('is refused or consistent, whatever bit is flipped', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 9), fc.nat(7), (at, bit) => {
        const forged = bytes.slice()
        forged[at] ^= 1 << bit
        const found = reading(sealed(forged))
        if (found) use(found)
      }),
      some,
    )
  })

  it('allots nothing for a count or a length that is forged', () => {
    const counts = [2 ** 31, 2 ** 32 - 1, 2 ** 24].map((n) => [
      (n & 127) | 128,
      ((n >>> 7) & 127) | 128,
      ((n >>> 14) & 127) | 128,
      ((n >>> 21) & 127) | 128,
      n >>> 28,
    ])
    const longest = longestMade(() => {
      for (let at = 16; at < bytes.length - 8; at += 1 + (at >> 7)) {
        for (const count of counts) {
          const forged = Uint8Array.from([...bytes.subarray(0, at), ...count, ...bytes.subarray(at + 1)])
          const found = reading(sealed(forged))
          if (found) use(found)
        }
      }
    })
    // What is packed is a quarter of what it stands for, or more.
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThan(2 ** 21)
  })

  it('is refused when it is foreign or of the future', () => {
    const encoded = [...FOREIGN, ...Object.values(ways).map(({ text }) => text)].map((text) => new TextEncoder().encode(text))
    const future = bytes.slice()
    future[16] = 99
    for (const file of [...encoded, sealed(future)]) {
      expect(() => Corpus.fromBytes(file)).toThrow(expect.objectContaining({ code: 'ERR_CORPUS' }))
    }
  })
})
