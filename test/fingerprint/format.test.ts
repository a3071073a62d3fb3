import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/page'
import { fingerprint } from '../../src/fingerprint'
import { fromBase64, toBase64 } from '../../src/fingerprint/base64'
import { Fingerprint } from '../../src/fingerprint/fingerprint-class'
import { pack, unpack } from '../../src/fingerprint/pack'
import { readText } from '../../src/text/read'
import { type Article, FINGERPRINT_VERSION } from '../../src/types'
import { fingerprintBySpec, type SpecToken } from '../oracle/fingerprint-by-spec'

/** `docs/fingerprint-vectors.json`: what another implementation can be held to. */
const file = new URL('../../docs/fingerprint-vectors.json', import.meta.url)

interface Case {
  readonly shows: string
  readonly article: Article
  readonly key?: string
}

const NOTICE =
  'OSLO (Meridian) - The floodgate at Carrow failed on 3 May 2019, engineer Imogen Tarrant told Meridian. “It was never safe in any tide at all,” she wrote.\n\nRepairs by Finch & Sons cost 4.2 million pounds; Thornmere paid half of it.'
const LONG = Array.from(
  { length: 90 },
  (_, i) => `Clerk ${String.fromCharCode(65 + (i % 26))}ve${i} counted ${i * 7} crates of grade ${i % 5} rope in Varna.`,
).join(' ')

const CASES: readonly Case[] = [
  { shows: 'an empty text', article: { id: 'empty', text: '' } },
  { shows: 'one word: one shingle of one token', article: { id: 'word', text: 'Rain.' } },
  { shows: 'a notice: names, a quotation, figures, two paragraphs, a dateline', article: { id: 'notice', text: NOTICE } },
  {
    shows: 'the same under a key: title and address left out',
    key: 'sixteen bytes, or more than that',
    article: { id: 'notice', text: NOTICE, title: 'Gate fails', url: 'https://meridian.example/gate' },
  },
  {
    shows: 'all that may be said of an article',
    article: {
      id: 'said',
      text: 'By Ann Reyes\n\nThe port of Varna will close two of its five cranes on Monday.\n\n(Reporting by Ann Reyes)',
      title: 'Port shuts cranes',
      publisher: 'The Skagen Times',
      url: 'https://skagentimes.example/varna',
      language: 'en',
      published: { earliest: '2025-03-01T00:00:00Z', latest: '2025-03-02T00:00:00Z' },
      sources: ['Meridian'],
    },
  },
  {
    shows: 'other letters, other planes, a lone surrogate',
    article: { id: 'letters', text: 'Порт Варны закроет 2 крана. 𝒜 \ud800 ﬁne café.' },
  },
  { shows: 'a long text: more keys than are kept', article: { id: 'long', text: LONG, language: 'en' } },
]

/** The tokens of every sentence, as the specification takes them. */
function tokensOf(article: Article): SpecToken[][] {
  const { offsets, tokens, quoted, types } = readText(article.text, readPage(article).body, article.language)
  return Array.from({ length: offsets.length - 1 }, (_, s) =>
    Array.from(tokens.subarray(offsets[s], offsets[s + 1]), (type, i): SpecToken => {
      const { form, stem, flags } = types[type]
      return [form, stem, flags, quoted[offsets[s] + i] === 1 ? 1 : 0]
    }),
  )
}

const vectors = () => JSON.parse(readFileSync(file, 'utf8'))

describe('the format of fingerprints', () => {
  it('gives the known answers of the specification', async () => {
    const answers = CASES.map(({ shows, article, key }) => {
      const print = fingerprint(article, { key })
      return { shows, article, key, tokens: tokensOf(article), fingerprint: print, packed: toBase64(pack(print)) }
    })
    const cases = answers.map((answer) => `    ${JSON.stringify(answer)}`).join(',\n')
    await expect(`{\n  "version": ${FINGERPRINT_VERSION},\n  "cases": [\n${cases}\n  ]\n}\n`).toMatchFileSnapshot(file.pathname)
  })

  it.each(CASES.map(({ shows }, i) => [shows, i] as const))('is computed as it is written: %s', (_, i) => {
    const { article, tokens, key, fingerprint: stored } = vectors().cases[i]
    const bytes = (name: string): Uint8Array => fromBase64(stored[name]) ?? new Uint8Array(0)
    const words = (name: string): number[] => {
      const view = new DataView(bytes(name).slice().buffer)
      return Array.from({ length: view.byteLength / 4 }, (_, at) => view.getUint32(4 * at, true))
    }
    expect(fingerprintBySpec(tokens, key)).toEqual({
      keyId: stored.keyId,
      offsets: words('offsets'),
      tokens: words('tokens'),
      quoted: [...bytes('quoted')],
      hashes: words('hashes'),
      stems: words('stems'),
      flags: [...bytes('flags')],
      bodyHash: stored.bodyHash,
      signature: [...bytes('signature')],
      keys: words('keys'),
    })
    const name = (article.publisher ?? '').replace(/^The /, '')
    const ofName = fingerprintBySpec(tokensOf({ id: 'name', text: name }), key)
    expect(words('publisherHashes')).toEqual(ofName.tokens.map((type) => ofName.hashes[type]))
  })

  it('is read back from the known answers, which would not hold in another version', () => {
    for (const { fingerprint: stored, packed } of vectors().cases) {
      expect(Fingerprint.fromJSON(stored).toJSON()).toEqual(stored)
      expect(unpack(fromBase64(packed) ?? new Uint8Array(0)).toJSON()).toEqual(stored)
      expect(() => Fingerprint.fromJSON({ ...stored, version: 2 })).toThrow(/make it anew/)
      expect(() => Fingerprint.fromJSON({ ...stored, version: 4 })).toThrow(/version/)
    }
  })
})
